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
	page   Page
	past   view.OfRun[*probe.UnitPast]
}

// New returns the view of the selected unit.
func New() *View { return &View{Plain: "unit"} }

// Traits says that what follows from a moved sample is shown.
func (*View) Traits() desk.Traits { return desk.Traits{Follows: true} }

// Keys returns the keys that have a meaning only in this view.
func (*View) Keys() []view.Key {
	return []view.Key{
		{Keys: []string{"o"}, Shown: "o", Does: "the batch, sorted by row, z, a or size of δ", Line: "sort next"},
		{Keys: []string{"v"}, Shown: "v", Does: "the sums, the node, its weights through time, or the batch", Hint: "node", Line: "page next"},
		{Keys: []string{"P"}, Shown: "P", Does: "pin this sample by its row, whatever batches it is in, or let it go", Hint: "pin", Line: "pin"},
		{Keys: []string{"]"}, Shown: "]", Does: "the next sample of the table", Hint: "sample", Line: "row next"},
		{Keys: []string{"["}, Shown: "[", Does: "the sample before", Line: "row previous"},
	}
}

// Commands returns the commands of those keys.
func (v *View) Commands() []desk.Command {
	return []desk.Command{
		{Name: "sort", Form: "sort z", Help: "sort by row, z, a or size of δ", Complete: desk.Words("next", "row", "z", "a", "delta"), Do: v.sort},
		{Name: "page", Form: "page node", Help: "what stands beside the curves", Complete: desk.Words("next", "sums", "node", "weights", "batch"), Do: v.turn},
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
	v.sortBy, v.page = by, Batch // A table that cannot be seen is not sorted.
	return desk.Result{}
}

// turn carries out the command "page", as in "page node" or "page next".
func (v *View) turn(_ *desk.Desk, argument string) desk.Result {
	to, ok := map[string]Page{"next": (v.page + 1) % (Batch + 1), "sums": Sums, "node": Node, "weights": Weights, "batch": Batch}[argument]
	if !ok {
		return desk.Wrong("page %q: want sums, node, weights, batch or next", argument)
	}
	v.page = to
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

// Ask returns the question for the past of the selected unit on the row that is looked at.
// It reads every state that the run keeps: some dozens for each doubling of its length.
func (v *View) Ask(m *desk.Moment, _ any) (view.Question, bool) {
	past := training(m).Past()
	if m.Selection.Layer < 0 || len(past) == 0 {
		return view.Question{}, false
	}
	type key struct {
		run          desk.Training
		states, last int
		of           probe.UnitSample
	}
	of := probe.UnitSample{Layer: m.Selection.Layer, Unit: m.Selection.Unit, Row: rowOf(m)}
	at := key{m.Training(), len(past), past[len(past)-1].Step, of}
	stretches, known := desk.StretchesOf(m), v.past.Of(at.run)
	return view.Question{Key: at, Begin: func() view.Work {
		work := probe.NewUnitWork(stretches, past, of, known)
		return &view.Job[*probe.UnitPast]{
			Work: work.Work, Result: work.Past,
			To: func(past *probe.UnitPast) { v.past.Keep(at.run, past) },
		}
	}}, true
}
