package tiles

import (
	"slices"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// cell is a number at an edge.
type cell struct {
	paint.Cell
	q    explain.Quantity // that it is; a term a · w is none
	sign rune             // before the number; 0 for none
}

// edgeCells are the numbers that stand at each edge at work, in two rows or side by side,
// and what they are called.
type edgeCells struct {
	heads [2]string
	main  int // which of the two is shown if there is room for only one
	of    func(from, unit, i int) [2]cell
}

// edgeCells returns the numbers at the edges at work: each weight and its term, in the
// phases of gradients the weight and its gradient, and in the update the old and the new
// weight.
func (d drawing) edgeCells() edgeCells {
	switch {
	case d.Trial == nil && d.Moment.Direction() == stepper.Updating:
		return edgeCells{[2]string{"w", d.Spell("→ new")}, 1, d.renewed}
	case d.Trial == nil && d.Moment.Direction() == stepper.Backward && !d.work.back:
		return edgeCells{[2]string{"w", d.SymbolOf("∂w")}, 1, d.graded}
	default:
		terms, term := termsOf(d.Painter, d.work), "a · w"
		if d.work.back {
			term = "δ · w"
		} else if d.work.layer == 0 {
			term = "x · w"
		}
		return edgeCells{[2]string{"w", d.Formula(term)}, 0, func(from, unit, i int) [2]cell { return d.multiplied(terms, from, unit, i) }}
	}
}

// edgeCell returns a number of an edge.
func (d drawing) edgeCell(kind explain.Kind, from, unit int, v float64, reached bool) cell {
	q := explain.Quantity{Kind: kind, Layer: d.work.layer, Unit: unit, From: from}
	return cell{Cell: d.NumberOf(q, v, reached), q: q}
}

// weightCell returns the weight with which the step began.
func (d drawing) weightCell(from, unit int) cell {
	return d.edgeCell(explain.Weight, from, unit, d.Moment.Change(d.work.layer, unit, from).Before, true)
}

func (d drawing) multiplied(terms []float64, from, unit, i int) [2]cell {
	term := cell{Cell: paint.Bare(0, false, theme.Soft)}
	term.Of, term.IsPart = sumOf(d.Moment, d.work), true
	if i < len(terms) {
		term.Value, term.Reached = terms[i], true
	}
	if d.Moment.Reached(stepper.Update, d.work.layer, unit) {
		return [2]cell{d.edgeCell(explain.Weight, from, unit, d.Moment.Weight(d.work.layer, unit, from), true), term}
	}
	return [2]cell{d.weightCell(from, unit), term}
}

func (d drawing) graded(from, unit, _ int) [2]cell {
	v, reached := 0.0, d.Moment.Reached(stepper.Gradient, d.work.layer, unit)
	if reached {
		v = d.Moment.Change(d.work.layer, unit, from).Gradient
	}
	return [2]cell{d.weightCell(from, unit), d.edgeCell(explain.Gradient, from, unit, v, reached)}
}

func (d drawing) renewed(from, unit, _ int) [2]cell {
	v, reached := 0.0, d.Moment.Reached(stepper.Update, d.work.layer, unit)
	if reached {
		v = d.Moment.Change(d.work.layer, unit, from).After
	}
	w := d.edgeCell(explain.Update, from, unit, v, reached)
	w.sign = '→'
	return [2]cell{d.weightCell(from, unit), w}
}

// numbers draws the numbers at the edges at work, level with the units that the edges lead
// from or, on the way back, to.
func (d drawing) numbers(i int) {
	g, from, to := &d.plan.gaps[i], &d.plan.layers[i], &d.plan.layers[i+1]
	cells := d.edgeCells()
	level := from
	if d.work.back {
		level = to
	}
	if !slices.Contains(d.other(from, to).units, d.work.unit) {
		return
	}
	for r, u := range level.units {
		source, unit := u, d.work.unit
		if d.work.back {
			source, unit = unit, u
		}
		d.edge(g, level.row(r), level.unit, cells, cells.of(source, unit, u))
	}
	if y, ok := d.biasRow(from); ok {
		b := cells.of(network.Bias, d.work.unit, d.Moment.Units(from.index))
		d.edge(g, y, 1, edgeCells{main: cells.main}, b)
		d.Fitted(from.x, y, from.w, "bias", theme.Dim)
	}
	d.paths(g, from, to)
}

// other returns the layer that the selected unit is in.
func (d drawing) other(from, to *layer) *layer {
	if d.work.back {
		return from
	}
	return to
}

// biasRow returns the row below the units that feed the selected one, where its bias
// stands, and whether there is such a row.
func (d drawing) biasRow(from *layer) (y int, ok bool) {
	y = from.bottom()
	return y, d.shape.bias && !d.work.back && d.work.layer >= 0 && y < d.H()
}

// edge draws the numbers of one edge in the rows of a unit.
func (d drawing) edge(g *matrix, y, rows int, cells edgeCells, list [2]cell) {
	switch {
	case rows == 2:
		d.cell(g.numbers, y, list[0])
		d.cell(g.numbers, y+1, list[1])
	case g.fields == 2:
		d.cell(g.numbers, y, list[0])
		d.cell(g.numbers+d.shape.number+1, y, list[1])
	default:
		one := list[cells.main]
		if d.Trial.Edits(list[0].q) {
			one = list[0]
		}
		one.sign = 0
		d.cell(g.numbers, y, one)
	}
}

// cell draws a number, and its mark in the cell before its digits.
func (d drawing) cell(x, y int, c cell) {
	d.Marked(x, y, c.Cell)
	if c.sign != 0 && c.Mark == paint.Unmarked {
		d.Set(x, y, c.sign, theme.Dim)
	}
}
