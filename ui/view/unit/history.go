package unit

import (
	"math"
	"slices"

	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/number"
	"backstep/ui/paint"
)

// history is what a unit had for one row of the training part, epoch by epoch, as far as
// the position has reached it.
type history struct {
	row   int
	here  int // the epoch of the cursor; 0 before the first step
	delta series
	z, a  series
}

// series is the history of one number.
type series []reading

// reading is the value of a number in an epoch.
type reading struct {
	epoch int
	value float64
}

// rowOf returns the row that is looked at: the pinned one, even while it is not in the
// batch, or that of the selected sample.
func rowOf(m *desk.Moment) int {
	if m.Pin.Row > 0 && !m.Pin.Left {
		return m.Pin.Row - 1
	}
	return m.Row()
}

// training returns the moment of training, from which a sample aside does not go away.
func training(m *desk.Moment) *desk.Moment {
	if m.Aside() {
		return m.Origin
	}
	return m
}

// historyOf returns the history of the selected unit, with what is known of it.
func historyOf(m *desk.Moment, known *probe.UnitPast) history {
	shown := m
	m = training(m)
	h := history{row: rowOf(m)}
	if m.Step == nil {
		return h
	}
	h.here = m.Step.Epoch
	of := probe.UnitSample{Layer: m.Selection.Layer, Unit: m.Selection.Unit, Row: h.row}
	if known == nil || known.UnitSample != of {
		known = &probe.UnitPast{}
	}
	h.delta = seriesOf(m, known, explain.Delta, h.row, func(r *probe.UnitReading) float64 { return m.Notation.OfDelta(r.Delta) })
	h.z = seriesOf(m, known, explain.WeightedSum, h.row, func(r *probe.UnitReading) float64 { return r.Z })
	h.a = seriesOf(m, known, explain.Activation, h.row, func(r *probe.UnitReading) float64 { return r.A })
	if shown.Aside() && !shown.Moved() { // It is the row, at the present weights.
		h.z, h.a = h.z.with(shown, explain.WeightedSum), h.a.with(shown, explain.Activation)
	}
	return h
}

// with returns the series with the value that a moment has for the selected sample.
func (s series) with(m *desk.Moment, kind explain.Kind) series {
	if v, reached := m.SelectedValue(kind, m.Selection.Layer, m.Selection.Unit); reached {
		return append(s, reading{m.Step.Epoch, v})
	}
	return s
}

// seriesOf returns the history of a number that is known, and its present value once that
// is reached.
func seriesOf(m *desk.Moment, known *probe.UnitPast, kind explain.Kind, row int, value func(*probe.UnitReading) float64) series {
	var s series
	for i := range known.Readings {
		if r := &known.Readings[i]; passed(m, r.Step, kind) {
			s = append(s, reading{r.Epoch + 1, value(r)})
		}
	}
	sample := slices.Index(m.Step.Samples, row)
	if sample < 0 {
		return s
	}
	v, reached := m.Value(kind, m.Selection.Layer, m.Selection.Unit, sample)
	present := reading{m.Step.Epoch, v}
	if n := len(s); reached && (n == 0 || s[n-1] != present) {
		s = append(s, present)
	}
	return s
}

// passed reports whether the position has reached what the step after a step computes for
// the selected unit.
func passed(m *desk.Moment, after int, kind explain.Kind) bool {
	if after+1 != m.Position.Step {
		return after < m.Position.Step
	}
	return m.Reached(explain.PhaseOf(kind), m.Selection.Layer, m.Selection.Unit)
}

// points returns the history as points of a chart.
func (s series) points() []paint.Point {
	list := make([]paint.Point, 0, len(s))
	for _, r := range s {
		finite := !number.Alarming(r.value)
		list = append(list, paint.Point{
			First: r.epoch, Last: r.epoch, Low: r.value, High: r.value, End: r.value, Finite: finite, Broken: !finite,
		})
	}
	return list
}

// last returns the last value. ok is false if there is none.
func (s series) last() (r reading, ok bool) {
	if len(s) == 0 {
		return reading{}, false
	}
	return s[len(s)-1], true
}

// largest returns the index of the value of the largest size, the first of several. It is
// −1 if none is finite.
func (s series) largest() int {
	at := -1
	for i, r := range s {
		if !number.Alarming(r.value) && (at < 0 || math.Abs(r.value) > math.Abs(s[at].value)) {
			at = i
		}
	}
	return at
}

// whole reports whether no epoch is missing right before or after an index, so that what
// is largest there is largest of all around it.
func (s series) whole(at int) bool {
	return (at == 0 || s[at].epoch-s[at-1].epoch <= 1) && (at+1 >= len(s) || s[at+1].epoch-s[at].epoch <= 1)
}
