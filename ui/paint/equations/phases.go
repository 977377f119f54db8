package equations

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/notation"
	"backstep/network/stepper"
	"backstep/ui/paint"
	"backstep/ui/paint/matrix"
)

// Maker makes the equations of the moment, with all numbers of the batch.
type Maker struct{ operands }

// For returns what makes the equations of the moment of a painter.
func For(p paint.Painter) Maker { return Maker{operands{p}} }

// Of returns the equation that a phase computes, written with matrices.
func (p Maker) Of(phase stepper.Phase) *matrix.Equation {
	l := phase.Layer
	switch phase.Kind {
	case stepper.Inputs:
		return p.inputs()
	case stepper.WeightedSum:
		return p.weightedSum(l)
	case stepper.Activation:
		return p.activation(l)
	case stepper.Loss:
		return p.loss()
	case stepper.Delta:
		return p.delta(l)
	case stepper.Gradient:
		return p.gradient(l)
	case stepper.Update:
		return p.Update(max(0, p.Moment.Selection.Layer))
	default:
		return p.Initial(max(0, p.Moment.Selection.Layer))
	}
}

// everyRow says that each sample has a row, or a column.
func (p Maker) everyRow() string {
	if p.columns() {
		return "every " + p.Moment.Setup.Noun.One() + " a column"
	}
	return "every " + p.Moment.Setup.Noun.One() + " a row"
}

func (p Maker) inputs() *matrix.Equation {
	s, l := p.samples(), p.Moment.LastLayer()
	return &matrix.Equation{Title: "inputs", Fact: p.everyRow(), Terms: []matrix.Term{
		{Matrix: p.before(0, s, p.units(-1))}, {Operator: "→", Matrix: p.targets(s, p.units(l))},
	}}
}

func (p Maker) weightedSum(l int) *matrix.Equation {
	s, from, to := p.samples(), p.feeding(l), p.units(l)
	e := &matrix.Equation{Title: "weighted sum", Fact: p.everyRow(), Terms: []matrix.Term{
		{Matrix: p.values(p.symbol("z", l), l, explain.WeightedSum, s, to)},
	}}
	if p.ones() {
		e.Fact += "; " + p.a(l-1) + " ends with ones, and the weights of these are the biases"
	}
	e.Terms = append(e.Terms, p.along("=", p.before(l, s, from), p.weights(p.symbol("W", l), l, explain.Weight, from, to), false)...)
	if p.HasBiases() {
		b := p.biasRow(p.symbol("b", l), l, explain.Weight, to)
		b.Note = "to every row"
		e.Terms = append(e.Terms, matrix.Term{Operator: "+", Matrix: p.bySample(b)})
	}
	return e
}

func (p Maker) activation(l int) *matrix.Equation {
	f := p.Moment.Config().Architecture.Layers[l].Activation.Name
	s, units := p.samples(), p.units(l)
	fact := f + " of each weighted sum"
	if p.Moment.Config().Architecture.Layers[l].Activation.Joint() {
		fact = f + " of each row of weighted sums"
		if p.columns() {
			fact = f + " of each column of weighted sums"
		}
	}
	return &matrix.Equation{Title: "activation", Fact: fact, Terms: []matrix.Term{
		{Matrix: p.values(p.a(l), l, explain.Activation, s, units)},
		{Operator: "= " + f + " of", Matrix: p.values(p.symbol("z", l), l, explain.WeightedSum, s, units)},
	}}
}

func (p Maker) loss() *matrix.Equation {
	name, l := p.Moment.Config().Loss.Name, p.Moment.LastLayer()
	s, units := p.samples(), p.units(l)
	return &matrix.Equation{Title: "loss", Fact: name + " of each " + p.Moment.Setup.Noun.One() + "; " + p.SymbolOf("J") + " is their mean", Terms: []matrix.Term{
		{Matrix: p.losses(s)},
		{Operator: "= " + name + " of", Matrix: p.values(p.a(l), l, explain.Activation, s, units)},
		{Operator: "and", Matrix: p.targets(s, units)},
	}}
}

