package samples

import (
	"math"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// unit draws, below a sample, what the selected unit has for it, and its share of the
// gradient of the selected weight, whose mean over the samples the gradient is.
func (p table) unit(y, sample int) {
	m := p.Moment
	at, x := m.Selection, p.columns[0].x
	if at.Layer < 0 {
		p.scaled(x, y, sample)
		return
	}
	x += p.Fitted(x, y, 10, m.Setup.Names.Unit(at.Layer, at.Unit), theme.Dim) + 2
	for _, kind := range []explain.Kind{explain.WeightedSum, explain.Activation, explain.Delta} {
		q := explain.Quantity{Kind: kind, Layer: at.Layer, Unit: at.Unit, Sample: sample}
		v, reached := p.valueOf(q)
		c := p.NumberOf(q, v, reached)
		c.Mark = paint.Unmarked
		x = p.named(x, y, p.Spell(p.symbol(kind, at.Layer)), c)
	}
	p.named(x, y, p.Spell("∂w"), p.share(sample))
}

// scaled draws the inputs of a sample as the network sees them.
func (p table) scaled(x, y, sample int) {
	m := p.Moment
	for i := range m.Units(-1) {
		q := explain.Quantity{Kind: explain.Input, Layer: -1, Unit: i, Sample: sample}
		v, reached := p.valueOf(q)
		c := p.NumberOf(q, v, reached)
		c.Mark = paint.Unmarked
		x = p.named(x, y, m.Setup.Names.Unit(-1, i), c) + 1
	}
}

// symbol returns the symbol of a quantity of a unit.
func (p table) symbol(kind explain.Kind, layer int) string {
	if kind == explain.Activation && layer == p.Moment.LastLayer() {
		return "ŷ"
	}
	return explain.WordsOf(explain.PhaseOf(kind)).Symbol
}

// named draws a name and a number after it, if they have room, and returns where the next may
// begin.
func (p table) named(x, y int, name string, c paint.Cell) int {
	end := x + grid.Width(name) + p.Format.Width()
	if end > p.W() {
		return end
	}
	p.Text(x, y, name, theme.Dim)
	p.Number(x+grid.Width(name), y, c.As(theme.Soft))
	return end + 1
}

// share returns the part that a sample has in the gradient of the selected weight: its a, or
// 1 for a bias, times its δ.
func (p table) share(sample int) paint.Cell {
	at := p.Moment.Selection
	delta := p.cell(explain.Quantity{Kind: explain.Delta, Layer: at.Layer, Unit: at.Unit, Sample: sample}, sample)
	if at.From == network.Bias {
		return paint.Cell{Value: delta.Value, Reached: delta.Reached, Last: delta.Last}
	}
	kind := explain.Activation
	if at.Layer == 0 {
		kind = explain.Input
	}
	in := explain.Quantity{Kind: kind, Layer: at.Layer - 1, Unit: at.From, Sample: sample}
	v, _ := p.valueOf(in)
	last, known := p.Moment.LastValue(in)
	if !known {
		last = math.NaN()
	}
	return paint.Cell{Value: v * delta.Value, Reached: delta.Reached, Last: last * delta.Last}
}
