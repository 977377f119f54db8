package sheaf

import (
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// edgeNumber is the number at an edge that has room for only one.
type edgeNumber struct {
	paint.Cell
	q explain.Quantity
}

// edgeShows returns the number to show at an edge. It is the weight if that is being edited, the gradient while gradients
// are computed, the new weight once the step has reached it, and otherwise the weight.
func (p numbers) edgeShows(layer, unit, from int) edgeNumber {
	m := p.Moment
	switch {
	case p.Trial.Edits(explain.Quantity{Kind: explain.Weight, Layer: layer, Unit: unit, From: from}):
		return p.edgeWeight(layer, unit, from, explain.Weight)
	case p.showsGradients(layer):
		return p.edgeWeight(layer, unit, from, explain.Gradient)
	case m.Reached(stepper.Update, layer, unit):
		return p.edgeWeight(layer, unit, from, explain.Update)
	default:
		return p.edgeWeight(layer, unit, from, explain.Weight)
	}
}

// showsGradients reports whether the gradients of a layer replace its weights, which
// they do while they are computed.
func (p numbers) showsGradients(layer int) bool {
	return p.Moment.Phase() == stepper.Phase{Kind: stepper.Gradient, Layer: layer}
}

// edgeWeight returns the number of the given kind for an edge or a bias.
func (p numbers) edgeWeight(layer, unit, from int, kind explain.Kind) edgeNumber {
	q := explain.Quantity{Kind: kind, Layer: layer, Unit: unit, From: from}
	c, v, reached := p.Moment.Change(layer, unit, from), 0.0, true
	switch kind {
	case explain.Gradient:
		v, reached = c.Gradient, p.Moment.Reached(stepper.Gradient, layer, unit)
	case explain.Update:
		v, reached = c.After, p.Moment.Reached(stepper.Update, layer, unit)
	default:
		v = c.Before
	}
	return edgeNumber{p.NumberOf(q, v, reached), q}
}

// drawNumber draws the number of an edge with its mark.
func (p numbers) drawNumber(x, y int, n edgeNumber) {
	p.Marked(x, y, n.Cell)
}

// bias draws the bias of a unit, or its gradient.
func (p numbers) bias(x, y, layer, unit int) {
	n := p.edgeShows(layer, unit, network.Bias)
	symbol := "b"
	if n.q.Kind == explain.Gradient {
		symbol = p.Spell("∂b")
	}
	p.symbolAndNumber(x, y, symbol, n.Cell)
}

// weight returns the weight between two units, or the bias of one. It is the weight
// with which the step began, or the new one as soon as the step has reached it.
func (p numbers) weight(layer, from, unit int) float64 {
	m := p.Moment
	c := m.Change(layer, unit, from)
	if m.Reached(stepper.Update, layer, unit) {
		return c.After
	}
	return c.Before
}

// loud reports whether the formula of the focus names an edge.
func (p numbers) loud(layer, from, unit int) bool {
	for _, kind := range []explain.Kind{explain.Weight, explain.Gradient, explain.Update} {
		if p.MarkOf(explain.Quantity{Kind: kind, Layer: layer, Unit: unit, From: from}) != paint.Unmarked {
			return true
		}
	}
	return false
}

// weightRole returns the colour of an edge, which depends on its sign. It is quiet if
// the formula of the focus does not name the edge.
func weightRole(w float64, loud bool) theme.Role {
	switch {
	case loud:
		return paint.SignRole(w)
	case w < 0:
		return theme.NegativeQuiet
	default:
		return theme.PositiveQuiet
	}
}
