package settings

import "strings"

// field is where the value of a row is typed. A nil field is none.
type field struct {
	text   string
	cursor int   // characters before the cursor; each takes one byte
	before draft // as it was when the field was opened
	err    error // why the text is no value; nil if it is one
}

// numerals are the characters that begin a value, and letters those that may follow.
const (
	numerals = "0123456789.,-"
	letters  = numerals + "/e"
)

// begins reports whether a key begins a number.
func begins(key string) bool { return len(key) == 1 && strings.Contains(numerals, key) }

// edit changes the text of the field as a key says, and reports whether it has a use for
// the key.
func (f *field) edit(key string) (taken bool) {
	switch key {
	case "left":
		f.cursor = max(0, f.cursor-1)
	case "right":
		f.cursor = min(len(f.text), f.cursor+1)
	case "home", "ctrl+a":
		f.cursor = 0
	case "end":
		f.cursor = len(f.text)
	case "backspace":
		if f.cursor > 0 {
			f.text = f.text[:f.cursor-1] + f.text[f.cursor:]
			f.cursor--
		}
	case "delete":
		if f.cursor < len(f.text) {
			f.text = f.text[:f.cursor] + f.text[f.cursor+1:]
		}
	default:
		return f.insert(key)
	}
	return true
}

// insert inserts a character that can be part of a number.
func (f *field) insert(key string) bool {
	const most = 40
	if key == "−" {
		key = "-"
	}
	if len(key) != 1 || !strings.Contains(letters, key) {
		return false
	}
	if len(f.text) < most {
		f.text = f.text[:f.cursor] + key + f.text[f.cursor:]
		f.cursor++
	}
	return true
}
