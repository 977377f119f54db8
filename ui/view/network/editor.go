package network

import (
	"math"
	"strconv"
	"strings"

	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/view"
)

// Editor is the mode in which a number of the network, or of the selected sample, is
// edited in place. It shows what would come of it before it is made.
type Editor struct {
	view.Plain
	open   bool // it was entered, and not left yet
	target bool // the target of the selected output is edited, not its weight
	draft  draft
	left   string // what was typed into the field before, which was not set
	trial  trial
	format number.Format
}

// NewEditor returns the mode.
func NewEditor() *Editor { return &Editor{Plain: "edit"} }

// Traits says that this is a mode, which is left again.
func (*Editor) Traits() desk.Traits { return desk.Traits{Mode: true} }

// Keys returns the keys of the mode, without those that type.
func (*Editor) Keys() []view.Key {
	return []view.Key{
		{Keys: []string{"."}, Shown: "0–9./−", Does: "type a number: 0.5, 1/3, 2e−3", Hint: "type", Line: "type ."},
		{Keys: []string{"up"}, Shown: "↑↓", Does: "0.1 more or less; with shift 0.01", Hint: "nudge", Line: "nudge 0.1"},
		{Keys: []string{"down"}, Shown: "↓", Does: "0.1 less", Line: "nudge -0.1"},
		{Keys: []string{"shift+up"}, Shown: "shift+↑", Does: "0.01 more", Line: "nudge 0.01"},
		{Keys: []string{"shift+down"}, Shown: "shift+↓", Does: "0.01 less", Line: "nudge -0.01"},
		{Keys: []string{"enter"}, Shown: "enter", Does: "make the change, as a new run", Hint: "set it", Line: "accept"},
		{Keys: []string{"w"}, Shown: "w", Does: "the unit's next weight", Hint: "weight", Line: "weight next"},
		{Keys: []string{"tab"}, Shown: "tab", Does: "the next unit, or the target", Hint: "unit", Line: "select next"},
	}
}

// Commands returns the commands of those keys.
func (v *Editor) Commands() []desk.Command {
	return []desk.Command{
		{Name: "type", Form: "type 1/3", Help: "type into the field", Complete: desk.Words("1/3", "left", "right", "home", "end", "backspace", "delete", "clear"), Do: v.typeText},
		{Name: "nudge", Form: "nudge 0.1", Help: "add to the number", Complete: desk.Words("0.1", "-0.1", "0.01", "-0.01"), Do: v.nudge},
		{Name: "aim", Form: "aim target", Help: "edit the target of the output, or a weight", Complete: desk.Words("target", "weight"), Do: v.aim},
		{Name: "accept", Form: "accept", Help: "make the change, as a new run", Do: v.accept},
		{Name: "cancel", Form: "cancel", Help: "leave; nothing is changed", Do: v.cancel},
	}
}

// Prepare begins a new draft if another number is selected, and tries the present one if
// that is quick.
func (v *Editor) Prepare(m *desk.Moment, at view.Frame) {
	v.format = at.Format
	v.follow(m)
	key, ok := v.key(m)
	if !ok || v.trial.of == key {
		return
	}
	if q := v.question(m, key); q.quick() {
		w := newTrying(q)
		w.work(never)
		v.trial = w.trial
	}
}

func never() bool { return false }

// follow begins a new draft if the mode was just entered, or if another number is
// selected.
func (v *Editor) follow(m *desk.Moment) {
	if !v.open {
		v.open, v.target, v.draft = true, desk.AtLoss(m), draft{}
	}
	v.target = v.target && m.Selection.Layer == m.LastLayer()
	at := place{m.Training(), m.Position, desk.Editable(m, v.target)}
	if v.draft.at != at {
		v.left = ""
		if v.draft.at.of == at.of {
			v.left = v.draft.unset()
		}
		v.draft = newDraft(at, fieldText(m, at.number, v.format))
	}
}

// leave ends the mode. What was typed is gone.
func (v *Editor) leave() { *v = Editor{Plain: v.Plain, format: v.format} }

