package desk

import "backstep/network/stepper"

// goal is what ends playing.
type goal struct {
	pursuit *pursuit // nil for none
	step    int      // the step to stop at; 0 for none
}

// train takes steps, and returns why playing is to end, or None.
func (g goal) train(w *stepper.Walk, steps int) stepper.Reason {
	if g.pursuit == nil {
		_, reason := w.Train(steps, nil)
		return reason
	}
	check, at := g.pursuit.check(w), steps
	if g.pursuit.records {
		at = 1
	}
	for ; steps > 0; steps -= at {
		if _, reason := w.Train(at, check); reason != stepper.None {
			return reason
		}
	}
	return stepper.None
}

// none reports whether only a loss that is not finite would end playing.
func (g goal) none() bool { return g == goal{} }

// portion returns how many of n steps after a step the goal allows.
func (g goal) portion(from, n int) int {
	if g.step == 0 {
		return n
	}
	return max(0, min(n, g.step-from))
}

// reached reports whether a step is the goal's step, or past it.
func (g goal) reached(step int) bool { return g.step > 0 && step >= g.step }

// training is the work of a chunk of playing, which ends when stop returns true. It
// returns why playing is to end, or None.
type training func(w *stepper.Walk, stop func() bool) stepper.Reason

// noSteps is the training of a chunk that takes no steps, and only shows where the walk
// stands.
func noSteps(*stepper.Walk, func() bool) stepper.Reason { return stepper.None }

// quickSteps returns a training of a number of steps that are quick.
func quickSteps(steps int, g goal) training {
	return func(w *stepper.Walk, _ func() bool) stepper.Reason { return g.train(w, steps) }
}

// longSteps returns a training of a number of steps that calls stop after each.
func longSteps(steps int, g goal) training {
	return func(w *stepper.Walk, stop func() bool) stepper.Reason {
		if !w.Rewind(stop) {
			return stepper.None
		}
		for range steps {
			if reason := g.train(w, 1); reason != stepper.None || stop() {
				return reason
			}
		}
		return stepper.None
	}
}

// stepsBetweenLooks returns how many steps a chunk takes between two calls of stop,
// which is about a millisecond's worth.
func (d *driver) stepsBetweenLooks() int {
	steps := 1
	for d.quick(8 * steps) {
		steps *= 2
	}
	return steps
}

// stepsWhileThereIsTime returns a training that takes steps until stop returns true,
// a portion at a time.
func stepsWhileThereIsTime(g goal, portion int) training {
	if g.pursuit != nil && g.pursuit.records {
		portion = 1 // A check of all samples may take longer than the step.
	}
	return func(w *stepper.Walk, stop func() bool) stepper.Reason {
		if !w.Rewind(stop) {
			return stepper.None
		}
		for {
			reason := g.train(w, g.portion(w.Position().Step, portion))
			if reason != stepper.None || g.reached(w.Position().Step) || stop() {
				return reason
			}
		}
	}
}
