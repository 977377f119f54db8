package session

import (
	"strings"

	"backstep/data/toml"
	"backstep/network"
)

// Effect is what a change of settings does to training. Each bit is an effect, so that
// the effects of several changes can be combined. A later bit outweighs an earlier one.
type Effect uint8

// The effects of changes.
const (
	// NextStep takes hold with the next step, which goes on from the present weights
	// and the present buffers of the optimiser.
	NextStep Effect = 1 << iota
	// NextEpoch takes hold with the next epoch, so that no epoch has two kinds of
	// batches.
	NextEpoch
	// FreshBuffers takes hold with the next step, from the present weights and buffers
	// of zeros. What the optimiser remembers is not what it would have remembered with
	// the change.
	FreshBuffers
	// StartsOver begins new training, from weights before the first step.
	StartsOver

	// Shown changes nothing but what is shown.
	Shown Effect = 0
)

// Has reports whether the effect includes another.
func (e Effect) Has(other Effect) bool { return e&other == other }

// Over reports whether training starts over.
func (e Effect) Over() bool { return e.Has(StartsOver) }

// Waits reports whether the change waits for the end of the epoch, if training stands
// within one.
func (e Effect) Waits(within bool) bool { return within && e.Has(NextEpoch) && !e.Over() }

// Fresh reports whether training goes on with buffers of zeros.
func (e Effect) Fresh() bool { return e.Has(FreshBuffers) && !e.Over() }

// Begin returns the state with which training goes on after a change, given that before
// it and the optimiser after it. The state is nil if training starts over. If the change
// waits for the end of the epoch, the state is that before it.
func (e Effect) Begin(state *network.State, after network.Optimizer) (begun *network.State, waits bool) {
	switch {
	case e.Over():
		return nil, false
	case e.Waits(state.Place > 0):
		return state, true
	case e.Fresh():
		fresh := state.Fresh(after)
		return &fresh, false
	default:
		return state, false
	}
}

// begin is Begin for the state in which a session was saved. It is nil also if the change
// would have to wait, because a saved session stands where it stands.
func (e Effect) begin(state *State) *State {
	switch {
	case e.Over(), e.Waits(state.Place > 0):
		return nil
	case e.Fresh():
		fresh := *state
		fresh.V, fresh.S, fresh.M = Parameters{}, Parameters{}, Parameters{}
		fresh.Updates = toml.Some(0)
		return &fresh
	default:
		return state
	}
}

// String returns the name of the effect, which says what a change waits for and what is
// lost by it.
func (e Effect) String() string {
	if e.Has(StartsOver) {
		return "starts over"
	}
	var names []string
	for _, n := range []struct {
		effect Effect
		name   string
	}{{NextEpoch, "next epoch"}, {FreshBuffers, "fresh buffers"}} {
		if e.Has(n.effect) {
			names = append(names, n.name)
		}
	}
	switch {
	case len(names) > 0:
		return strings.Join(names, ", ")
	case e.Has(NextStep):
		return "next step"
	default:
		return "shown"
	}
}
