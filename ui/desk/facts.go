package desk

import (
	"math"

	"backstep/network/explain"
	"backstep/network/stepper"
)

// Batch returns the number of samples of the batch, or of the first batch before the
// first step.
func (m *Moment) Batch() int {
	if m.Step == nil {
		return min(len(m.Setup.Train), m.Path.BatchSize(m.Position.Step))
	}
	return m.Samples()
}

// Selected reports whether a unit is selected.
func (m *Moment) Selected(layer, unit int) bool {
	return m.Selection.Layer == layer && m.Selection.Unit == unit
}

// Value returns x, z, a or δ of a unit on a sample of the batch, and whether the step
// has reached it.
func (m *Moment) Value(kind explain.Kind, layer, unit, sample int) (v float64, reached bool) {
	if !m.Reached(explain.PhaseOf(kind), layer, unit) {
		return 0, false
	}
	at := m.Step.At(unit, sample)
	switch kind {
	case explain.Input:
		return m.Step.X[at], true
	case explain.WeightedSum:
		return m.Step.Layers[layer].Z[at], true
	case explain.Activation:
		return m.Step.Layers[layer].A[at], true
	case explain.Delta:
		return m.Notation.OfDelta(m.Step.Layers[layer].Delta[at]), true
	default:
		return 0, false
	}
}

// ValueOf returns the value of a quantity, and whether the step has reached it. A target is
// there from the beginning, and so is the weight that the step begins with.
func (m *Moment) ValueOf(q explain.Quantity) (v float64, reached bool) {
	switch q.Kind {
	case explain.Target:
		if !m.HasTargets() {
			return 0, false
		}
		return m.Step.Y[m.Step.At(q.Unit, q.Sample)], true
	case explain.Loss:
		return m.lossOf(q.Sample)
	case explain.Initial, explain.Weight:
		return m.Change(q.Layer, q.Unit, q.From).Before, true
	case explain.Gradient:
		return m.Change(q.Layer, q.Unit, q.From).Gradient, m.Reached(stepper.Gradient, q.Layer, q.Unit)
	case explain.Update:
		return m.Change(q.Layer, q.Unit, q.From).After, m.Reached(stepper.Update, q.Layer, q.Unit)
	default:
		return m.Value(q.Kind, q.Layer, q.Unit, q.Sample)
	}
}

// lossOf returns the loss of a sample, or of the batch, if the step has reached it.
func (m *Moment) lossOf(sample int) (v float64, reached bool) {
	switch {
	case !m.Reached(stepper.Loss, stepper.NoLayer, 0):
		return 0, false
	case sample == explain.Batch:
		return m.Step.Loss, true
	default:
		return m.Step.Losses[sample], true
	}
}

// SelectedValue returns x, z, a or δ of a unit on the selected sample, and whether
// the step has reached it.
func (m *Moment) SelectedValue(kind explain.Kind, layer, unit int) (v float64, reached bool) {
	return m.Value(kind, layer, unit, m.Selection.Sample)
}

// Change is a weight or bias before and after a step, with its gradient.
type Change struct {
	Before, Gradient, After float64
}

// Change returns what the step does to the weight that leads from a unit, or to the
// bias if from is [network.Bias]. Before the first step only Change.Before is set.
func (m *Moment) Change(layer, unit, from int) Change {
	units := m.Units(layer)
	c := Change{Before: m.Before(layer).At(from, unit, units)}
	if m.Step != nil {
		at := &m.Step.Layers[layer]
		c.Gradient, c.After = m.Notation.OfGradient(at.Gradient.At(from, unit, units), m.Samples()), at.After.At(from, unit, units)
	}
	return c
}

// Weight returns the present weight that leads from a unit, or the bias: the new one as soon
// as the step has reached it.
func (m *Moment) Weight(layer, unit, from int) float64 {
	c := m.Change(layer, unit, from)
	if m.Reached(stepper.Update, layer, unit) {
		return c.After
	}
	return c.Before
}

// LargestGradient returns the size of the largest gradient of the weights of a layer that the
// step has reached.
func (m *Moment) LargestGradient(layer int) float64 {
	most, units := 0.0, m.Units(layer)
	for at, g := range m.Step.Layers[layer].Gradient.Weights {
		if m.Reached(stepper.Gradient, layer, at%units) {
			most = math.Max(most, math.Abs(g))
		}
	}
	return m.Notation.OfGradient(most, m.Samples())
}

// Classes returns the number of classes, 0 if the target is a number or there is no
// data set.
func (m *Moment) Classes() int {
	return len(m.Setup.Set.Target.Classes)
}

// Loss returns the loss at the position. That is the loss of the epoch if the step ends
// it, and otherwise that of the batch. Before the step has reached its loss, it is that
// of the epoch before, which is not exact if the curve only has it merged with others.
func (m *Moment) Loss() (loss float64, exact, ok bool) {
	epoch := m.Epoch()
	switch {
	case m.Aside():
		return m.Origin.Loss()
	case epoch < 1:
		return 0, false, false
	case m.Reached(stepper.Loss, stepper.NoLayer, 0) && m.Step.LastBatch:
		return m.Step.EpochLoss, true, true
	case m.Reached(stepper.Loss, stepper.NoLayer, 0):
		return m.Step.Loss, true, true
	case m.Curve.HasBefore:
		return m.Curve.Before, true, true
	}
	for _, b := range m.Curve.Buckets {
		if b.First <= epoch && epoch <= b.Last && b.Finite() {
			return (b.Min + b.Max) / 2, false, true
		}
	}
	return 0, false, false
}
