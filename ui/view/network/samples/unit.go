package samples

import (
	"math"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// unit is a unit of the network.
type unit struct{ layer, index int }

// mostUnits is the most units that are shown of a single sample.
const mostUnits = 6

// unitsShown returns the units whose numbers stand below each sample: the selected one or, of
// a single sample, all if they are few.
func unitsShown(m *desk.Moment) []unit {
	if m.Batch() == 1 {
		var all []unit
		for layer := range m.LastLayer() + 1 {
			for i := range m.Units(layer) {
				all = append(all, unit{layer, i})
			}
		}
		if len(all) <= mostUnits {
			return all
		}
	}
	return []unit{{m.Selection.Layer, m.Selection.Unit}}
}

// units draws, below a sample, what units have for it.
func (p table) units(y, sample int) {
	for i, u := range unitsShown(p.Moment) {
		if u.layer < 0 {
			p.scaled(y+i, sample)
			continue
		}
		p.unit(y+i, sample, u)
	}
}

// unit draws what a unit has for a sample and, if it is selected, the sample's share of the
// gradient of the selected weight, whose mean over the samples the gradient is.
func (p table) unit(y, sample int, u unit) {
	const longest, gap = 10, 2
	m, x := p.Moment, p.columns[0].x
	x += p.Fitted(x, y, longest, m.Setup.Names.Unit(u.layer, u.index), theme.Dim) + gap
	for _, kind := range []explain.Kind{explain.WeightedSum, explain.Activation, explain.Delta} {
		q := explain.Quantity{Kind: kind, Layer: u.layer, Unit: u.index, Sample: sample}
		v, reached := p.Moment.ValueOf(q)
		x = p.named(x, y, p.Spell(p.symbol(kind, u.layer)), p.plain(q, v, reached))
	}
	if u.layer == m.LastLayer() && m.HasTargets() && m.Batch() == 1 {
		x = p.named(x, y, p.SymbolOf("y"), p.given(u.index, sample))
	}
	if m.Selected(u.layer, u.index) {
		p.named(x, y, p.Spell(p.shareName())+" ", p.share(sample)) // A bracket may begin in the first column.
	}
}

// plain returns the cell of a quantity without a mark.
func (p table) plain(q explain.Quantity, v float64, reached bool) paint.Cell {
	c := p.NumberOf(q, v, reached)
	c.Mark = paint.Unmarked
	return c
}

// given returns the cell of a target, which has neither a mark nor a ghost.
func (p table) given(unit, sample int) paint.Cell {
	m := p.Moment
	c := paint.Bare(m.Step.Y[m.Step.At(unit, sample)], true, theme.Soft)
	c.Of, c.IsQuantity = p.quantity(explain.Target, unit, sample), true
	return c
}

// scaled draws the inputs of a sample as the network sees them, and its targets.
func (p table) scaled(y, sample int) {
	m, x := p.Moment, p.columns[0].x
	for i := range m.Units(-1) {
		q := explain.Quantity{Kind: explain.Input, Layer: -1, Unit: i, Sample: sample}
		v, reached := p.Moment.ValueOf(q)
		x = p.named(x, y, m.Setup.Names.Unit(-1, i), p.plain(q, v, reached)) + 1
	}
	for i := range m.Units(m.LastLayer()) {
		if m.HasTargets() {
			x = p.named(x, y, p.SymbolOf("y"), p.given(i, sample)) + 1
		}
	}
}

// symbol returns the symbol of a quantity of a unit.
func (p table) symbol(kind explain.Kind, layer int) string {
	if kind == explain.Activation && layer == p.Moment.LastLayer() {
		return p.SymbolOf("ŷ")
	}
	return p.SymbolOf(explain.WordsOf(explain.PhaseOf(kind)).Symbol)
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

// shareName says what share returns: the factors, of which the first belongs to the selected
// weight.
func (p table) shareName() string {
	const longest = 8
	at := p.Moment.Selection
	if at.From == network.Bias {
		return "bias 1·" + p.SymbolOf("δ")
	}
	from := grid.Truncate(p.Moment.Setup.Names.Unit(at.Layer-1, at.From), longest)
	if at.Layer == 0 {
		return "x of " + from + "·" + p.SymbolOf("δ")
	}
	return p.SymbolOf("a") + " of " + from + "·" + p.SymbolOf("δ")
}

// share returns the part that a sample has in the gradient of the selected weight: its a, or
// 1 for a bias, times its δ. It comes with the gradient.
func (p table) share(sample int) paint.Cell {
	at := p.Moment.Selection
	delta := explain.Quantity{Kind: explain.Delta, Layer: at.Layer, Unit: at.Unit, Sample: sample}
	v, _ := p.Moment.ValueOf(delta)
	c := paint.Cell{
		Value: v, Reached: p.Moment.Reached(stepper.Gradient, at.Layer, at.Unit), Last: p.last(delta),
		Of: explain.Quantity{Kind: explain.Gradient, Layer: at.Layer, Unit: at.Unit, From: at.From}, IsPart: true,
	}
	if at.From == network.Bias {
		return c
	}
	in := explain.Quantity{Kind: explain.Activation, Layer: at.Layer - 1, Unit: at.From, Sample: sample}
	if at.Layer == 0 {
		in.Kind = explain.Input
	}
	v, _ = p.Moment.ValueOf(in)
	c.Value, c.Last = c.Value*v, c.Last*p.last(in)
	return c
}

// last returns the value of a quantity in the last step, which is not a number if it is not
// known or not shown.
func (p table) last(q explain.Quantity) float64 {
	if v, known := p.Moment.LastValue(q); known && !p.NoGhosts {
		return v
	}
	return math.NaN()
}
