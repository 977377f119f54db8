package session

import (
	"bytes"
	"fmt"
	"slices"
)

// What a session file may hold. Its parser takes many times the memory of the
// text, so that all but the bytes is counted before it begins.
const (
	// maxInline bounds the numbers of x and y in a file.
	maxInline = 4 << 20

	// A saved session has the rows of its data, the weights that were given, those
	// that are learned, and at most two buffers of the optimiser. A number takes at
	// most 32 bytes, 24 of its own and the others of a row for each.
	maxBytes = 32 * (maxInline + 4*maxParameters)

	// maxItems bounds the numbers and lists of a setting that takes them: a list for
	// each number at worst. The parser doubles its memory, so that this is a power of
	// two.
	maxItems = 2 * max(maxParameters, maxInline)

	// fewItems bounds those of all other settings, and of what is none.
	fewItems = 1 << 16

	// allItems bounds those of a whole file.
	allItems = 2 * (maxInline + 4*maxParameters)

	maxNodes = 1 << 17 // values, but for rows of numbers
	maxNames = 1 << 17 // keys, tables and words
	maxParts = 16      // of a dotted key
)

// census counts what a file holds.
type census struct {
	keys
	large []string // settings that may have many

	items int // of the setting at hand
	most  int // that it may have
	all   int // of the whole file
	names int // of the whole file
	dots  int // of the key, or number, at hand

	rows    bool   // the setting at hand is x or y
	item    bool   // an item of a list is to begin
	numbers int    // of x and y
	first   string // of x and y, the one that is set; x where both are
	offset  int    // where its key stands
}

// overfull counts what a file holds, and returns where it is too much, and of what;
// nothing where it is not. The numbers of x and y are the caller's to judge, because
// all of them are counted. As far as the file is TOML, strings and comments are
// known as such.
func overfull(data []byte) (c *census, offset int, what string) {
	c = &census{large: largeSettings(), most: fewItems}
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

// fits refuses a file that holds too much.
func (d *document) fits() error {
	c, at, what := overfull(d.data)
	switch {
	case what != "":
		return d.errorf(place{line: d.at(at).line}, "%s", what)
	case c.numbers > maxInline:
		return d.errorf(d.at(c.offset), "%s: %s", c.first, tooManyInline(c.numbers))
	default:
		return nil
	}
}

// tooManyInline says that x and y have that many numbers.
func tooManyInline(numbers int) string {
	return fmt.Sprintf("x and y have %d numbers, more than %d; put them in a CSV file", numbers, maxInline)
}

// largeSettings are the names of the settings that take lists of numbers.
func largeSettings() []string {
	var names []string
	for _, s := range Settings() {
		switch s.bind(&Session{State: &State{}}).(type) {
		case rows, matrices:
			names = append(names, s.Key)
		}
	}
	return names
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
			c.items, c.most, c.rows = 0, fewItems, false
		}
	default:
		c.single(b)
		return
	}
	c.dots = 0
}

// another counts a list, a table or an item, after which an item may begin.
func (c *census) another(item bool) {
	c.items++
	c.all++
	c.item = item
	c.rows = c.rows && c.setting != ""
}

// set begins the setting whose equals sign stands at i.
func (c *census) set(data []byte, i int) {
	offset, begins := c.key(data, i)
	if !begins {
		return
	}
	if slices.Contains(c.large, c.setting) {
		c.most = maxItems
	}
	c.rows = c.setting == "data.x" || c.setting == "data.y"
	if c.rows && (c.first == "" || c.first > c.setting) {
		c.first, c.offset = c.setting, offset
	}
}

// single counts a number of x or y when it begins.
func (c *census) single(b byte) {
	if !c.item || b == ' ' || b == '\t' || b == '\r' {
		return
	}
	c.item = false
	// Of what is not finite, inf and nan begin with a letter.
	if number := '0' <= b && b <= '9' || b == '+' || b == '-' || b == 'i' || b == 'n'; number && c.rows {
		c.numbers++
	}
}

// tooMuch says what there is too much of at this byte. Where x and y have too many
// numbers, all of them are counted first.
func (c *census) tooMuch() string {
	switch {
	case c.numbers > maxInline:
		return ""
	case c.dots >= maxParts:
		return fmt.Sprintf("a key of more than %d parts; those of a session have two: section.key", maxParts)
	case c.items > c.most && c.most == fewItems:
		return fmt.Sprintf("more than %d values in one setting, which only those with rows of numbers may have", fewItems)
	case c.items > c.most:
		return fmt.Sprintf("more than %d numbers and lists in one setting", maxItems)
	case c.all > allItems:
		return fmt.Sprintf("more than %d numbers and lists", allItems)
	case c.names > maxNames:
		return fmt.Sprintf("more than %d keys, tables and words", maxNames)
	default:
		return ""
	}
}

// endOfString returns where the last quote stands of the string that begins at
// start.
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
			return i - 1 // This is no string, as the parser will say.
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
