package probe

import (
	"slices"

	"backstep/network"
)

// Course holds what a whole network had for one row of the training part at some moments
// of a run. It does not change.
type Course struct {
	Row      int
	Readings []CourseReading // in the order of their steps; gaps are filled later
}

// CourseReading is what a network has for a row with the weights of one moment.
type CourseReading struct {
	Step   int // completed before it
	Loss   float64
	Layers []UnitValues
}

// UnitValues are numbers of the units of a layer.
type UnitValues struct{ Z, A, Delta []float64 }

// CourseWork computes a Course.
type CourseWork struct {
	row    int
	replay rowReplay
	steps  byStep[CourseReading]
}

// NewCourseWork prepares readings at no more than most of the states, at equal distances
// and the last one among them. The states belong to the stretches of a run and are not
// changed. Where a stretch has no such row there are none. It reuses the readings of a
// known course of the same row in the same run; known may be nil.
func NewCourseWork(stretches []Stretch, states []*network.State, row, most int, known *Course) *CourseWork {
	w := &CourseWork{row: row, replay: replayOfRow(stretches, row)}
	var readings []CourseReading
	if known != nil && known.Row == row {
		readings = known.Readings
	}
	some := w.replay.having(evenly(states, most))
	w.steps = newByStep(some, some, readings, func(r CourseReading) int { return r.Step })
	return w
}

// evenly returns at most n of the states, the last among them.
func evenly(states []*network.State, n int) []*network.State {
	n = min(n, len(states))
	list := make([]*network.State, 0, n)
	for i := range n {
		list = append(list, states[(i+1)*len(states)/n-1])
	}
	return list
}

// Work takes readings until stop returns true, and reports whether it has all of them.
func (w *CourseWork) Work(stop func() bool) bool { return w.steps.work(w.reading, stop) }

// reading returns the reading at a state.
func (w *CourseWork) reading(s *network.State) CourseReading {
	step := w.replay.step(s)
	r := CourseReading{Step: s.Step, Loss: step.Losses[0]}
	for l := range step.Layers {
		at := &step.Layers[l]
		r.Layers = append(r.Layers, UnitValues{slices.Clone(at.Z), slices.Clone(at.A), slices.Clone(at.Delta)})
	}
	return r
}

// Course returns the readings so far.
func (w *CourseWork) Course() *Course { return &Course{Row: w.row, Readings: w.steps.list()} }
