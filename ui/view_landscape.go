package ui

import (
	"cmp"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/network"
	"backstep/network/probe"
)

// landscapeView is what the view of the landscape remembers.
type landscapeView struct {
	across, up probe.Weight
	chosen     bool
	zoom       int // times the window is halved; negative: doubled
	liveliest  int // the input that varies most, whose weights make the best picture
}

// landscapeResult is a landscape and the steps replayed, of one run of
// training.
type landscapeResult struct {
	land   *probe.Landscape
	places []probe.Place
}

const mostZoom = 12

func landscapeKeys() []binding {
	return []binding{
		{keys: []string{"l"}, shown: "l", does: "the next weight across", act: func(m *Model) tea.Cmd { return m.acrossWeight(+1) }},
		{keys: []string{"h"}, shown: "h", does: "the weight across before it", hint: "weights", act: func(m *Model) tea.Cmd { return m.acrossWeight(-1) }},
		{keys: []string{"k", "up"}, shown: "k ↑", does: "the next weight up", act: func(m *Model) tea.Cmd { return m.upWeight(+1) }},
		{keys: []string{"j", "down"}, shown: "j ↓", does: "the weight up before it", act: func(m *Model) tea.Cmd { return m.upWeight(-1) }},
		{keys: []string{"tab"}, shown: "tab", does: "across: the next unit's first weight", hint: "unit", act: func(m *Model) tea.Cmd { return m.acrossUnit() }},
		{keys: []string{"shift+tab"}, shown: "shift+tab", does: "up: the next unit's first weight", act: func(m *Model) tea.Cmd { return m.upUnit() }},
		{keys: []string{"+", "="}, shown: "+", does: "nearer", hint: "zoom", act: func(m *Model) tea.Cmd { return m.zoom(+1) }},
		{keys: []string{"-"}, shown: "-", does: "farther", act: func(m *Model) tea.Cmd { return m.zoom(-1) }},
		{keys: []string{"0"}, shown: "0", does: "all of the way", hint: "all", act: func(m *Model) tea.Cmd { m.landscape.zoom = 0; return nil }},
		{keys: []string{"C"}, shown: "C", does: "clear earlier runs", act: (*Model).clearPast},
	}
}

// wheelOverLandscape comes nearer, or goes farther.
func wheelOverLandscape(m *Model, _, y int) tea.Cmd { return m.zoom(y) }

func (m *Model) zoom(by int) tea.Cmd {
	m.landscape.zoom = max(-mostZoom, min(m.landscape.zoom+by, mostZoom))
	return nil
}

func (m *Model) acrossWeight(by int) tea.Cmd {
	return m.chooseAxes(func(across, up, n int, _ []probe.Weight) (int, int) {
		return otherThan(across+by, by, up, n), up
	})
}

func (m *Model) upWeight(by int) tea.Cmd {
	return m.chooseAxes(func(across, up, n int, _ []probe.Weight) (int, int) {
		return across, otherThan(up+by, by, across, n)
	})
}

func (m *Model) acrossUnit() tea.Cmd {
	return m.chooseAxes(func(across, up, n int, list []probe.Weight) (int, int) {
		return otherThan(nextUnitOf(list, across), +1, up, n), up
	})
}

func (m *Model) upUnit() tea.Cmd {
	return m.chooseAxes(func(across, up, n int, list []probe.Weight) (int, int) {
		return across, otherThan(nextUnitOf(list, up), +1, across, n)
	})
}

// chooseAxes chooses two weights by their places among all.
func (m *Model) chooseAxes(choose func(across, up, n int, list []probe.Weight) (int, int)) tea.Cmd {
	v := &m.landscape
	list := probe.Weights(m.lesson.Subject.Config.Architecture)
	v.across, v.up = m.axes()
	across, up := choose(slices.Index(list, v.across), slices.Index(list, v.up), len(list), list)
	v.across, v.up, v.chosen = list[across], list[up], true
	return nil
}

// otherThan returns i around n, or where that is taken the next one in a
// direction.
func otherThan(i, by, taken, n int) int {
	i = (i + n) % n
	if i == taken {
		i = (i + by + n) % n
	}
	return i
}

// nextUnitOf returns the first weight of the unit after that of a weight.
func nextUnitOf(list []probe.Weight, i int) int {
	for at := i; at < len(list); at++ {
		if list[at].Layer != list[i].Layer || list[at].Unit != list[i].Unit {
			return at
		}
	}
	return 0
}

// axes returns the two weights chosen. At first those are the weight of the
// liveliest input to the first unit, and the first of the last layer; in a
// single layer also that of another input, or the bias; where there is but one
// weight both are that.
func (m *Model) axes() (across, up probe.Weight) {
	a := m.lesson.Subject.Config.Architecture
	if m.landscape.chosen {
		return m.landscape.across, m.landscape.up
	}
	across.From = m.landscape.liveliest
	switch last := m.lastLayer(); {
	case last > 0:
		up.Layer = last
	case a.Inputs > 1:
		up.From = (across.From + 1) % a.Inputs
	case a.Bias:
		up.From = network.Bias
	case a.Outputs() > 1:
		up.Unit = 1
	}
	return across, up
}

