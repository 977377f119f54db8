package surface

import (
	"backstep/data/session"
	"backstep/network"
	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/view"
)

// key identifies a surface.
type key struct {
	run         desk.Training
	step        int // the number of steps that have made the weights
	x, y, layer int
	w, h        int
}

// result holds the answers of the network over a plane and the points on it.
type result struct {
	key     key
	surface *probe.Surface
	points  []Point
}

// shows reports whether a surface can be shown instead of another until that is
// computed. They may differ only by the weights and the size.
func (r *result) shows(key key) bool {
	if r == nil {
		return false
	}
	known := r.key
	known.step, known.w, known.h = key.step, key.w, key.h
	return known == key
}

func (v *View) key(m *desk.Moment) key {
	w, h := Pixels(v.at.W, v.at.H, v.plane.Y >= 0)
	return key{
		run: m.Training(), step: m.StepsDone(),
		x: v.plane.X, y: v.plane.Y, layer: hiddenLayer(m), w: w, h: h,
	}
}

// Ask returns the question for the surface, and for the scores that the chart beside it
// shows.
func (v *View) Ask(m *desk.Moment, _ any) (view.Question, bool) {
	return v.ask(m, v.key(m), &v.result, true)
}

// ask returns the question for a surface that is shown at a place and, if they are wanted, for
// the scores.
func (v *View) ask(m *desk.Moment, at key, into **result, scored bool) (view.Question, bool) {
	if at.w < 1 || at.h < 1 {
		return view.Question{}, false
	}
	type asked struct {
		into    **result
		surface key
		scores  any
	}
	var scores view.Question
	if scored {
		scores, scored = v.scores.Ask(m)
	}
	setup, params, plane := m.Setup, m.Parameters(), v.plane
	return view.Question{Key: asked{into, at, scores.Key}, Begin: func() view.Work {
		w := newWork(setup, params, plane, at)
		w.into = into
		if scored {
			w.scores = scores.Begin()
		}
		return w
	}}, true
}

// work computes a surface, the answers for the samples on it, and the scores of the
// chart.
type work struct {
	into    **result // where it is shown
	key     key
	surface *probe.SurfaceWork
	answers *probe.AnswersWork
	points  []Point // not judged until there are answers
	judged  bool
	setup   *session.Setup
	scores  view.Work      // nil if no scores are needed
	soFar   *probe.Surface // the surface as computed so far
}

func newWork(setup *session.Setup, params []network.Parameters, plane probe.InputPlane, key key) *work {
	w := &work{key: key, setup: setup}
	a := setup.Config.Architecture
	w.surface = probe.NewSurface(a, params, plane, key.w, key.h, key.layer)
	most := mostPoints(a)
	x := w.add(nil, setup.TrainSamples, setup.Train, most, plane, false)
	x = w.add(x, setup.TestSamples, setup.Test, most, plane, true)
	w.answers = probe.NewAnswers(a, params, x)
	return w
}

// mostPoints returns how many samples of each part are drawn at most. More would hide
// the surface, or take too long in a large network.
func mostPoints(a network.Architecture) int {
	const most, least, products = 512, 64, 1_000_000
	weights, _ := a.Count()
	return max(least, min(most, products/(1+weights)))
}

// add makes points of samples. It appends their inputs to x and returns it.
func (w *work) add(x [][]float64, samples network.Samples, rows []int, most int, plane probe.InputPlane, test bool) [][]float64 {
	stride := max(1, (samples.Len()+most-1)/most)
	for i := 0; i < samples.Len(); i += stride {
		at := samples.X[i]
		point := Point{X: at[plane.X], Target: samples.Y[i][0], Class: -1, Test: test, Row: i, Far: plane.Far(at)}
		if plane.Y >= 0 {
			point.Y = at[plane.Y]
		}
		if set := w.setup.Set; set != nil && i < len(rows) && len(set.Class) > 0 {
			point.Class = set.Class[rows[i]]
		}
		w.points = append(w.points, point)
		x = append(x, at)
	}
	return x
}

// Do scores the present weights, answers for the samples and the plane, at least
// coarsely, and then computes the scores of the past. It reports whether all is done.
func (w *work) Do(stop func() bool) bool {
	if w.scores != nil && !w.judged {
		w.scores.Do(func() bool { return true })
	}
	if w.answers.Work(stop) {
		w.judge()
	}
	if w.soFar == nil || w.soFar.Detail > 1 {
		w.surface.Work(stop)
		w.soFar = w.surface.Surface()
		if stop() {
			return false
		}
	}
	return w.judged && w.soFar.Detail == 1 && (w.scores == nil || w.scores.Do(stop))
}

// judge marks the points that are misclassified. An answer that stands for no class is
// never right.
func (w *work) judge() {
	if w.judged {
		return
	}
	w.judged = true
	judge := w.setup.Verdict
	for i, answer := range w.answers.Answers() {
		w.points[i].Answer = answer[0]
		point := &w.points[i]
		if judge == nil {
			continue
		}
		says, ok := judge(answer)
		point.Wrong = point.Class >= 0 && (!ok || says != point.Class)
	}
}

// Deliver gives the view what has been computed so far.
func (w *work) Deliver() {
	if w.scores != nil {
		w.scores.Deliver()
	}
	points := w.points
	if !w.judged {
		points = nil // The old points are shown instead.
		if shown := *w.into; shown.shows(w.key) {
			points = shown.points
		}
	}
	*w.into = &result{key: w.key, surface: w.soFar, points: points}
}
