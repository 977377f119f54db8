package settings

import (
	"strings"

	"backstep/ui/view"
)

// field is where the value of a row is typed. A nil field is none.
type field struct {
	typed  view.Typed
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
	return f.typed.Edit(key) || f.insert(key)
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
	f.typed.Insert(key, most)
	return true
}
