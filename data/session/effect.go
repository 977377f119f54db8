package session

import "strings"

// Effect is what a change of settings does to training. Each bit is an effect,
// so that those of several changes add up; a later bit outweighs an earlier one.
type Effect uint8

// The effects of changes.
const (
	// NextStep takes hold with the next step, which goes on from the weights and
	// the optimiser's buffers as they are.
	NextStep Effect = 1 << iota
	// NextEpoch takes hold with the next epoch: one is not divided into two kinds
	// of batches.
	NextEpoch
	// FreshBuffers takes hold with the next step, from the weights as they are and
	// buffers of zeros: what the optimiser remembers is not what it would have
	// remembered.
	FreshBuffers
	// StartsOver begins a training of its own, from weights before the first step.
	StartsOver

	// Shown changes nothing but what is shown.
	Shown Effect = 0
)

// Has reports whether the effect includes another.
func (e Effect) Has(other Effect) bool { return e&other == other }

// String names the effect: what a change waits for, and what is lost by it.
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
