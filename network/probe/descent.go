package probe

import (
	"slices"

	"backstep/network"
)

// Place holds the values of two weights after a step.
type Place struct {
	Step int
	X, Y float64
}

// DescentWork replays steps of training to follow two weights.
type DescentWork struct {
	across, up Weight
	config     network.Config
	samples    network.Samples
	state      *network.State
	trainer    *network.Trainer // nil before the first slice
	until      int
	places     []Place
}

// NewDescentWork prepares a replay of training from a state up to a step.
func NewDescentWork(c network.Config, samples network.Samples, state *network.State, across, up Weight, until int) *DescentWork {
	return &DescentWork{config: c, samples: samples, state: state, across: across, up: up, until: until}
}

// Work takes steps until stop returns true, and reports whether it has taken the last.
func (w *DescentWork) Work(stop func() bool) bool {
	if w.trainer == nil {
		var err error
		if w.trainer, err = network.NewTrainerAt(w.config, w.samples, w.state); err != nil {
			panic("probe: " + err.Error()) // A state of another network.
		}
	}
	s := w.trainer.State()
	for s.Step < w.until && !stop() {
		w.trainer.Step()
		w.places = append(w.places, PlaceOf(w.config.Architecture, s, w.across, w.up))
	}
	return s.Step >= w.until
}

// PlaceOf returns the values of two weights in a state.
func PlaceOf(a network.Architecture, s *network.State, across, up Weight) Place {
	return Place{Step: s.Step, X: across.In(a, s.Parameters), Y: up.In(a, s.Parameters)}
}

// Places returns the values of the weights after each step replayed so far.
func (w *DescentWork) Places() []Place { return slices.Clone(w.places) }
