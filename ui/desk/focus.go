package desk

import (
	"backstep/network/explain"
	"backstep/network/notation"
	"backstep/network/stepper"
)

// FocusOf returns the number in focus at a moment, even if that has no explanation yet.
func FocusOf(m *Moment) explain.Quantity { return m.focus() }

// explain sets the focus, and the explanation of the number in focus.
func (m *Moment) explain() {
	m.Focus = m.focus()
	m.Explanation = m.Explain(m.Focus)
	m.Feeds = make(map[explain.Quantity]bool, len(m.Explanation.Feeds))
	for _, q := range m.Explanation.Feeds {
		m.Feeds[q] = true
	}
}

// InNotation returns a moment in another notation.
func InNotation(m *Moment, n notation.Notation) *Moment {
	if m.Notation == n {
		return m
	}
	other := *m
	other.Notation = n
	other.explain()
	return &other
}

// focus returns the number to explain: the one that was asked for, or the last number of the
// selected unit that the step has reached, or its first if the step has reached none.
func (m *Moment) focus() explain.Quantity {
	s := m.Selection
	q := explain.Quantity{Layer: s.Layer, Unit: s.Unit, Sample: s.Sample}
	if number, ok := askedOf(m); ok {
		return number
	}
	switch {
	case s.Layer < 0:
		q.Kind = explain.Input
		if m.Step == nil {
			q.Sample = 0
		}
		return q
	case m.Step == nil:
		return explain.Quantity{Kind: explain.Initial, Layer: s.Layer, Unit: s.Unit, From: s.From}
	case m.Phase().Kind == stepper.Loss && s.Layer == m.LastLayer():
		return explain.Quantity{Kind: explain.Loss, Layer: s.Layer, Sample: s.Sample}
	}
	q.Kind = explain.WeightedSum
	for phase := stepper.WeightedSum; phase <= stepper.Update; phase++ {
		if phase != stepper.Loss && m.Reached(phase, s.Layer, s.Unit) {
			q.Kind = explain.Of(phase)
		}
	}
	if q.IsParameter() {
		q.Sample, q.From = 0, s.From
	}
	return q
}

// Explain returns where a number came from, or how it will be computed. An update is
// explained together with those of the unit's other weights, unless the optimiser
// has buffers to explain.
func (m *Moment) Explain(q explain.Quantity) explain.Explanation {
	subject := m.Subject()
	switch {
	case m.Step == nil && q.Kind == explain.Input:
		return explain.Explanation{
			Title:   subject.Title(q),
			Meaning: subject.NotYet(q.Unit),
		}
	case m.isAhead(q):
		e := subject.Ahead(m.Step, q)
		if m.Phase().Kind == stepper.Inputs && q.Kind != explain.Input {
			e.Meaning = subject.Arrived(m.Samples(), q)
		}
		return e
	case q.Kind == explain.Update && len(subject.Config.Optimizer.Buffers()) == 0:
		return subject.UnitUpdate(m.Step, q)
	default:
		return explained(m, q)
	}
}

// explained returns where a number that the moment has reached comes from.
func explained(m *Moment, q explain.Quantity) explain.Explanation {
	e := m.Subject().Explain(m.Step, q)
	if q.Kind == explain.LastEpochLoss {
		e.Result.Value = m.Curve.Before
	}
	return e
}

// isAhead reports whether the step has not reached a number in focus. Only the first
// number of a unit can be ahead.
func (m *Moment) isAhead(q explain.Quantity) bool {
	switch q.Kind {
	case explain.Input, explain.WeightedSum:
		return !m.Path.Reached(m.Position, explain.PhaseOf(q.Kind), q.Layer, q.Unit)
	default:
		return false
	}
}
