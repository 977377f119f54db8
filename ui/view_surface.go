package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/network"
	"backstep/network/probe"
	"backstep/ui/screen"
)

// surfaceView is what the decision surface remembers.
type surfaceView struct {
	x, y   int       // the inputs across and up, as far as they were chosen
	chosen bool      // else the first two
	moved  []float64 // the inputs of the sample that the arrows have moved; nil: none
}

// surfaceResult is what the network answers, over a plane and of the points on
// it.
type surfaceResult struct {
	surface *probe.Surface
	points  []screen.SurfacePoint
}

func surfaceKeys() []binding {
	return []binding{
		{keys: []string{"right"}, shown: "→", does: "move the sample to the right; the network answers", hint: "move", act: func(m *Model) tea.Cmd { return m.moveSample(+1, 0) }},
		{keys: []string{"left"}, shown: "←", does: "move it to the left", act: func(m *Model) tea.Cmd { return m.moveSample(-1, 0) }},
		{keys: []string{"up"}, shown: "↑", does: "move it up", act: func(m *Model) tea.Cmd { return m.moveSample(0, +1) }},
		{keys: []string{"down"}, shown: "↓", does: "move it down", act: func(m *Model) tea.Cmd { return m.moveSample(0, -1) }},
		{keys: []string{"esc"}, shown: "esc", does: "put it back", act: func(m *Model) tea.Cmd { m.surface.moved = nil; return nil }},
		{keys: []string{"]"}, shown: "]", does: "the next sample of the batch", hint: "sample", act: func(m *Model) tea.Cmd { m.surface.moved = nil; return m.nextSample() }},
		{keys: []string{"["}, shown: "[", does: "the sample before", act: func(m *Model) tea.Cmd { m.surface.moved = nil; return m.backSample() }},
		{keys: []string{"x"}, shown: "x", does: "another input across", act: (*Model).nextAcross},
		{keys: []string{"y"}, shown: "y", does: "another input up", act: (*Model).nextUp},
	}
}

// inputAxes returns the inputs across and up; up is −1 where there is one input.
func (m *Model) inputAxes() (x, y int) {
	if m.surface.chosen {
		return m.surface.x, m.surface.y
	}
	return 0, min(1, m.units(-1)-1)*2 - 1
}

func (m *Model) nextAcross() tea.Cmd { return m.otherAxes(+1, 0) }
func (m *Model) nextUp() tea.Cmd     { return m.otherAxes(0, +1) }

// otherAxes chooses the next input across or up that is not the other one.
func (m *Model) otherAxes(across, up int) tea.Cmd {
	n := m.units(-1)
	if n < 3 {
		m.message = "there are no other inputs"
		return nil
	}
	x, y := m.inputAxes()
	for first := true; first || x == y; first = false {
		x, y = (x+across)%n, (y+up)%n
	}
	m.surface = surfaceView{x: x, y: y, chosen: true}
	return nil
}

// clickPoint selects the sample of that row of the training part, if the batch
// has it.
func clickPoint(m *Model, row, _ int) tea.Cmd {
	if m.seen.step == nil {
		return nil
	}
	if i := slices.Index(m.seen.step.Samples, row); i >= 0 {
		m.selection.Sample, m.surface.moved = i, nil
		return nil
	}
	m.message = "that sample is not in this batch"
	return nil
}

// inputPlane returns the part of the space of inputs that is shown.
func (m *Model) inputPlane() probe.InputPlane {
	x, y := m.inputAxes()
	return probe.Around(slices.Concat(m.lesson.Samples.X, m.lesson.TestSamples.X), x, y)
}

// moveSample moves a copy of the selected sample over the plane.
func (m *Model) moveSample(across, up int) tea.Cmd {
	plane := m.inputPlane()
	at := m.surface.moved
	if at == nil {
		at = m.selectedInputs()
	}
	at = slices.Clone(at)
	const steps = 54
	at[plane.X] = min(max(at[plane.X]+float64(across)*(plane.HighX-plane.LowX)/steps, plane.LowX), plane.HighX)
	if plane.Y >= 0 {
		at[plane.Y] = min(max(at[plane.Y]+float64(up)*(plane.HighY-plane.LowY)/steps, plane.LowY), plane.HighY)
	}
	m.surface.moved = at
	return nil
}

// selectedInputs returns what the network gets of the selected sample.
func (m *Model) selectedInputs() []float64 { return m.lesson.Samples.X[m.selectedRow()] }

// selectedRow returns the row of the training part that the selected sample is.
func (m *Model) selectedRow() int {
	i := m.selection.Sample
	if m.seen.step != nil {
		i = m.seen.step.Samples[min(i, m.seen.step.N()-1)]
	}
	return min(i, m.lesson.Samples.Len()-1)
}

