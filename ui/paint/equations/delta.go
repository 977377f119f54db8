package equations

import (
	"fmt"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/listing"
	"backstep/network/notation"
	"backstep/network/stepper"
	"backstep/ui/paint/matrix"
	"backstep/ui/theme"
)

// delta returns the equation of the δ of a layer: of a hidden one from the layer after it,
// of the output from the loss.
func (p Maker) delta(l int) *matrix.Equation {
	return deltas{p}.delta(l)
}

// deltas makes the equations of δ.
type deltas struct{ Maker }

func (p deltas) delta(l int) *matrix.Equation {
	c := p.Moment.Config()
	f := c.Architecture.Output().Activation
	switch {
	case l < p.Moment.LastLayer():
		return p.hiddenDelta(l)
	case c.Loss.Fused(f):
		return p.fusedDelta(l, f)
	case f.Joint():
		return p.jointDelta(l)
	default:
		return p.outputDelta(l, f)
	}
}

// hiddenDelta returns δ₁ = δ₂ · W₂ transposed ∘ f′(z₁).
func (p deltas) hiddenDelta(l int) *matrix.Equation {
	s, after, units := p.samples(), p.fed(l), p.units(l)
	w := p.weights(p.symbol("W", l+1), l+1, explain.Weight, units, after)
	d := p.values(p.symbol("δ", l+1), l+1, explain.Delta, s, after)
	e := &matrix.Equation{Title: "delta", Fact: "blame passed back through the weights, times the slope", Terms: []matrix.Term{
		{Matrix: p.values(p.symbol("δ", l), l, explain.Delta, s, units)},
	}}
	if p.ones() {
		e.Fact = "blame passed back through the weights, not the biases, which have nothing before them; times the slope"
	}
	for _, t := range p.along("=", d, w, true) {
		t.Elsewhere = t.Matrix == d
		e.Terms = append(e.Terms, t)
	}
	e.Terms = append(e.Terms, matrix.Term{Operator: p.Moment.Notation.Symbol("∘"), Matrix: p.slopes(l, s, units)})
	return e
}

// fusedDelta returns δ = ŷ − y, divided by the number of outputs after sigmoids.
func (p deltas) fusedDelta(l int, f network.Activation) *matrix.Equation {
	s, units := p.samples(), p.units(l)
	e := &matrix.Equation{Title: "delta", Fact: f.Name + " with " + p.Moment.Config().Loss.Name + ": the slope cancels", Terms: []matrix.Term{
		{Matrix: p.values(p.symbol("δ", l), l, explain.Delta, s, units)},
		{Operator: "=", Matrix: p.values(p.a(l), l, explain.Activation, s, units)},
		{Operator: "−", Matrix: p.targets(s, units)},
	}}
	scaled, open := f.Joint() && !listing.OneHot(p.Moment.Step), ""
	switch {
	case scaled:
		e.Terms[1].Operator = "= Σy ·"
	case !f.Joint() && units.Size > 1:
		open = " " + share(units.Size) + " · ("
		e.Terms[1].Operator = "=" + open
		e.Terms = append(e.Terms, matrix.Term{Words: ")"})
	}
	if p.targetFirst() {
		e.Terms[1], e.Terms[2] = e.Terms[2], e.Terms[1]
		e.Terms[1].Operator, e.Terms[2].Operator = "="+open, "−"
		if scaled {
			e.Terms[2].Operator = "− Σy ·"
		}
	}
	return e
}

// targetFirst reports whether δ has the sign of y − ŷ.
func (p Maker) targetFirst() bool { return p.Moment.Notation.Delta == notation.TargetFirst }

// equals writes what stands before a ∂J/∂ŷ that δ is made of.
func (p Maker) equals() string {
	if p.targetFirst() {
		return "= −"
	}
	return "="
}

// outputDelta returns δ = ∂J/∂ŷ ∘ f′(z).
func (p deltas) outputDelta(l int, f network.Activation) *matrix.Equation {
	s, units := p.samples(), p.units(l)
	e := &matrix.Equation{Title: "delta", Fact: p.lossSlope(units.Size), Terms: []matrix.Term{
		{Matrix: p.values(p.symbol("δ", l), l, explain.Delta, s, units)},
		{Operator: p.equals(), Matrix: p.lossSlopes(s, units)},
	}}
	if f.Name == "linear" {
		e.Fact += "; " + p.SymbolOf("f′") + " of linear is 1"
		return e
	}
	e.Terms = append(e.Terms, matrix.Term{Operator: p.Moment.Notation.Symbol("∘"), Matrix: p.slopes(l, s, units)})
	return e
}

// jointDelta returns δ = ŷ ∘ (g − Σ g · ŷ) of a softmax, where g = ∂J/∂ŷ.
func (p deltas) jointDelta(l int) *matrix.Equation {
	s, units := p.samples(), p.units(l)
	g := p.lossSlopes(s, units)
	return &matrix.Equation{Title: "delta", Fact: p.lossSlope(units.Size), Terms: []matrix.Term{
		{Matrix: p.values(p.symbol("δ", l), l, explain.Delta, s, units)},
		{Operator: p.equals(), Matrix: p.values(p.a(l), l, explain.Activation, s, units)},
		{Operator: p.Moment.Notation.Symbol("∘") + " (", Matrix: g},
		{Operator: "−", Matrix: p.meanSlopes(g, s, units)},
		{Words: ")"},
	}}
}

