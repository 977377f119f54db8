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
}

// gridlines draws a faint line through the ticks of the y axis that have one.
func (c Chart) gridlines() {
	glyph := '┄'
	if c.Glyphs() == grid.ASCII {
		glyph = '.' // A stroke would be taken for a line.
	}
	for _, t := range c.Y.ticks {
		if t.line {
			c.HLine(0, t.row, c.W(), glyph, theme.Rule.Style())
		}
	}
}

// Column returns the column of an epoch on a plot as wide as the region.
func (c Chart) Column(epoch int) int { return c.X.Position(float64(epoch), c.W()) }

// Row returns the row of a value on the plot.
func (c Chart) Row(v float64) int { return c.Y.level(v, c.H(), 1) }

// behind reports whether the cursor stands before the last epoch that is known.
func (c Chart) behind() bool { return c.Moment.Epoch() < c.Moment.Curve.Epochs }

// cursorColumn returns the column of the cursor, and whether the axis shows it. Epoch 0
// counts as epoch 1, with which the axis begins.
func (c Chart) cursorColumn() (column int, ok bool) {
	here := max(1, c.Moment.Epoch())
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
	here := c.Moment.Epoch()
	if here < 1 || number.Alarming(v) || !c.X.Shows(here) {
		return
	}
	column := c.Column(here)
	c.Set(column, c.rowOfLine(column, c.Row(v), role), glyph, role)
}

// rowOfLine returns the row of a column in which a line is drawn: the given one, or one
// beside it if the line is only there.
func (c Chart) rowOfLine(column, row int, role theme.Role) int {
	style := role.Regular().Style()
	for _, y := range [...]int{row, row + 1, row - 1} {
		if cell := c.At(column, y); cell.Style == style && cell.Text != " " {
			return y
		}
	}
	return row
}

// epochHits lets the mouse choose any epoch on the axis, even one that is not known
// yet.
func (c Chart) epochHits() {
	for column := range c.W() {
		c.Hit(grid.Rect{X: column, Y: 0, W: 1, H: c.H()}, Target{Kind: EpochTarget, Epoch: c.X.Column(column, c.W())})
	}
}
