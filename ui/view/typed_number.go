package view

import (
	"strings"
	"unicode/utf8"
)

// FieldKey returns what a key does in a field, in a word that a command may take, if it moves
// in the field or erases.
func FieldKey(key string) (word string, ok bool) {
	word, ok = map[string]string{
		"left": "left", "right": "right", "home": "home", "ctrl+a": "home", "end": "end", "ctrl+e": "end",
		"backspace": "backspace", "ctrl+h": "backspace", "delete": "delete", "ctrl+d": "delete", "ctrl+u": "clear",
	}[key]
	return word, ok
}

// TakesInNumber reports whether a key is a character that a number may have where the cursor
// stands. Others keep their meaning.
func (t *Typed) TakesInNumber(key string) bool {
	switch {
	case utf8.RuneCountInString(key) != 1:
		return false
	case strings.Contains("0123456789.,/-−", key):
		return true
	case strings.Contains("eE", key):
		return t.follows("0123456789.,") && !strings.ContainsAny(t.String(), "eE")
	default:
		return key == "+" && t.follows("eE")
	}
}

// follows reports whether the cursor stands after one of some characters.
func (t *Typed) follows(one string) bool {
	before, _ := t.Around()
	last, _ := utf8.DecodeLastRuneInString(before)
	return before != "" && strings.ContainsRune(one, last)
}

// BeginsNumber reports whether the text is empty, or the beginning of a number that something
// must still follow.
func (t *Typed) BeginsNumber() bool {
	last, _ := utf8.DecodeLastRuneInString(t.String())
	return t.Len() == 0 || strings.ContainsRune("/.,-−+eE", last)
}
