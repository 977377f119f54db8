package screen

import (
	"math"
	"slices"
	"strings"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// edges draws what connects two columns.
func (p painter) edges(d *diagram, i int) {
	if d.gaps[i].rows {
		p.rowEdges(d, i)
		return
	}
	p.dotEdges(d, i)
}

// mostEdges is how many dotted lines a gap may have before only those of the
// selected unit are drawn: more make a carpet that says nothing.
const mostEdges = 400

// carpet is how many lines may run between units that stand close together.
const carpet = 48

// Priorities of dots: where lines share a cell, the louder and then the larger
// weight gives its colour.
const (
	quietPriority = 0
	loudPriority  = 1 << 20
)

// dotEdges draws gap i as lines of dots, those that feed the focus loud and
// doubled past half the largest weight of the layer, and writes the weights of
// the selected unit right of the units they come from.
func (p painter) dotEdges(d *diagram, i int) {
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
func (p painter) dots(from, to *column, g gap) {
	area := grid.Rect{X: g.x + g.weights, Y: 0, W: g.w - g.weights, H: p.H()}.Inset(1, 0)
	dots := grid.NewDots(area.W, p.H())
	largest := p.scene.largestWeight(to.layer)
	least := p.scene.leastShown(from, to)
	for _, source := range from.places {
		for _, unit := range to.places {
			w := p.scene.weight(to.layer, source.unit, unit.unit)
			loud := p.scene.loud(to.layer, source.unit, unit.unit)
			if loud || math.Abs(w) >= least || p.scene.touches(to.layer, source.unit, unit.unit) {
				edge(dots, source.port, unit.port, w/largest, weightRole(w, loud), loud)
			}
		}
	}
	dots.Draw(p.Sub(area))
}

// leastShown returns how large a weight has to be to have its line between two
// columns: any, but where all lines would be a carpet.
func (s *Scene) leastShown(from, to *column) float64 {
	if !isCrowded(from, to) {
		return 0
	}
	var sizes []float64
	for _, source := range from.places {
		for _, unit := range to.places {
			sizes = append(sizes, math.Abs(s.weight(to.layer, source.unit, unit.unit)))
		}
	}
	slices.Sort(sizes)
	return sizes[len(sizes)-carpet/2]
}

// isCrowded reports whether all edges between two columns would be a carpet.
func isCrowded(from, to *column) bool {
	n := len(from.places) * len(to.places)
	return n > mostEdges || (n > carpet && (from.close() || to.close()))
}

// close reports whether units stand too near to each other for dots to be told
// apart between them.
func (c *column) close() bool {
	return len(c.places) > 1 && c.places[1].port-c.places[0].port < 3
}

// edge draws one line from row to row; size is the weight as a part of the
// layer's largest.
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

// largestWeight returns the largest |w| of a layer, and 1 where all are 0.
func (s *Scene) largestWeight(layer int) float64 {
	largest := s.Largest[layer]
	if largest == 0 || math.IsInf(largest, 0) || math.IsNaN(largest) {
		return 1
	}
	return largest
}

// loud reports whether the formula of the focus names an edge.
func (s *Scene) loud(layer, from, unit int) bool {
	for _, kind := range []explain.Kind{explain.Weight, explain.Gradient, explain.Update} {
		if s.markOf(explain.Quantity{Kind: kind, Layer: layer, Unit: unit, From: from}) != unmarked {
			return true
		}
	}
	return false
}

// touches reports whether an edge ends at the selected unit.
func (s *Scene) touches(layer, from, unit int) bool {
	return s.selected(layer, unit) || s.selected(layer-1, from)
}

// stubs leads from the units to where the dots begin.
func (p painter) stubs(from *column, g gap) {
	for _, source := range from.places {
		p.HLine(g.x+1, source.port, g.weights-1, '─', theme.Line.Style())
	}
}

// weightColumn writes the weights that lead to the selected unit right of the
// units they come from, where it stands in the right column and there is room.
func (p painter) weightColumn(from, to *column, g gap) {
	s, number := p.scene, p.scene.Format.Width()
	if s.Selection.Layer != to.layer || !p.shows(to) || g.weights == 0 && !g.overlaid(number) {
		return
	}
	x := g.x
	switch {
	case g.weights > 0:
		x += 2
	case g.w > number+1:
		x++
	}
	for _, source := range from.places {
		p.text(g.x, source.port, strings.Repeat(" ", x+number+1-g.x), theme.Text)
		if g.weights > 0 {
			w := s.weight(to.layer, source.unit, s.Selection.Unit)
			p.set(g.x+1, source.port, stubRune(w), signRole(w))
		}
		n := s.edgeNumber(to.layer, s.Selection.Unit, source.unit)
		q, at := p, x
		if x == g.x { // The number before it ends there.
			q, at = p.apart(x, n.v, n.reached)
		}
		q.edgeNumber(at, source.port, n)
	}
	if y := from.places[0].port - 1; s.showsGradients(to.layer) && y >= 0 {
		p.textRight(x+number, y, "gradient", p.accent())
	}
}

func stubRune(w float64) rune {
	if w < 0 {
		return '╌'
	}
	return '─'
}

// shows reports whether the selected unit is among those shown in a column.
func (p painter) shows(c *column) bool {
	for _, at := range c.places {
		if p.scene.selected(c.layer, at.unit) {
			return true
		}
	}
	return false
}

// boxPorts joins the boxes of both columns to the lines of dots.
func (p painter) boxPorts(from, to *column) {
	p.outlets(from)
	if to.density != box {
		return
	}
	for _, unit := range to.places {
		port, role := '┤', theme.Line
		if p.scene.selected(to.layer, unit.unit) {
			port, role = '┨', p.accent()
		}
		p.set(unit.rect.X, unit.port, port, role)
	}
}

// biases writes the biases of a column under its units, or over the only one
// where target and loss stand under it.
func (p painter) biases(c *column, over bool) {
	if !p.scene.Config().Architecture.Bias {
		return
	}
	for _, at := range c.places {
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

// bias writes the bias of a unit, or its gradient.
func (p painter) bias(x, y, layer, unit int) {
	n := p.scene.edgeNumber(layer, unit, network.Bias)
	symbol := "b"
	if n.q.Kind == explain.Gradient {
		symbol = p.scene.spell("∂b")
	}
	p.symbolAndNumber(x, y, symbol, n.v, n.reached, p.scene.markOf(n.q), n.role)
}
