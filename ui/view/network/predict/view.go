// Package predict is the mode in which the next numbers of a step are hidden, and a person
// works them out. What is asked and what is right the desk knows; this is its screen: the
// network with what is needed marked, the field, what went wrong, hints and score.
package predict

import (
	"slices"
	"strings"

	"backstep/data/text"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// View is the mode. It remembers the field.
type View struct {
	view.Plain
	open    bool // a number is asked
	unaided bool
	others  string // whom one who is unaided may look at: "person"; empty if there is one alone
	diagram Diagram
	draft   draft
}

// Diagram returns how the network is drawn in the room of a whole view, and the rows that it
// would like of it.
type Diagram func(view paint.Painter) (rows int, draw func(p paint.Painter))

// draft is an answer that is being typed. It is kept until another number is asked.
type draft struct {
	of      explain.Quantity
	step    int
	typed   view.Typed
	refused bool // it was to be checked, but is no number
}

// isFor reports whether the number is asked that the draft is of.
func (d *draft) isFor(q *desk.Quiz) bool { return d.of == q.Asked && d.step == q.Step() }

// longestText is the most characters that may be typed into the field.
const longestText = 40

// New returns the mode.
func New(diagram Diagram) *View { return &View{Plain: "predict", diagram: diagram} }

// Traits says that this is a mode that asks for numbers.
func (*View) Traits() desk.Traits { return desk.Traits{Mode: true, Asks: true} }

// Keys returns the keys of the mode, without those that type.
func (*View) Keys() []view.Key {
	return []view.Key{
		{Keys: []string{"."}, Shown: "0–9./−", Does: "type a number: 0.5, 1/3, 2e−3", Hint: "type", Line: "type ."},
		{Keys: []string{"enter"}, Shown: "enter", Does: "check it; then ask the next", Hint: "check", Line: "check"},
		{Keys: []string{"h"}, Shown: "h", Does: "unfold the next hint", Hint: "hint", Line: "hint"},
		{Keys: []string{"s"}, Shown: "s", Does: "show the number; it counts as not known", Hint: "show it", Line: "reveal"},
		{Keys: []string{"n"}, Shown: "n", Does: "skip it, and ask the next", Hint: "skip", Line: "skip"},
		{Keys: []string{"u"}, Shown: "u", Does: "ask for a number, a unit, a phase, or the step unaided", Hint: "level", Line: "level next"},
		{Keys: []string{"down"}, Shown: "↑↓", Does: "another number of those that are asked together", Line: "predict next"},
		{Keys: []string{"up"}, Shown: "↑", Does: "the number before", Line: "predict previous"},
	}
}

// Commands returns the commands of the field.
func (v *View) Commands() []desk.Command {
	return []desk.Command{
		{Name: "type", Form: "type 1/3", Help: "type into the field", Complete: desk.Words("1/3", "left", "right", "home", "end", "backspace", "delete", "clear"), Do: v.typeText},
		{Name: "check", Form: "check", Help: "check what was typed, or ask the next number", Do: v.check},
	}
}

// Prepare empties the field when another number is asked.
func (v *View) Prepare(m *desk.Moment, _ view.Frame) { v.follow(m) }

func (v *View) follow(m *desk.Moment) {
	v.open, v.unaided, v.others = m.Quiz.Open(), m.Quiz != nil && m.Quiz.Level.Unaided(), ""
	if v.unaided && m.Samples() > 1 {
		v.others = m.Setup.Noun.One()
	}
	if q := m.Quiz; q.Open() && !v.draft.isFor(q) {
		v.draft = draft{of: q.Asked, step: q.Step()}
	}
}

// Type takes the keys of the field, while a number is asked.
func (v *View) Type(key string, m *desk.Moment) (line string, taken bool) {
	v.follow(m)
	f := &v.draft.typed
	if !m.Quiz.Open() {
		return "", false
	}
	word, ofField := view.FieldKey(key)
	switch {
	case ofField && f.Len() > 0:
		return "type " + word, true
	case ofField && word == "backspace":
		return "leave", true
	case key == " ", f.Len() > 0 && (key == "pgup" || key == "pgdown"):
		return "pause", true // They would step, but not in a field.
	case f.TakesInNumber(key):
		return "type " + key, true
	default:
		return "", false
	}
}

// Paste types a text that was pasted.
func (v *View) Paste(typed string) (taken bool) {
	v.insert(strings.TrimSpace(typed))
	return true
}

// Hints returns the keys of the footer. Those that do without saying go first.
func (v *View) Hints() []view.Hint {
	if v.open {
		list := []view.Hint{{Key: "0–9./−", Does: "type", Rank: 1}, {Key: "enter", Does: "check"}, {Key: "h", Does: "hint", Rank: 5}, {Key: "s", Does: "show", Rank: 4}, {Key: "n", Does: "skip", Rank: 3}, {Key: "u", Does: "level", Rank: 2}, {Key: "esc", Does: "leave"}, {Key: "?", Does: "help"}}
		switch {
		case v.others != "":
			list[2] = view.Hint{Key: "[ ]", Does: v.others, Rank: 5}
		case v.unaided:
			list = slices.Delete(list, 2, 3)
		}
		return list
	}
	return []view.Hint{{Key: "enter", Does: "next question"}, {Key: "→", Does: "step"}, {Key: "u", Does: "level"}, {Key: "esc", Does: "leave"}, {Key: "?", Does: "help"}}
}

// typeText carries out "type 1/3", or "type left", which moves the cursor, and what the other
// keys of a field do.
func (v *View) typeText(d *desk.Desk, argument string) desk.Result {
	v.follow(d.Seen())
	f := &v.draft
	switch argument {
	case "":
		return desk.Wrong("type needs what to type, such as type 1/3")
	case "left", "right", "home", "end":
		f.typed.Edit(argument)
	case "backspace", "delete":
		f.typed.Edit(argument)
		f.refused = false
	case "clear":
		f.typed, f.refused = view.Typed{}, false
	default:
		v.insert(argument)
	}
	return desk.Result{}
}

// insert types a text, with minus signs as numbers are shown.
func (v *View) insert(typed string) {
	v.draft.typed.Insert(strings.ReplaceAll(text.Clean(typed), "-", "−"), longestText)
	v.draft.refused = false
}

// check carries out "check": it answers with what was typed or, if the number is known, asks
// the next. What is no number stays in the field, and the view says what is wrong with it.
func (v *View) check(d *desk.Desk, _ string) desk.Result {
	m := d.Seen()
	v.follow(m)
	if !m.Quiz.Open() {
		return d.Do("predict")
	}
	if v.draft.wrong() != "" || v.draft.typed.BeginsNumber() {
		v.draft.refused = true
		return desk.Result{}
	}
	said := v.draft.typed.String()
	v.draft.typed = view.Typed{}
	return d.Do("answer " + said)
}

// wrong says what is wrong with what was typed; nothing, as long as it may become a number.
func (d *draft) wrong() string {
	_, err := text.ParseTyped(d.typed.String())
	switch {
	case err == nil, d.typed.BeginsNumber() && !d.refused:
		return ""
	case d.typed.Len() == 0:
		return "type a number: 0.5 or 1/3"
	default:
		return text.Quote(d.typed.String()) + " " + err.Error()
	}
}
