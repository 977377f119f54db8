package gradients

import (
	"fmt"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// columns are the places of the layers, side by side as in the network. They are counted
// from the left end of the body.
type columns struct {
	axis        int // the column of the axis, after the labels; −1 if there is no room for it
	x, pitch    int // of the first layer, and from one to the next
	bar         int // the width of a bar
	numbers     int // the width beside a bar for its number
	past        int // the width beside the number for the history, or 0
	layers      []int
	left, right int // how many layers are not shown on either side
}

const (
	wideAxis, narrowAxis = 13, 8
	pastGap              = 4  // columns around the history
	narrowest            = 26 // columns that have room for an axis
	narrow               = 66 // columns from which on names are written in full
	leastPitch           = 12
	narrowPitch          = 11
	edge, narrowEdge     = 9, 4 // columns for "3 more ▶" or "3 ▶" at the right edge
)

// columnsOf places layers in w columns, for numbers with so many digits. If not all have room,
// those around the selected one are shown.
func columnsOf(w, all, selected, digits int) columns {
	c := columns{axis: axisAt(w)}
	switch c.x = c.axis + 3; {
	case c.axis < 0:
		c.x = 1
	case w < narrow:
		c.x--
	}
	room, least, edge := w-c.x, leastPitch, edge
	if w < narrow {
		least, edge = narrowPitch, narrowEdge
	}
	if all > 9 {
		least++ // for names of two digits
	}
	n := c.window(room, least, selected, all)
	if c.right > 0 && room > least+edge {
		room -= edge
		n = c.window(room, least, selected, all)
	}
	for l := range n {
		c.layers = append(c.layers, c.left+l)
	}
	c.pitch = room / n
	c.divide(digits)
	return c
}

// window chooses how many layers are shown, at least so many columns each, and which.
func (c *columns) window(room, least, selected, all int) (shown int) {
	shown = min(all, max(1, room/least))
	c.left = paint.FirstShown(selected, shown, all)
	c.right = all - c.left - shown
	return shown
}

// axisAt returns the column of the axis.
func axisAt(w int) int {
	switch {
	case w < narrowest:
		return -1
	case w < narrow:
		return narrowAxis
	default:
		return wideAxis
	}
}

// divide shares the width of a layer out between its bar, the number beside it and, where
// layers are far apart, the history.
func (c *columns) divide(digits int) {
	const leastBar, usualBar, widestBar, ratio, leastPast = 2, 7, 12, 12, 14
	c.bar = max(leastBar, min(c.pitch-ratio-1, max(usualBar, min(c.pitch/5, widestBar))))
	c.numbers = max(0, min(c.pitch-c.bar-1, max(ratio, digits+len("(1.e-12) "))))
	if past := c.pitch - c.bar - c.numbers - pastGap; past >= leastPast {
		c.past = past
	}
}

// at returns the column of the bar of a layer, the i-th of those that are shown.
func (c *columns) at(i int) int { return c.x + i*c.pitch }

// pastAt returns the column where the history of a layer begins.
func (c *columns) pastAt(i int) int { return c.at(i) + c.bar + c.numbers + 1 }

// heads draws the names of the layers, how far δ has come, and how many layers are not shown.
func (p flowPanel) heads(y int) {
	m := p.Moment
	for i, layer := range p.cols.layers {
		x, end := p.cols.at(i), min(p.cols.at(i+1), p.W())
		p.head(grid.Rect{X: x, Y: y, W: end - x, H: 1}, layer)
		p.Hit(grid.Rect{X: x - 1, Y: y, W: end - x, H: p.H() - y}, paint.Target{Kind: paint.UnitTarget, Layer: layer, Unit: min(m.Selection.Unit, m.Units(layer)-1)})
	}
	if p.cols.left > 0 {
		p.Text(0, y, p.Spell(fmt.Sprintf("◀ %d more", p.cols.left)), theme.Dim)
	}
	if p.cols.right > 0 {
		more := "%d more ▶"
		if p.W() < narrow {
			more = "%d ▶"
		}
		p.TextRight(p.W(), y, p.Spell(fmt.Sprintf(more, p.cols.right)), theme.Dim)
	}
}

// head draws the name and the shape of a layer, and how far δ has come.
func (p flowPanel) head(at grid.Rect, layer int) {
	m := p.Moment
	a := m.Config().Architecture
	name, role := p.layerName(layer)
	x := at.X
	if layer == m.Selection.Layer {
		x--
	}
	named := x + p.Text(x, at.Y, name, role)
	arrow := max(named, at.Right()-4)
	if shape := p.Spell(fmt.Sprintf("%d → %d", a.From(layer), a.Layers[layer].Units)); at.X+len("layer 1  ")+grid.Width(shape) < arrow {
		p.Text(max(at.X+len("layer 1  "), named+1), at.Y, shape, theme.Dim)
	}
	if layer < m.LastLayer() && arrow < at.Right()-1 {
		p.arrow(arrow, at.Y, layer)
	}
}
