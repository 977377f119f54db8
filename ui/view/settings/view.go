package settings

import (
	"fmt"
	"strconv"

	"backstep/ui/desk"
	"backstep/ui/paint"
	"backstep/ui/view"
)

// View is the mode in which settings are changed. It remembers the row one was in, and
// the changes that are not made yet.
type View struct {
	view.Plain
	row  string // the id of the row one is in
	near int    // its number, for when there is no such row any more

	draft draft
	field *field // in which a value is being typed; nil if none is
	list  *draft // the draft before the list of choices was entered; nil outside of it
	asked bool   // whether the changes may be dropped

	trial *trial // nil if there is none yet
}

// New returns the mode of the settings, in the row of the learning rate.
func New() *View { return &View{Plain: "settings", row: "lr"} }

// Traits says that this is a mode, which is left again.
func (*View) Traits() desk.Traits { return desk.Traits{Mode: true} }

// Keys returns the keys that have a meaning only in this mode.
func (*View) Keys() []view.Key {
	return []view.Key{
		{Keys: []string{"down", "j"}, Shown: "↑↓", Does: "another setting", Hint: "setting", Line: "row next"},
		{Keys: []string{"up", "k"}, Shown: "↑ k", Does: "the setting before", Line: "row previous"},
		{Keys: []string{"right"}, Shown: "←→", Does: "the next value", Hint: "value", Line: "value up"},
		{Keys: []string{"left"}, Shown: "←", Does: "the value before", Line: "value down"},
		{Keys: []string{"enter"}, Shown: "enter", Does: "make all changes, as one new run", Hint: "change", Line: "change"},
		{Keys: []string{"0"}, Shown: "0–9", Does: "type a number, a fraction, or layers: 4,2", Hint: "type", Line: "value type"},
		{Keys: []string{"tab"}, Shown: "tab", Does: "into the list of choices, and out of it", Line: "choices"},
		{Keys: []string{"+", "="}, Shown: "+", Does: "one more hidden layer", Line: "layer add"},
		{Keys: []string{"x"}, Shown: "x", Does: "remove the hidden layer", Line: "layer remove"},
		{Keys: []string{"u"}, Shown: "u", Does: "undo this change, or the last that was made", Hint: "undo", Line: "revert"},
	}
}

// Commands returns the commands of those keys.
func (v *View) Commands() []desk.Command {
	return []desk.Command{
		{Name: "row", Form: "row next", Help: "another setting, or that of a number", Complete: desk.Words("next", "previous"), Do: v.moveRow},
		{Name: "value", Form: "value 0.5", Help: "another value of the setting: the next one, the one before, or any", Complete: v.values, Do: v.moveValue},
		{Name: "choices", Form: "choices", Help: "into the list of choices, and out of it", Do: v.toggleList},
		{Name: "layer", Form: "layer add", Help: "one hidden layer more, or fewer", Complete: desk.Words("add", "remove"), Do: v.changeLayers},
		{Name: "revert", Form: "revert", Help: "undo the change of this setting, or the last that was made", Do: v.revert},
		{Name: "change", Form: "change", Help: "make all changes, as one new run", Do: v.change},
	}
}

// Prepare makes the draft one of what the next step is computed with.
func (v *View) Prepare(m *desk.Moment, _ view.Frame) {
	switch base := m.Next.Setup; {
	case base == nil || base == v.draft.base:
	case v.draft.base == nil || len(v.draft.changes) == 0:
		v.draft = newDraft(base)
	default:
		v.draft, v.list = v.draft.on(base), nil
	}
}

// rows returns the rows, and the number of the one one is in.
func (v *View) rows() (rows []row, here int) {
	rows = v.draft.rows()
	return rows, at(rows, v.row, v.near)
}

// present returns the row one is in.
func (v *View) present() row {
	rows, here := v.rows()
	return rows[here]
}

// goTo goes to a row.
func (v *View) goTo(rows []row, i int) {
	i = max(0, min(i, len(rows)-1))
	v.row, v.near = rows[i].id(), i
	v.closeField()
	v.list, v.asked = nil, false
}

// put takes another draft, and stays in the row.
func (v *View) put(d draft) {
	v.draft, v.asked = d, false
	rows, here := v.rows()
	v.row, v.near = rows[here].id(), here
}

// moveRow goes to another setting or, in the list, to another choice.
func (v *View) moveRow(_ *desk.Desk, argument string) desk.Result {
	by, ok := map[string]int{"next": +1, "previous": -1}[argument]
	n, err := strconv.Atoi(argument)
	switch rows, _ := v.rows(); {
	case err == nil && 0 < n && n <= len(rows):
		v.goTo(rows, n-1)
	case !ok:
		return desk.Wrong("row %q: want next, previous, or 1 to %d", argument, len(rows))
	case v.list != nil:
		v.put(v.draft.choose(v.present(), neighbour(v.present().choices(), v.draft.choice(v.present()), by)))
	default:
		rows, here := v.rows()
		v.goTo(rows, here+by)
	}
	return desk.Result{}
}

