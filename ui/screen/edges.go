package screen

import (
	"math"

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
	weights := p.weightColumn(from, to, g)
	area := grid.Rect{X: g.x + weights, Y: 0, W: g.w - weights, H: p.H()}
	if area.W > 2*minGap {
		area = area.Inset(1, 0)
	}
	dots := grid.NewDots(area.W, p.H())
	largest := p.scene.largestWeight(to.layer)
	crowded := isCrowded(from, to)
	for _, source := range from.places {
		for _, unit := range to.places {
			loud := p.scene.loud(to.layer, source.unit, unit.unit)
			if crowded && !loud && !p.scene.touches(to.layer, source.unit, unit.unit) {
				continue
			}
			w := p.scene.weight(to.layer, source.unit, unit.unit)
			edge(dots, source.port, unit.port, w/largest, weightRole(w, loud), loud)
		}
	}
	dots.Draw(p.Sub(area))
	p.boxPorts(from, to)
	p.biasBeside(to, d.targetRows && i == len(d.gaps)-1)
}

// isCrowded tells whether all edges between two columns would be a carpet.
func isCrowded(from, to *column) bool {
	n := len(from.places) * len(to.places)
	return n > mostEdges || (n > carpet && (from.close() || to.close()))
}

// close tells whether units stand too near to each other for dots to be told
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
	largest := 0.0
	for _, w := range s.parameters(layer).Weights {
		largest = math.Max(largest, math.Abs(w))
	}
	if largest == 0 || math.IsInf(largest, 0) || math.IsNaN(largest) {
		return 1
	}
	return largest
}

// loud tells whether the formula of the focus names an edge.
func (s *Scene) loud(layer, from, unit int) bool {
	for _, kind := range []explain.Kind{explain.Weight, explain.Gradient, explain.Update} {
		if s.markOf(explain.Quantity{Kind: kind, Layer: layer, Unit: unit, From: from}) != unmarked {
			return true
		}
	}
	return false
}

// touches tells whether an edge ends at the selected unit.
func (s *Scene) touches(layer, from, unit int) bool {
	return s.selected(layer, unit) || s.selected(layer-1, from)
}

// weightColumn writes the weights that lead to the selected unit right of the
// units they come from, where it stands in the right column and there is room,
// and returns the columns taken.
func (p painter) weightColumn(from, to *column, g gap) int {
	number := p.scene.Format.Width()
	if p.scene.Selection.Layer != to.layer || g.w < number+4+2*minGap || !p.shows(to) {
		return 0
	}
	for _, source := range from.places {
		n := p.scene.edgeNumber(to.layer, p.scene.Selection.Unit, source.unit)
		p.set(g.x, source.port, stubRune(p.scene.weight(to.layer, source.unit, p.scene.Selection.Unit)), signRole(n.v))
		p.edgeNumber(g.x+1, source.port, n)
	}
	return number + 3
}

func stubRune(w float64) rune {
	if w < 0 {
		return '╌'
	}
	return '─'
}

// shows tells whether the selected unit is among those shown in a column.
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

// biasBeside writes the bias of the selected unit under its box, or over it
// where target and loss stand under it, if the row is free.
func (p painter) biasBeside(c *column, over bool) {
	if c.density != box || len(p.scene.parameters(c.layer).Biases) == 0 {
		return
	}
	for i, at := range c.places {
		if !p.scene.selected(c.layer, at.unit) {
			continue
		}
		switch {
		case over && at.rect.Y > 0:
			p.bias(c.layer, at.unit, at.rect.X+1, at.rect.Y-1)
		case !over && (i+1 == len(c.places) || c.places[i+1].rect.Y > at.rect.Bottom()):
			p.bias(c.layer, at.unit, at.rect.X+1, at.rect.Bottom())
		}
	}
}

// bias writes the bias of a unit, or its gradient.
func (p painter) bias(layer, unit, x, y int) {
	n := p.scene.edgeNumber(layer, unit, network.Bias)
	m := p.scene.markOf(n.q)
	p.symbol(x, y, "b", m)
	p.number(x+3, y, n.v, n.reached, m, n.role)
}
