package paint

import (
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// Chart is a plot of lines over epochs.
type Chart struct {
	Painter
	X Epochs
	Y Scale

	Cursor int // the epoch of the cursor, which has a line always; 0 for that of the moment
}

// here returns the epoch of the cursor.
func (c Chart) here() int {
	if c.Cursor > 0 {
		return c.Cursor
	}
	return c.Moment.Epoch()
}

// gridlines draws a faint line through the ticks of the y axis that have one.
func (c Chart) gridlines() {
	_, lines := c.Y.Labels()
	Gridlines(c.Painter, lines)
}

// Gridlines draws faint lines through rows of a plot.
func Gridlines(p Painter, rows []int) {
	glyph := '┄'
	if p.Glyphs() == grid.ASCII {
		glyph = '.' // A stroke would be taken for a line.
	}
	for _, row := range rows {
		p.HLine(0, row, p.W(), glyph, theme.Rule.Style())
	}
}

// Column returns the column of an epoch on a plot as wide as the region.
func (c Chart) Column(epoch int) int { return c.X.Position(float64(epoch), c.W()) }

// Row returns the row of a value on the plot.
func (c Chart) Row(v float64) int { return c.Y.Level(v, c.H(), 1) }

// behind reports whether the cursor stands before the last epoch that is known, or has a
// line even if it does not.
func (c Chart) behind() bool { return c.Cursor > 0 || c.here() < c.Moment.Curve.Epochs }

// cursorColumn returns the column of the cursor, and whether the axis shows it. Epoch 0
// counts as epoch 1, with which the axis begins.
func (c Chart) cursorColumn() (column int, ok bool) {
	here := max(1, c.here())
	return c.Column(here), c.X.Shows(here)
}

// cursorLine draws a line from top to bottom at the cursor, if it has gone back.
func (c Chart) cursorLine() {
	if column, ok := c.cursorColumn(); ok && c.behind() {
		c.VLine(column, 0, c.H(), '│', theme.Axis.Style())
	}
}

// Mark draws glyph on the line that has the value v at the epoch of the cursor. The
// glyph is full for the training part and open for the test part.
func (c Chart) Mark(v float64, glyph rune, role theme.Role) {
	here := c.here()
	if here < 1 || number.Alarming(v) || !c.X.Shows(here) {
		return
	}
	column := c.Column(here)
	row := c.rowOfMark(column, v, role)
	if at := c.Row(v); row != at && c.onLine(column, at, role) {
		c.Set(column, at, ' ', theme.None) // The mark takes its place.
	}
	c.Set(column, row, glyph, role)
}

// rowOfMark returns the row of a mark on a line: that of its value or, if the line is only
// in the row beside it or comes from there by half a row, that one.
func (c Chart) rowOfMark(column int, v float64, role theme.Role) int {
	row, toward := c.Row(v), -1
	if c.Y.Level(v, c.H(), 2)%2 == 1 {
		toward = 1 // It is in the lower half of its row.
	}
	switch at := row + toward; {
	case !c.onLine(column, row, role):
		for _, y := range [...]int{row + 1, row - 1} {
			if c.onLine(column, y, role) {
				return y
			}
		}
	case c.onLine(column-1, at, role) && !c.onLine(column-1, row, role) && !c.onLine(column, at, role):
		return at
	}
	return row
}

// onLine reports whether the line of a role is drawn in a cell.
func (c Chart) onLine(x, y int, role theme.Role) bool {
	cell := c.At(x, y)
	return x >= 0 && y >= 0 && y < c.H() && cell.Style == role.Regular().Style() && cell.Text != " "
}

// epochHits lets the mouse choose any epoch on the axis, even one that is not known
// yet.
func (c Chart) epochHits() {
	for column := range c.W() {
		c.Hit(grid.Rect{X: column, Y: 0, W: 1, H: c.H()}, Target{Kind: EpochTarget, Epoch: c.X.Column(column, c.W())})
	}
}