// surfaceKey tells surfaces apart.
type surfaceKey struct {
	origin      *network.Parameters // of the lesson
	step        int
	whole       bool
	x, y, layer int
	w, h        int
}

func surfaceQuestion(m *Model) (question, bool) {
	plane, layer := m.inputPlane(), m.hiddenLayer()
	w, h := screen.SurfaceSize(m.size.w, m.size.h, plane.Y >= 0)
	if w < 1 || h < 1 {
		return question{}, false
	}
	at := m.seen.position
	key := surfaceKey{
		origin: &m.lesson.Subject.Initial[0], step: at.Step, whole: at == m.seen.path.Last(at.Step),
		x: plane.X, y: plane.Y, layer: layer, w: w, h: h,
	}
	return question{key: key, begin: func() picture {
		params := m.parameters()
		return &surfacePicture{
			slices: probe.NewSurface(m.lesson.Subject.Config.Architecture, params, plane, w, h, layer),
			lesson: m.lesson, params: params, plane: plane,
		}
	}}, true
}

// hiddenLayer returns the layer whose units have pictures: the selected one, or
// the first; −1 where there is no hidden one.
func (m *Model) hiddenLayer() int {
	hidden := m.lastLayer()
	if hidden == 0 {
		return -1
	}
	return max(0, min(m.selection.Layer, hidden-1))
}

// surfacePicture computes a surface, and first the answers to the samples.
type surfacePicture struct {
	slices *probe.SurfaceWork
	lesson Lesson
	params []network.Parameters
	plane  probe.InputPlane
	points []screen.SurfacePoint
}

// mostPoints is how many samples of each part are drawn: more would hide what
// they stand on.
const mostPoints = 512

func (s *surfacePicture) work(stop func() bool) bool {
	if s.points == nil {
		s.points = append(s.answers(s.lesson.Samples, s.lesson.Rows, false), s.answers(s.lesson.TestSamples, s.lesson.TestRows, true)...)
	}
	return s.slices.Work(stop)
}

// answers tells of samples where they lie, and whether they are told right.
func (s *surfacePicture) answers(samples network.Samples, rows []int, test bool) []screen.SurfacePoint {
	var points []screen.SurfacePoint
	stride := (samples.Len() + mostPoints - 1) / mostPoints
	for i := 0; i < samples.Len(); i += max(1, stride) {
		one := network.Samples{X: samples.X[i : i+1], Y: samples.Y[i : i+1]}
		answer := network.Evaluate(s.lesson.Subject.Config, s.params, one).Outputs[0]
		point := screen.SurfacePoint{X: one.X[0][s.plane.X], Target: one.Y[0][0], Class: -1, Test: test, Row: i}
		if s.plane.Y >= 0 {
			point.Y = one.X[0][s.plane.Y]
		}
		if s.lesson.Set != nil && i < len(rows) && len(s.lesson.Set.Class) > 0 {
			point.Class = s.lesson.Set.Class[rows[i]]
			if says, ok := s.lesson.Set.Target.Verdict(answer); ok {
				point.Wrong = says != point.Class
			}
		}
		points = append(points, point)
	}
	return points
}

func (s *surfacePicture) deliver(to *results) {
	if surface := s.slices.Surface(); surface != nil {
		to.surface = &surfaceResult{surface: surface, points: s.points}
	}
}

// fillSurface gathers what the frame of the surface shows.
func fillSurface(m *Model, s *screen.Scene) {
	plane := m.inputPlane()
	picture := &screen.SurfacePicture{Plane: plane, Layer: m.hiddenLayer(), Moved: m.surface.moved != nil, Row: m.selectedRow()}
	picture.At = m.surface.moved
	if picture.At == nil {
		picture.At = m.selectedInputs()
	}
	picture.Answer = probe.Answer(m.lesson.Subject.Config.Architecture, m.parameters(), picture.At)
	picture.Parameters = m.parameters()
	if r := m.results.surface; r != nil && r.surface.Plane.X == plane.X && r.surface.Plane.Y == plane.Y {
		picture.Surface, picture.Points = r.surface, r.points
	}
	picture.Low, picture.High = m.targetSpan()
	s.Surface = picture
}

// targetSpan returns the least and greatest target of the first output.
func (m *Model) targetSpan() (low, high float64) {
	for i, y := range m.lesson.Samples.Y {
		if i == 0 {
			low, high = y[0], y[0]
		}
		low, high = min(low, y[0]), max(high, y[0])
	}
	if low == high {
		return low - 1, high + 1
	}
	return low, high
}