// lossSlope writes ∂J/∂ŷ of k outputs as a formula.
func (p deltas) lossSlope(k int) string {
	formulas := map[string]string{
		"mse": "2 · (ŷ − y)", "sse": "ŷ − y", "mae": "sign of (ŷ − y)", "huber": "ŷ − y, at most 1 either way",
		"bce": "(ŷ − y) / (ŷ · (1 − ŷ))", "cross-entropy": "−y / ŷ",
	}
	name := p.Moment.Config().Loss.Name
	formula := formulas[name]
	if k > 1 && name != "sse" && name != "cross-entropy" {
		formula = fmt.Sprintf("%s · %s", share(k), formula)
	}
	return p.Formula("∂J/∂ŷ") + " of " + name + ": " + p.Formula(formula)
}

// ofUnits returns the numbers of a kind that stand in the rows and columns of a layer.
func ofUnits(kind explain.Kind, l int) func(sample, unit int) explain.Quantity {
	return func(sample, unit int) explain.Quantity {
		return explain.Quantity{Kind: kind, Layer: l, Unit: unit, Sample: sample}
	}
}

// lossSlopes returns ∂J/∂ŷ of each sample. It is known as soon as δ is.
func (p deltas) lossSlopes(samples, units *matrix.Axis) *matrix.Matrix {
	m, l := p.Moment, p.Moment.LastLayer()
	return p.bySample(&matrix.Matrix{
		Symbol: p.Formula("∂J/∂ŷ"), Rows: samples, Cols: units, Tint: theme.Backward, Within: ofUnits(explain.Delta, l),
		At: func(i, j int) matrix.Entry {
			if !m.HasTargets() || !m.Reached(stepper.Loss, stepper.NoLayer, 0) {
				return matrix.Entry{}
			}
			a, y := m.Step.Column(m.Step.Layers[l].A, i), m.Step.Column(m.Step.Y, i)
			return matrix.Entry{Value: m.Config().Loss.Gradient(a, y)[j], Reached: true}
		},
	})
}

// meanSlopes returns Σ g · ŷ of each sample.
func (p deltas) meanSlopes(g *matrix.Matrix, samples, units *matrix.Axis) *matrix.Matrix {
	m, l, slope := p.Moment, p.Moment.LastLayer(), g.At
	if p.columns() {
		slope = func(i, j int) matrix.Entry { return g.At(j, i) }
	}
	return p.bySample(&matrix.Matrix{
		Symbol: p.Formula("Σ ∂J/∂ŷ · ŷ"), Rows: samples, Cols: &matrix.Axis{Size: 1}, Tint: theme.Backward, Note: "to every column", Within: ofUnits(explain.Delta, l),
		At: func(i, _ int) matrix.Entry {
			sum := matrix.Entry{Reached: true}
			for j := range units.Size {
				e := slope(i, j)
				a, reached := m.Value(explain.Activation, l, j, i)
				sum.Value += e.Value * a
				sum.Reached = sum.Reached && e.Reached && reached
			}
			return sum
		},
	})
}

// slopes returns f′(z) of a layer, as what it is for sigmoids and hyperbolic tangents.
func (p deltas) slopes(l int, samples, units *matrix.Axis) *matrix.Matrix {
	f := p.Moment.Config().Architecture.Layers[l].Activation
	a, by := p.a(l), " "+p.SymbolOf("∘")+" "
	symbol := p.SymbolOf("f′") + "(" + p.symbol("z", l) + ")"
	switch f.Name {
	case "sigmoid":
		symbol = a + by + "(1 − " + a + ")"
	case "tanh":
		symbol = "(1 − " + a + by + a + ")"
	}
	return p.bySample(&matrix.Matrix{
		Symbol: symbol, Rows: samples, Cols: units, Tint: theme.Backward, Is: ofUnits(explain.Slope, l),
		At: func(i, j int) matrix.Entry {
			m := p.Moment
			e := matrix.Entry{Reached: m.Reached(stepper.Activation, l, j)}
			if e.Reached {
				at, k := &m.Step.Layers[l], m.Step.At(j, i)
				e.Value = f.Slope(at.Z[k], at.A[k])
			}
			e.Of, e.Is = p.slopeNamed(l, j, i)
			return e
		},
	})
}

// slopeNamed returns the quantity that stands for f′(z) of a unit and sample in the
// formula of its δ. ok is false if that δ is not in focus.
func (p deltas) slopeNamed(l, unit, sample int) (q explain.Quantity, ok bool) {
	m := p.Moment
	if m.Focus != (explain.Quantity{Kind: explain.Delta, Layer: l, Unit: unit, Sample: sample}) {
		return explain.Quantity{}, false
	}
	q = explain.Quantity{Kind: explain.Activation, Layer: l, Unit: unit, Sample: sample}
	if !m.Feeds[q] {
		q.Kind = explain.WeightedSum
	}
	return q, true
}
