package mistake

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"backstep/network/explain"
)

// shownDigits is how many digits a screen shows, if it is not said otherwise.
const shownDigits = 4

// allDigits is how many digits a float64 holds, but for the last.
const allDigits = 15

// significant writes numbers with some significant digits.
type significant struct{ digits int }

// Short writes a setting.
func (significant) Short(v float64) string { return minus(strconv.FormatFloat(v, 'g', -1, 64)) }

// Within writes a value of the data.
func (n significant) Within(v float64) string {
	const most = 4 // characters beside the digits
	if s := n.Short(v); utf8.RuneCountInString(s) <= n.digits+most {
		return s
	}
	return n.Trim(v)
}

// Rounded writes what rounding left of a 0.
func (n significant) Rounded(v float64) string {
	if math.Abs(v) < math.Pow(10, -float64(n.digits))/2 {
		return "0"
	}
	return n.Within(v)
}

// Trim writes any other number, with the digits that it has of its own if these are fewer.
func (n significant) Trim(v float64) string {
	text := strconv.FormatFloat(v, 'e', n.digits-1, 64)
	if reread(text) == v {
		return n.Short(v)
	}
	_, exponent, _ := strings.Cut(text, "e")
	if power, _ := strconv.Atoi(exponent); power >= -3 && power < n.digits {
		text = strconv.FormatFloat(v, 'f', n.digits-1-power, 64)
	}
	return minus(text)
}

func minus(text string) string { return strings.ReplaceAll(text, "-", "−") }

// Agrees reports whether two numbers are written alike.
func (n significant) Agrees(worked, v float64) bool { return n.Trim(worked) == n.Trim(v) }

// roundings are the ways in which numbers are rounded too early.
func roundings() []func(v float64) float64 {
	var list []func(v float64) float64
	for _, digits := range []int{3, 2} {
		list = append(list, func(v float64) float64 { return reread(strconv.FormatFloat(v, 'e', digits-1, 64)) })
	}
	for _, decimals := range []int{3, 2, 1} {
		list = append(list, func(v float64) float64 { return reread(strconv.FormatFloat(v, 'f', decimals, 64)) })
	}
	return list
}

// reread returns the number that strconv has written.
func reread(text string) float64 {
	v, _ := strconv.ParseFloat(text, 64)
	return v
}

// tooEarly returns the ways of rounding too early: the numbers alone, or each step too.
func tooEarly(*world) []way {
	var list []way
	for _, round := range roundings() {
		for _, steps := range []bool{false, true} {
			list = append(list, way{
				name: "rounded too early", group: "rounded too early",
				why: "Fewer than four digits on the way leave fewer still in the end.",
				edit: func(d *derivation) bool {
					d.rounded, d.worth = true, d.line().Rounded(round, steps)
					return d.replace(func(o explain.Operand) explain.Line {
						if o.Role != explain.Setting {
							o.Value = round(o.Value)
						}
						return o.Alone()
					})
				},
			})
		}
	}
	return list
}
