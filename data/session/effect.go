package session

import "strings"

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
