package probe

import (
	"cmp"
	"slices"

	"backstep/network"
)

// UnitSample names a unit, and the row of the training part that it is looked at on. All
// count from 0.
type UnitSample struct{ Layer, Unit, Row int }

// UnitReading is what a unit has for a row with the weights of one moment.
type UnitReading struct {
	Step, Epoch int // completed before it
	Z, A, Delta float64
}

// UnitPast holds the readings of a unit on a row. It does not change.
type UnitPast struct {
	UnitSample
	Readings []UnitReading // in the order of their steps; gaps are filled later
}

// UnitWork computes a UnitPast.
type UnitWork struct {
	replay   rowReplay
	steps    byStep[UnitReading]
	extremes []UnitReading // known, though their states may be gone
	of       UnitSample
}

// NewUnitWork prepares a reading at each of the states, which belong to the stretches of a
// run and are not changed. Where a stretch has no such row there are none. It reuses the
// known readings of the same unit and row in the same run; known may be nil.
func NewUnitWork(stretches []Stretch, states []*network.State, of UnitSample, known *UnitPast) *UnitWork {
	w := &UnitWork{of: of, replay: replayOfRow(stretches, of.Row)}
	var readings []UnitReading
	if known != nil && known.UnitSample == of {
		readings = known.Readings
	}
	w.extremes = extremesOf(readings)
	some := w.replay.having(states)
	w.steps = newByStep(some, coarseToFine(some), readings, func(r UnitReading) int { return r.Step })
	return w
}

// rowReplay is a replay of a run on one row.
type rowReplay struct{ run replay }

// replayOfRow returns a replay of a run on one row. A state at which a stretch begins
// belongs to it, because the next step is its first.
func replayOfRow(stretches []Stretch, row int) rowReplay {
	plain, _ := network.LookupOptimizer("sgd") // The update does not matter, and this one needs no buffers.
	var of []Stretch
	for _, s := range stretches {
		s.After--
		s.Config.Optimizer = plain
		if rows := s.Samples; row < rows.Len() {
			s.Samples = network.Samples{X: rows.X[row : row+1], Y: rows.Y[row : row+1]}
		} else {
			s.Samples = network.Samples{}
		}
		of = append(of, s)
	}
	return rowReplay{newReplayOf(of, 1)}
}

// having returns those of the states whose stretch has the row.
func (r *rowReplay) having(states []*network.State) []*network.State {
	var some []*network.State
	for _, s := range states {
		if r.run.of(s).Samples.Len() > 0 {
			some = append(some, s)
		}
	}
	return some
}

// step takes a step on the row from a state, which it does not change.
func (r *rowReplay) step(from *network.State) *network.Step {
	bare := *from
	bare.Buffers = nil
	return r.run.step(&bare)
}

// Work takes readings until stop returns true, and reports whether it has all of them.
func (w *UnitWork) Work(stop func() bool) bool { return w.steps.work(w.reading, stop) }

// reading returns the reading at a state.
func (w *UnitWork) reading(s *network.State) UnitReading {
	layer := &w.replay.step(s).Layers[w.of.Layer]
	u := w.of.Unit // There is one sample.
	return UnitReading{Step: s.Step, Epoch: s.Epoch, Z: layer.Z[u], A: layer.A[u], Delta: layer.Delta[u]}
}

// Past returns the readings so far. The extremes among those that were known are kept when
// a run grows so long that their states are not.
func (w *UnitWork) Past() *UnitPast {
	list := append(w.steps.list(), w.extremes...)
	slices.SortFunc(list, func(a, b UnitReading) int { return cmp.Compare(a.Step, b.Step) })
	list = slices.CompactFunc(list, func(a, b UnitReading) bool { return a.Step == b.Step })
	return &UnitPast{UnitSample: w.of, Readings: list}
}

// extremesOf returns the readings with the smallest and the largest z, a and δ.
func extremesOf(list []UnitReading) []UnitReading {
	var found []UnitReading
	for _, value := range []func(*UnitReading) float64{
		func(r *UnitReading) float64 { return r.Z },
		func(r *UnitReading) float64 { return r.A },
		func(r *UnitReading) float64 { return r.Delta },
	} {
		low, high := -1, -1
		for i := range list {
			v := value(&list[i])
			if !network.Finite(v) {
				continue
			}
			if low < 0 || v < value(&list[low]) {
				low = i
			}
			if high < 0 || v > value(&list[high]) {
				high = i
			}
		}
		if low >= 0 {
			found = append(found, list[low], list[high])
		}
	}
	return found
}
