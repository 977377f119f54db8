package ui

import (
	"backstep/network/explain"
	"backstep/network/stepper"
)

// broken is why the loss of the present run of training is not finite any more.
type broken struct {
	step    int // the first whose loss is not finite; 0: none is known yet
	loss    float64
	trouble explain.Trouble
}

// arrival is what has come of approaching a step.
type arrival struct {
	there  bool    // the step is computed
	broken *broken // what was found out on the way; nil: nothing
}

// approach returns what computes the step where the walk stands, and finds out
// why the loss is not finite where training has broken by then.
func (m *Model) approach() func(w *stepper.Walk, stop func() bool) arrival {
	subject, known := m.setup.Subject, m.broken.step > 0
	return func(w *stepper.Walk, stop func() bool) arrival {
		switch {
		case !w.Approach(stop):
			return arrival{}
		case known || !w.HasBroken():
			return arrival{there: true}
		}
		b := w.Break()
		w.Approach(func() bool { return false })
		return arrival{true, &broken{b.At.Number, b.At.Loss, subject.Trouble(b.Before, b.At)}}
	}
}

// tell remembers what was found out.
func (a arrival) tell(m *Model) {
	if a.broken != nil {
		m.broken = *a.broken
	}
}

// whyEnded says why a run ended by itself.
func (m *Model) whyEnded(reason stepper.Reason) string {
	if reason != stepper.NotFinite || m.broken.step == 0 {
		return reason.String()
	}
	return "J is " + m.format.Brief(m.broken.loss, 3) + ": " + m.broken.trouble.String()
}