// Type takes the keys of the field, and those that go to another number. Each types a line
// as other keys do.
func (v *Editor) Type(key string, m *desk.Moment) (line string, taken bool) {
	v.follow(m)
	if line, taken = v.draft.keyLine(key); taken {
		return line, true
	}
	switch key {
	case "tab":
		if m.Selection.Layer == m.LastLayer() && !v.target {
			return "aim target", true
		}
		return "select next", true
	case "shift+tab", "w", "W":
		return "aim weight", v.target
	}
	return v.draft.characterLine(key)
}

// typeText carries out "type 1/3", or "type left", which moves the cursor, and what the
// other keys of a field do.
func (v *Editor) typeText(d *desk.Desk, argument string) desk.Result {
	v.follow(d.Seen())
	return v.draft.take(argument)
}

// aim carries out "aim target" and "aim weight", which choose what is edited of an output.
func (v *Editor) aim(d *desk.Desk, argument string) desk.Result {
	v.follow(d.Seen())
	if argument != "target" && argument != "weight" {
		return desk.Wrong("aim %q: want target or weight", argument)
	}
	v.target = argument == "target"
	v.follow(d.Seen())
	return desk.Result{}
}

// cancel carries out "cancel", which leaves the mode. It first gives up a long move.
func (v *Editor) cancel(d *desk.Desk, _ string) desk.Result {
	if _, on := d.Journey(); on {
		return d.Do("leave")
	}
	v.leave()
	d.LeaveMode()
	return desk.Result{}
}

// nudge carries out "nudge 0.1", which adds to the number. A class becomes the next one,
// or the one before.
func (v *Editor) nudge(d *desk.Desk, argument string) desk.Result {
	by, err := text.ParseTyped(argument)
	if err != nil {
		return desk.Wrong("nudge %s %w", text.Quote(argument), err)
	}
	m := d.Seen()
	v.follow(m)
	value, ok, _ := v.draft.value(m)
	if v.draft.fresh || !ok {
		value = currentValue(m, desk.BasisOf(m), v.draft.at.number)
	}
	if _, class := className(m, v.draft.at.number, 0); class {
		classes := m.Setup.Set.Target.Classes
		step := int(math.Copysign(1, by))
		v.draft.put(classes[(int(value)+step+len(classes))%len(classes)])
		return desk.Result{}
	}
	v.draft.put(rounded(value + by))
	v.draft.nudged = true
	return desk.Result{}
}

// rounded writes a number without the digits that only adding in binary has made.
func rounded(v float64) string {
	const digits = 4
	v, _ = strconv.ParseFloat(strconv.FormatFloat(v, 'f', digits, 64), 64)
	return strings.ReplaceAll(strconv.FormatFloat(v+0, 'g', -1, 64), "-", "−")
}

// accept carries out "accept": it makes the edit by its own command, and leaves the mode.
func (v *Editor) accept(d *desk.Desk, _ string) desk.Result {
	m := d.Seen()
	v.follow(m)
	if v.draft.fresh {
		v.leave()
		d.LeaveMode()
		return desk.Result{Message: "nothing was changed"}
	}
	v.draft.refused = true
	if _, ok, err := v.draft.value(m); !ok {
		if err == nil {
			err = sentence("type a number: 0.5 or 1/3")
		}
		return desk.Result{Err: err}
	}
	line, err := desk.EditLine(m, v.draft.at.number, v.draft.string())
	if err != nil {
		return desk.Result{Err: err}
	}
	r := d.Do(line)
	if r.Err == nil && !r.Busy {
		v.leave()
		d.LeaveMode()
	}
	return r
}

// name returns the name of the number that is edited.
func (v *Editor) name(m *desk.Moment) string {
	q, names := v.draft.at.number, m.Setup.Names
	switch q.Kind {
	case explain.Input:
		return names.Unit(-1, q.Unit) + " of " + m.Setup.Noun.Number(m.Setup.Number(m.Row()))
	case explain.Target:
		name := "target"
		if m.Units(q.Layer) > 1 && m.Setup.Set.Class == nil {
			name += " " + names.Unit(q.Layer, q.Unit)
		}
		return name + " of " + m.Setup.Noun.Number(m.Setup.Number(m.Row()))
	default:
	}
	if q.From == network.Bias {
		return names.Weight(q.Layer, q.Unit, q.From)
	}
	return "w " + names.Weight(q.Layer, q.Unit, q.From)
}
