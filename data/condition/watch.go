package condition

import (
	"backstep/network"
	"backstep/network/stepper"
)

// Watch looks at the steps of training, one after the other, whether a condition is met.
// It is not safe for concurrent use.
type Watch struct {
	Condition
	about    *Subject
	settling stepper.Settling

	train, test *network.Evaluator // nil until needed
	one         *network.Predictor // of a single sample; nil until needed
}

// Watch returns a watch that has seen no steps yet.
func (c Condition) Watch(about *Subject) *Watch { return &Watch{Condition: c, about: about} }

// Under tells the watch what the following steps are of. Their network has the same
// shape as before.
func (w *Watch) Under(about *Subject) {
	if w.about != about {
		w.about, w.train, w.test, w.one = about, nil, nil, nil
	}
}

// Looks reports whether the condition is looked at after a step.
func (w *Watch) Looks(p *stepper.Passed) bool { return p.EpochEnd || !w.EachEpoch() }

// Met reports whether the condition is met after a step that was just taken. If it is
// not looked at there, it is not met. A step must have been recorded if
// [Condition.Records] says so.
func (w *Watch) Met(p *stepper.Passed) bool {
	return w.Looks(p) && w.holds(w.measure.of(w, p))
}

// evaluator returns the evaluator of the training part or of the test part.
func (w *Watch) evaluator(test bool) *network.Evaluator {
	at, samples := &w.train, w.about.Samples
	if test {
		at, samples = &w.test, w.about.Test
	}
	if *at == nil {
		*at = network.NewEvaluator(w.about.Config, samples)
	}
	return *at
}

// predictor returns the predictor of a single sample.
func (w *Watch) predictor() *network.Predictor {
	if w.one == nil {
		w.one = network.NewPredictor(w.about.Config.Architecture, 1)
	}
	return w.one
}
