package ui

import (
	"time"

	"backstep/network/stepper"
)

// training is what a stretch of a run does with the walk, until stop says so;
// it tells why the run is to end, if it is.
type training func(w *stepper.Walk, stop func() bool) stepper.Reason

// noSteps is the training of a stretch that only has to show where it stands.
func noSteps(*stepper.Walk, func() bool) stepper.Reason { return stepper.None }

// stepsOf takes a number of steps, which are quick.
func stepsOf(steps int, until stepper.Until) training {
	return func(w *stepper.Walk, _ func() bool) stepper.Reason {
		_, reason := w.Run(steps, until)
		return reason
	}
}

// longSteps takes a number of steps, and looks after each whether to stop.
func longSteps(steps int, until stepper.Until) training {
	return func(w *stepper.Walk, stop func() bool) stepper.Reason {
		if !w.Rewind(stop) {
			return stepper.None
		}
		for range steps {
			if _, reason := w.Run(1, until); reason != stepper.None || stop() {
				return reason
			}
		}
		return stepper.None
	}
}

// lookEvery is how long training goes on before it is looked whether to stop.
const lookEvery = time.Millisecond

// stepsFor takes as many steps as there is time for, in portions that take about
// lookEvery each.
func stepsFor(due time.Duration, g goal, now func() time.Time) training {
	return func(w *stepper.Walk, stop func() bool) stepper.Reason {
		if !w.Rewind(stop) {
			return stepper.None
		}
		start := now()
		portion := 1
		for {
			before := now()
			from := w.Position().Step
			_, reason := w.Run(g.portion(from, portion), g.until)
			took := now().Sub(before)
			switch {
			case reason != stepper.None:
				return reason
			case g.reached(w.Position().Step) || stop() || now().Sub(start) >= due:
				return stepper.None
			case took < lookEvery/2:
				portion *= 2
			case took > 2*lookEvery && portion > 1:
				portion /= 2
			}
		}
	}
}
