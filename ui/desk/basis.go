package desk

import (
	"backstep/data/session"
	"backstep/network"
	"backstep/network/stepper"
)

// Basis is what an edit changes: that with which the step begins in which the edit takes
// hold. It is for what is tried before it is made, and is not to be shown itself, since
// the position may not have reached it.
type Basis struct {
	Setup   *session.Setup
	Weights []network.Parameters
	Next    bool // that step is the next one, since the present one is being updated or over
}

// BasisOf returns what an edit at the position of a moment changes. Before the update
// phase it is what the present step began with, and from then on what the next one begins
// with.
func BasisOf(m *Moment) Basis {
	if m.whole == nil || m.Phase().Kind != stepper.Update {
		return Basis{Setup: m.Setup, Weights: m.BeganWith()}
	}
	after := make([]network.Parameters, len(m.whole.Layers))
	for l := range after {
		after[l] = m.whole.Layers[l].After
	}
	return Basis{Setup: m.after, Weights: after, Next: true}
}
