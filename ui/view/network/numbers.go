package network

import (
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// numbers draws the numbers of units and edges, each with its mark and symbol.
type numbers struct{ paint.Painter }

// on is the same on another part of the frame.
func (p numbers) on(part paint.Painter) numbers { return numbers{part} }

// unitRows are the quantities in the rows of a unit, in the order in which a step
// fills them.
func unitRows() [3]explain.Kind {
	return [...]explain.Kind{explain.WeightedSum, explain.Activation, explain.Delta}
}

// rowSymbol is the symbol before the number of a row.
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

// symbolAndNumber draws mark, symbol and number, the symbol and the number apart.
func (p numbers) symbolAndNumber(x, y int, symbol string, v float64, reached bool, m paint.Mark, role theme.Role) {
	p.Symbol(x, y, symbol, m)
	x += p.numberAt()
	if grid.Width(symbol) >= p.numberAt()-1 {
		p, x = p.apart(x, v, reached)
	}
	p.Number(x, y, v, reached, m, role)
}

// apart returns a painter that writes a number at a column without touching what
// stands before it, with fewer digits where its cell is full, and the column at
// which it has to do so.
func (p numbers) apart(x int, v float64, reached bool) (numbers, int) {
	end := x + p.Format.Width()
	q := p
	for d := p.Format.Decimals - 1; d >= 0 && end-q.Format.Width()+q.LeadingBlanks(v, reached) <= x; d-- {
		q.Painter = p.WithDecimals(d)
	}
	return q, end - q.Format.Width()
}

// symbolWidth is the columns of the widest symbol of a unit's rows.
func (p numbers) symbolWidth() int {
	w := 0
	for _, row := range unitRows() {
		w = max(w, grid.Width(p.rowSymbol(row)))
	}
	return w
}

// numberAt is how far a number is from the mark before its symbol.
func (p numbers) numberAt() int { return numberAt(p.symbolWidth()) }

// targetOf returns what an output should have been on the selected sample.
func (p numbers) targetOf(unit int) (v float64, reached bool) {
	m := p.Moment
	if m.Step == nil {
		return 0, false
	}
	return m.Step.Y[m.Step.At(unit, m.Selection.Sample)], true
}

func (p numbers) targetQuantity(unit int) explain.Quantity {
	m := p.Moment
	return explain.Quantity{Kind: explain.Target, Layer: m.LastLayer(), Unit: unit, Sample: m.Selection.Sample}
}

// noSource is the source of a focus that is no weight.
const noSource = network.Bias - 1

// focusSource is the unit that the weight in focus leads from, or network.Bias;
// noSource where the focus is another number.
func (p numbers) focusSource() int {
	m := p.Moment
	if !m.Focus.IsParameter() {
		return noSource
	}
	return m.Focus.From
}
