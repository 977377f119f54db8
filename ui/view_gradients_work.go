package ui

import (
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/probe"
)

// gradientsQuestion asks for readings of the layers where the step began, and
// at the ends of epochs.
func gradientsQuestion(m *Model) (question, bool) {
	history := m.seen.History
	if len(history) == 0 {
		return question{}, false
	}
	here := *history[0]
	if m.seen.Step != nil {
		here = probe.StateBefore(m.seen.Step)
	}
	type key struct {
		run, states, step int
		layers            layersAt // where the layers of the step are read, too
	}
	at := key{run: m.seen.Run, states: len(history), step: here.Step}
	setup, known := m.setup, m.results.gradients.of(at.run)
	w := &gradientsWork{run: at.run, subject: setup.Subject}
	if m.seen.Step != nil && !quickToRead(setup.Config.Architecture, m.seen.Step) {
		at.layers = m.layersAt()
		w.step, w.layers.at = m.seen.Step, at.layers
	}
	return question{key: at, begin: func() work {
		w.readings = probe.NewReadingsWork(probe.ReadingsAsked{
			Config: setup.Config, Samples: setup.TrainSamples, Judge: setup.Judge(), States: history, Here: here,
		}, known)
		return w
	}}, true
}

// gradientsWork computes readings of the layers of a large step, and of a run of
// training.
type gradientsWork struct {
	run      int
	subject  explain.Subject
	step     *network.Step // whose layers are to be read; nil: none
	layers   layersRead
	readings *probe.ReadingsWork
	soFar    *probe.Readings  // after each slice
	trouble  *explain.Trouble // why the loss is not finite in them; nil: it is, as far as is known
}

func (w *gradientsWork) do(stop func() bool) bool {
	if w.step != nil {
		w.layers.layers = probe.ReadLayers(w.subject.Config.Architecture, w.step)
		w.step = nil
		return false
	}
	done := w.readings.Work(stop)
	w.soFar = w.readings.Readings()
	if w.trouble == nil && foundNotFinite(w.soFar) {
		trouble := w.subject.Trouble(nil, w.soFar.Findings[0].Step)
		w.trouble = &trouble
	}
	return done
}

// foundNotFinite reports whether the readings found that the loss is not finite.
func foundNotFinite(r *probe.Readings) bool {
	return r != nil && len(r.Findings) > 0 && r.Findings[0].Problem == probe.NotFinite
}

func (w *gradientsWork) deliver(to *results) {
	if w.layers.layers != nil {
		to.layers = w.layers
	}
	if w.soFar != nil {
		to.gradients = ofRun[*probe.Readings]{w.run, w.soFar}
	}
	if w.trouble != nil {
		to.trouble = *w.trouble
	}
}
