package boxes

import (
	"math"
	"slices"

	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// LargeRows returns the rows that the network takes of h rows of a large screen. It is
// false if it does not fit, or is not drawn as boxes.
func LargeRows(p paint.Painter, h int) (rows int, ok bool) {
	if !shapeOf(p).few() {
		return 0, false
	}
	_, d, ok := planner{p, true}.plan(h)
	return d.rows, ok && d.left+d.right == 0
}

// DrawLarge draws the network on a large screen: numbers have bars and, if there is room,
// how they changed since the last step and what they were before. The course is nil if it
// is not known yet.
func DrawLarge(p paint.Painter, course *probe.Course) { planner{p, true}.draw(course) }

// Past is the number of moments of the past that are shown of each number.
const Past = 12

// shown draws what a unit shows beside its numbers, and below them.
func (p diagram) shown(box grid.Rect, top, layer, unit int) {
	if p.bars == 0 && !p.past {
		return
	}
	output := layer == p.Moment.LastLayer()
	for i, kind := range p.kinds(layer) {
		y := top + p.rowOf(i, output)
		if kind == explain.Target {
			p.target(box, y, layer, unit)
			continue
		}
		q := p.quantity(kind, layer, unit)
		if kind == explain.Loss {
			q = p.loss()
		}
		p.pictures(box, y, q)
	}
}

// pictures draws the bar of a quantity and, if there is room, its past.
func (p diagram) pictures(box grid.Rect, y int, q explain.Quantity) {
	if p.past {
		p.change(box.X+1+p.numberAt(), y+1, q)
	}
	if p.bars == 0 {
		return
	}
	p.bar(p.barOf(q.Kind, q.Layer, box, y), q)
	if p.past {
		p.before(box.Right()-1, y+1, q)
	}
}

// moves draws how the numbers of an edge differ from those of the last step and, from the
// update on, what the new weight comes of.
func (w wires) moves(y, unit, from int) {
	c := w.Moment.Change(w.to.layer, unit, from)
	updated := w.reached(explain.Update, unit)
	if updated && len(w.cells) == 2 {
		w.sum(y, explain.Quantity{Kind: explain.Update, Layer: w.to.layer, Unit: unit, From: from}, c.Before, c.After)
		return
	}
	if updated {
		w.move(2, y, c.After-c.Before)
	}
	if w.Trial.Edits(explain.Quantity{Kind: explain.Weight, Layer: w.to.layer, Unit: unit, From: from}) {
		return // Above is not what the weight is.
	}
	if before, known := w.weightBefore(unit, from); known {
		w.move(0, y, c.Before-before)
	}
	q := explain.Quantity{Kind: explain.Gradient, Layer: w.to.layer, Unit: unit, From: from}
	if last, known := w.Moment.LastValue(q); known && w.reached(explain.Gradient, unit) {
		w.move(1, y, c.Gradient-last)
	}
}

// move draws by how much the number in a cell has changed.
func (w wires) move(cell, y int, by float64) {
	const point = 2
	w.by(w.cells[cell]+point, y, by)
}

// sum draws, below a new weight, the old one and what the update adds to it.
func (w wires) sum(y int, of explain.Quantity, before, after float64) {
	by := after - before
	old := paint.Bare(before, true, theme.Dim)
	old.Of, old.IsQuantity = of, true
	old.Of.Kind = explain.Weight
	line := explain.Line{{Operand: explain.Operand{Value: before}}, {Operator: "+"}, {Operand: explain.Operand{Value: by}}}
	equals := w.cells[0] - 1
	if w.LeadingBlanks(old) == 0 && equals-1 > slices.Max(w.trunks) {
		equals--
	}
	w.Text(equals, y, w.InOneColumn(line.Sign(after, w.Format)), theme.Dim)
	w.Number(w.cells[0], y, old)
	sign := "+"
	if by < 0 {
		sign = "−"
	}
	at := grid.Rect{X: w.cells[1], Y: y, H: 1}
	at.W = w.Text(at.X, y, w.Spell(sign)+" "+w.Format.Trim(math.Abs(by)), theme.Dim)
	paint.HitWithin(w.Painter, at, of)
}

// weightBefore returns a weight before the last step, if that is kept.
func (w wires) weightBefore(unit, from int) (v float64, known bool) {
	past := w.Moment.Past()
	for i := len(past) - 1; w.Moment.Step != nil && i >= 0; i-- {
		switch at := past[i].Step - w.Moment.Step.Number + 2; {
		case at == 0:
			return probe.Weight{Layer: w.to.layer, Unit: unit, From: from}.In(w.Moment.Config().Architecture, past[i].Parameters), true
		case at < 0:
			return 0, false
		}
	}
	return 0, false
}

// target says what the target is, and draws it on the bar of the answer above.
func (p diagram) target(box grid.Rect, y, layer, unit int) {
	q := p.quantity(explain.Target, layer, unit)
	v, known := p.Moment.ValueOf(q)
	if p.bars == 0 || p.Trial.Edits(q) || !known {
		return
	}
	above := p.barOf(explain.Activation, layer, box, y-p.rowOf(1, false))
	p.Set(above.column(v), above.y, '○', theme.Text)
	p.Text(above.x, y, "target", theme.Dim)
}

// change draws how a quantity differs from what it was in the last step.
func (p diagram) change(x, y int, q explain.Quantity) {
	v, reached := p.Moment.ValueOf(q)
	if last, known := p.last(q); reached && known {
		p.by(x, y, v-last)
	}
}

// by draws by how much a number has changed.
func (p numbers) by(x, y int, by float64) {
	if by != 0 && !number.Alarming(by) {
		p.Text(x, y, p.Change(by), theme.Dim)
	}
}

// last returns what a quantity was in the last step. Where the moment does not know it, the
// last reading may be of that step.
func (p diagram) last(q explain.Quantity) (v float64, known bool) {
	if v, known = p.Moment.LastValue(q); known || p.course == nil || p.Moment.Step == nil {
		return v, known
	}
	list := p.course.Readings
	if n := len(list); n > 0 && list[n-1].Step == p.Moment.Step.Number-2 {
		return p.valueAt(&list[n-1], q), true
	}
	return 0, false
}

// before draws what a quantity was, and is if the step has reached it, up to a column.
func (p diagram) before(end, y int, q explain.Quantity) {
	if p.course == nil {
		return
	}
	list := make([]float64, 0, Past+1)
	for i := range p.course.Readings {
		list = append(list, p.valueAt(&p.course.Readings[i], q))
	}
	if v, reached := p.Moment.ValueOf(q); reached {
		list = append(list, v)
	}
	if len(list) > 1 {
		list = list[max(0, len(list)-p.bars+1):]
		line := paint.Sparkline(list, Past)
		p.Text(end-grid.Width(line), y, line, theme.Axis)
	}
}

// valueAt returns the value of a quantity in a reading.
func (p diagram) valueAt(r *probe.CourseReading, q explain.Quantity) float64 {
	switch q.Kind {
	case explain.WeightedSum:
		return r.Layers[q.Layer].Z[q.Unit]
	case explain.Activation:
		return r.Layers[q.Layer].A[q.Unit]
	case explain.Delta:
		return p.Moment.Notation.OfDelta(r.Layers[q.Layer].Delta[q.Unit])
	default:
		return r.Loss
	}
}
