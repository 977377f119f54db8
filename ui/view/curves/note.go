package curves

import (
	"math"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// note is a text on a chart that a line joins to the place that it is about.
type note struct {
	paint.Chart
	column, row int
	shown       bool // the place is on the part of the axis that is shown
	lines       [][]piece
}

// piece is a part of a line of text.
type piece struct {
	text string
	role theme.Role
}

// spot is where a note may stand.
type spot struct {
	text grid.Rect
	line grid.Rect // from the first line of the text to the mark
	mark int       // the row of the mark, above the place or below it
}

// draw draws the text, the line and the mark where they cover the least of the plot.
func (n note) draw() {
	best, cost := n.best()
	if brief := n; cost >= covering && len(n.lines) > 1 {
		brief.lines = n.lines[:1] // Less text covers less.
		if s, least := brief.best(); least < cost {
			n, best, cost = brief, s, least
		}
	}
	if cost == math.MaxInt {
		n.mark(max(0, n.row-1))
		return
	}
	for i, line := range n.lines {
		x := best.text.X
		n.HLine(x-1, best.text.Y+i, best.text.W+2, ' ', theme.None.Style())
		for _, part := range line {
			x += n.Text(x, best.text.Y+i, part.text, part.role)
		}
	}
	if n.shown {
		n.join(best)
	}
}

// best returns the place that covers the least, and what it covers: math.MaxInt if there is
// no place.
func (n note) best() (best spot, least int) {
	least = math.MaxInt
	for _, s := range n.spots() {
		if cost := n.cost(s); cost < least {
			best, least = s, cost
		}
	}
	return best, least
}

// width returns the width of the longest line of the text.
func (n note) width() int {
	w := 0
	for _, line := range n.lines {
		sum := 0
		for _, part := range line {
			sum += grid.Width(part.text)
		}
		w = max(w, sum)
	}
	return w
}

// spots returns the places where there is room: right and left of the line that joins the
// text to its mark, above the mark and below it.
func (n note) spots() []spot {
	w, h := n.width(), len(n.lines)
	var list []spot
	for y := 0; y+h <= n.H(); y++ {
		for _, x := range []int{n.column + 2, n.column - 1 - w} {
			s := spot{text: grid.Rect{X: x, Y: y, W: w, H: h}, mark: n.row - 1}
			if y > n.row {
				s.mark = n.row + 1
			}
			from, to := min(y, s.mark), max(y, s.mark)
			s.line = grid.Rect{X: n.column, Y: from, W: 1, H: to - from + 1}
			if x >= 1 && x+w < n.W() && s.mark != y && (y > s.mark || y+h <= s.mark) && s.mark >= 0 && s.mark < n.H() {
				list = append(list, s)
			}
		}
	}
	return list
}

// covering is the cost of a cell that is drawn on.
const covering = 1000

// cost returns how much of the plot a note covers. Of two that cover as much, the shorter
// way counts.
func (n note) cost(s spot) int {
	return covering*(n.Covered(s.text.Inset(-1, 0))+n.Covered(s.line)) + s.line.H
}

// join draws the line from the text to the mark.
func (n note) join(s spot) {
	corner := map[[2]bool]rune{
		{true, true}: '┌', {true, false}: '┐', {false, true}: '└', {false, false}: '┘',
	}[[2]bool{s.text.Y < s.mark, s.text.X > n.column}]
	n.VLine(n.column, s.line.Y, s.line.H, '│', theme.Axis.Style())
	n.Set(n.column, s.text.Y, corner, theme.Axis)
	n.mark(s.mark)
}

// mark draws a mark that points at the place.
func (n note) mark(row int) {
	glyph := '▾'
	if row > n.row {
		glyph = '▴'
	}
	if n.shown {
		n.Set(n.column, row, glyph, theme.Strong)
	}
}
