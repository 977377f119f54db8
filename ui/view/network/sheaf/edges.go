package sheaf

import (
	"math"
	"slices"
	"strings"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// edges draws the connections between two layers.
type edges struct{ numbers }

// mostEdges is the largest number of dotted lines in a gap of which all are drawn. More
// would make a carpet that says nothing, so then only the largest weights are drawn,
// and the lines of the focus and of the selected unit.
const mostEdges = 400

// carpet is the largest number of lines of which all are drawn if units are close
// together.
const carpet = 48

// Priorities of dots. Where lines share a cell, it has the colour of the louder one and
// then that of the larger weight.
const (
	quietPriority = 0
	loudPriority  = 1 << 20
)

// drawDots draws gap i with lines of dots. Lines that feed the focus are loud, and
// those of more than half the largest weight of the layer are doubled. It writes the
// weights of the selected unit to the right of the units they come from.
func (p edges) drawDots(d *diagram, i int) {
	from, to, g := &d.columns[i], &d.columns[i+1], d.gaps[i]
	p.dots(from, to, g)
	if g.weights > 0 {
		p.stubs(from, g)
	}
	p.weightColumn(from, to, g)
	p.boxPorts(from, to)
	p.biases(to, d.targetRows && i == len(d.gaps)-1)
}

// dots draws the lines of a gap.
func (p edges) dots(from, to *column, g gap) {
	area := grid.Rect{X: g.x + g.weights, Y: 0, W: g.w - g.weights, H: p.H()}.Inset(1, 0)
	dots := grid.NewDots(area.W, p.H())
	largest := p.largestWeight(to.layer)
	least := p.leastShown(from, to)
	for _, source := range from.positions {
		for _, unit := range to.positions {
			w := p.weight(to.layer, source.unit, unit.unit)
			loud := p.loud(to.layer, source.unit, unit.unit)
			if loud || math.Abs(w) >= least || p.touches(to.layer, source.unit, unit.unit) {
				edge(dots, source.port, unit.port, w/largest, weightRole(w, loud), loud)
			}
		}
	}
	dots.Draw(p.Sub(area))
}

// leastShown returns the least absolute weight whose line is drawn between two columns.
// It is 0 unless all lines together would be a carpet.
func (p edges) leastShown(from, to *column) float64 {
	if !isCrowded(from, to) {
		return 0
	}
	var sizes []float64
	for _, source := range from.positions {
		for _, unit := range to.positions {
			sizes = append(sizes, math.Abs(p.weight(to.layer, source.unit, unit.unit)))
		}
	}
	slices.Sort(sizes)
	return sizes[len(sizes)-carpet/2]
}

// isCrowded reports whether the lines of all edges between two columns would be a
// carpet.
func isCrowded(from, to *column) bool {
	n := len(from.positions) * len(to.positions)
	return n > mostEdges || (n > carpet && (from.close() || to.close()))
}

// edge draws one line from row to row. Size is the weight divided by the largest one of
// the layer.
func edge(dots *grid.Dots, row0, row1 int, size float64, role theme.Role, loud bool) {
	w, _ := dots.Size()
	priority := quietPriority
	if loud {
		priority = loudPriority
	}
	if !math.IsNaN(size) {
		priority += int(math.Abs(size) * 1000)
	}
	y0, y1 := row0*grid.DotsDown+1, row1*grid.DotsDown+1
	dots.Line(0, y0, w-1, y1, role.Style(), priority)
	if math.Abs(size) > 0.5 {
		dots.Line(0, y0+1, w-1, y1+1, role.Style(), priority)
	}
}

// largestWeight returns the largest |w| of a layer, or 1 if it is 0 or not finite.
func (p edges) largestWeight(layer int) float64 {
	largest := p.Moment.Largest[layer]
	if largest == 0 || number.Alarming(largest) {
		return 1
	}
	return largest
}

// touches reports whether an edge ends at the selected unit.
func (p edges) touches(layer, from, unit int) bool {
	m := p.Moment
	return m.Selected(layer, unit) || m.Selected(layer-1, from)
}

// stubs draws lines from the units to where the dots begin.
func (p edges) stubs(from *column, g gap) {
	for _, source := range from.positions {
		p.HLine(g.x+1, source.port, g.weights-1, '─', theme.Axis.Style())
	}
}

// weightColumn writes the weights that lead to the selected unit to the right of the
// units they come from, if the selected unit is in the right column and there is room.
func (p edges) weightColumn(from, to *column, g gap) {
	m, number := p.Moment, p.Format.Width()
	if m.Selection.Layer != to.layer || !p.shows(to) || g.weights == 0 && !g.overlaid(number) {
		return
	}
	x := g.x
	switch {
	case g.weights > 0:
		x += 2
	case g.w > number+1:
		x++
	}
	for _, source := range from.positions {
		p.Text(g.x, source.port, strings.Repeat(" ", x+number+1-g.x), theme.Text)
		if g.weights > 0 {
			w := p.weight(to.layer, source.unit, m.Selection.Unit)
			p.Set(g.x+1, source.port, stubRune(w), paint.SignRole(w))
		}
		n := p.edgeShows(to.layer, m.Selection.Unit, source.unit)
		q, at := p.numbers, x
		if x == g.x || g.weights > 0 { // A number or a line before this one ends there.
			q, at = p.apart(x, n.Cell)
		}
		q.drawNumber(at, source.port, n)
	}
	if y := from.positions[0].port - 1; p.showsGradients(to.layer) && y >= 0 {
		p.TextRight(x+number, y, "gradient", p.Accent())
	}
}

func stubRune(w float64) rune {
	if w < 0 {
		return '╌'
	}
	return '─'
}

// shows reports whether the selected unit is among those shown in a column.
func (p edges) shows(c *column) bool {
	for _, at := range c.positions {
		if p.Moment.Selected(c.layer, at.unit) {
			return true
		}
	}
	return false
}

// boxPorts joins the boxes of both columns to the lines of dots.
func (p edges) boxPorts(from, to *column) {
	p.outlets(from)
	if to.density != box {
		return
	}
	for _, unit := range to.positions {
		port, role := '┤', theme.Axis
		if p.Moment.Selected(to.layer, unit.unit) {
			port, role = '┨', p.Accent()
		}
		p.Set(unit.rect.X, unit.port, port, role)
	}
}

// biases draws the biases of a column below its units, or above a single unit that has
// its target and loss below.
func (p edges) biases(c *column, over bool) {
	if !p.Moment.Config().Architecture.Bias {
		return
	}
	for _, at := range c.positions {
		if at.biasless {
			continue
		}
		y := at.rect.Bottom()
		if over {
			y = at.rect.Y - 1
		}
		x := at.rect.X + 1
		if c.density != box {
			x = at.rect.X + c.name
		}
		p.bias(x, y, c.layer, at.unit)
	}
}

// outlets draws the places where wires leave the boxes of a column.
func (p edges) outlets(c *column) {
	if c.density != box || c.layer < 0 {
		return
	}
	for _, unit := range c.positions {
		port, role := '├', theme.Axis
		if p.Moment.Selected(c.layer, unit.unit) {
			port, role = '┠', p.Accent()
		}
		p.Set(unit.rect.Right()-1, unit.port, port, role)
	}
}