// gradient returns ∂J/∂W = 1/n · a transposed · δ, and under it ∂J/∂b, in which a row of
// ones stands in the place of a.
func (p Maker) gradient(l int) *matrix.Equation {
	from, to, s := p.feeding(l), p.units(l), p.samples()
	d := p.values(p.symbol("δ", l), l, explain.Delta, s, to)
	e := &matrix.Equation{Title: "gradient", Fact: p.gradientFact(), Terms: []matrix.Term{
		{Matrix: p.weights(p.gradientOf("∂J/∂W", l), l, explain.Gradient, from, to)},
	}}
	factors := p.meeting(p.overSamples(), p.before(l, s, from), d)
	factors[0].Scalar = matrix.Scalar{Text: strconv.Itoa(p.Moment.Batch()), Of: fixed(explain.BatchSize)}
	for i := range factors {
		factors[i].Elsewhere = strings.HasPrefix(factors[i].Matrix.Symbol, d.Symbol)
	}
	e.Terms = append(append(e.Terms, factors...), p.penalties(l, from, to)...)
	if p.HasBiases() && !p.toFrom() {
		e.Under = p.biasGradient(l, d, to)
	}
	return e
}

// biasGradient returns ∂J/∂b = 1/n · ( 1 1 … ) · δ.
func (p Maker) biasGradient(l int, d *matrix.Matrix, to *matrix.Axis) *matrix.Row {
	n, over := p.Moment.Batch(), p.overSamples()
	row := &matrix.Row{Label: "b", Matrix: p.biasRow(p.gradientOf("∂J/∂b", l), l, explain.Gradient, to)}
	symbol := d.Symbol
	if p.columns() {
		symbol += " transposed"
	}
	if n == 1 {
		row.Is, row.Fit = []string{over + " " + symbol}, []string{"=  " + matrix.Shape(1, to.Size)}
		return row
	}
	row.Is = []string{fmt.Sprintf("%s ( %s ) · %s", over, ones(n), symbol), "= " + p.meanOf() + d.Symbol}
	row.Fit = []string{fmt.Sprintf("=  %s · %s", matrix.Shape(1, n), matrix.Shape(n, to.Size)), ""}
	return row
}

// meanOf says in words what a gradient of biases is of δ.
func (p Maker) meanOf() string {
	word := "mean of "
	if p.Moment.Notation.Gradient == notation.Sum {
		word = "sum of "
	}
	if p.Moment.Notation.Delta == notation.TargetFirst {
		return "−" + word
	}
	return word
}

// BiasGradient returns the equation of the gradients of biases, if they do not stand under that
// of the weights. ok is false if they do, or if there are none.
func (p Maker) BiasGradient(l int) (e *matrix.Equation, ok bool) {
	if !p.HasBiases() || !p.toFrom() {
		return nil, false
	}
	to := p.units(l)
	n, d := p.Moment.Batch(), p.values(p.symbol("δ", l), l, explain.Delta, p.samples(), to)
	e = &matrix.Equation{Title: "gradient of biases", Fact: p.gradientFact(), Terms: []matrix.Term{
		{Matrix: p.biases(p.gradientOf("∂J/∂b", l), l, explain.Gradient, to)},
		{Operator: p.overSamples(), Matrix: d},
	}}
	switch {
	case n == 1:
	case p.columns():
		e.Terms = append(e.Terms, matrix.Term{Operator: "·", Matrix: onesOf(d.Cols, "( "+ones(n)+" ) transposed"), Symbol: true})
	default:
		e.Terms[1].Operator = p.overSamples() + " ( " + ones(n) + " ) ·"
	}
	return e, true
}

// onesOf returns a column of ones for an axis of samples.
func onesOf(samples *matrix.Axis, symbol string) *matrix.Matrix {
	return &matrix.Matrix{Symbol: symbol, Rows: samples, Cols: &matrix.Axis{Size: 1}, At: func(_, _ int) matrix.Entry { return one() }}
}

