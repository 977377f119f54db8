package paint

import (
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// Past is a number of either sign by epoch, up to a cursor: nothing of it lies ahead.
type Past struct {
	Points []Point
	Role   theme.Role
	Here   int // the epoch of the cursor, from 1
}

// Draw draws the past with its axes and the cursor, and returns the plot. The scale fits
// what is drawn, has 0 as a solid line, and only grows while the cursor goes on.
func (past Past) Draw(p Painter, a ChartArea, x Epochs) Chart {
	low, high := past.extremes()
	c := Chart{Painter: p.In(a.Plot), X: x, Y: SignedScale(low, high, a.Plot.H), Cursor: past.Here}
	c.axes(p, a)
	c.gridlines()
	c.cursorLine()
	c.zeroLine()
	c.trace(&Trace{Points: past.Points, Role: past.Role, Ahead: past.Role})
	c.epochHits()
	if v, ok := past.now(); ok {
		c.Mark(v, '●', past.Role.Bold())
	}
	return c
}

// extremes returns the smallest and the largest value, or 0 if there is none.
func (past Past) extremes() (low, high float64) {
	for i, pt := range past.finite() {
		if i == 0 {
			low, high = pt.Low, pt.High
		}
		low, high = min(low, pt.Low), max(high, pt.High)
	}
	return low, high
}

// finite returns the points whose values are finite.
func (past Past) finite() []Point {
	var list []Point
	for _, pt := range past.Points {
		if pt.Finite {
			list = append(list, pt)
		}
	}
	return list
}

// now returns the value at the cursor, if it is reached and finite.
func (past Past) now() (v float64, ok bool) {
	if n := len(past.Points); n > 0 {
		last := past.Points[n-1]
		return last.End, last.Last == past.Here && last.Finite
	}
	return 0, false
}

// zeroLine draws a solid line at 0.
func (c Chart) zeroLine() {
	glyph := '─'
	if c.Glyphs() == grid.ASCII {
		glyph = '-'
	}
	c.HLine(0, c.Row(0), c.W(), glyph, theme.Axis.Style())
}

// Note writes a text at the value of an epoch, with a mark that points at it from below or
// from above: from the side that lies farther from 0, or else the other. It writes nothing
// where it would cover something.
func (c Chart) Note(epoch int, v float64, text string) {
	column, row := c.Column(epoch), c.Row(v)
	w := grid.Width(text)
	x := max(0, min(column-w/2, c.W()-w))
	sides := []int{-1, 1}
	if v < 0 {
		sides = []int{1, -1}
	}
	if number.Alarming(v) {
		return
	}
	for _, side := range sides {
		mark, place := row+side, grid.Rect{X: x, Y: row + 2*side, W: w, H: 1}
		inside := place.Y >= 0 && place.Y < c.H() && w <= c.W()
		if inside && c.Covered(place.Inset(-1, 0)) == 0 && c.Covered(grid.Rect{X: column, Y: mark, W: 1, H: 1}) == 0 {
			c.Set(column, mark, map[int]rune{-1: '▾', 1: '▴'}[side], theme.Soft)
			c.Fitted(x, place.Y, w, text, theme.Soft)
			return
		}
	}
}
