package ui

import (
	"backstep/data/session"
	"backstep/network"
	"backstep/network/probe"
	"backstep/ui/view/surface"
)

// surfaceKey tells surfaces apart.
type surfaceKey struct {
	run         int
	step        int // that the weights have taken
	x, y, layer int
	w, h        int
}

// surfaceResult is what the network answers, over a plane and of the points on
// it.
type surfaceResult struct {
	key     surfaceKey
	surface *probe.Surface
	points  []surface.Point
}

// shows reports whether a surface can stand for another until that is there: it
// differs by the weights and its size alone.
func (r *surfaceResult) shows(key surfaceKey) bool {
	if r == nil {
		return false
	}
	known := r.key
	known.step, known.w, known.h = key.step, key.w, key.h
	return known == key
}

func (m *Model) surfaceKey() surfaceKey {
	plane := m.surface.plane
	body := m.body()
	w, h := surface.Pixels(body.W, body.H, plane.Y >= 0)
	return surfaceKey{
		run: m.seen.Run, step: m.seen.StepsDone(),
		x: plane.X, y: plane.Y, layer: m.hiddenLayer(), w: w, h: h,
	}
}

// surfaceQuestion asks for the surface, and for the scores that the chart beside
// it shows.
func surfaceQuestion(m *Model) (question, bool) {
	type key struct{ surface, scores any }
	at := m.surfaceKey()
	if at.w < 1 || at.h < 1 {
		return question{}, false
	}
	scores, scored := curvesQuestion(m)
	setup, params, plane := m.setup, m.seen.Parameters(), m.surface.plane
	return question{key: key{at, scores.key}, begin: func() work {
		p := newSurfaceWork(setup, params, plane, at)
		if scored {
			p.scores = scores.begin()
		}
		return p
	}}, true
}

// surfaceWork computes a surface, the answers to the samples on it, and the
// scores of the chart.
type surfaceWork struct {
	key     surfaceKey
	surface *probe.SurfaceWork
	answers *probe.AnswersWork
	points  []surface.Point // without verdicts until there are answers
	judged  bool
	setup   *session.Setup
	scores  work           // nil: none
	soFar   *probe.Surface // of the surface, after each slice
}

func newSurfaceWork(setup *session.Setup, params []network.Parameters, plane probe.InputPlane, key surfaceKey) *surfaceWork {
	w := &surfaceWork{key: key, setup: setup}
	a := setup.Config.Architecture
	w.surface = probe.NewSurface(a, params, plane, key.w, key.h, key.layer)
	most := mostPoints(a)
	x := w.add(nil, setup.TrainSamples, setup.Train, most, plane, false)
	x = w.add(x, setup.TestSamples, setup.Test, most, plane, true)
	w.answers = probe.NewAnswers(a, params, x)
	return w
}

// mostPoints is how many samples of each part are drawn: more would hide what
// they stand on, or take too long in a large network.
func mostPoints(a network.Architecture) int {
	const most, least, products = 512, 64, 1_000_000
	weights, _ := a.Count()
	return max(least, min(most, products/(1+weights)))
}

// add makes points of samples, and adds their inputs to x.
func (w *surfaceWork) add(x [][]float64, samples network.Samples, rows []int, most int, plane probe.InputPlane, test bool) [][]float64 {
	stride := max(1, (samples.Len()+most-1)/most)
	for i := 0; i < samples.Len(); i += stride {
		at := samples.X[i]
		point := surface.Point{X: at[plane.X], Target: samples.Y[i][0], Class: -1, Test: test, Row: i}
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

// do scores the present weights, then answers for the samples and the plane,
// at least coarsely, and then takes the scores of the past.
func (w *surfaceWork) do(stop func() bool) bool {
	if w.scores != nil && !w.judged {
		w.scores.do(func() bool { return true })
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
	return w.judged && w.soFar.Detail == 1 && (w.scores == nil || w.scores.do(stop))
}

// judge tells which samples are misclassified. An answer that stands for no
// class is never right.
func (w *surfaceWork) judge() {
	if w.judged {
		return
	}
	w.judged = true
	judge := w.setup.Judge()
	if judge == nil {
		return
	}
	for i, answer := range w.answers.Answers() {
		point := &w.points[i]
		says, ok := judge(answer)
		point.Wrong = point.Class >= 0 && (!ok || says != point.Class)
	}
}

func (w *surfaceWork) deliver(to *results) {
	if w.scores != nil {
		w.scores.deliver(to)
	}
	points := w.points
	if !w.judged {
		points = nil // Those there are stand for them.
		if to.surface.shows(w.key) {
			points = to.surface.points
		}
	}
	to.surface = &surfaceResult{key: w.key, surface: w.soFar, points: points}
}
