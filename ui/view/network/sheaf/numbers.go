package sheaf

import (
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// numbers draws the numbers of units and edges, each with its mark and symbol.
type numbers struct{ paint.Painter }

// on returns the same drawing for another part of the frame.
func (p numbers) on(part paint.Painter) numbers { return numbers{part} }

// unitRows returns the quantities in the rows of a unit, in the order in which a step
// fills them.
func unitRows() [3]explain.Kind {
	return [...]explain.Kind{explain.WeightedSum, explain.Activation, explain.Delta}
}

// rowSymbol returns the symbol before the number of a row.
func (p numbers) rowSymbol(row explain.Kind) string {
	return p.Spell(explain.WordsOf(explain.PhaseOf(row)).Symbol)
}

// latest returns the row of a unit that the step has reached last.
func (p numbers) latest(layer, unit int) explain.Kind {
	rows := unitRows()
	last := rows[0]
	for _, row := range rows {
		if p.Moment.Reached(explain.PhaseOf(row), layer, unit) {
			last = row
		}
	}
	return last
}

// symbolAndNumber draws a mark, a symbol and a number, with a gap between symbol and
// number.
func (p numbers) symbolAndNumber(x, y int, symbol string, c paint.Cell) {
	p.Symbol(x, y, symbol, c.Mark)
	x += p.numberAt()
	if grid.Width(symbol) >= p.numberAt()-1 {
		p, x = p.apart(x, c)
	}
	p.Number(x, y, c)
}

// apart returns a painter that writes a number at a column without touching what stands
// before it, and the column for that painter. It has fewer digits if the number would
// fill its cell.
func (p numbers) apart(x int, c paint.Cell) (numbers, int) {
	end := x + p.Format.Width()
	q := p
	for d := p.Format.Digits - 1; d >= 0 && end-q.Format.Width()+q.LeadingBlanks(c) <= x; d-- {
		q.Painter = p.WithDigits(d)
	}
	return q, end - q.Format.Width()
}

// symbolWidth returns the width of the widest symbol in the rows of a unit.
func (p numbers) symbolWidth() int {
	w := 0
	for _, row := range unitRows() {
		w = max(w, grid.Width(p.rowSymbol(row)))
	}
	return w
}

// numberAt returns the distance from the mark before a symbol to the number.
func (p numbers) numberAt() int { return numberAt(p.symbolWidth()) }

// targetOf returns the target of an output for the selected sample.
func (p numbers) targetOf(unit int) (v float64, reached bool) {
	m := p.Moment
	if !m.HasTargets() {
		return 0, false
	}
	return m.Step.Y[m.Step.At(unit, m.Selection.Sample)], true
}

func (p numbers) targetQuantity(unit int) explain.Quantity {
	m := p.Moment
	return explain.Quantity{Kind: explain.Target, Layer: m.LastLayer(), Unit: unit, Sample: m.Selection.Sample}
}

// noSource is the source of a focus that is not a parameter.
const noSource = network.Bias - 1

// focusSource returns the unit from which the weight in focus leads, or network.Bias if
// a bias is in focus, or noSource if the focus is another number.
func (p numbers) focusSource() int {
	m := p.Moment
	if !m.Focus.IsParameter() {
		return noSource
	}
	return m.Focus.From
}
