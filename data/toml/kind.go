package toml

import (
	"cmp"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"backstep/data/text"
)

// Number returns the kind of a number within bounds.
func Number(in Bounds) Kind[Opt[float64]] {
	return Kind[Opt[float64]]{
		Takes: func() string { return "a number" + in.String() },
		Read: func(n *Node) (Opt[float64], error) {
			v, ok := n.Float()
			switch {
			case ok && in.hold(v):
				return Some(v), nil
			case ok:
				return Opt[float64]{}, &misfit{at: n.At, is: n.describe(), hint: in.hint(v)}
			default:
				return Opt[float64]{}, Unfit(n)
			}
		},
		Parse: func(value string) (Opt[float64], error) {
			v, err := text.ParseNumber(value)
			if err == nil && in.hold(v) {
				return Some(v), nil
			}
			return Opt[float64]{}, UnfitText(value, cmp.Or(in.hint(v), text.NumberHint(value)))
		},
		Write: func(v Opt[float64]) string { return formatNumber(v.Value) },
		Say:   func(v Opt[float64]) string { return Shortest(v.Value) },
		Same:  func(a, b Opt[float64]) bool { return a.Set == b.Set && sameBits(a.Value, b.Value) },
	}
}

// AnyNumber returns the kind of a number that need not be finite and is always set.
func AnyNumber() Kind[float64] {
	return Kind[float64]{
		Takes: func() string { return "a number" },
		Read: func(n *Node) (float64, error) {
			if v, ok := n.Float(); ok {
				return v, nil
			}
			return 0, Unfit(n)
		},
		Write:  formatNumber,
		Same:   sameBits,
		Always: true,
	}
}

func sameBits(a, b float64) bool { return math.Float64bits(a) == math.Float64bits(b) }

// Whole returns the kind of a whole number from low to high.
func Whole(low, high int) Kind[Opt[int]] { return whole[int](uint64(low), uint64(high)) }

// Seed returns the kind of the seed of a random stream. TOML has no whole numbers above
// an int64.
func Seed() Kind[Opt[uint64]] { return whole[uint64](0, math.MaxInt64) }

func whole[T int | uint64](low, high uint64) Kind[Opt[T]] {
	in := func(v int64) bool { return v >= 0 && low <= uint64(v) && uint64(v) <= high }
	open := high >= math.MaxInt32 // Its end is named only to those who go past it.
	tooLarge := func(v int64, err error) string {
		if open && v > 0 && (errors.Is(err, strconv.ErrRange) || err == nil && uint64(v) > high) {
			return fmt.Sprintf("; the largest is %d", high)
		}
		return ""
	}
	return Kind[Opt[T]]{
		Takes: func() string {
			if open {
				return fmt.Sprintf("a whole number from %d on", low)
			}
			return fmt.Sprintf("a whole number from %d to %d", low, high)
		},
		Form: Count,
		Read: func(n *Node) (Opt[T], error) {
			switch {
			case n.Kind != WholeNode:
				return Opt[T]{}, Unfit(n)
			case !in(n.Whole):
				return Opt[T]{}, &misfit{at: n.At, is: n.describe(), hint: tooLarge(n.Whole, nil)}
			default:
				return Some(T(n.Whole)), nil
			}
		},
		Parse: func(value string) (Opt[T], error) {
			v, err := strconv.ParseInt(value, 10, 64)
			if err == nil && in(v) {
				return Some(T(v)), nil
			}
			return Opt[T]{}, UnfitText(value, cmp.Or(tooLarge(v, err), text.NumberHint(value)))
		},
		Write: func(v Opt[T]) string { return fmt.Sprint(v.Value) },
	}
}

// Counter returns the kind of a number of things done, which is always set.
func Counter() Kind[int] {
	count := whole[int](0, math.MaxInt)
	return Kind[int]{
		Takes: count.Takes,
		Form:  count.Form,
		Read: func(n *Node) (int, error) {
			v, err := count.Read(n)
			return v.Value, err
		},
		Write:  strconv.Itoa,
		Always: true,
	}
}

// Truth returns the kind of a value that is true or false. If it is inverse, its flag
// has the opposite name: --no-bias is bias = false.
func Truth(inverse bool) Kind[Opt[bool]] {
	return Kind[Opt[bool]]{
		Takes: func() string { return "true or false" },
		Form:  Switch,
		Read: func(n *Node) (Opt[bool], error) {
			if n.Kind != SwitchNode {
				return Opt[bool]{}, Unfit(n)
			}
			return Some(n.Truth), nil
		},
		Parse: func(value string) (Opt[bool], error) {
			if value != "true" && value != "false" {
				return Opt[bool]{}, UnfitText(value, "")
			}
			return Some((value == "true") != inverse), nil
		},
		Write: func(v Opt[bool]) string { return strconv.FormatBool(v.Value) },
		Say:   func(v Opt[bool]) string { return strconv.FormatBool(v.Value != inverse) },
	}
}

// Choice returns the kind of a value that is one of some names.
func Choice(names func() []string) Kind[string] {
	one := func(value string, wrong *misfit) (string, error) {
		known := names()
		if slices.Contains(known, value) {
			return value, nil
		}
		wrong.hint = text.DidYouMean(value, known)
		return "", wrong
	}
	return Kind[string]{
		Takes: func() string { return "one of " + text.List(names(), "or") },
		Names: names,
		Read: func(n *Node) (string, error) {
			if n.Kind != WordNode {
				return "", Unfit(n)
			}
			return one(n.Text, &misfit{at: n.At, is: n.describe()})
		},
		Parse: func(value string) (string, error) { return one(value, &misfit{is: text.Quote(value)}) },
		Write: Quoted,
		Say:   itself,
	}
}

func itself(value string) string { return value }

// Word returns the kind of text that fits. What describes such text.
func Word(what string, fits func(value string) bool) Kind[string] {
	return Kind[string]{
		Takes: func() string { return what },
		Read: func(n *Node) (string, error) {
			if n.Kind != WordNode || !fits(n.Text) {
				return "", Unfit(n)
			}
			return n.Text, nil
		},
		Parse: func(value string) (string, error) {
			if !fits(value) {
				return "", UnfitText(value, "")
			}
			return value, nil
		},
		Write: Quoted,
		Say:   itself,
	}
}

// Words returns the kind of a list of names. A flag has commas between them.
func Words() Kind[[]string] {
	return Kind[[]string]{
		Takes: func() string { return "a list of names" },
		Form:  Names,
		Read:  readWords,
		Parse: func(value string) ([]string, error) {
			names := strings.Split(value, ",")
			for i := range names {
				names[i] = strings.TrimSpace(names[i])
				if !text.Nameable(names[i]) {
					return nil, UnfitText(value, "")
				}
			}
			return names, nil
		},
		Write: func(names []string) string { return writeList(names, Quoted) },
		Say:   func(names []string) string { return strings.Join(names, ",") },
	}
}

func readWords(n *Node) ([]string, error) {
	return Items(n, func(item *Node, _ int) (string, error) {
		if item.Kind != WordNode || !text.Nameable(item.Text) {
			return "", Unfit(item)
		}
		return item.Text, nil
	})
}