// plane returns the two weights and the window around them.
func (m *Model) plane() probe.Plane {
	p := probe.Plane{}
	p.Across, p.Up = m.axes()
	p.Window = m.window(p)
	return p
}

// landscapeKey tells one question for a landscape from another.
type landscapeKey struct {
	run    int
	plane  probe.Plane
	detail probe.Detail
	step   int
	after  bool // the weights are those after the step
}

// landscapeQuestion asks for the loss over the plane at the present weights.
// While a run is fast, that is the rough landscape at the weights where it was
// begun, until it is done.
func landscapeQuestion(m *Model) (question, bool) {
	if len(m.seen.history) == 0 {
		return question{}, false
	}
	at := landscapeKey{m.seen.run, m.plane(), probe.Fine, m.seen.position.Step, m.seen.updated()}
	if m.run.fast() {
		at.detail = probe.Rough
		if last, ok := m.pictures.key.(landscapeKey); ok && !m.pictures.done {
			at.step, at.after = last.step, last.after
		}
	}
	lesson, params, history, done := m.lesson, m.seen.parameters(), m.seen.history, m.seen.done()
	return question{key: at, begin: func() picture {
		return newLandscapePicture(&lesson, params, history, at, done)
	}}, true
}

// landscapePicture computes a landscapeResult: the landscape coarsely, then the
// steps, then the landscape finely.
type landscapePicture struct {
	run      int
	land     *probe.LandscapeWork
	descents []*probe.DescentWork
	detailed bool // the first points are there
}

// How many of the first and the last steps are replayed, and how many at most
// to come to the last.
const (
	firstSteps, lastSteps = 9, 24
	longestReplay         = 4096
)

func newLandscapePicture(lesson *Lesson, params []network.Parameters, history []*network.State, at landscapeKey, done int) *landscapePicture {
	c := lesson.Subject.Config
	p := &landscapePicture{
		run:  at.run,
		land: probe.NewLandscapeWork(c, lesson.TrainSamples, params, at.plane, at.detail),
	}
	replay := func(from *network.State, until int) {
		p.descents = append(p.descents, probe.NewDescentWork(c, lesson.TrainSamples, from, at.plane.Across, at.plane.Up, until))
	}
	replay(history[0], min(done, history[0].Step+firstSteps))
	if from := startOfReplay(history, done); from != nil && at.detail == probe.Fine {
		replay(from, done)
	}
	return p
}

// startOfReplay returns the latest state from which the last steps can be
// replayed, or nil where that would take too long.
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

func (p *landscapePicture) work(stop func() bool) bool {
	if !p.detailed {
		done := p.land.Work(func() bool {
			p.detailed = p.land.Begun()
			return p.detailed || stop()
		})
		if !p.detailed && !done {
			return false
		}
	}
	for _, d := range p.descents {
		if stop() || !d.Work(stop) {
			return false
		}
	}
	return p.land.Work(stop)
}

// deliver keeps the landscape that is there until one comes that has points.
func (p *landscapePicture) deliver(to *results) {
	result := &landscapeResult{land: p.land.Landscape()}
	if old := to.landscape.of(p.run); result.land.Side == 0 && old != nil && old.land.Plane.Same(result.land.Plane) {
		return
	}
	for _, d := range p.descents {
		result.places = append(result.places, d.Places()...)
	}
	to.landscape = ofRun[*landscapeResult]{p.run, result}
}

// byStep orders places by their steps, each once.
func byStep(places []probe.Place) []probe.Place {
	slices.SortStableFunc(places, func(a, b probe.Place) int { return cmp.Compare(a.Step, b.Step) })
	return slices.CompactFunc(places, func(a, b probe.Place) bool { return a.Step == b.Step })
}

// begin keeps the weights that were chosen where the lesson has them.
func (v *landscapeView) begin(lesson *Lesson) {
	v.liveliest = liveliest(lesson.TrainSamples)
	list := probe.Weights(lesson.Subject.Config.Architecture)
	v.chosen = v.chosen && slices.Contains(list, v.across) && slices.Contains(list, v.up)
}

// liveliest returns the input that varies most over the samples, or some of
// them: the first of equals.
func liveliest(samples network.Samples) int {
	some := probe.Spread(samples, 256)
	best, most := 0, 0.0
	for i := range some.X[0] {
		sum, squares := 0.0, 0.0
		for _, row := range some.X {
			sum += row[i]
			squares += row[i] * row[i]
		}
		if varies := squares - sum*sum/float64(some.Len()); varies > most*(1+1e-9) {
			best, most = i, varies
		}
	}
	return best
}
