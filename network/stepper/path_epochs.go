package stepper

import (
	"math"

	"backstep/network"
)

// span describes the steps of a path from one fork to the next. Its epochs all have the
// same number of steps, except one that was in progress at the fork and began with
// other samples.
type span struct {
	after  int // the last step before the span
	begun  int // the last step before the epoch in progress at after
	epochs int // completed at after
	steps  int // in an epoch
	batch  int // samples in a step
}

func newSpan(c network.Config, samples int, begin *network.State) span {
	batch := c.Batch(samples)
	return span{
		after: begin.Step, begun: begin.Step - begin.Place/batch, epochs: begin.Epoch,
		steps: c.StepsPerEpoch(samples), batch: batch,
	}
}

// lastSpan returns the last span that meets a condition, or the first span if none
// does.
func (p *Path) lastSpan(meets func(*span) bool) *span {
	for i := len(p.spans) - 1; i > 0; i-- {
		if meets(&p.spans[i]) {
			return &p.spans[i]
		}
	}
	return &p.spans[0]
}

// spanOf returns the span of a step.
func (p *Path) spanOf(step int) *span {
	return p.lastSpan(func(s *span) bool { return s.after < step })
}

// StepsPerEpoch returns the number of batches of the epoch of a step.
func (p *Path) StepsPerEpoch(step int) int { return p.spanOf(step).steps }

// BatchSize returns the number of samples in the batches of the epoch of a step;
// the last batch may be short.
func (p *Path) BatchSize(step int) int { return p.spanOf(step).batch }

// EpochOf returns the epoch of a step, from 1. Step 0 is in epoch 0. Epochs, like
// steps, are counted from the beginning of the run through all its forks.
func (p *Path) EpochOf(step int) int {
	s := p.spanOf(step)
	begun := step - s.begun
	if begun > 0 {
		begun += s.steps - 1 // An epoch in progress counts.
	}
	return max(0, s.epochs+begun/s.steps)
}

// LastStepOf returns the last step of an epoch, which is 0 for epoch 0.
func (p *Path) LastStepOf(epoch int) int {
	s := p.lastSpan(func(s *span) bool { return s.epochs < epoch })
	return max(0, s.begun+(epoch-s.epochs)*s.steps)
}

// EndsEpoch reports whether a step is the last of its epoch, as step 0 is.
func (p *Path) EndsEpoch(step int) bool { return p.LastStepOf(p.EpochOf(step)) == step }

// LastEpoch returns the last epoch whose steps can be counted in an int.
func (p *Path) LastEpoch() int {
	s := &p.spans[len(p.spans)-1]
	return s.epochs + (math.MaxInt-s.begun)/s.steps
}

// Done returns the last step that is wholly revealed at a position. Most changes take
// effect after it, so that a step that is only partly revealed is computed again.
func (p *Path) Done(pos Position) int {
	if p.Whole(pos) {
		return pos.Step
	}
	return pos.Step - 1
}

// DoneEpoch returns the last step of the epoch to which Done belongs. A change of the
// batches takes effect after it.
func (p *Path) DoneEpoch(pos Position) int { return p.LastStepOf(p.EpochOf(p.Done(pos))) }

// epochs returns the number of epochs that are complete at a position, with their
// losses revealed.
func (p *Path) epochs(pos Position) int {
	epoch := p.EpochOf(pos.Step)
	if p.EndsEpoch(pos.Step) && (pos.Step == 0 || p.Reached(pos, Loss, NoLayer, 0)) {
		return epoch
	}
	return epoch - 1
}
