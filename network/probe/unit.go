package probe

import "backstep/network"

// UnitReading is what the backward pass gave one unit at one moment, over the samples
// used.
type UnitReading struct {
	Step      int       // the last step before it
	Delta     float64   // the mean of |δ|
	Gradients []float64 // ∂J/∂w of each weight that leads to it, then ∂J/∂b if it has a bias
}

// UnitPast holds the readings of one unit. It does not change.
type UnitPast struct {
	Layer, Unit int
	Samples, Of int           // it uses Samples of Of samples
	Readings    []UnitReading // in the order of their steps; gaps are filled later
}

// samplesOfPast is the largest number of samples that a reading of the past uses.
const samplesOfPast = 256

// UnitWork computes a UnitPast.
type UnitWork struct {
	replay replay
	steps  byStep[UnitReading]
	past   UnitPast
}

// NewUnitWork prepares a reading of a unit at each of the states, which belong to the
// configuration and are not changed. It reuses the known readings of the same unit in
// the same run; known may be nil.
func NewUnitWork(c network.Config, samples network.Samples, states []*network.State, layer, unit int, known *UnitPast) *UnitWork {
	some := Spread(samples, samplesOfPast)
	var readings []UnitReading
	if known != nil && known.Layer == layer && known.Unit == unit {
		readings = known.Readings
	}
	return &UnitWork{
		replay: newReplay(c, some),
		steps:  newByStep(states, coarseToFine(states), readings, func(r UnitReading) int { return r.Step }),
		past:   UnitPast{Layer: layer, Unit: unit, Samples: some.Len(), Of: samples.Len()},
	}
}

// Across says which stretches of a run the states belong to, if there are several.
func (w *UnitWork) Across(stretches []Stretch) *UnitWork {
	w.replay = newReplayOf(stretches, samplesOfPast)
	return w
}

// Work takes readings until stop returns true, and reports whether it has all of them.
func (w *UnitWork) Work(stop func() bool) bool { return w.steps.work(w.reading, stop) }

// reading takes a step from a state, and returns the reading of the unit.
func (w *UnitWork) reading(s *network.State) UnitReading {
	step := w.replay.step(s)
	layer, n := &step.Layers[w.past.Layer], step.N()
	r := UnitReading{Step: s.Step, Delta: meanSize(layer.Delta[w.past.Unit*n : (w.past.Unit+1)*n])}
	for i := w.past.Unit; i < len(layer.Gradient.Weights); i += layer.Units {
		r.Gradients = append(r.Gradients, layer.Gradient.Weights[i])
	}
	if len(layer.Gradient.Biases) > 0 {
		r.Gradients = append(r.Gradients, layer.Gradient.Biases[w.past.Unit])
	}
	return r
}

// Past returns the readings so far.
func (w *UnitWork) Past() *UnitPast {
	past := w.past
	past.Readings = w.steps.list()
	return &past
}
