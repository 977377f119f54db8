package desk

import (
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/number"
)

// Broken is why the loss of a run is not finite any more.
type Broken struct {
	Step    int // the first whose loss is not finite
	Loss    float64
	Trouble explain.Trouble
}

// arrival is what has come of approaching a step.
type arrival struct {
	there  bool    // the step is computed
	broken *Broken // what was found out on the way; nil: nothing
}

// approach returns what computes the step where the walk stands, and finds out
// why the loss is not finite where training has broken by then.
func (d *driver) approach() func(w *stepper.Walk, stop func() bool) arrival {
	subject, known := d.seen.Setup.Subject, d.seen.Broken != nil
	return func(w *stepper.Walk, stop func() bool) arrival {
		switch {
		case !w.Approach(stop):
			return arrival{}
		case known || !w.HasBroken():
			return arrival{there: true}
		}
		b := w.Break()
		w.Approach(never)
		return arrival{true, &Broken{b.At.Number, b.At.Loss, subject.Trouble(b.Before, b.At)}}
	}
}

// learn remembers what was found out.
func (d *driver) learn(a arrival) {
	if a.broken != nil {
		d.seen.Broken = a.broken
	}
}

// whyEnded says why playing ended by itself.
func (m *Moment) whyEnded(reason stepper.Reason) string {
	if reason != stepper.NotFinite || m.Broken == nil {
		return reason.String()
	}
	return "J is " + number.Default().Brief(m.Broken.Loss, 3) + ": " + m.Broken.Trouble.String()
}
