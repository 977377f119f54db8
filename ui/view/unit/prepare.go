package unit

import (
	"slices"

	"backstep/network"
	"backstep/network/atlas"
	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/paint"
)

// Draw draws the selected unit.
func (v *View) Draw(p paint.Painter) {
	m := p.Moment
	pic := &picture{Rows: v.rows(m), SortBy: v.sortBy, Page: v.page, Who: who(m)}
	if m.Selection.Layer >= 0 {
		unitCurve(m, pic)
		pic.Sum, pic.Delta = sumOfZ(m), deltaOf(p)
		pic.Fused = fused(m)
		pic.History = historyOf(m, v.past.Of(m.Training()))
	}
	drawing{p, pic}.draw()
}

// fused reports whether the δ of an output is ŷ − y, and no more.
func fused(m *desk.Moment) bool {
	c, last := m.Config(), m.LastLayer()
	activation := c.Architecture.Layers[last].Activation.Name
	return m.Units(last) == 1 && activation == "sigmoid" && c.Loss.Name == "bce" ||
		activation == "softmax" && c.Loss.Name == "cross-entropy"
}

// unitCurve prepares the activation function and its slopes.
func unitCurve(m *desk.Moment, u *picture) {
	at := m.Selection
	f := m.Setup.Config.Architecture.Layers[at.Layer].Activation
	if f.Joint() {
		return
	}
	const least = 6
	u.Curve = atlas.Activation{Activation: f}.Curve(paint.ReachOfZ(m, least))
	if step := m.Step; step != nil {
		layer, from, n := &step.Layers[at.Layer], step.At(at.Unit, 0), step.N()
		u.Slopes = make([]float64, n)
		f.Slopes(u.Slopes, layer.Z[from:from+n], layer.A[from:from+n])
	}
}

// sumOfZ returns z of the selected unit and sample as a sum.
func sumOfZ(m *desk.Moment) Sum {
	if m.Step == nil {
		return sumAhead(m)
	}
	at := m.Selection
	e := m.Subject().Explain(m.Step, explain.Quantity{Kind: explain.WeightedSum, Layer: at.Layer, Unit: at.Unit, Sample: at.Sample})
	return sumOf(&e)
}

// sumOf returns the sum of an explanation that has one.
func sumOf(e *explain.Explanation) Sum {
	t := e.Table
	sum := Sum{Symbol: e.Symbol, Total: e.Result.Value}
	copy(sum.Heads[:], t.Columns)
	for i, row := range t.Rows {
		term := Term{Label: row.Label, From: i, Alone: true, Product: row.Total.Value, Terms: row.Terms}
		o := row.Operands()
		if len(o) == 2 {
			a, w := o[0], o[1]
			if a.Role == explain.Parameter {
				a, w = w, a
			}
			term.Alone, term.Value, term.Weight = false, a.Value, w.Value
			if i == 0 && o[0].Role == explain.Parameter {
				sum.Heads[0], sum.Heads[1] = sum.Heads[1], sum.Heads[0]
			}
		}
		if len(o) != 2 || !slices.ContainsFunc(o, func(o explain.Operand) bool { return o.HasRef && !o.Ref.IsParameter() }) {
			term.From = network.Bias
		}
		sum.Terms = append(sum.Terms, term)
	}
	return sum
}

// sumAhead returns z before the first step, when only the weights are known.
func sumAhead(m *desk.Moment) Sum {
	names, at := m.Setup.Names, m.Selection
	a := m.Setup.Config.Architecture
	letter := "a"
	if at.Layer == 0 {
		letter = "x"
	}
	n := m.Notation
	sum := Sum{Symbol: n.Symbol("z"), Heads: [3]string{n.Symbol(letter), "w", n.Formula(letter + " · w")}}
	initial, units := m.Setup.Initial[at.Layer], a.Layers[at.Layer].Units
	for i := range a.From(at.Layer) {
		sum.Terms = append(sum.Terms, Term{Label: names.Unit(at.Layer-1, i), From: i, Weight: initial.At(i, at.Unit, units)})
	}
	if a.Bias {
		sum.Terms = append(sum.Terms, Term{Label: "bias", From: network.Bias, Alone: true, Product: initial.Biases[at.Unit]})
	}
	return sum
}
