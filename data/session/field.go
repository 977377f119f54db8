package session

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"backstep/data/text"
)

// field is one setting of one session: where its value is kept, and how text
// becomes that value and the value text. What is wrong with a value is said so
// that the name of the setting can stand in front of it.
type field interface {
	takes() string            // what is right, as errors, help and documentation put it
	read(n *node) error       // from a session file
	parse(value string) error // from a flag
	write() string            // as a session file has it; empty where the setting is not set
	isSet() bool
	clear() // back to unset
}

// number is a setting that takes a number.
type number struct {
	to *Opt[float64]
	in bounds
}

func (f number) takes() string { return "a number" + f.in.String() }

func (f number) read(n *node) error {
	v, ok := n.float()
	if !ok || !f.in.hold(v) {
		return wrongValue(f, n)
	}
	*f.to = Some(v)
	return nil
}

func (f number) parse(value string) error {
	v, err := text.ParseNumber(value)
	if err != nil || !f.in.hold(v) {
		return wrongNumber(f, value)
	}
	*f.to = Some(v)
	return nil
}

func (f number) write() string {
	if !f.to.Set {
		return ""
	}
	return formatNumber(f.to.Value)
}

func (f number) isSet() bool { return f.to.Set }

func (f number) clear() { *f.to = Opt[float64]{} }

// whole is a setting that takes a whole number.
type whole struct {
	to       *Opt[int]
	min, max int
}

func (f whole) takes() string {
	return fmt.Sprintf("a whole number from %d to %d", f.min, f.max)
}

func (f whole) set(v int64) bool {
	if v < int64(f.min) || v > int64(f.max) {
		return false
	}
	*f.to = Some(int(v))
	return true
}

func (f whole) read(n *node) error {
	if n.kind != wholeNode || !f.set(n.whole) {
		return wrongValue(f, n)
	}
	return nil
}

func (f whole) parse(value string) error {
	v, err := strconv.ParseInt(value, 10, 64)
	if err != nil || !f.set(v) {
		return wrongNumber(f, value)
	}
	return nil
}

func (f whole) write() string {
	if !f.to.Set {
		return ""
	}
	return strconv.Itoa(f.to.Value)
}

func (f whole) isSet() bool { return f.to.Set }

func (f whole) clear() { *f.to = Opt[int]{} }

// seed is a setting that takes the seed of a random stream. TOML has no whole
// numbers past the range of an int64.
type seed struct{ to *Opt[uint64] }

func (f seed) takes() string { return fmt.Sprintf("a whole number from 0 to %d", math.MaxInt64) }

func (f seed) read(n *node) error {
	if n.kind != wholeNode || n.whole < 0 {
		return wrongValue(f, n)
	}
	*f.to = Some(uint64(n.whole))
	return nil
}

func (f seed) parse(value string) error {
	v, err := strconv.ParseUint(value, 10, 63)
	if err != nil {
		return wrongNumber(f, value)
	}
	*f.to = Some(v)
	return nil
}

func (f seed) write() string {
	if !f.to.Set {
		return ""
	}
	return strconv.FormatUint(f.to.Value, 10)
}

func (f seed) isSet() bool { return f.to.Set }

func (f seed) clear() { *f.to = Opt[uint64]{} }

// truth is a setting that is true or false. Where its flag has the opposite
// name it is inverse: --no-bias is bias = false.
type truth struct {
	to      *Opt[bool]
	inverse bool
}

func (f truth) takes() string { return "true or false" }

func (f truth) read(n *node) error {
	if n.kind != switchNode {
		return wrongValue(f, n)
	}
	*f.to = Some(n.truth)
	return nil
}

func (f truth) parse(value string) error {
	if value != "true" && value != "false" {
		return wrongText(f, value)
	}
	*f.to = Some((value == "true") != f.inverse)
	return nil
}

func (f truth) write() string {
	if !f.to.Set {
		return ""
	}
	return strconv.FormatBool(f.to.Value)
}

func (f truth) isSet() bool { return f.to.Set }

func (f truth) clear() { *f.to = Opt[bool]{} }

// choice is a setting that takes one of some names.
type choice struct {
	to    *string
	names []string
}

func (f choice) takes() string {
	return "one of " + list(f.names, "or")
}

func (f choice) set(v string) bool {
	for _, name := range f.names {
		if v == name {
			*f.to = v
			return true
		}
	}
	return false
}

func (f choice) read(n *node) error {
	if n.kind != wordNode {
		return wrongValue(f, n)
	}
	if !f.set(n.text) {
		return complain(n.at, " is %s, not %s%s", f.takes(), text.Quote(n.text), text.DidYouMean(n.text, f.names))
	}
	return nil
}

func (f choice) parse(value string) error {
	if !f.set(value) {
		return complain(place{}, " is %s, not %s%s", f.takes(), text.Quote(value), text.DidYouMean(value, f.names))
	}
	return nil
}

func (f choice) write() string { return writeWord(*f.to) }

func (f choice) isSet() bool { return *f.to != "" }

func (f choice) clear() { *f.to = "" }

// word is a setting that takes text.
type word struct {
	to   *string
	what string // "a path"
	fits func(value string) bool
}

func (f word) takes() string { return f.what }

func (f word) read(n *node) error {
	if n.kind != wordNode || !f.fits(n.text) {
		return wrongValue(f, n)
	}
	*f.to = n.text
	return nil
}

func (f word) parse(value string) error {
	if !f.fits(value) {
		return wrongText(f, value)
	}
	*f.to = value
	return nil
}

func (f word) write() string { return writeWord(*f.to) }

func (f word) isSet() bool { return *f.to != "" }

func (f word) clear() { *f.to = "" }

// words is a setting that takes a list of names.
type words struct{ to *[]string }

func (f words) takes() string { return "a list of names" }

func (f words) read(n *node) error {
	if n.kind == rowsNode {
		return wrongRow(f, n, 0)
	}
	if n.kind != listNode || len(n.items) == 0 {
		return wrongValue(f, n)
	}
	var names []string
	for _, item := range n.items {
		if item.kind != wordNode || !text.Nameable(item.text) {
			return wrongValue(f, item)
		}
		names = append(names, item.text)
	}
	*f.to = names
	return nil
}

func (f words) parse(value string) error {
	names := strings.Split(value, ",")
	for i := range names {
		names[i] = strings.TrimSpace(names[i])
		if !text.Nameable(names[i]) {
			return wrongText(f, value)
		}
	}
	*f.to = names
	return nil
}

func (f words) write() string {
	if *f.to == nil {
		return ""
	}
	quoted := make([]string, len(*f.to))
	for i, name := range *f.to {
		quoted[i] = writeWord(name)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

func (f words) isSet() bool { return *f.to != nil }

func (f words) clear() { *f.to = nil }

// visible reports whether text is not empty and can be shown as it is.
func visible(value string) bool { return value != "" && text.Clean(value) == value }

// pathlike reports whether text can be a path: of those that the system has, one
// that a session file can hold.
func pathlike(value string) bool { return value != "" && utf8.ValidString(value) }

// wrongValue says that a value is not what a field takes.
func wrongValue(f field, n *node) error {
	return complain(n.at, " is %s, not %s", f.takes(), n.describe())
}

func wrongText(f field, value string) error {
	return complain(place{}, " is %s, not %s", f.takes(), text.Quote(value))
}

// wrongNumber says also how a number is written that is written in another way.
func wrongNumber(f field, value string) error {
	return complain(place{}, " is %s, not %s%s", f.takes(), text.Quote(value), text.NumberHint(value))
}
