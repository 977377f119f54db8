package desk

import (
	"math"
	"slices"

	"backstep/data/session"
	"backstep/network"
)

// MoveSample moves the selected sample to other inputs. What follows from them is
// another moment; training is not affected.
func (d *Desk) MoveSample(inputs []float64) { d.seen.MovedTo = slices.Clone(inputs) }

// leave gives up a long move, pauses, leaves a mode, or puts a moved sample back.
func leave(d *Desk, _ string) Result {
	switch {
	case d.journey.on:
		d.giveUp()
	case d.playing:
		d.Pause()
	case d.present().Mode:
		d.leaveMode()
	default:
		d.seen.MovedTo = nil
	}
	return Result{}
}

// leaveMoved puts a moved sample back, unless the view keeps it while training goes
// on.
func (d *Desk) leaveMoved() {
	if !d.present().Moves {
		d.seen.MovedTo = nil
	}
}

// Shown returns the moment that the present view shows. If the selected sample was
// moved, and the view shows what follows from that, it is the end of the forward
// pass of this sample alone.
func (d *Desk) Shown() Moment {
	if d.seen.MovedTo == nil || !d.present().Follows {
		return d.Moment()
	}
	origin := *d.Seen()
	m, row := origin, origin.Row()
	m.Setup = withRow(m.Setup, row, d.seen.MovedTo)
	m.Step = forward(&d.seen, row, d.seen.MovedTo)
	m.Position = m.Path.Forward(m.Step.Number)
	m.Origin = &origin
	if d.seen.Updated() { // Its weights are those after the step.
		m.Largest = largestWeights(m.BeganWith())
	}
	m.Selection.Sample = 0
	m.explain()
	return m
}

// forward is the forward pass of a row of the training part with other inputs, at
// the present weights. It has no target.
func forward(m *Moment, row int, inputs []float64) *network.Step {
	noTarget := slices.Repeat([]float64{math.NaN()}, m.Config().Architecture.Outputs())
	step := network.ForwardStep(m.Config().Architecture, m.Parameters(), inputs, noTarget)
	step.Samples, step.Epoch, step.Number, step.Batch = []int{row}, 1, 1, 1
	if m.Step != nil {
		step.Epoch, step.Number, step.Batch = m.Step.Epoch, m.Step.Number, m.Step.Batch
	}
	return step
}

// withRow returns a setup with other inputs of a row of its training part.
func withRow(setup *session.Setup, row int, inputs []float64) *session.Setup {
	raw := slices.Clone(inputs)
	for i := range raw {
		if i < len(setup.Scaling) {
			raw[i] = setup.Scaling[i].Invert(raw[i])
		}
	}
	changed := *setup
	changed.Raw = slices.Clone(setup.Raw)
	changed.Raw[row] = raw
	return &changed
}
