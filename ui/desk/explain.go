package desk

import (
	"fmt"

	"backstep/data/text"
	"backstep/network/explain"
	"backstep/network/stepper"
)

// asked is the number that a person wants explained in place of the one that the phase has
// computed. It holds until the position or the selection changes.
type asked struct {
	on     bool
	number explain.Quantity
	at     Selection // to which the number belongs
}

// Asked reports whether a number is explained because a person asked for it.
func (m *Moment) Asked() bool { return m.asked.on }

// askedOf returns the number that was asked for, as it is called at the moment. ok is false if
// there is none, or if the moment has not reached it.
func askedOf(m *Moment) (q explain.Quantity, ok bool) {
	q = m.asked.number
	switch {
	case !m.asked.on:
		return q, false
	case q.Kind == explain.Weight && m.Step == nil:
		q.Kind = explain.Initial
	case q.IsOfSample():
		q.Sample = m.Selection.Sample // The only one, if the step is aside from training.
	}
	return q, HasReached(m, q)
}

// HasReached reports whether a moment has reached a number.
func HasReached(m *Moment, q explain.Quantity) bool {
	switch q.Kind {
	case explain.Initial:
		return true
	case explain.Weight, explain.OldBuffer, explain.OldLossSum, explain.WeightSum, explain.Fixed:
		return m.Step != nil
	case explain.EpochLoss, explain.LastEpochLoss, explain.LayerMean:
		return hasReachedSummary(m, q)
	case explain.Target:
		return m.HasTargets()
	default:
		return m.Reached(explain.PhaseOf(q.Kind), q.Layer, q.Unit)
	}
}

// hasReachedSummary reports whether a moment has reached a number that sums others up.
func hasReachedSummary(m *Moment, q explain.Quantity) bool {
	switch {
	case m.Step == nil:
		return false
	case q.Kind == explain.EpochLoss:
		return m.Step.LastBatch && m.Reached(stepper.Loss, stepper.NoLayer, 0)
	case q.Kind == explain.LastEpochLoss:
		return m.Step.Epoch > 1 && m.Curve.HasBefore
	}
	of := explain.MeanOf(q.Index).Of()
	return of == explain.Weight || m.Reached(explain.PhaseOf(of), q.Layer, m.Units(q.Layer)-1)
}

// explainNumber carries out "explain δ h1": it selects what the number belongs to, and
// explains it if the step has reached it.
func explainNumber(d *Desk, argument string) Result {
	q, err := namer{d.grammar()}.quantity(argument)
	if err != nil {
		return Result{Err: fmt.Errorf("explain %w", err)}
	}
	d.selector().number(q)
	d.seen.asked = asked{on: true, number: q, at: d.seen.Selection}
	shown := d.Shown()
	if _, ok := askedOf(&shown); !ok {
		d.seen.asked = asked{}
		return Result{Message: text.Clean(d.Seen().Subject().Title(q)) + missing(&shown, q, ": → brings it")}
	}
	return Result{}
}

// number selects what a number belongs to. A loss belongs to any output.
func (s selector) number(q explain.Quantity) {
	switch {
	case q.Kind == explain.Loss:
		s.unit(q.Layer, s.m.Selection.Unit)
		return
	case !q.IsOfUnit():
		return
	}
	s.unit(q.Layer, q.Unit)
	if q.IsParameter() {
		s.m.Selection.From = q.From
	}
}

// keepAsked forgets the number that was asked for if something else is selected now.
func (s selector) keepAsked() {
	if s.m.asked.at != s.m.Selection {
		s.m.asked = asked{}
	}
}
