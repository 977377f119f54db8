package ui

import "backstep/network/probe"

// gradientsQuestion asks for readings of the layers where the step began, and
// at the ends of epochs.
func gradientsQuestion(m *Model) (question, bool) {
	history := m.seen.history
	if len(history) == 0 {
		return question{}, false
	}
	here := *history[0]
	if m.seen.step != nil {
		here = probe.StateBefore(m.seen.step)
	}
	type key struct{ run, states, step int }
	at := key{m.seen.run, len(history), here.Step}
	lesson, known := m.lesson, m.results.gradients.of(at.run)
	return question{key: at, begin: func() work {
		return &gradientsWork{run: at.run, readings: probe.NewReadingsWork(probe.ReadingsAsked{
			Config: lesson.Subject.Config, Samples: lesson.TrainSamples, Judge: lesson.judge(), States: history, Here: here,
		}, known)}
	}}, true
}

// gradientsWork computes readings of a run of training.
type gradientsWork struct {
	run      int
	readings *probe.ReadingsWork
}

func (w *gradientsWork) do(stop func() bool) bool { return w.readings.Work(stop) }

func (w *gradientsWork) deliver(to *results) {
	to.gradients = ofRun[*probe.Readings]{w.run, w.readings.Readings()}
}
