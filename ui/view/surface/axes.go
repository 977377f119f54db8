package surface

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// axes draws the axes of the two inputs of the plane.
type axes struct{ drawing }

// across returns the axis of the input across, over a number of cells.
func (p drawing) across(cells int) paint.PlotAxis {
	plane := p.pic.Plane
	return paint.PlotAxis{Low: p.rawInputValue(plane.X, plane.LowX), High: p.rawInputValue(plane.X, plane.HighX), Cells: cells}
}

// draw draws labels for round values of both inputs, in the units of the data. With
// only one input the vertical axis is that of ŷ.
func (p axes) draw(plot grid.Rect) {
	plane := p.pic.Plane
	if p.H() > plot.H {
		p.across(plot.W).Across(p.In(grid.Rect{X: plot.X, Y: plot.H, W: plot.W, H: 1}), p.inputName(plane.X))
	}
	name := p.SymbolOf("ŷ")
	low, high := p.curveSpan()
	if plane.Y >= 0 {
		name = p.inputName(plane.Y)
		low, high = p.rawInputValue(plane.Y, plane.LowY), p.rawInputValue(plane.Y, plane.HighY)
	}
	paint.PlotAxis{Low: low, High: high, Cells: plot.H}.Up(p.In(grid.Rect{W: plot.X, H: plot.H}), name)
}
