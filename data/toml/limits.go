package toml

import (
	"bytes"
	"fmt"
	"slices"
)

// Limits bound what a file may hold. The parser takes many times the memory of the
// text, so everything but the bytes is counted before parsing begins.
type Limits struct {
	What  string // what the file holds, as errors put it: "a session"
	Bytes int    // of the file

	// Large are the keys of settings that take lists of numbers. Each of them may have
	// Items numbers and lists, which is a power of two because the parser doubles its
	// memory. Other settings may have few. All bounds the numbers and lists of the
	// whole file.
	Large []string
	Items int
	All   int

	// Joint are the keys of settings that may have Numbers numbers together. Excess
	// returns the message about more of them.
	Joint   []string
	Numbers int
	Excess  func(numbers int) string
}

// Limits of every file.
const (
	fewItems = 1 << 16 // numbers and lists of a setting that is not large
	maxNodes = 1 << 17 // values, rows of numbers not counted
	maxNames = 1 << 17 // keys, tables and words
	maxParts = 16      // names of a dotted key
)

// census counts what a file holds.
type census struct {
	keys
	limits Limits

	items int // of the current setting
	most  int // how many items that may have
	all   int // items of the whole file
	names int // of the whole file
	dots  int // of the current key or number

	joint   bool // the current setting is one of the joint ones
	item    bool // an item of a list is about to begin
	numbers int  // of the joint settings
	first   int  // the first of the joint settings that is set, as an index; their number if none is
	offset  int  // where the key of that setting stands
}

// overfull counts what a file holds. If there is too much it returns where and of what,
// otherwise nothing. It leaves the numbers of joint settings for the caller to judge,
// because all of them are counted. Strings and comments are recognised as far as the
// file is TOML.
func overfull(data []byte, limits Limits) (c *census, offset int, what string) {
	c = &census{limits: limits, most: fewItems, first: len(limits.Joint)}
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '"', '\'':
			i = endOfString(data, i)
			c.names++
			c.item = false
		case '#':
			end := bytes.IndexByte(data[i:], '\n')
			if end < 0 {
				return c, 0, ""
			}
			i += end - 1
		default:
			c.count(data, i)
		}
		if what := c.tooMuch(); what != "" {
			return c, i, what
		}
	}
	return c, 0, ""
}

// fits rejects a file that holds too much.
func (d *document) fits(limits Limits) error {
	c, at, what := overfull(d.data, limits)
	switch {
	case what != "":
		return d.errorf(Place{Line: d.at(at).Line}, "%s", what)
	case c.numbers > limits.Numbers:
		return d.errorf(d.at(c.offset), "%s: %s", limits.Joint[c.first], limits.Excess(c.numbers))
	default:
		return nil
	}
}

// count counts the byte at i.
func (c *census) count(data []byte, i int) {
	switch b := data[i]; b {
	case '.':
		c.dots++
		c.part = i + 1
		return
	case '[', '{':
		if c.depth == 0 || b == '{' {
			c.names++
		}
		c.open(b, i)
		c.another(b == '[')
	case ']', '}':
		c.end(data, i)
		c.item = false
	case ',':
		c.comma(i)
		c.another(true)
	case '=':
		c.names++
		c.set(data, i)
	case '\n':
		if c.line(i) {
			c.items, c.most, c.joint = 0, fewItems, false
		}
	default:
		c.single(b)
		return
	}
	c.dots = 0
}

// another counts a list, a table or an item. Item reports whether an item may begin
// after it.
func (c *census) another(item bool) {
	c.items++
	c.all++
	c.item = item
	c.joint = c.joint && c.setting != ""
}

// set begins the setting whose equals sign is at i.
func (c *census) set(data []byte, i int) {
	offset, begins := c.key(data, i)
	if !begins {
		return
	}
	if slices.Contains(c.limits.Large, c.setting) {
		c.most = c.limits.Items
	}
	joint := slices.Index(c.limits.Joint, c.setting)
	if c.joint = joint >= 0; c.joint && joint < c.first {
		c.first, c.offset = joint, offset
	}
}

// single counts a number of a joint setting at its first byte.
func (c *census) single(b byte) {
	if !c.item || b == ' ' || b == '\t' || b == '\r' {
		return
	}
	c.item = false
	// The numbers inf and nan begin with a letter.
	if number := '0' <= b && b <= '9' || b == '+' || b == '-' || b == 'i' || b == 'n'; number && c.joint {
		c.numbers++
	}
}

// tooMuch returns what there is too much of at this byte. It returns nothing once joint
// settings have too many numbers, because all of those are counted first.
func (c *census) tooMuch() string {
	all := max(c.limits.All, fewItems)
	switch {
	case c.numbers > c.limits.Numbers:
		return ""
	case c.dots >= maxParts:
		return fmt.Sprintf("a key of more than %d parts; those of %s have two: section.key", maxParts, c.limits.What)
	case c.items > c.most && c.most == fewItems:
		return fmt.Sprintf("more than %d values in one setting, which only those with rows of numbers may have", fewItems)
	case c.items > c.most:
		return fmt.Sprintf("more than %d numbers and lists in one setting", c.most)
	case c.all > all:
		return fmt.Sprintf("more than %d numbers and lists", all)
	case c.names > maxNames:
		return fmt.Sprintf("more than %d keys, tables and words", maxNames)
	default:
		return ""
	}
}

// endOfString returns the index of the last quote of the string that begins at start.
func endOfString(data []byte, start int) int {
	quote := data[start : start+1]
	end := quote
	if three := bytes.Repeat(quote, 3); bytes.HasPrefix(data[start:], three) {
		end = three
	}
	for i := start + len(end); i < len(data); i++ {
		switch {
		case data[i] == '\\' && quote[0] == '"':
			i++
		case len(end) == 1 && data[i] == '\n':
			return i - 1 // This is not a string, as the parser will say.
		case bytes.HasPrefix(data[i:], end):
			i += len(end) - 1
			// Up to two quotes before the last three are text.
			for more := 0; more < 2 && len(end) == 3 && bytes.HasPrefix(data[i+1:], quote); more++ {
				i++
			}
			return i
		}
	}
	return len(data)
}
