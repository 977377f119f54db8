package ui

import (
	"backstep/network"
	"backstep/network/probe"
)

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
	lesson, known, step := m.lesson, m.results.gradients.of(at.run), m.seen.step
	return question{key: at, begin: func() work {
		return &gradientsWork{run: at.run, architecture: lesson.Subject.Config.Architecture, step: step, readings: probe.NewReadingsWork(probe.ReadingsAsked{
			Config: lesson.Subject.Config, Samples: lesson.TrainSamples, Judge: lesson.judge(), States: history, Here: here,
		}, known)}
	}}, true
}

// gradientsWork computes readings of the layers of a large step, and of a run of
// training.
type gradientsWork struct {
	run          int
	architecture network.Architecture
	step         *network.Step
	layers       layersRead
	readings     *probe.ReadingsWork
	begun        bool // there are readings
}

func (w *gradientsWork) do(stop func() bool) bool {
	if w.step != nil && w.layers.step == nil && !quickToRead(w.architecture, w.step) {
		w.layers = readLayers(w.architecture, w.step)
		return false
	}
	w.begun = true
	return w.readings.Work(stop)
}

func (w *gradientsWork) deliver(to *results) {
	if w.layers.step != nil {
		to.layers = w.layers
	}
	if w.begun {
		to.gradients = ofRun[*probe.Readings]{w.run, w.readings.Readings()}
	}
}
