package boxes

import (
	"backstep/network/explain"
	"backstep/ui/desk"
)

// path is what feeds the number in focus: the edges that lead to one unit, one of these, or
// those that lead from one unit.
type path struct {
	flow  flow
	layer int // to which its edges lead
	unit  int // to which they lead, or from which if they go back
	from  int // from which the only edge leads, or every
}

// flow is the way in which numbers go along an edge.
type flow int

// The ways.
const (
	still   flow = iota
	forward      // a goes to the sum
	back         // δ goes back to what it is the blame of
	meeting      // a and δ meet at the weight
)

// every is the source of a path of all edges that lead to its unit.
const every = -2

// pathOf returns the path that feeds the number in focus.
func pathOf(m *desk.Moment) path {
	q := m.Focus
	at := path{layer: max(q.Layer, 0), unit: q.Unit, from: every}
	switch {
	case q.Kind == explain.WeightedSum:
		at.flow = forward
	case q.Kind == explain.Delta && q.Layer < m.LastLayer():
		at.flow, at.layer = back, q.Layer+1
	case q.Kind == explain.Gradient:
		at.flow, at.from = meeting, q.From
	case q.IsParameter():
		at.from = q.From
	default:
	}
	return at
}

// through returns how numbers go along an edge, or along a bias.
func (at path) through(layer, unit, from int) flow {
	switch {
	case layer != at.layer:
		return still
	case at.flow == back && from == at.unit, at.flow == forward && unit == at.unit:
		return at.flow
	case at.flow == meeting && unit == at.unit && from == at.from:
		return meeting
	default:
		return still
	}
}
