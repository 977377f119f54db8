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

	// Fine says that the scale is as close as can be and, where there are dots, that the slope
	// is drawn in them, and in a low chart the function too.
	Fine bool
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
	least, most := f.extremes()
	rows, scale := p.H(), closeScale
	if !f.Fine {
		scale = SignedScale
		if bothSides := least < 0 && most > 0; bothSides && rows%2 == 1 {
			rows-- // An odd number of rows of the plot has one for 0 in the middle.
		}
	}
	area := LayoutChart(p.W(), rows, AxisLabels, 0)
	if area.Empty() {
		return false
	}
	c := functionChart{Function: f, Painter: p.In(area.Plot), y: scale(least, most, area.Plot.H)}
	labels, lines := c.y.Labels()
	axes := p.In(grid.Rect{W: p.W(), H: rows})
	grid.Axes{Left: AxisLabels, Rows: labels, Cols: c.ticks(area.Plot.W)}.Draw(axes.Region, theme.Axis.Style(), theme.Dim.Style())
	Gridlines(c.Painter, lines)
	c.lines()
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
