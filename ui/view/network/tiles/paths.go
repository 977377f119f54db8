package tiles

import (
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/grid"
)

// paths draws what joins the numbers at work with the units: the bracket that adds them up,
// or the way of a and δ to the weight whose gradient is in focus.
func (d drawing) paths(g *matrix, from, to *layer) {
	at := to.of(d.work.unit)
	if d.work.back || at < 0 {
		return
	}
	target := to.row(at)
	if !to.box.Empty() {
		target = to.y + 1
	}
	switch d.Moment.Focus.Kind {
	case explain.Gradient:
		d.meeting(g, from, to, at)
	case explain.WeightedSum, explain.Activation, explain.Loss:
		d.bracket(g, from, target)
	default: // The number in focus is not made of this sum.
	}
}

// path returns an empty drawing of lines in the accent of the phase, and its stroke.
func (d drawing) path() (*grid.Lines, grid.Stroke) {
	return grid.NewLines(d.W(), d.H()), grid.Stroke{Weight: grid.Heavy, Style: d.Accent().Style()}
}

// bracket draws the line that adds up the numbers, and points at a row.
func (d drawing) bracket(g *matrix, from *layer, target int) {
	top, bottom := from.y, from.row(len(from.units)-1)+from.unit-1
	if y, ok := d.biasRow(from); ok {
		bottom = y
	}
	lines, s := d.path()
	for _, y := range []int{top, bottom} {
		lines.Arms(g.bracket, y, s, grid.Left)
		if d.free(g.bracket-2, y, 2) {
			lines.Horizontal(g.bracket-1, g.bracket, y, s)
		}
	}
	lines.Vertical(g.bracket, min(top, target), max(bottom, target), s)
	lines.Horizontal(g.bracket, g.point, target, s)
	lines.Draw(d.Region)
	d.Set(g.point, target, '▶', d.Accent())
}

// meeting draws the two factors of a gradient on their way to its weight: a from the left, δ
// from the right.
func (d drawing) meeting(g *matrix, from, to *layer, unit int) {
	row := d.edgeRow(from)
	if row < 0 {
		return
	}
	lines, s := d.path()
	a := row - from.unit + 1
	delta := to.row(unit) + to.unit - 1
	if !to.box.Empty() {
		delta = to.y + 4
	}
	lines.Vertical(g.bracket+1, row, delta, s)
	lines.Horizontal(g.bracket+1, g.point+1, delta, s)
	lines.Horizontal(g.bracket, g.bracket+1, row, s)
	x := from.x + from.w + 1
	fed := d.work.from != network.Bias && g.pitch > 0 && x <= g.x-2
	if fed {
		lines.Horizontal(x, g.x-2, a, s)
	}
	lines.Draw(d.Region)
	d.Set(g.bracket, row, '◀', d.Accent())
	if fed {
		d.Set(g.x-2, a, '▶', d.Accent())
	}
}

// edgeRow returns the row where the gradient in focus stands, or −1.
func (d drawing) edgeRow(from *layer) int {
	if d.work.from == network.Bias {
		if y, ok := d.biasRow(from); ok {
			return y
		}
		return -1
	}
	at := from.of(d.work.from)
	if at < 0 {
		return -1
	}
	return from.row(at) + from.unit - 1
}
