package paint

import (
	"math"

	"backstep/network/atlas"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// functionChart is the plot of a function.
type functionChart struct {
	Function
	Painter
	y Scale // of values and slopes
}

// at returns the point of the function in a column of the plot.
func (c functionChart) at(column int) atlas.Point { return c.among(column, c.W()) }

// among returns the point of the function in one of some columns.
func (f Function) among(column, columns int) atlas.Point {
	return f.Points[column*(len(f.Points)-1)/max(1, columns-1)]
}

// lines draws the slope, and over it the function.
func (c functionChart) lines() {
	const low = 14 // rows in which half blocks are too coarse
	if !c.Fine || c.Glyphs() != grid.Braille {
		c.slope()
		c.function()
		return
	}
	dots := grid.NewDots(c.W(), c.H())
	c.dotted(dots, c.SlopeRole, 0, 2*grid.DotsDown, func(p atlas.Point) float64 { return p.Slope })
	if c.H() < low {
		for _, down := range []int{0, 1} {
			c.dotted(dots, c.NameRole, down, math.MaxInt, func(p atlas.Point) float64 { return p.Value })
		}
	}
	dots.Draw(c.Region)
	if c.H() >= low {
		c.function()
	}
}

// function draws the function as a line in half blocks.
func (c functionChart) function() {
	HalfLine(c.Painter, c.NameRole, func(x int) (level int, ok bool) {
		v := c.at(x).Value
		return c.y.Level(v, c.H(), 2), !number.Alarming(v)
	})
}

// HalfLine draws a line in half blocks through the whole region, given its level in each column,
// two to a row from the top. Where there is none it has a gap.
func HalfLine(p Painter, role theme.Role, level func(x int) (level int, ok bool)) {
	before, known := 0, false
	for x := range p.W() {
		at, ok := level(x)
		if !ok {
			known = false
			continue
		}
		from, to := at, at
		switch {
		case known && before < at:
			from = before + 1
		case known && before > at:
			to = before - 1
		}
		for y := from / 2; y <= to/2; y++ {
			p.Set(x, y, HalfBlock(from <= 2*y, to > 2*y), role)
		}
		before, known = at, true
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

// dotted draws a line in dots, so many lower than its values. It has a gap where it jumps
// by more than most dots.
func (c functionChart) dotted(dots *grid.Dots, role theme.Role, down, most int, of func(atlas.Point) float64) {
	w, h := dots.Size()
	before, known := 0, false
	priority := 0
	if role == c.NameRole {
		priority = 1
	}
	for x := range w {
		v := of(c.among(x, w))
		if number.Alarming(v) {
			known = false
			continue
		}
		y := min(c.y.Level(v, c.H(), grid.DotsDown)+down, h-1)
		if !known || max(y-before, before-y) > most {
			dots.Set(x, y, role.Style(), priority)
		} else {
			dots.Line(x-1, before, x, y, role.Style(), priority)
		}
		before, known = y, true
	}
}

// name writes the name of a line beside it, where nothing is: at a share of the width from
// the left, or else from the right, or else nearer to the edges.
func (c functionChart) name(name string, role theme.Role, of func(atlas.Point) float64, share float64) {
	for _, at := range []float64{share, 1 - share, share / 2, 1 - share/2} {
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
	if number.Alarming(at.Value) || number.Alarming(at.Slope) {
		return
	}
	top, bottom := c.y.Level(at.Value, c.H(), 1), c.y.Level(at.Slope, c.H(), 1)
	for y := min(top, bottom) + 1; y < max(top, bottom); y++ {
		c.Set(x, y, '╎', theme.Dim)
	}
	c.Set(x, bottom, '○', c.SlopeRole.Bold())
	c.Set(x, top, '●', theme.Strong)
}
