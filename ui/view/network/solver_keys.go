package network

import (
	"fmt"
	"slices"
	"strings"

	"backstep/data/text"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
)

// follow begins a new question if the mode was just entered, or if another number is looked at.
func (v *Solver) follow(m *desk.Moment) {
	if !v.open {
		v.open, v.was, v.rate, v.draft, v.shown = true, m.Selection, false, draft{}, explain.Quantity{}
		v.asked = firstAsked(m)
	}
	if focus := desk.FocusOf(m); m.Asked() && focus != v.shown {
		v.shown = focus
		if desk.CanSolve(m, focus, desk.Variable{Rate: true}) == nil {
			v.asked = focus
		}
	}
	if v.asked.Sample != explain.Batch {
		v.asked.Sample = m.Selection.Sample
	}
	if !desk.Fits(m, v.asked) {
		v.asked = firstAsked(m)
	}
	if at := (place{m.Training(), m.Position, v.asked}); v.draft.at != at {
		v.draft = newDraft(at, "")
	}
}

// firstAsked returns the number that is asked for at first: the one in focus or, if that can be
// none, the last that the selected unit has.
func firstAsked(m *desk.Moment) explain.Quantity {
	focus, list := desk.FocusOf(m), askable(m)
	if slices.Contains(list, focus) {
		return focus
	}
	for _, q := range slices.Backward(list) {
		if q.Kind != explain.Loss && (q.Layer == m.Selection.Layer && q.Unit == m.Selection.Unit || m.Selection.Layer < 0) {
			return q
		}
	}
	return explain.Quantity{Kind: explain.WeightedSum, Layer: max(0, m.Selection.Layer), Unit: m.Selection.Unit * min(1, m.Selection.Layer+1), Sample: m.Selection.Sample}
}

// mostUnits is how many units the numbers of all of them are asked for. Of more, it is those
// of the selected one and of the outputs.
const mostUnits = 16

// askable lists the numbers that can be asked for, in the order of the step.
func askable(m *desk.Moment) (list []explain.Quantity) {
	add := func(q explain.Quantity) {
		if desk.CanSolve(m, q, desk.Variable{Rate: true}) == nil {
			list = append(list, q)
		}
	}
	units := 0
	for l := range m.LastLayer() + 1 {
		units += m.Units(l)
	}
	s := m.Selection
	for l := range m.LastLayer() + 1 {
		for j := range m.Units(l) {
			if units <= mostUnits || l == m.LastLayer() && j < mostUnits || s.Layer == l && s.Unit == j {
				for _, kind := range []explain.Kind{explain.WeightedSum, explain.Activation, explain.Delta} {
					add(explain.Quantity{Kind: kind, Layer: l, Unit: j, Sample: s.Sample})
				}
			}
		}
	}
	add(explain.Quantity{Kind: explain.Loss, Layer: m.LastLayer(), Sample: s.Sample})
	add(explain.Quantity{Kind: explain.Loss, Layer: m.LastLayer(), Sample: explain.Batch})
	return list
}

// leave ends the mode. What was typed is gone.
func (v *Solver) leave() { *v = Solver{Plain: v.Plain, format: v.format} }

// Type takes the keys of the field. Each types a line as other keys do.
func (v *Solver) Type(key string, m *desk.Moment) (line string, taken bool) {
	v.follow(m)
	if key != "esc" && v.whyNot(m) != nil {
		return "", false // There is no field, and keys step.
	}
	if line, taken = v.draft.keyLine(key); taken {
		return line, true
	}
	return v.draft.characterLine(key)
}

// typeText carries out "type 1/3", or "type left".
func (v *Solver) typeText(d *desk.Desk, argument string) desk.Result {
	v.follow(d.Seen())
	if why := v.whyNot(d.Seen()); why != nil {
		return desk.Result{Message: why.Error()}
	}
	return v.draft.take(argument)
}

// ask carries out "ask next" and "ask previous". Where what is selected cannot lead to the
// number, a weight of its own unit is selected.
func (v *Solver) ask(d *desk.Desk, argument string) desk.Result {
	m := d.Seen()
	v.follow(m)
	list := askable(m)
	by, ok := map[string]int{"next": +1, "previous": -1}[argument]
	switch {
	case !ok:
		return desk.Wrong("ask %s: want next or previous", text.Quote(argument))
	case len(list) == 0:
		return desk.Result{Message: "nothing is worked out yet: → brings it"}
	}
	at := slices.Index(list, v.asked)
	if at < 0 && by < 0 {
		at = 0
	}
	v.asked = list[(at+by+len(list))%len(list)]
	if !v.rate && desk.VariableFor(m.Selection, v.asked) != desk.SelectedVariable(m.Selection) {
		return d.Do(fmt.Sprintf("select %d.%d", v.asked.Layer+1, v.asked.Unit+1))
	}
	return desk.Result{}
}

