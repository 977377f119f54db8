package boxes

import (
	"slices"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/theme"
)

// parameters draws the numbers of the edges and the biases.
func (w wires) parameters() {
	for i := range w.to.places {
		unit := &w.to.places[i]
		for _, source := range w.from.places {
			if row, ok := unit.edge(source.unit); ok {
				w.parameter(row, unit.unit, source.unit)
			}
		}
	}
	w.eachBias(func(unit *place, row int) {
		w.Text(w.cells[0]-1, row, w.SymbolOf("b"), theme.Dim)
		w.parameter(row, unit.unit, network.Bias)
	})
}

// parameter draws the numbers of an edge: all of them, or the one of the present phase.
func (w wires) parameter(row, unit, from int) {
	if len(w.cells) == 1 {
		w.field(w.cells[0], row, w.shown(unit, from), unit, from)
		return
	}
	if w.past {
		w.moves(row+1, unit, from)
	}
	all := w.fieldsOf(unit)
	for i, kind := range slices.Backward(all) { // The bracket of a ghost ends in the next cell.
		w.field(w.cells[i], row, kind, unit, from)
	}
	for i, kind := range all { // A block may begin in the cell before.
		if (explain.Quantity{Kind: kind, Layer: w.to.layer, Unit: unit, From: from}) == w.Moment.Focus {
			w.field(w.cells[i], row, kind, unit, from)
		}
	}
}

// fieldsOf returns the numbers of the edges of a unit, where they have several. With two
// of them, the new weight takes the place of the old one.
func (w wires) fieldsOf(unit int) []explain.Kind {
	all := []explain.Kind{explain.Weight, explain.Gradient, explain.Update}
	if len(w.cells) == len(all) {
		return all
	}
	if w.reached(explain.Update, unit) {
		all[0] = explain.Update
	}
	return all[:len(w.cells)]
}

// shown returns the number of an edge that has room for one.
func (w wires) shown(unit, from int) explain.Kind {
	weight := explain.Quantity{Kind: explain.Weight, Layer: w.to.layer, Unit: unit, From: from}
	renewed := explain.Quantity{Kind: explain.Update, Layer: w.to.layer, Unit: unit, From: from}
	switch phase := w.Moment.Phase(); {
	case w.Trial.Edits(weight):
		return explain.Weight
	case phase.Kind == stepper.Gradient && phase.Layer == w.to.layer:
		return explain.Gradient
	case w.reached(explain.Update, unit), w.Moment.Quiz.Shows(renewed):
		return explain.Update
	default:
		return explain.Weight
	}
}

// field draws a number of an edge.
func (w wires) field(x, row int, kind explain.Kind, unit, from int) {
	c := w.Moment.Change(w.to.layer, unit, from)
	q := explain.Quantity{Kind: kind, Layer: w.to.layer, Unit: unit, From: from}
	switch kind {
	case explain.Gradient:
		w.Marked(x, row, w.NumberOf(q, c.Gradient, w.reached(kind, unit)))
	case explain.Update:
		w.Marked(x, row, w.NumberOf(q, c.After, w.reached(kind, unit)))
	default:
		w.Marked(x, row, w.NumberOf(q, c.Before, true))
	}
}

func (w wires) reached(kind explain.Kind, unit int) bool {
	return w.Moment.Reached(explain.PhaseOf(kind), w.to.layer, unit)
}

// heads names the columns of numbers above them. Where weights share theirs with new
// weights or gradients, and a step has reached those of some units, each of the first of
// them has its head.
func (w wires) heads() {
	if len(w.cells) > 1 {
		for i, kind := range w.fieldsOf(0)[1:] {
			w.headAt(w.cells[1+i], w.head, kind)
		}
	}
	last := explain.Input
	for i := range w.to.places {
		unit := &w.to.places[i]
		kind := w.first(unit.unit)
		covered := last != explain.Input && w.border+w.apart == 0 // By the bias of the unit above.
		if unit.only == none || kind == last || covered {
			continue
		}
		y := w.head
		if last != explain.Input {
			y = unit.top - 1
		}
		w.headAt(w.cells[0], y, kind)
		last = kind
	}
}

// first returns what the first number of the edges of a unit is.
func (w wires) first(unit int) explain.Kind {
	if len(w.cells) > 1 {
		return w.fieldsOf(unit)[0]
	}
	return w.shown(unit, network.Bias)
}

func (w wires) headAt(x, y int, kind explain.Kind) {
	const point = 2
	role := theme.Dim
	if w.Moment.Focus.Kind == kind && w.Moment.Focus.Layer == w.to.layer {
		role = w.AccentStrong()
	}
	w.Text(x+point, y, w.Spell(w.headOf(kind)), role)
}

// headOf returns the name of a number of an edge.
func (w wires) headOf(kind explain.Kind) string {
	switch kind {
	case explain.Gradient:
		return w.Moment.Notation.EachGradient("∂J/∂w", w.Moment.Batch())
	case explain.Update:
		return "new w"
	default:
		return "w"
	}
}
