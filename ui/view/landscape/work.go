package landscape

import (
	"backstep/network"
	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/view"
)

// key identifies a question for a landscape.
type key struct {
	run    desk.Training
	plane  probe.Plane
	detail probe.Detail
	step   int
	after  bool // whether the weights are those after the step
}

// result is a landscape and the replayed steps of one run.
type result struct {
	land   *probe.Landscape
	step   int // the step after which the landscape has its weights
	places []probe.Place
}

// Ask returns the question for the loss over the plane at the present weights. While
// training plays fast the landscape is coarse, and a landscape that was begun is
// finished at the weights with which it was begun.
func (v *View) Ask(m *desk.Moment, pending any) (view.Question, bool) {
	if len(m.History) == 0 {
		return view.Question{}, false
	}
	at := key{m.Training(), v.plane(m), probe.Fine, m.Position.Step, m.Updated()}
	if m.Playing.Fast {
		at.detail = probe.Rough
		if last, ok := pending.(key); ok {
			at.step, at.after = last.step, last.after
		}
	}
	asked := *m
	return view.Question{Key: at, Begin: func() view.Work { return newWork(v, &asked, at) }}, true
}

// work computes a result. It computes the landscape coarsely, then the steps, then the
// landscape finely.
type work struct {
	view     *View // the view that the work is for
	run      desk.Training
	step     int // the step after which the weights are taken
	land     *probe.LandscapeWork
	history  []probe.Place // the path before that step
	descents []*probe.DescentWork
	detailed bool // the first points are computed
	passed   bool // the path has been given to the landscape
}

// The number of the first and of the last steps that are replayed, and the largest
// number of steps that are replayed to get to the last.
const (
	firstSteps, lastSteps = 9, 24
	longestReplay         = 4096
)

func newWork(v *View, seen *desk.Moment, at key) *work {
	setup := seen.Setup
	history, done := seen.History, seen.StepsDone()
	w := &work{
		view: v, run: at.run, step: done,
		land:    probe.NewLandscapeWork(setup.Config, setup.TrainSamples, seen.Parameters(), at.plane, at.detail),
		history: path(seen, at.plane),
	}
	if seen.Updated() {
		w.land.After(seen.BeganWith())
	}
	stretches := desk.StretchesOf(seen)
	replay := func(from *network.State, until int, with probe.Stretch) {
		w.descents = append(w.descents, probe.NewDescentWork(with.Config, with.Samples, from, at.plane.Across, at.plane.Up, until))
	}
	first := min(done, history[0].Step+firstSteps)
	if len(stretches) > 1 {
		first = min(first, stretches[1].After)
	}
	replay(history[0], first, stretches[0])
	last := probe.StretchOf(stretches, done)
	if from := startOfReplay(ofStretch(history, stretches, last), done); from != nil && at.detail == probe.Fine {
		replay(from, done, stretches[last])
	}
	return w
}

// ofStretch returns the states from which a stretch has gone on. The state where it begins
// is not among them if it follows another: what was changed there is not in that state.
func ofStretch(history []*network.State, stretches []probe.Stretch, i int) []*network.State {
	if i == 0 {
		return history
	}
	var list []*network.State
	for _, s := range history {
		if s.Step > stretches[i].After {
			list = append(list, s)
		}
	}
	return list
}

// startOfReplay returns the latest state from which the last steps can be replayed, or
// nil if that would take too long.
func startOfReplay(history []*network.State, done int) *network.State {
	var from *network.State
	for _, s := range history {
		if s.Step < done && (from == nil || s.Step <= done-lastSteps) {
			from = s
		}
	}
	if from == nil || done-from.Step > longestReplay {
		return nil
	}
	return from
}

// Do computes until stop returns true, and reports whether all is done.
func (w *work) Do(stop func() bool) bool {
	if !w.detailed {
		done := w.land.Work(func() bool {
			w.detailed = w.land.Begun()
			return w.detailed || stop()
		})
		if !w.detailed && !done {
			return false
		}
	}
	for _, d := range w.descents {
		if stop() || !d.Work(stop) {
			return false
		}
	}
	if !w.passed {
		w.passed = true
		w.land.Pass(w.history)
		for _, d := range w.descents {
			w.land.Pass(d.Places())
		}
	}
	return w.land.Work(stop)
}

// path returns the values of the two weights at the ends of epochs before the present
// step.
func path(m *desk.Moment, plane probe.Plane) []probe.Place {
	var places []probe.Place
	for _, state := range m.History {
		if state.Step < m.StepsDone() {
			places = append(places, probe.PlaceOf(m.Config().Architecture, state, plane.Across, plane.Up))
		}
	}
	return places
}

// Deliver gives the view what has been computed so far. The view keeps an old landscape
// of the same plane until the new one has points.
func (w *work) Deliver() {
	result := &result{land: w.land.Landscape(), step: w.step}
	if old := w.view.result.Of(w.run); result.land.Side == 0 && old != nil && old.land.Plane.Same(result.land.Plane) {
		return
	}
	for _, d := range w.descents {
		result.places = append(result.places, d.Places()...)
	}
	w.view.result.Keep(w.run, result)
}