// penalties returns what penalties add to the gradient of the weights.
func (p Maker) penalties(l int, from, to *matrix.Axis) []matrix.Term {
	penalty := p.Moment.Config().Penalty
	w := p.withoutBias(p.weights(p.symbol("W", l), l, explain.Weight, from, to), l)
	times := 1.0
	if n := p.Moment.Batch(); p.Moment.Notation.Summed(n) {
		times = float64(n)
	}
	var list []matrix.Term
	if penalty.L1 != 0 {
		signs := *w
		signs.Symbol = "sign of " + w.Symbol
		signs.At = func(i, j int) matrix.Entry { return matrix.Entry{Value: network.Sign(w.At(i, j).Value), Reached: true} }
		list = append(list, matrix.Term{Operator: "+ " + p.Format.Short(times*penalty.L1) + " ·", Matrix: &signs, Symbol: true})
	}
	if penalty.L2 != 0 {
		list = append(list, matrix.Term{Operator: "+ " + p.Format.Short(times*penalty.L2) + " ·", Matrix: w, Symbol: true})
	}
	return list
}

// withoutBias returns W with zeros for its biases, which have no penalty, if they are in it.
func (p Maker) withoutBias(w *matrix.Matrix, l int) *matrix.Matrix {
	if !p.ones() {
		return w
	}
	bare, bias := *w, p.Moment.Units(l-1)
	bare.Symbol += " (biases as 0)"
	bare.At = func(i, j int) matrix.Entry {
		if p.toFrom() && j == bias || !p.toFrom() && i == bias {
			return matrix.Entry{Reached: true}
		}
		return w.At(i, j)
	}
	return &bare
}

// share writes 1/n.
func share(n int) string {
	switch n {
	case 2:
		return "½"
	case 4:
		return "¼"
	default:
		return fmt.Sprintf("1/%d", n)
	}
}

// ones writes a row of n ones, or its ends.
func ones(n int) string {
	const most = 6
	if n > most {
		return "1 1 … 1"
	}
	return strings.TrimSpace(strings.Repeat("1 ", n))
}

// Update returns W − η · ∂J/∂W = new W or, of other optimisers, what they make of the
// gradient. Under it is the same of the biases.
func (p Maker) Update(l int) *matrix.Equation {
	from, to := p.feeding(l), p.units(l)
	e := p.updateOf("W", p.weights(p.symbol("W", l), l, explain.Weight, from, to),
		p.weights(p.gradientOf("∂J/∂W", l), l, explain.Gradient, from, to),
		p.weights("new "+p.symbol("W", l), l, explain.Update, from, to))
	e.Title = "update of " + p.symbol("W", l)
	if p.ones() && p.Moment.Config().FrozenBiases {
		e.Fact += "; the biases are frozen"
	}
	return e
}

// UpdateBiases returns the equation that updates the biases of a layer.
func (p Maker) UpdateBiases(l int) *matrix.Equation {
	to := p.units(l)
	old, after := p.biases(p.symbol("b", l), l, explain.Weight, to), p.biases("new "+p.symbol("b", l), l, explain.Update, to)
	e := &matrix.Equation{Fact: "biases are frozen", Terms: []matrix.Term{{Matrix: old}, {Operator: "=", Matrix: after}}}
	if !p.Moment.Config().FrozenBiases {
		e = p.updateOf("b", old, p.biases(p.gradientOf("∂J/∂b", l), l, explain.Gradient, to), after)
	}
	e.Title = "update of " + p.symbol("b", l)
	return e
}

// updateOf returns the update of weights or biases.
func (p Maker) updateOf(symbol string, old, gradient, after *matrix.Matrix) *matrix.Equation {
	o := &p.Moment.Config().Optimizer
	if o.Plain() {
		return &matrix.Equation{Fact: p.updateFact(symbol), Terms: []matrix.Term{
			{Matrix: old},
			{Operator: "− " + p.rate() + " ·", Scalar: matrix.Scalar{Text: p.Rate(), Of: fixed(explain.Rate)}, Matrix: gradient},
			{Operator: "=", Matrix: after},
		}}
	}
	return &matrix.Equation{Fact: o.Name + " of each gradient", Terms: []matrix.Term{
		{Matrix: old}, {Operator: "by " + o.Name + " with", Matrix: gradient}, {Operator: "→", Matrix: after},
	}}
}