// vary carries out "vary w", "vary b", "vary x" and "vary η". The first time it chooses the
// kind, and then the next of that kind.
func (v *Solver) vary(d *desk.Desk, argument string) desk.Result {
	m := d.Seen()
	v.follow(m)
	was, at := v.rate, m.Selection
	v.rate = argument == "η"
	switch argument {
	case "η":
		return desk.Result{}
	case "w":
		return v.varyWeight(d, was)
	case "b":
		if !m.Config().Architecture.Bias {
			return desk.Result{Message: "this network has no biases"}
		}
		return d.Do(v.unitLine(at) + "weight bias")
	case "x":
		unit := at.Unit + 1
		if at.Layer >= 0 || was {
			unit = 0
			if at.Layer == 0 && at.From != network.Bias {
				unit = at.From
			}
		}
		return d.Do(fmt.Sprintf("select 0.%d", unit%m.Units(-1)+1))
	default:
		v.rate = was
		return desk.Wrong("vary %s: want w, b, x or η", text.Quote(argument))
	}
}

// varyWeight goes to the selected weight, or to the next one if it is at that already.
func (v *Solver) varyWeight(d *desk.Desk, fromRate bool) desk.Result {
	at := d.Seen().Selection
	switch {
	case at.Layer < 0:
		r := d.Do(strings.TrimSuffix(v.unitLine(at), "; "))
		desk.SelectFrom(d, at.Unit)
		return r
	case fromRate && at.From != network.Bias:
		return desk.Result{}
	default:
		return v.nextWeight(d)
	}
}

// nextWeight goes to the unit's next weight, past its bias.
func (v *Solver) nextWeight(d *desk.Desk) desk.Result {
	r := d.Do("weight next")
	if r.Err == nil && d.Seen().Selection.From == network.Bias {
		r = d.Do("weight next")
	}
	return r
}

// unitLine returns the beginning of a line that selects a unit, if none is selected.
func (v *Solver) unitLine(at desk.Selection) string {
	switch {
	case at.Layer >= 0:
		return ""
	case v.asked.Layer == 0 && v.asked.Kind != explain.Loss:
		return fmt.Sprintf("select 1.%d; ", v.asked.Unit+1)
	default:
		return "select 1.1; "
	}
}

// accept carries out "accept": it makes what the answer says by its own command, and leaves
// the mode.
func (v *Solver) accept(d *desk.Desk, _ string) desk.Result {
	m := d.Seen()
	v.follow(m)
	if why := v.whyNot(m); why != nil {
		return desk.Result{Message: why.Error()}
	}
	v.draft.refused = !v.draft.fresh
	solved := v.answer(m)
	_, whole, err := v.draft.value(m)
	switch {
	case v.draft.fresh || whole && solved != nil && solved.Answered && solved.Answer.At == solved.From:
		v.leave()
		d.LeaveMode()
		return desk.Result{Message: "nothing was changed"}
	case err != nil:
		return desk.Result{Err: err}
	case !whole:
		return desk.Result{Err: sentence("type a number: 0.5 or 1/3")}
	case solved == nil || !solved.Answered:
		return desk.Result{Message: "it is still being worked out"}
	case !solved.Changes():
		return desk.Result{Message: "nothing can be made of that: " + solved.Says(m, desk.Digits(v.format))[0]}
	}
	line, err := desk.SolveLine(m, solved.By, solved.Answer.At)
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

// cancel carries out "cancel", which leaves the mode for where one was. It first gives up a
// long move.
func (v *Solver) cancel(d *desk.Desk, _ string) desk.Result {
	if _, on := d.Journey(); on {
		return d.Do("leave")
	}
	if v.open {
		desk.Reselect(d, v.was)
	}
	v.leave()
	d.LeaveMode()
	return desk.Result{}
}

// title names the number that is asked for.
func (v *Solver) title(m *desk.Moment) string {
	return text.Brief(m.Subject().Title(v.asked))
}
