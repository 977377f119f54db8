package unit

import (
	"math"

	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// sharesPanel draws the outputs of a softmax.
type sharesPanel struct{ drawing }

// draw draws the outputs of a softmax as bars, because they share 1 among them.
func (p sharesPanel) draw() {
	m := p.Moment
	layer, n := m.Selection.Layer, m.Units(m.Selection.Layer)
	const least = 5 // columns that leave room for the heading
	name := max(least, p.NameWidth(layer, p.W()/4))
	cell := p.Format.Width()
	bar := p.W() - 1 - name - 2*(cell+2) - 3
	p.Text(1, 0, "output", theme.Dim)
	const digits = 2 // where they begin in a cell
	p.Text(1+name+1+digits, 0, p.SymbolOf("z"), theme.Dim)
	p.Text(1+name+2+cell+digits, 0, p.SymbolOf("ŷ"), theme.Dim)
	rows := max(1, min(n, p.H()-2))
	first := paint.FirstShown(m.Selection.Unit, rows, n)
	spread := 1
	if 2*n < p.H()-1 {
		spread = 2
	}
	for i := range rows {
		p.share(1+i*spread, layer, first+i, name, bar)
	}
	if y := 1 + rows*spread; y < p.H() {
		text := p.Longest(p.W()-1, p.Says("all outputs share 1: raising one z lowers every other ŷ"), "all outputs share 1: one up, others down", "all outputs share 1")
		p.Text(1, y, text, theme.Dim)
	}
}

// share draws one output of a softmax.
func (p sharesPanel) share(y, layer, unit, name, bar int) {
	m := p.Moment
	cell := p.Format.Width()
	role := theme.Text
	if unit == m.Selection.Unit {
		role = theme.Strong
		p.Set(0, y, '▌', p.Accent())
	}
	p.Fitted(1, y, name, m.Setup.Names.Unit(layer, unit), role)
	z, zReached := m.SelectedValue(explain.WeightedSum, layer, unit)
	of := func(kind explain.Kind) explain.Quantity {
		return explain.Quantity{Kind: kind, Layer: layer, Unit: unit, Sample: m.Selection.Sample}
	}
	p.quantity(1+name+1, y, paint.Bare(z, zReached, role), of(explain.WeightedSum))
	a, reached := m.SelectedValue(explain.Activation, layer, unit)
	p.quantity(1+name+2+cell, y, paint.Bare(a, reached, role), of(explain.Activation))
	x := 1 + name + 2 + 2*cell + 1
	if bar < 5 {
		return
	}
	if reached && !number.Alarming(a) {
		p.HalfBar(x, y, 0, int(math.Round(a*float64(2*bar))), theme.Forward)
	}
	if m.HasTargets() && m.Reached(stepper.Inputs, -1, 0) && m.Step.Y[m.Step.At(unit, m.Selection.Sample)] == 1 {
		p.Text(x+bar+1, y, p.SymbolOf("y"), theme.Strong)
	}
}