// fixed returns a number that no step computes.
func fixed(n explain.FixedNumber) explain.Quantity {
	return explain.Quantity{Kind: explain.Fixed, Index: int(n)}
}

// updateFact writes the update of plain descent as a formula.
func (p Maker) updateFact(symbol string) string {
	step := "η · ∂J/∂" + symbol
	if p.Moment.Notation.Summed(p.Moment.Batch()) {
		step = "η/n · Σ ∂J/∂" + symbol
	}
	return p.Formula(symbol + " − " + step + " = new " + symbol)
}

// Initial returns the weights that training starts from, without an equation.
func (p Maker) Initial(l int) *matrix.Equation {
	from, to := p.withOnes(p.units(l-1), l), p.units(l)
	e := &matrix.Equation{Title: "initial " + p.symbol("W", l), Fact: "the weights that training starts from", Terms: []matrix.Term{
		{Matrix: p.weights(p.symbol("W", l), l, explain.Weight, from, to)},
	}}
	if p.HasBiases() {
		e.Terms = append(e.Terms, matrix.Term{Operator: "and", Matrix: p.biases(p.symbol("b", l), l, explain.Weight, to)})
	}
	return e
}

// samples returns the axis of the batch.
func (p operands) samples() *matrix.Axis {
	m := p.Moment
	return &matrix.Axis{
		Size: m.Batch(), Chosen: m.Selection.Sample, Samples: true,
		Name: func(i int) string { return fmt.Sprint(i + 1) },
	}
}

// units returns the axis of the units of a layer, around the one that must be visible.
func (p operands) units(l int) *matrix.Axis {
	return &matrix.Axis{
		Size: p.Moment.Units(l), Chosen: p.Chosen(l),
		Name: func(u int) string { return p.Moment.Setup.Names.Unit(l, u) },
	}
}

// Chosen returns the unit of a layer that must be visible. It is the selected unit, or the
// one from which the selected weight leads.
func (p operands) Chosen(l int) int {
	m := p.Moment
	switch m.Selection.Layer {
	case l:
		return m.Selection.Unit
	case l + 1:
		return max(0, m.Selection.From)
	default:
		return 0
	}
}

// feeding returns the axis of the units that feed a layer. Those that matter most to the
// unit that is visible are those with the largest |a · w|, or |w| until a is known.
func (p operands) feeding(l int) *matrix.Axis {
	axis, to := p.units(l-1), p.Chosen(l)
	axis.Weight = func(from int) float64 {
		w := math.Abs(p.Moment.Change(l, to, from).Before)
		if a, reached := p.valueBefore(l, from); reached {
			w *= math.Abs(a)
		}
		return w
	}
	return p.withOnes(axis, l)
}

// valueBefore returns what a unit or an input hands on to a layer, of the selected sample.
func (p operands) valueBefore(l, from int) (float64, bool) {
	if l == 0 {
		return p.Moment.SelectedValue(explain.Input, -1, from)
	}
	return p.Moment.SelectedValue(explain.Activation, l-1, from)
}

// fed returns the axis of the units that a layer feeds. Those that matter most to the unit
// that is visible are those with the largest |w|.
func (p operands) fed(l int) *matrix.Axis {
	axis, from := p.units(l+1), p.Chosen(l)
	axis.Weight = func(to int) float64 { return math.Abs(p.Moment.Change(l+1, to, from).Before) }
	return axis
}

// biasOnly is the axis of the one row of biases.
func biasOnly() *matrix.Axis { return &matrix.Axis{Size: 1} }

// parameter returns a weight or bias before the step, its gradient, or after the step.
func (p operands) parameter(l, unit, from int, kind explain.Kind) matrix.Entry {
	m := p.Moment
	e := matrix.Entry{Of: explain.Quantity{Kind: kind, Layer: l, Unit: unit, From: from}, Is: true, Reached: true}
	c := m.Change(l, unit, from)
	switch kind {
	case explain.Gradient:
		e.Value, e.Reached = c.Gradient, m.Reached(stepper.Gradient, l, unit)
	case explain.Update:
		e.Value, e.Reached = c.After, m.Reached(stepper.Update, l, unit)
	default:
		e.Value = c.Before
	}
	return e
}
