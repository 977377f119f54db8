package settings

import (
	"slices"

	"backstep/ui/desk"
	"backstep/ui/view"
)

// Type takes the keys of the field, digits that open it, and esc. What was typed becomes a
// line when the field is left: "value 0.5", before that of the key that leaves it.
func (v *View) Type(key string, m *desk.Moment) (line string, taken bool) {
	switch {
	case v.draft.base == nil:
		return "", false
	case v.field != nil:
		return v.typeInField(key)
	case key == "esc":
		return "", v.escape(m)
	case v.list == nil && begins(key):
		if v.present().numeric() {
			v.open(key)
		}
		return "", true
	}
	return "", false
}

// Hints returns the keys of the footer in the list of choices, and while a value is typed.
func (v *View) Hints() []view.Hint {
	switch {
	case v.field != nil && v.field.err != nil:
		return []view.Hint{{Key: "↑↓", Does: "setting"}, {Key: "esc", Does: "value as before"}}
	case v.field != nil:
		return []view.Hint{{Key: "↑↓", Does: "setting"}, {Key: "enter", Does: "change"}, {Key: "esc", Does: "value as before"}}
	case v.list != nil:
		return []view.Hint{{Key: "↑↓", Does: "choice"}, {Key: "enter", Does: "takes it"}, {Key: "esc", Does: "choice as before"}, {Key: "?", Does: "help"}}
	default:
		return nil
	}
}

// typeInField takes a key while a value is being typed.
func (v *View) typeInField(key string) (line string, taken bool) {
	f := v.field
	switch {
	case key == "esc", key == "backspace" && f.typed.Len() == 0:
		v.dropField()
		return "", true
	case key == "enter" && f.err != nil, slices.Contains([]string{"pgdown", "pgup", " "}, key): // The others would step.
		return "", true
	case f.edit(key):
		v.read()
		return "", true
	}
	leaves := slices.IndexFunc(v.Keys(), func(k view.Key) bool { return slices.Contains(k.Keys, key) })
	if leaves < 0 || f.err != nil || f.typed.Len() == 0 {
		return "", false
	}
	return "value " + f.typed.String() + "; " + v.Keys()[leaves].Line, true
}

// escape takes esc if it leads out of the list, or asks whether to drop the changes.
func (v *View) escape(m *desk.Moment) (taken bool) {
	switch {
	case v.list != nil:
		v.draft, v.list = *v.list, nil
		return true
	case m.Playing.On:
		return false // It pauses.
	default:
		return !v.leaving()
	}
}

// open opens a field for the present row, with the first character of a value.
func (v *View) open(first string) {
	if !v.present().numeric() {
		return
	}
	v.closeField()
	v.list, v.asked = nil, false
	v.field = &field{typed: view.NewTyped(first), before: v.draft}
	if first != "" {
		v.read()
	}
}

// read takes the value in the field into the draft, or says why it is none.
func (v *View) read() {
	rows := v.field.before.rows() // A layer of no units has no row any more.
	d, err := v.field.before.typed(rows[at(rows, v.row, v.near)], v.field.typed.String())
	if v.field.err = err; err != nil {
		d = v.field.before
	}
	v.draft = d
}

// closeField keeps what was typed, if it is a value.
func (v *View) closeField() { v.field = nil }

// dropField closes the field, and puts back what was there before.
func (v *View) dropField() {
	if v.field != nil {
		v.draft, v.field = v.field.before, nil
	}
}
