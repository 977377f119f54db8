package surface

import (
	"math"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// axes draws the axes of the two inputs of the plane.
type axes struct{ drawing }

// axis is a side of a plot that goes from one value to another over a number of cells.
type axis struct {
	low, high float64
	cells     int
}

// cell returns the cell of a value, counted from the low end.
func (a axis) cell(v float64) int {
	return int(math.Floor((v - a.low) / (a.high - a.low) * float64(a.cells)))
}

// axisTick is a round value on an axis.
type axisTick struct {
	value float64
	label string
}

// ticks returns round values that are as close together as apart allows. That function
// is given the number of cells between two of them and the width of their widest label.
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
			widest = max(widest, grid.Width(t.label))
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

// roundTick returns the smallest number that is at least x and is 1, 2 or 5 times a
// power of ten.
func roundTick(x float64) float64 {
	step := paint.RoundStep(x)
	if power := math.Pow(10, math.Floor(math.Log10(step))); step/power > 2.4 && step/power < 2.6 {
		return 5 * power
	}
	return step
}

// draw draws labels for round values of both inputs, in the units of the data. With
// only one input the vertical axis is that of ŷ.
func (p axes) draw(plot grid.Rect) {
	plane := p.pic.Plane
	if p.H() > plot.H {
		x := axis{p.rawInputValue(plane.X, plane.LowX), p.rawInputValue(plane.X, plane.HighX), plot.W}
		axes{p.on(p.In(grid.Rect{X: plot.X, Y: plot.H, W: plot.W, H: 1}))}.axisAcross(x, p.inputName(plane.X))
	}
	name := p.Spell("ŷ")
	low, high := p.curveSpan()
	if plane.Y >= 0 {
		name = p.inputName(plane.Y)
		low, high = p.rawInputValue(plane.Y, plane.LowY), p.rawInputValue(plane.Y, plane.HighY)
	}
	axes{p.on(p.In(grid.Rect{W: plot.X, H: plot.H}))}.axisUp(axis{low, high, plot.H}, name)
}

// axisAcross draws the labels of the horizontal axis, with its name at the right.
func (p axes) axisAcross(x axis, name string) {
	const gap = 3
	right := p.W() - p.Fitted(max(0, p.W()-grid.Width(name)), 0, p.W(), name, theme.Text)
	for _, t := range x.ticks(func(cells float64, label int) bool { return cells >= float64(label+gap) }) {
		w := grid.Width(t.label)
		at := x.cell(t.value) - (w-1)/2
		if at >= 0 && at+w < right {
			p.Text(at, 0, t.label, theme.Dim)
		}
	}
}

// axisUp draws the labels of the vertical axis, with its name at the top, or an arrow
// if the name is too long.
func (p axes) axisUp(y axis, name string) {
	const least = 3 // rows from one label to the next
	if grid.Width(name) >= p.W() {
		name = "↑"
	}
	p.TextRight(p.W()-1, 0, name, theme.Text)
	for _, t := range y.ticks(func(cells float64, _ int) bool { return cells >= least }) {
		row := y.cells - 1 - y.cell(t.value)
		label := t.label
		if grid.Width(label) > p.W()-1 {
			label = p.Format.Brief(t.value, 2)
		}
		if row > 0 && grid.Width(label) <= p.W() {
			p.TextRight(max(p.W()-1, grid.Width(label)), row, label, theme.Dim)
		}
	}
}
