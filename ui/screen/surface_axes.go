package screen

import (
	"math"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

func (s *Scene) inputName(input int) string { return s.Setup.Names.Unit(-1, input) }

// rawInputValue returns an input as the data has it.
func (s *Scene) rawInputValue(input int, v float64) float64 {
	if input >= len(s.Setup.Scaling) {
		return v
	}
	return s.Setup.Scaling[input].Invert(v)
}

// axis is a side of a plot, from one value to another over so many cells.
type axis struct {
	low, high float64
	cells     int
}

// cell is the cell of a value, counted from the low end.
func (a axis) cell(v float64) int {
	return int(math.Floor((v - a.low) / (a.high - a.low) * float64(a.cells)))
}

// axisTick is a round value of an axis.
type axisTick struct {
	value float64
	label string
}

// ticks returns the closest round values of which apart says that they are far
// enough apart: it is given the cells between two of them and their widest
// label.
func (a axis) ticks(apart func(cells float64, label int) bool) []axisTick {
	const tries = 24
	if !(a.high > a.low) {
		return nil
	}
	step := roundTick((a.high - a.low) / float64(max(1, a.cells)))
	for range tries {
		list := a.multiples(step)
		widest := 0
		for _, t := range list {
			widest = max(widest, columns(t.label))
		}
		if apart(step/(a.high-a.low)*float64(a.cells), widest) {
			return list
		}
		step = roundTick(step * 1.01)
	}
	return nil
}

// multiples returns the multiples of step on the axis.
func (a axis) multiples(step float64) []axisTick {
	var list []axisTick
	for i := math.Ceil(a.low / step); i*step <= a.high && len(list) <= a.cells; i++ {
		list = append(list, axisTick{i * step, number.Tick(i*step, step)})
	}
	return list
}

// roundTick returns the smallest of 1, 2, 5 times a power of ten that is at
// least x.
func roundTick(x float64) float64 {
	step := roundStep(x)
	if power := math.Pow(10, math.Floor(math.Log10(step))); step/power > 2.4 && step/power < 2.6 {
		return 5 * power
	}
	return step
}

// surfaceAxes labels round values of both inputs, as the data has them.
func (p painter) surfaceAxes(plot grid.Rect) {
	s, plane := p.scene, p.scene.Surface.Plane
	if p.H() > plot.H {
		x := axis{s.rawInputValue(plane.X, plane.LowX), s.rawInputValue(plane.X, plane.HighX), plot.W}
		p.in(grid.Rect{X: plot.X, Y: plot.H, W: plot.W, H: 1}).axisAcross(x, s.inputName(plane.X))
	}
	name := s.spell("ŷ")
	low, high := s.curveSpan()
	if plane.Y >= 0 {
		name = s.inputName(plane.Y)
		low, high = s.rawInputValue(plane.Y, plane.LowY), s.rawInputValue(plane.Y, plane.HighY)
	}
	p.in(grid.Rect{W: plot.X, H: plot.H}).axisUp(axis{low, high, plot.H}, name)
}

// axisAcross labels the horizontal axis, its name at the right.
func (p painter) axisAcross(x axis, name string) {
	const gap = 3
	right := p.W() - p.fitted(max(0, p.W()-columns(name)), 0, p.W(), name, theme.Text)
	for _, t := range x.ticks(func(cells float64, label int) bool { return cells >= float64(label+gap) }) {
		w := columns(t.label)
		at := x.cell(t.value) - (w-1)/2
		if at >= 0 && at+w < right {
			p.text(at, 0, t.label, theme.Dim)
		}
	}
}

// axisUp labels the vertical axis, its name at the top, or an arrow where that
// is too long.
func (p painter) axisUp(y axis, name string) {
	const least = 3 // rows from one to the next
	if columns(name) >= p.W() {
		name = "↑"
	}
	p.textRight(p.W()-1, 0, name, theme.Text)
	for _, t := range y.ticks(func(cells float64, _ int) bool { return cells >= least }) {
		row := y.cells - 1 - y.cell(t.value)
		label := t.label
		if columns(label) > p.W()-1 {
			label = p.scene.Format.Brief(t.value, 2)
		}
		if row > 0 && columns(label) <= p.W() {
			p.textRight(max(p.W()-1, columns(label)), row, label, theme.Dim)
		}
	}
}
