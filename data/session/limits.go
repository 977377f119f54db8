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
	large []string // settings that may have many

	items int // of the setting at hand
	most  int // that it may have
	all   int // of the whole file
	begun int // where the key or value at hand begins
	depth int // in its brackets
	names int // of the whole file
	dots  int // of the key, or number, at hand
}

// overfull returns where a file holds too much, and what; nothing where it does
// not. As far as the file is TOML, strings and comments are known as such.
func overfull(data []byte) (offset int, what string) {
	c := census{large: largeSettings(), most: fewItems}
	for i := 0; i < len(data); i++ {
		switch data[i] {
		case '"', '\'':
			i = endOfString(data, i)
			c.names++
		case '#':
			if end := bytes.IndexByte(data[i:], '\n'); end > 0 {
				i += end - 1
			} else {
				return 0, ""
			}
		default:
			c.count(data, i)
		}
		if what := c.tooMuch(); what != "" {
			return i, what
		}
	}
	return 0, ""
}

// largeSettings are the names of the settings that take lists of numbers.
func largeSettings() []string {
	var names []string
	for _, s := range Settings() {
		switch s.bind(&Session{State: &State{}}).(type) {
		case rows, matrices:
			names = append(names, s.Name())
		}
	}
	return names
}

// lastPart is the last part of a dotted key, as far as names need no escapes.
func lastPart(key []byte) string {
	key = key[bytes.LastIndexByte(key, '.')+1:]
	return string(bytes.Trim(key, " \t\"'"))
}

// count counts the byte at i.
func (c *census) count(data []byte, i int) {
	switch b := data[i]; b {
	case '.':
		c.dots++
		return
	case '[', '{':
		if c.depth == 0 || b == '{' {
			c.names++
		}
		c.depth++
		c.items++
		c.all++
		c.begun = i + 1
	case ']', '}':
		c.depth--
	case ',':
		c.items++
		c.all++
		c.begun = i + 1
	case '=':
		c.names++
		if slices.Contains(c.large, lastPart(data[c.begun:i])) {
			c.most = maxItems
		}
	case '\n':
		c.begun = i + 1
		if c.depth <= 0 {
			c.items, c.depth, c.most = 0, 0, fewItems
		}
	default:
		return
	}
	c.dots = 0
}

func (c *census) tooMuch() string {
	switch {
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
