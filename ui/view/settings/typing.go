package settings

import (
	"backstep/ui/desk"
	"backstep/ui/view"
)

// Type takes the keys of the field, digits that open it, and esc.
func (v *View) Type(key string, m *desk.Moment) (line string, taken bool) {
	switch {
	case v.draft.base == nil:
		return "", false
	case v.field != nil:
		return "", v.typeInField(key)
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

// typeInField takes a key while a value is being typed. Other keys keep their meaning,
// except for those that step.
func (v *View) typeInField(key string) (taken bool) {
	switch key {
	case "esc":
		v.dropField()
		return true
	case "enter":
		if v.field.err != nil {
			return true
		}
		v.closeField()
		return false
	case "pgdown", "pgup", " ":
		return true
	case "backspace":
		if v.field.typed.Len() == 0 {
			v.dropField()
			return true
		}
	}
	if !v.field.edit(key) {
		return false
	}
	v.read()
	return true
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
	r := v.present()
	d, err := v.field.before.typed(r, v.field.typed.String())
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
