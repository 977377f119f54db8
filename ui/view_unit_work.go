package ui

import "backstep/network/probe"

// mostMoments bounds the past that is looked at: about two for each dot of a
// small line.
const mostMoments = 128

// unitQuestion asks for the gradients and deltas of the selected unit in the
// past.
func unitQuestion(m *Model) (question, bool) {
	past := m.seen.Past()
	moments := probe.Moments(past, mostMoments)
	if m.selection.Layer < 0 || len(moments) == 0 {
		return question{}, false
	}
	type key struct{ run, states, layer, unit int }
	at := key{m.seen.Run, len(past), m.selection.Layer, m.selection.Unit}
	setup, known := m.setup, m.results.unit.of(at.run)
	return question{key: at, begin: func() work {
		return &unitWork{
			run:      at.run,
			readings: probe.NewUnitWork(setup.Config, setup.TrainSamples, moments, at.layer, at.unit, known),
		}
	}}, true
}

// unitWork computes readings of a unit in a run of training.
type unitWork struct {
	run      int
	readings *probe.UnitWork
}

func (w *unitWork) do(stop func() bool) bool { return w.readings.Work(stop) }

func (w *unitWork) deliver(to *results) {
	to.unit = ofRun[*probe.UnitPast]{w.run, w.readings.Past()}
}
