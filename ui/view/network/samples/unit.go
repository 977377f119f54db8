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
	at := m.Selection
	if at.Layer < 0 {
		return
	}
	x := p.columns[0].x
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
	m := p.Moment
	at := m.Selection
	delta, reached := m.Value(explain.Delta, at.Layer, at.Unit, sample)
	if !reached {
		return paint.Bare(math.NaN(), false, theme.Soft)
	}
	in := 1.0
	if at.From != network.Bias {
		kind := explain.Activation
		if at.Layer == 0 {
			kind = explain.Input
		}
		in, _ = m.Value(kind, at.Layer-1, at.From, sample)
	}
	return paint.Bare(in*delta, true, theme.Soft)
}
