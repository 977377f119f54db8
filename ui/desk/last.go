package desk

import (
	"slices"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
)

// Last is the step before the one of a moment, which the moment's run took or one that it
// forks from.
type Last struct {
	*network.Step
	owner int            // the run whose settings and data computed it, from 0
	setup *session.Setup // of that run
}

// LastValue returns the value that a quantity had in the last step, if there is one. What
// belongs to a sample has one only if the sample was in the batch of the last step too. New
// weights have none: what they were is what this step began with.
func (m *Moment) LastValue(q explain.Quantity) (v float64, ok bool) {
	if m.Last == nil || m.Aside() {
		return 0, false
	}
	switch q.Kind {
	case explain.Input, explain.WeightedSum, explain.Activation, explain.Delta:
		return m.Last.ofUnit(m, q)
	case explain.Loss:
		return m.Last.loss(m, q.Sample)
	case explain.Gradient:
		layer := &m.Last.Layers[q.Layer]
		return m.Notation.OfGradient(layer.Gradient.At(q.From, q.Unit, layer.Units), m.Last.N()), true
	default:
		return 0, false
	}
}

// ofUnit returns x, z, a or δ of a unit on a sample in the last step.
func (l *Last) ofUnit(m *Moment, q explain.Quantity) (v float64, ok bool) {
	sample, ok := l.sample(m, q.Sample)
	if !ok {
		return 0, false
	}
	at := l.At(q.Unit, sample)
	switch q.Kind {
	case explain.Input:
		return l.X[at], true
	case explain.WeightedSum:
		return l.Layers[q.Layer].Z[at], true
	case explain.Activation:
		return l.Layers[q.Layer].A[at], true
	default:
		return m.Notation.OfDelta(l.Layers[q.Layer].Delta[at]), true
	}
}

// loss returns the loss of a sample, or of the batch, in the last step.
func (l *Last) loss(m *Moment, sample int) (v float64, ok bool) {
	if sample == explain.Batch {
		return l.Loss, true
	}
	if sample, ok = l.sample(m, sample); ok {
		v = l.Losses[sample]
	}
	return v, ok
}

// sample returns which sample of the last step's batch a sample of this one was. Samples
// are told by their numbers in the data, since an edit may have moved their rows.
func (l *Last) sample(m *Moment, sample int) (was int, ok bool) {
	if row := m.Step.Samples[sample]; m.Setup == l.setup {
		was = slices.Index(l.Samples, row)
		return was, was >= 0
	}
	number := m.Setup.Number(m.Step.Samples[sample])
	was = slices.IndexFunc(l.Samples, func(row int) bool { return l.setup.Number(row) == number })
	return was, was >= 0
}

// mostOfLast is the most work in a step, counted like quickWork, with which the last step is
// computed for its ghosts and kept. It takes a fraction of a second.
const mostOfLast = 1 << 26

// lastStep is the step before the one where the walk stands. The zero lastStep is none.
type lastStep struct {
	run, step, owner int
	held             *network.Step // the step, if it is there already
}

// lastStep returns the step before the one where the walk stands, if ghosts of it can show:
// within a step, but not in the first, and not in a network so large that a step takes long.
func (d *driver) lastStep() lastStep {
	run, at, path := d.walk.Cursor().Run, d.walk.Position(), d.walk.Path()
	work := d.seen.Config().Architecture.NumParameters() * path.BatchSize(at.Step)
	if at.Step-1 <= d.walk.Tree().Origin(run) || path.Whole(at) || work > mostOfLast {
		return lastStep{}
	}
	last := lastStep{run: run, step: at.Step - 1, owner: d.walk.OwnerOf(at.Step - 1)}
	last.held = d.held(last)
	return last
}

// held returns the last step if the present moment has it, which is so wherever a person
// goes step by step.
func (d *driver) held(last lastStep) *network.Step {
	m := &d.seen
	switch {
	case m.whole != nil && m.whole.Number == last.step && m.Owner-1 == last.owner:
		return m.whole
	case m.Last != nil && m.Last.Number == last.step && m.Last.owner == last.owner:
		return m.Last.Step
	default:
		return nil
	}
}

// ahead returns how many steps must be computed before the last step is there.
func (l lastStep) ahead(w *stepper.Walk) int {
	if l.step == 0 || l.held != nil {
		return 0
	}
	return w.Tree().Ahead(l.run, l.step)
}

// approach computes the last step until stop returns true, and returns it. It is nil where
// no ghosts show.
func (l lastStep) approach(w *stepper.Walk, stop func() bool) (step *network.Step, there bool) {
	switch {
	case l.step == 0 || l.held != nil:
		return l.held, true
	case !w.Tree().Approach(l.run, l.step, stop):
		return nil, false
	default:
		return w.Tree().Step(l.run, l.step), true
	}
}

// lastIs returns the last step of the moment where the walk stands, given its numbers. Where
// playing has gone on from the step that they were computed for, there is none.
func (d *driver) lastIs(step *network.Step) *Last {
	if step == nil || step.Number != d.walk.Position().Step-1 {
		return nil
	}
	owner := d.walk.OwnerOf(step.Number)
	return &Last{Step: step, owner: owner, setup: d.runs[owner].setup}
}
