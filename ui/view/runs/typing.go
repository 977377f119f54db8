package runs

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"backstep/ui/desk"
	"backstep/ui/view"
)

// mostTyped is the most characters that fit into a name.
const mostTyped = 60

// Type takes the key that opens the field for the name of the run at the cursor, and those
// that are typed into it.
func (v *View) Type(key string, m *desk.Moment) (line string, taken bool) {
	switch {
	case v.field != nil:
		return v.named(key), true
	case key == "r" && v.run != 0:
		line, _ := desk.LineOf(m, v.run)
		field := view.NewTyped(line.Name)
		v.field = &field
		return "", true
	default:
		return "", false
	}
}

// Hints returns the keys of the footer while a name is typed.
func (v *View) Hints() []view.Hint {
	if v.field == nil {
		return nil
	}
	return []view.Hint{{Key: "enter", Does: "takes the name"}, {Key: "esc", Does: "leaves it as it was"}}
}

// named takes a key that is typed into the field, and returns the line of the whole name.
func (v *View) named(key string) (line string) {
	switch f := v.field; {
	case key == "esc", key == "backspace" && f.Len() == 0:
		v.field = nil
	case key == "enter":
		v.field = nil
		return v.renaming(f.String())
	case f.Edit(key):
	case utf8.RuneCountInString(key) == 1 && key != ";": // A ; would end the line.
		f.Insert(key, mostTyped)
	}
	return ""
}

// renaming returns the line that gives the run at the cursor a name.
func (v *View) renaming(name string) string {
	return strings.TrimSpace(fmt.Sprintf("rename %d %s", v.run, strings.TrimSpace(name)))
}
