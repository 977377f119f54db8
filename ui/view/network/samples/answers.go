package samples

import (
	"fmt"
	"strings"

	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// answers returns the columns of the answers: a track of some width for each output, or
// the target as it is written if that is 0; the number of a single output; the class; and
// the loss.
func (p table) answers(track int) []column {
	m := p.Moment
	var list []column
	if track == 0 {
		list = append(list, p.truth())
	}
	for unit := range m.Units(m.LastLayer()) {
		if track > 0 {
			list = append(list, p.track(unit, track))
		}
	}
	if m.Units(m.LastLayer()) == 1 {
		list = append(list, p.answer())
	}
	if m.Classes() > 0 {
		list = append(list, p.verdict())
	}
	return append(list, p.loss())
}

// truth is the column of the targets as they are written.
func (p table) truth() column {
	const longest = 14
	w := 1
	for i := range min(p.Moment.Batch(), measured) {
		w = max(w, grid.Width(p.Truth(i)))
	}
	w = min(w, longest)
	return column{
		w: w, gap: 3,
		head: func(x int) { p.Text(x, 0, "y", theme.Dim) },
		draw: func(x, y, sample int) {
			used := p.Fitted(x, y, w, p.Truth(sample), p.role(sample))
			paint.HitTruth(p.Painter, grid.Rect{X: x, Y: y, W: used, H: 1}, sample)
		},
	}
}

// answer is the column of ŷ of the only output, in the unit of the target if that has one.
func (p table) answer() column {
	const point = 2
	gap := 1
	if p.Moment.Classes() > 0 {
		gap = 0 // No answer is as large as to begin in the first column.
	}
	return column{
		w: p.Format.Width(), gap: gap,
		head: func(x int) { p.Text(x+point, 0, p.SymbolOf("ŷ"), theme.Dim) },
		draw: func(x, y, sample int) {
			c := p.cell(p.quantity(explain.Activation, 0, sample), sample)
			c.Value, c.Last = p.inUnit(0, c.Value), p.inUnit(0, c.Last)
			if c.Reached && number.Alarming(c.Value) {
				x++ // It would begin in the first column.
			}
			p.Number(x, y, c)
		},
	}
}

// inUnit returns a value of an output in the unit of the target, if targets are scaled.
func (p table) inUnit(unit int, v float64) float64 {
	if own, ok := p.Moment.Setup.InUnit(unit, v); ok {
		return own
	}
	return v
}

// cell returns the cell of a number in the row of a sample. It has no mark: the number in
// focus is a block elsewhere.
func (p table) cell(q explain.Quantity, sample int) paint.Cell {
	v, reached := p.Moment.ValueOf(q)
	c := p.NumberOf(q, v, reached)
	c.Mark = paint.Unmarked
	return c.As(p.role(sample))
}

func (p table) quantity(kind explain.Kind, unit, sample int) explain.Quantity {
	return explain.Quantity{Kind: kind, Layer: p.Moment.LastLayer(), Unit: unit, Sample: sample}
}

// loss is the column of the losses.
func (p table) loss() column {
	const point = 2
	return column{
		w: p.Format.Width(), gap: 1,
		head: func(x int) { p.Text(x+point, 0, p.Moment.Notation.SampleLoss(), theme.Dim) },
		draw: func(x, y, sample int) { p.Number(x, y, p.cell(p.quantity(explain.Loss, 0, sample), sample)) },
		sum:  p.lossOfAll,
	}
}

// lossOfAll draws the mean loss of the batch, to which penalties come.
func (p table) lossOfAll(x, y int) {
	m, at := p.Moment, grid.Rect{X: x, Y: y, W: p.Format.Width(), H: 1}
	p.Number(x, y, paint.Bare(m.Step.DataLoss, true, theme.Strong))
	if !m.Aside() {
		all := explain.Quantity{Kind: explain.Loss, Layer: m.LastLayer(), Sample: explain.Batch}
		paint.HitPartOf(p.Painter, at, all, m.Step.DataLoss)
	}
}

// verdict is the column of whether the answer is the right class. Of more than two classes
// it has the name of the answer too.
func (p table) verdict() column {
	const longest = 12
	classes := p.Moment.Setup.Set.Target.Classes
	name := 0
	if len(classes) > 2 {
		name = min(widthOf(classes...), longest) + 1
	}
	w := name + max(1, len(p.score())-name)
	gap := 0
	if p.Moment.Units(p.Moment.LastLayer()) > 1 {
		gap = 2 // There is no number before it, whose cell ends in blanks.
	}
	return column{
		w: w, gap: gap,
		head: func(int) {},
		draw: func(x, y, sample int) {
			class, mark, role := p.judged(sample)
			if name > 0 {
				p.Fitted(x, y, name-1, class, role)
			}
			p.Text(x+name+(w-name)/2, y, mark, role)
			p.hitRight(grid.Rect{X: x, Y: y, W: w, H: 1}, mark, sample)
		},
		sum: func(x, y int) {
			p.Text(x, y, p.score(), theme.Strong)
			right, _, _ := strings.Cut(p.score(), "/")
			p.hitRight(grid.Rect{X: x, Y: y, W: len(right), H: 1}, p.score(), explain.Batch)
		},
	}
}

// hitRight records that a part of the table says whether an answer is right, or how many are,
// if anything is said there and the step has come to its loss.
func (p table) hitRight(at grid.Rect, says string, sample int) {
	if m := p.Moment; says != "" && len(m.Setup.Classes) > 0 && m.HasTargets() && m.Reached(stepper.Loss, stepper.NoLayer, 0) {
		p.HitQuantity(at, explain.Quantity{Kind: explain.Right, Sample: sample})
	}
}

// judged returns the class that the network answers and ✓, or × in the colour of alarm if it
// is wrong.
func (p table) judged(sample int) (class, mark string, role theme.Role) {
	m := p.Moment
	out := m.LastLayer()
	if !m.Reached(stepper.Activation, out, m.Units(out)-1) {
		return "·", "", theme.Dim
	}
	if _, classes := m.Setup.Class(m.Step, m.Step.Y, sample); m.HasTargets() && !classes {
		return "", "", theme.Soft
	}
	at, ok := m.Setup.Class(m.Step, m.Step.Layers[out].A, sample)
	if !ok {
		return paint.NoClass, "×", theme.Alarm
	}
	class = m.Setup.Set.Target.Classes[at]
	switch {
	case !m.HasTargets():
		return class, "", p.role(sample)
	case class != p.Truth(sample):
		return class, "×", theme.Alarm
	default:
		return class, "✓", p.role(sample)
	}
}

// score says how many samples of the batch are right.
func (p table) score() string {
	m := p.Moment
	if !m.HasTargets() || !m.Reached(stepper.Loss, stepper.NoLayer, 0) {
		return fmt.Sprintf("%d/%d", m.Batch(), m.Batch())
	}
	right := probe.Judge(m.Setup.Set.Target.Verdict).Correct(m.Step.Layers[m.LastLayer()].A, m.Step.Y, m.Batch())
	return fmt.Sprintf("%*d/%d", len(fmt.Sprint(m.Batch())), right, m.Batch())
}
