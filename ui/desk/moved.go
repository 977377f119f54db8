package desk

import (
	"math"
	"slices"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/scaling"
	"backstep/network/stepper"
)

// MoveSample moves the selected sample to other inputs. Inputs that are derived from
// those that were changed are changed with them. What follows from them is
// another moment; training is not affected.
func (d *Desk) MoveSample(inputs []float64) {
	moved, was := slices.Clone(inputs), d.seen.MovedTo
	if was == nil {
		was = d.seen.Setup.TrainSamples.X[d.seen.Row()]
	}
	var changed []int
	for i := range moved {
		if moved[i] != was[i] {
			changed = append(changed, i)
		}
	}
	d.seen.Setup.Follower(changed...).Follow(moved)
	d.seen.MovedTo = moved
}

// leave answers no to what was asked, or else gives up a long move, pauses, leaves a mode,
// lets the focus follow the phase again, or puts a moved sample back.
func leave(d *Desk, _ string) Result {
	switch {
	case d.asked != "":
		d.Withdraw()
	case d.journey.on:
		d.giveUp()
	case d.playing:
		d.Pause()
	case d.seen.Trail != nil:
		return descent{d}.leaveTrail()
	case d.present().Mode:
		d.LeaveMode()
	case d.quiz.on:
		d.quiz.on = false
	case d.seen.asked.on:
		d.seen.asked = asked{}
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

// Shown returns the moment that the present view shows. If the sample in focus was moved,
// or is pinned and not in the batch, and the view shows what follows from that, it is the
// end of the forward pass of this sample alone.
func (d *Desk) Shown() Moment {
	switch seen := d.Seen(); {
	case !d.present().Follows:
		return d.Moment()
	case seen.MovedTo != nil:
		return movedAside(seen)
	case seen.PinAway():
		return pinnedAside(seen)
	default:
		return d.Moment()
	}
}

// movedAside returns the moment of the moved sample. It has no target.
func movedAside(m *Moment) Moment {
	row := m.Row()
	noTarget := slices.Repeat([]float64{math.NaN()}, m.Config().Architecture.Outputs())
	step := forward(m, row, m.MovedTo, noTarget)
	shown := aside(m, step, m.Path.Forward(step.Number))
	shown.Setup = withRow(m.Setup, row, m.MovedTo)
	shown.explain()
	return shown
}

// aside returns the moment of a step that is the forward pass of one sample, up to a
// position, while training stands at m.
func aside(m *Moment, step *network.Step, position stepper.Position) Moment {
	origin, shown := *m, *m
	shown.Step, shown.Position, shown.Origin = step, position, &origin
	if m.Updated() { // Its weights are those after the step.
		shown.Largest = largestWeights(shown.BeganWith())
	}
	shown.Selection.Sample = 0
	shown.explain()
	return shown
}

// forward is the forward pass of a row of the training part with the given inputs and
// targets, at the present weights.
func forward(m *Moment, row int, inputs, targets []float64) *network.Step {
	step := network.ForwardStep(m.Config().Architecture, m.Parameters(), inputs, targets)
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
	if setup.Sources != nil {
		changed.Sources = slices.Clone(setup.Sources)
		changed.Sources[row] = sourcesOf(setup, setup.Sources[row], raw)
	}
	return &changed
}

// sourcesOf returns the values of the data that raw inputs are made of. Those that are no
// input themselves stay as they were.
func sourcesOf(setup *session.Setup, was, raw []float64) []float64 {
	sources := slices.Clone(was)
	for i, d := range setup.Derived {
		if d.Form == scaling.Itself {
			sources[d.A] = raw[i]
		}
	}
	return sources
}
