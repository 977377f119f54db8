package paint

import (
	"math"

	"backstep/network/atlas"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// Function is a chart of a function and its slope.
type Function struct {
	Points []atlas.Point // from left to right and evenly apart; what is not finite is not drawn

	Name, Slope         string // beside the lines
	NameRole, SlopeRole theme.Role
}

// FunctionMark is a place on the axis of a function that is marked.
type FunctionMark struct {
	atlas.Point
	Placed  bool // the place is known
	Reached bool // and so are the value and the slope there
}

// FunctionPointer marks a place where the value is not reached yet.
const FunctionPointer = '▴'

// Draw draws the chart with its axes, and reports whether there is room for it.
func (f Function) Draw(p Painter, at FunctionMark) bool {
	low, high := f.extremes()
	rows := p.H()
	if bothSides := low < 0 && high > 0; bothSides && rows%2 == 1 {
		rows-- // An odd number of rows of the plot has one for 0 in the middle.
	}
	area := LayoutChart(p.W(), rows, AxisLabels, 0)
	if area.Empty() {
		return false
	}
	c := functionChart{Function: f, Painter: p.In(area.Plot), y: SignedScale(low, high, area.Plot.H)}
	labels, lines := c.y.Labels()
	axes := p.In(grid.Rect{W: p.W(), H: rows})
	grid.Axes{Left: AxisLabels, Rows: labels, Cols: c.ticks(area.Plot.W)}.Draw(axes.Region, theme.Axis.Style(), theme.Dim.Style())
	Gridlines(c.Painter, lines)
	c.slope()
	c.function()
	c.point(at)
	c.name(f.Slope, f.SlopeRole.Bold(), func(p atlas.Point) float64 { return p.Slope }, 0.36)
	c.name(f.Name, f.NameRole.Bold(), func(p atlas.Point) float64 { return p.Value }, 0.8)
	return true
}

// extremes returns the smallest and the largest finite value or slope.
func (f Function) extremes() (low, high float64) {
	for _, p := range f.Points {
		for _, v := range []float64{p.Value, p.Slope} {
			if !number.Alarming(v) {
				low, high = math.Min(low, v), math.Max(high, v)
			}
		}
	}
	return low, high
}

// ends returns the ends of the axis.
func (f Function) ends() (low, high float64) { return f.Points[0].At, f.Points[len(f.Points)-1].At }

// ticks returns the labels of the axis by the columns that they begin in: the ends, the
// middle and, if there is room, what lies halfway to it.
func (f Function) ticks(w int) map[int]string {
	const apart = 8
	low, high := f.ends()
	step, parts := (high-low)/2, 2
	if w >= 4*apart {
		step, parts = step/2, 2*parts
	}
	list, end := map[int]string{}, 0
	for i := range parts + 1 {
		at := low + float64(i)*step
		label := number.Tick(at, step)
		x := max(0, min(f.column(at, w)-grid.Width(label)/2, w-1-grid.Width(label)))
		if x >= end {
			list[x], end = label, x+grid.Width(label)+1
		}
	}
	return list
}

// column returns the column of a place on the axis, on a plot of w columns.
func (f Function) column(at float64, w int) int {
	low, high := f.ends()
	return int(math.Round((at - low) / (high - low) * float64(w-1)))
}

// functionChart is the plot of a function.
type functionChart struct {
	Function
	Painter
	y Scale // of values and slopes
}

// at returns the point of the function in a column of the plot.
func (c functionChart) at(column int) atlas.Point {
	return c.Points[column*(len(c.Points)-1)/max(1, c.W()-1)]
}

// function draws the function as a line in half blocks.
func (c functionChart) function() {
	before, known := 0, false
	for x := range c.W() {
		v := c.at(x).Value
		if number.Alarming(v) {
			known = false
			continue
		}
		level := c.y.Level(v, c.H(), 2)
		from, to := level, level
		switch {
		case known && before < level:
			from = before + 1
		case known && before > level:
			to = before - 1
		}
		c.halves(x, from, to)
		before, known = level, true
	}
}

// halves fills half cells of a column.
func (c functionChart) halves(x, from, to int) {
	for y := from / 2; y <= to/2; y++ {
		c.Set(x, y, HalfBlock(from <= 2*y, to > 2*y), c.NameRole)
	}
}

// slope draws the slope as a thin line.
func (c functionChart) slope() {
	const thirds = 3
	for x := range c.W() {
		slope := c.at(x).Slope
		if number.Alarming(slope) {
			continue
		}
		level := c.y.Level(slope, c.H(), thirds)
		c.Set(x, level/thirds, [thirds]rune{'▔', '─', '▁'}[level%thirds], c.SlopeRole)
	}
}

// name writes the name of a line beside it, where nothing is: at a share of the width from
// the left, or else from the right.
func (c functionChart) name(name string, role theme.Role, of func(atlas.Point) float64, share float64) {
	for _, at := range []float64{share, 1 - share} {
		x := int(at * float64(c.W()))
		v := of(c.at(x))
		if number.Alarming(v) {
			continue
		}
		row := c.y.Level(v, c.H(), 1)
		for _, y := range []int{row - 1, row + 1, row + 2} {
			if c.clear(x-1, y, grid.Width(name)+2) {
				c.Text(x, y, name, role)
				return
			}
		}
	}
}

// clear reports whether w columns of the plot have nothing but gridlines.
func (c functionChart) clear(x, y, w int) bool {
	for i := range w {
		if cell := c.At(x+i, y); y < 0 || y >= c.H() || x+i >= c.W() || cell.Text != " " && theme.RoleOf(cell.Style) != theme.Rule {
			return false
		}
	}
	return true
}

// point marks the function at a place and its slope there, joined by a line. If only the
// place is known, it points at that.
func (c functionChart) point(at FunctionMark) {
	low, high := c.ends()
	if !at.Placed || !(at.At >= low && at.At <= high) {
		return
	}
	x := c.column(at.At, c.W())
	if !at.Reached {
		c.Set(x, c.y.Level(0, c.H(), 1), FunctionPointer, theme.Strong)
		return
	}
	if number.Alarming(at.Value) || number.Alarming(at.Point.Slope) {
		return
	}
	top, bottom := c.y.Level(at.Value, c.H(), 1), c.y.Level(at.Point.Slope, c.H(), 1)
	for y := min(top, bottom) + 1; y < max(top, bottom); y++ {
		c.Set(x, y, '╎', theme.Dim)
	}
	c.Set(x, bottom, '○', c.SlopeRole.Bold())
	c.Set(x, top, '●', theme.Strong)
}

// Reach returns a round number that is at least as large as a number, for an axis that goes
// as far on both sides of 0. It is 6 for what is small, and not beyond 5e301.
func Reach(largest float64) float64 {
	const least, most = 6, 1e300
	largest = math.Min(largest, most)
	for size := 1.0; ; size *= 10 {
		for _, digit := range []float64{least, 8, 10, 20, 30, 40, 50} {
			if digit*size >= largest {
				return digit * size
			}
		}
	}
}