// values lists what can follow the command value.
func (v *View) values(*desk.Desk, string) []string {
	list := []string{"up", "down", "type"}
	if v.draft.base == nil {
		return list
	}
	return append(list, v.present().choices()...)
}

// moveValue goes to another value of the setting, takes one that is named, or opens a field
// for one.
func (v *View) moveValue(d *desk.Desk, argument string) desk.Result {
	by, ok := map[string]int{"up": +1, "down": -1}[argument]
	if !ok && argument != "type" {
		v.dropField() // Its value is what was typed so far.
	}
	r := v.present()
	switch {
	case argument == "":
		return desk.Wrong("value needs up, down, type, or a value: %s", r.takes())
	case argument == "type":
		v.open("")
	case !ok:
		changed, err := v.draft.named(r, argument)
		if err != nil {
			return desk.Wrong("value %s", sentence(err))
		}
		v.put(changed)
	case v.list != nil:
		return v.moveRow(d, map[int]string{+1: "next", -1: "previous"}[by])
	default:
		v.closeField()
		v.put(v.draft.stop(r, by))
		v.toNewLayer(r)
	}
	return desk.Result{}
}

// toNewLayer goes to the layer that was added in the row for that.
func (v *View) toNewLayer(r row) {
	if n := len(v.draft.shown.Hidden()); r.kind == addRow && v.draft.err == nil && n > 0 {
		v.row = row{kind: layerRow, layer: n - 1}.id()
		_, v.near = v.rows()
	}
}

// toggleList enters the list of choices, or leaves it.
func (v *View) toggleList(*desk.Desk, string) desk.Result {
	v.closeField()
	switch {
	case v.list != nil:
		v.list = nil
	case len(v.present().choices()) == 0:
		return desk.Result{Message: "there is no list of choices: ← → and digits change this setting"}
	default:
		before := v.draft
		v.list = &before
	}
	return desk.Result{}
}

// changeLayers adds a hidden layer, or removes the present one.
func (v *View) changeLayers(_ *desk.Desk, argument string) desk.Result {
	r := v.present()
	v.closeField()
	switch argument {
	case "add":
		v.put(v.draft.addLayer(+1))
		v.toNewLayer(row{kind: addRow})
	case "remove":
		if r.kind != layerRow {
			return desk.Result{Message: "x removes a hidden layer: go to one"}
		}
		v.put(v.draft.removeLayer(r.layer))
	default:
		return desk.Wrong("layer %q: want add or remove", argument)
	}
	return desk.Result{}
}

// revert takes back the change of the present row. If there is none, it takes back the
// last change that was made.
func (v *View) revert(d *desk.Desk, _ string) desk.Result {
	v.dropField()
	r := v.present()
	if _, changed := v.draft.changed(r); !changed {
		return d.Do("undo")
	}
	v.list = nil
	v.put(v.draft.revert(r))
	return desk.Result{}
}

// change makes all changes with one line, and leaves the mode.
func (v *View) change(d *desk.Desk, _ string) desk.Result {
	switch {
	case v.list != nil:
		v.list = nil
		return desk.Result{}
	case len(v.draft.changes) == 0:
		return desk.Result{Message: "nothing is changed yet: ← → or digits change a setting"}
	}
	v.closeField()
	r := d.Do(v.draft.line() + "; leave")
	if r.Err == nil && !r.Busy {
		v.draft = newDraft(v.draft.base)
	}
	return r
}

// leaving reports whether the mode may be left, in which case the changes are dropped. If
// there are several, that is asked once.
func (v *View) leaving() bool {
	const several = 3
	if len(v.draft.changes) >= several && !v.asked {
		v.asked = true
		return false
	}
	v.draft, v.asked = newDraft(v.draft.base), false
	return true
}

// Click returns the command line for a click on a row of the panel.
func (*View) Click(row, _ int) string { return fmt.Sprintf("row %d", row+1) }

// Wheel returns the command line for a turn of the wheel.
func (*View) Wheel(_, y int) string {
	if y > 0 {
		return "row previous"
	}
	return "row next"
}

// Draw draws the panel.
func (v *View) Draw(p paint.Painter) {
	if v.draft.base == nil {
		return
	}
	rows, here := v.rows()
	drawing{p, &picture{
		draft: v.draft, rows: rows, here: here, field: v.field, list: v.list != nil, asked: v.asked, trial: v.tried(p.Moment),
	}}.draw()
}
