package gradients

import (
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
	w := &work{view: v, run: at.run}
	if !quickToRead(m) {
		at.layers = layersAt{m.Training(), m.Position}
		moment := *m // It stays as it is, whatever the desk shows next.
		w.moment = &moment
	}
	asked := probe.ReadingsAsked{
		Config: m.Setup.Config, Samples: m.Setup.TrainSamples, Judge: m.Setup.Verdict, States: m.History, Past: desk.StretchesOf(m), Here: here,
	}
	known := v.readings.Of(at.run)
	return view.Question{Key: at, Begin: func() view.Work {
		w.readings = probe.NewReadingsWork(asked, known)
		return w
	}}, true
}

// work computes readings of the layers of a large step, and of a run.
type work struct {
	view     *View // the view that the work is for
	run      desk.Training
	moment   *desk.Moment // whose steps are to be read, or nil
	steps    readSteps
	readings *probe.ReadingsWork
	found    *probe.Readings // what is read so far
}

// Do reads the layers of the step, then the run.
func (w *work) Do(stop func() bool) bool {
	if w.moment != nil {
		w.steps = readingsOf(w.moment)
		w.moment = nil
		return false
	}
	done := w.readings.Work(stop)
	w.found = w.readings.Readings()
	return done
}

// Deliver gives the view what has been computed so far.
func (w *work) Deliver() {
	if w.steps.at.position.Step > 0 {
		w.view.slow = w.steps
	}
	if w.found != nil {
		w.view.readings.Keep(w.run, w.found)
	}
}
