package gradients

import (
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/view"
)

// Ask returns the question for readings of the layers at the weights with which the
// step began, and at the ends of epochs.
func (v *View) Ask(m *desk.Moment, _ any) (view.Question, bool) {
	if len(m.History) == 0 {
		return view.Question{}, false
	}
	here := *m.History[0]
	if m.Step != nil {
		here = probe.StateBefore(m.Step)
	}
	type key struct {
		run          desk.Training
		states, step int
		layers       layersAt // where the layers of the step are read in the background as well
	}
	at := key{run: m.Training(), states: len(m.History), step: here.Step}
	w := &work{view: v, run: at.run, subject: m.Setup.Subject}
	if m.Step != nil && !quickToRead(m.Config().Architecture, m.Step) {
		at.layers = layersAt{m.Training(), m.Position}
		w.step, w.layers.at = m.Step, at.layers
	}
	asked := probe.ReadingsAsked{
		Config: m.Setup.Config, Samples: m.Setup.TrainSamples, Judge: m.Setup.Judge(), States: m.History, Past: desk.StretchesOf(m), Here: here,
	}
	var known *probe.Readings
	if f := v.found.Of(at.run); f != nil {
		known = f.readings
	}
	return view.Question{Key: at, Begin: func() view.Work {
		w.readings = probe.NewReadingsWork(asked, known)
		return w
	}}, true
}

// work computes readings of the layers of a large step, and of a run.
type work struct {
	view     *View // the view that the work is for
	run      desk.Training
	subject  explain.Subject
	step     *network.Step // the step whose layers are to be read, or nil
	layers   layersRead
	readings *probe.ReadingsWork
	found    found // what is found so far
	asked    bool  // whether the cause of the trouble has been looked for
}

// Do reads the layers of the step, then the run.
func (w *work) Do(stop func() bool) bool {
	if w.step != nil {
		w.layers.layers = probe.ReadLayers(w.subject.Config.Architecture, w.step)
		w.step = nil
		return false
	}
	done := w.readings.Work(stop)
	w.found.readings = w.readings.Readings()
	if !w.asked && foundNotFinite(w.found.readings) {
		w.asked, w.found.trouble = true, w.subject.Trouble(nil, w.found.readings.Findings[0].Step)
	}
	return done
}

// Deliver gives the view what has been computed so far.
func (w *work) Deliver() {
	if w.layers.layers != nil {
		w.view.slow = w.layers
	}
	if w.found.readings != nil {
		f := w.found
		w.view.found.Keep(w.run, &f)
	}
}
