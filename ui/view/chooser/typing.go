package chooser

import (
	"strings"
	"unicode/utf8"

	"backstep/data"
	"backstep/data/session"
	"backstep/data/text"
	"backstep/ui/desk"
	"backstep/ui/view"
)

// Type takes the keys of the field of the path, and of what is typed for a remedy.
func (v *View) Type(key string, _ *desk.Moment) (line string, taken bool) {
	switch {
	case v.base == nil:
		return "", false
	case v.part == inProblems:
		return "", v.typeCell(key)
	case v.part != inFile:
		return "", false
	}
	switch key {
	case "enter":
		v.field.list(v.files)
		if path := v.field.enter(v.files); path != "" {
			return "file " + session.TypedWord(path), true
		}
		v.field.list(v.files)
		return "", true
	case "tab":
		v.field.list(v.files)
		return "", v.field.complete()
	case "up", "down", "shift+tab", "esc":
		return "", false
	}
	taken = v.field.edit(key)
	v.field.list(v.files)
	return "", taken
}

// Paste puts what is pasted into the field. A terminal pastes the path of a file that is
// dropped on it in quotes, or with a blank at its end.
func (v *View) Paste(pasted string) (taken bool) {
	pasted = strings.TrimSpace(pasted)
	if v.part == inProblems {
		return v.editCell(func(t *view.Typed) { t.Insert(text.Clean(pasted), longestCell) })
	}
	if v.part != inFile {
		return false
	}
	pasted = strings.Trim(pasted, `"'`)
	if pasted != text.Clean(pasted) {
		return true
	}
	v.field.insert(pasted)
	v.field.list(v.files)
	return true
}

// longestCell is the most characters of what is typed for a cell.
const longestCell = 24

// typeCell types what a remedy needs. It takes every key but those that lead on, because
// a letter would be a command.
func (v *View) typeCell(key string) (taken bool) {
	switch key {
	case "enter", "tab", "shift+tab", "up", "down", "left", "right":
		return false
	case "esc":
		p, _, ok := v.typedFor()
		if ok {
			v.chosen.picks = p.Unpicked(v.chosen.picks)
		}
		return ok
	}
	return v.editCell(func(t *view.Typed) { typeKey(t, key, longestCell) })
}

// typeKey edits a text as a key says, or inserts the visible character that the key is. It
// reports whether it has a use for the key.
func typeKey(t *view.Typed, key string, most int) (taken bool) {
	if t.Edit(key) {
		return true
	}
	if utf8.RuneCountInString(key) != 1 || text.Clean(key) != key {
		return false
	}
	t.Insert(key, most)
	return true
}

// editCell edits what is typed for a remedy, if the present one needs that.
func (v *View) editCell(edit func(*view.Typed)) (taken bool) {
	p, remedy, ok := v.typedFor()
	if !ok {
		return false
	}
	field := view.NewTyped(p.Typed(v.chosen.picks))
	edit(&field)
	v.chosen.picks = p.PickedWith(v.chosen.picks, remedy, field.String())
	return true
}

// typedFor returns the present problem and its remedy for which something is typed. Picks
// tell, since the report may be that of a moment ago.
func (v *View) typedFor() (p data.Problem, remedy int, ok bool) {
	problems := v.problems()
	if v.fault >= len(problems) {
		return p, 0, false
	}
	p = problems[v.fault]
	remedy, ok = p.TypedIn(v.chosen.picks)
	return p, remedy, ok
}
