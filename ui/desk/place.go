package desk

import (
	"backstep/network"
	"backstep/network/stepper"
)

// Place is where a moment stands in training, and the step there as far as the position has
// reached it.
type Place struct {
	Path     stepper.Path
	Position stepper.Position
	Step     *network.Step // nil before the first step
}

// Phase returns the present phase.
func (p *Place) Phase() stepper.Phase { return p.Path.Phase(p.Position) }

// Batches returns how many batches the present epoch has.
func (p *Place) Batches() int { return p.Path.StepsPerEpoch(p.Position.Step) }

// Direction returns which way the present phase goes.
func (p *Place) Direction() stepper.Direction { return p.Phase().Direction() }

// Reached reports whether the position has reached the number of a unit that a kind of
// phase computes.
func (p *Place) Reached(kind stepper.Kind, layer, unit int) bool {
	return p.Step != nil && p.Path.Reached(p.Position, kind, layer, unit)
}

// Updated reports whether the step is wholly revealed, so that its new weights
// are the present ones.
func (p *Place) Updated() bool { return p.Step != nil && p.Path.Whole(p.Position) }

// Samples returns the number of samples of the batch, 0 before the first step.
func (p *Place) Samples() int {
	if p.Step == nil {
		return 0
	}
	return p.Step.N()
}

// RowOf returns the row of the training part that a sample of the batch comes from.
func (p *Place) RowOf(sample int) int {
	if p.Step == nil {
		return sample
	}
	return p.Step.Samples[sample]
}
