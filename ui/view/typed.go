package view

import "slices"

// Typed is text in a field, with the cursor where more is typed. The zero value is empty.
type Typed struct {
	runes  []rune
	cursor int // characters before it
}

// NewTyped returns text with the cursor behind it.
func NewTyped(text string) Typed {
	runes := []rune(text)
	return Typed{runes: runes, cursor: len(runes)}
}

// String returns the whole text.
func (t *Typed) String() string { return string(t.runes) }

// Len returns how many characters the text has.
func (t *Typed) Len() int { return len(t.runes) }

// Cursor returns how many characters stand before the cursor.
func (t *Typed) Cursor() int { return t.cursor }

// Around returns the text before the cursor and the text after it.
func (t *Typed) Around() (before, after string) {
	return string(t.runes[:t.cursor]), string(t.runes[t.cursor:])
}

// Insert inserts text at the cursor, unless that would make more than most characters.
func (t *Typed) Insert(text string, most int) {
	if added := []rune(text); len(t.runes)+len(added) <= most {
		t.runes = slices.Insert(t.runes, t.cursor, added...)
		t.cursor += len(added)
	}
}

// Edit moves the cursor or erases as a key says, by the name that Bubble Tea uses. It
// reports whether it has a use for the key.
func (t *Typed) Edit(key string) (taken bool) {
	switch key {
	case "left":
		t.cursor = max(0, t.cursor-1)
	case "right":
		t.cursor = min(len(t.runes), t.cursor+1)
	case "home", "ctrl+a":
		t.cursor = 0
	case "end", "ctrl+e":
		t.cursor = len(t.runes)
	case "backspace":
		t.erase(t.cursor-1, t.cursor)
	case "delete":
		t.erase(t.cursor, t.cursor+1)
	case "ctrl+u":
		t.erase(0, t.cursor)
	default:
		return false
	}
	return true
}

// erase takes away the characters from one to another, if there are any.
func (t *Typed) erase(from, to int) {
	if from < 0 || to > len(t.runes) {
		return
	}
	t.runes = slices.Delete(t.runes, from, to)
	t.cursor = from
}
