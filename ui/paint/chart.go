package paint

import (
	"image"
	"math"

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

// reference draws a faint dot wherever ticks of the two axes meet.
func (c Chart) reference() {
	for _, epoch := range c.X.ticks() {
		column := c.Column(epoch)
		for _, t := range c.Y.ticks {
			c.Set(column, t.row, '·', theme.Axis)
		}
	}
}

// Column returns the column of an epoch on a plot as wide as the region.
func (c Chart) Column(epoch int) int {
	dot := c.X.Position(float64(epoch), c.W()*grid.DotsAcross)
	return int(math.Floor(float64(dot) / grid.DotsAcross))
}

// Row returns the row of a value on the plot.
func (c Chart) Row(v float64) int { return c.Y.dot(v, c.H()) / grid.DotsDown }

// cursorColumn returns the column of the cursor, and whether the axis shows it. Epoch 0
// counts as epoch 1, because a logarithmic axis has no room for it.
func (c Chart) cursorColumn() (column int, ok bool) {
	here := max(1, c.Moment.Epoch())
	return c.Column(here), c.X.Shows(here)
}

// cursorLine draws a line from top to bottom at the cursor.
func (c Chart) cursorLine() {
	if column, ok := c.cursorColumn(); ok {
		c.VLine(column, 0, c.H(), '│', theme.Axis.Style())
	}
}

// Mark draws glyph on the line that has the value v at the epoch of the cursor. The
// glyph is full for the training part and open for the test part.
func (c Chart) Mark(v float64, glyph rune, role theme.Role) {
	here := c.Moment.Epoch()
	if here < 1 || number.Alarming(v) {
		return
	}
	c.Set(c.Column(here), c.Row(v), glyph, role)
}

// epochHits lets the mouse choose any epoch on the axis, even one that is not known
// yet.
func (c Chart) epochHits() {
	for column := range c.W() {
		c.Hit(grid.Rect{X: column, Y: 0, W: 1, H: c.H()}, Target{Kind: EpochTarget, Epoch: c.X.Column(column, c.W())})
	}
}

// line draws each point as a vertical line between its extremes, and joins neighbouring
// points. It is fainter beyond the cursor and has gaps where losses are not finite.
func (c Chart) line(dots *grid.Dots, points []Point, b Brush) {
	w, _ := dots.Size()
	here := c.Moment.Epoch()
	var before *image.Point
	for _, pt := range points {
		if pt.Broken && c.X.Shows(pt.Last) {
			c.Set(c.X.Position(float64(pt.Last), w)/grid.DotsAcross, 0, '×', theme.Alarm)
		}
		if !pt.Finite {
			before = nil
			continue
		}
		brush := b
		if pt.First > here {
			brush = b.Ahead(c.Look)
		}
		column := c.X.Position(float64(pt.First+pt.Last)/2, w)
		high := image.Point{X: column, Y: c.Y.dot(pt.High, c.H())}
		low := image.Point{X: column, Y: c.Y.dot(pt.Low, c.H())}
		if before == nil {
			before = &high
		}
		for _, ends := range [][2]image.Point{{*before, high}, {high, low}} {
			brush.Stroke(dots, ends)
		}
		before = &low
	}
}

// cursor marks the epoch of the cursor on the curve.
func (c Chart) cursor() {
	loss, _, ok := c.Moment.Loss()
	if !ok || number.Alarming(loss) {
		return
	}
	column := c.X.Position(float64(c.Moment.Epoch()), c.W()*grid.DotsAcross) / grid.DotsAcross
	row := c.Row(loss)
	c.Set(column, row, '●', theme.Forward.Bold())
}

// beginning marks the cursor at epoch 0, which has no loss to mark. It draws a line
// and, in the given row of p, a label at the left end of the axis.
func (c Chart) beginning(p Painter, row int) {
	if c.Moment.Epoch() >= 1 || c.Moment.Curve.Epochs < 1 {
		return
	}
	c.cursorLine()
	p.Text(AxisLabels+1, row, "[0]", theme.Strong)
}

// knownEpochHits lets the mouse choose the epochs that are known.
func (c Chart) knownEpochHits() {
	for column := range c.W() {
		epoch := c.X.At(column*grid.DotsAcross, c.W()*grid.DotsAcross)
		if epoch <= c.Moment.Curve.Epochs {
			c.Hit(grid.Rect{X: column, Y: 0, W: 1, H: c.H()}, Target{Kind: EpochTarget, Epoch: epoch})
		}
	}
}
