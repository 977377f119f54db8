package paths

import (
	"strings"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/paths"
)

// equations returns δ of every unit on the paths, from the loss back, and the gradient.
func (d gathered) equations() []equation {
	m := d.Moment
	var list []equation
	for l := m.LastLayer(); l > d.of.Layer; l-- {
		for u := range m.Units(l) {
			list = append(list, d.delta(l, u))
		}
	}
	list = append(list, d.delta(d.of.Layer, d.of.Unit))
	return append(list, d.gradient())
}

// delta returns how δ of a unit comes about.
func (d gathered) delta(layer, unit int) equation {
	m := d.Moment
	q := explain.Quantity{Kind: explain.Delta, Layer: layer, Unit: unit, Sample: m.Selection.Sample}
	e := m.Subject().Explain(m.Step, q)
	eq := equation{of: q, label: m.Notation.Symbol("δ") + " of " + m.Setup.Names.Unit(layer, unit), value: e.Result.Value}
	if layer < m.LastLayer() {
		slope := explain.Operand{Symbol: "f′", Value: d.slope(layer, unit)}
		eq.formula, eq.line = m.Notation.Formula("Σ δ · w · f′"), times(explain.SumOf(e.Table.Rows), slope)
		return eq
	}
	_, formula, _ := strings.Cut(e.Formula, " = ")
	eq.formula, _, _ = strings.Cut(formula, ", ")
	for _, line := range append(append([]explain.Line{}, e.Tail...), e.Inline...) {
		if len(line) > 1 {
			eq.line = line
		}
	}
	return eq
}

// slope returns f′(z) of a hidden unit.
func (d gathered) slope(layer, unit int) float64 {
	m := d.Moment
	at, i := &m.Step.Layers[layer], m.Step.At(unit, m.Selection.Sample)
	return m.Config().Architecture.Layers[layer].Activation.Slope(at.Z[i], at.A[i])
}

// times returns a line times a factor, in parentheses if it has several terms.
func times(line explain.Line, factor explain.Operand) explain.Line {
	several := false
	for _, t := range line {
		several = several || t.Operator == "+" || t.Operator == "−"
	}
	if several {
		line = append(append(explain.Line{{Operator: "("}}, line...), explain.Token{Operator: ")"})
	}
	return append(line[:len(line):len(line)], explain.Token{Operator: "·"}, explain.Token{Operand: factor})
}

// gradient returns the gradient of the sample as its last product.
func (d gathered) gradient() equation {
	names := d.Moment.Setup.Names
	g := d.pic.sum.Graph
	eq := equation{of: d.of, label: symbolOf(d.drawing), value: g.Part(d.of), last: true}
	delta := d.Moment.Notation.Symbol("δ") + " of " + names.Unit(d.of.Layer, d.of.Unit)
	if d.of.From == network.Bias {
		eq.formula = delta
		return eq
	}
	feed := d.rows[0].factors[0]
	eq.formula = names.Unit(d.of.Layer-1, d.of.From) + " · " + delta
	eq.line = paths.Product([]explain.Operand{feed, {Symbol: "δ", Value: d.Moment.Step.Layers[d.of.Layer].Delta[d.Moment.Step.At(d.of.Unit, d.Moment.Selection.Sample)]}})
	return eq
}
