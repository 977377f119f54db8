package unit

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/view"
)

// View is the view of the selected unit, with what it remembers.
type View struct {
	view.Plain
	sortBy Column
	past   view.OfRun[*probe.UnitPast]
}

// New returns the view of the selected unit.
func New() *View { return &View{Plain: "unit"} }

// Traits says that what follows from a moved sample is shown.
func (*View) Traits() desk.Traits { return desk.Traits{Follows: true} }

// Keys returns the keys that have a meaning only in this view.
func (*View) Keys() []view.Key {
	return []view.Key{
		{Keys: []string{"o"}, Shown: "o", Does: "sort by row, z, a or size of δ", Hint: "sort", Line: "sort next"},
		{Keys: []string{"]"}, Shown: "]", Does: "the next sample of the table", Hint: "sample", Line: "row next"},
		{Keys: []string{"["}, Shown: "[", Does: "the sample before", Line: "row previous"},
	}
}

// Commands returns the commands of those keys.
func (v *View) Commands() []desk.Command {
	return []desk.Command{
		{Name: "sort", Form: "sort z", Help: "sort by row, z, a or size of δ", Complete: desk.Words("next", "row", "z", "a", "delta"), Do: v.sort},
		{Name: "row", Form: "row next", Help: "the next sample of the table", Complete: desk.Words("next", "previous"), Do: v.row},
	}
}

// sort carries out the command "sort", as in "sort z" or "sort next".
func (v *View) sort(_ *desk.Desk, argument string) desk.Result {
	by, ok := map[string]Column{
		"next": (v.sortBy + 1) % (ByDelta + 1),
		"row":  ByRow, "z": ByZ, "a": ByA, "delta": ByDelta, "δ": ByDelta,
	}[argument]
	if !ok {
		return desk.Wrong("sort %q: want row, z, a, delta or next", argument)
	}
	v.sortBy = by
	return desk.Result{}
}

// row selects another sample in the order of the table.
func (v *View) row(d *desk.Desk, argument string) desk.Result {
	by, ok := map[string]int{"next": +1, "previous": -1}[argument]
	if !ok {
		return desk.Wrong("row %q: want next or previous", argument)
	}
	m := d.Seen()
	if m.Step == nil {
		return d.Do("sample " + argument)
	}
	rows := v.rows(m)
	at := slices.Index(rows, m.Selection.Sample)
	return d.Do("sample " + strconv.Itoa(1+rows[(at+by+len(rows))%len(rows)]))
}

// rows returns the samples of the batch in the order of the table.
func (v *View) rows(m *desk.Moment) []int {
	if m.Step == nil {
		return nil
	}
	rows := make([]int, m.Step.N())
	for s := range rows {
		rows[s] = s
	}
	if value := v.sortValue(m); value != nil {
		slices.SortStableFunc(rows, func(a, b int) int { return compareFalling(value(a), value(b)) })
	}
	return rows
}

// sortValue returns the value by which the table is sorted, or nil if it is sorted by
// row or the step has not reached the value.
func (v *View) sortValue(m *desk.Moment) func(sample int) float64 {
	at, step := m.Selection, m.Step
	if at.Layer < 0 {
		return nil
	}
	layer := &step.Layers[at.Layer]
	phase, values := stepper.WeightedSum, layer.Z
	switch v.sortBy {
	case ByZ:
	case ByRow:
		return nil
	case ByA:
		phase, values = stepper.Activation, layer.A
	case ByDelta:
		phase, values = stepper.Delta, layer.Delta
	}
	if !m.Reached(phase, at.Layer, at.Unit) {
		return nil
	}
	return func(sample int) float64 {
		v := values[step.At(at.Unit, sample)]
		if phase == stepper.Delta {
			return math.Abs(v)
		}
		return v
	}
}

// compareFalling orders larger values first, and NaN last.
func compareFalling(a, b float64) int { return -cmp.Compare(a, b) }

// mostMoments is the largest number of moments of the past that are read, which is
// about two for each dot of a small line.
const mostMoments = 128

// Ask returns the question for the past gradients and deltas of the selected unit.
func (v *View) Ask(m *desk.Moment, _ any) (view.Question, bool) {
	past := m.Past()
	moments := probe.Moments(past, mostMoments)
	if m.Selection.Layer < 0 || len(moments) == 0 {
		return view.Question{}, false
	}
	type key struct {
		run                 desk.Training
		states, layer, unit int
	}
	at := key{m.Training(), len(past), m.Selection.Layer, m.Selection.Unit}
	setup, stretches, known := m.Setup, desk.StretchesOf(m), v.past.Of(at.run)
	return view.Question{Key: at, Begin: func() view.Work {
		work := probe.NewUnitWork(setup.Config, setup.TrainSamples, moments, at.layer, at.unit, known).Across(stretches)
		return &view.Job[*probe.UnitPast]{
			Work: work.Work, Result: work.Past,
			To: func(past *probe.UnitPast) { v.past.Keep(at.run, past) },
		}
	}}, true
}
