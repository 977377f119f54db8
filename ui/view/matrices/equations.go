package matrices

import (
	"fmt"
	"strconv"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/paint"
)

// equations makes the equations of the moment, with all numbers of the batch.
type equations struct{ paint.Painter }

// equation returns the equation that a phase computes, written with matrices.
func (p equations) equation(phase stepper.Phase) *equation {
	m := p.Moment
	l := phase.Layer
	switch phase.Kind {
	case stepper.Inputs:
		return &equation{"inputs", "every sample a row", []term{{matrix: p.inputs("x")}, {operator: "→", matrix: p.targets()}}}
	case stepper.WeightedSum:
		return p.weightedSum(l)
	case stepper.Activation:
		f := m.Config().Architecture.Layers[l].Activation.Name
		return &equation{"activation", f + " of each weighted sum", []term{
			{matrix: p.layerValues(p.ActivationSymbol(l), l, explain.Activation)},
			{operator: "= " + f + " of", matrix: p.layerValues(p.Layered("z", l), l, explain.WeightedSum)},
		}}
	case stepper.Loss:
		return &equation{"loss", m.Config().Loss.Name + " of each sample; J is their mean", []term{
			{matrix: p.sampleLosses()},
			{operator: "= " + m.Config().Loss.Name + " of", matrix: p.layerValues(p.Spell("ŷ"), m.LastLayer(), explain.Activation)},
			{operator: "and", matrix: p.targets()},
		}}
	case stepper.Delta:
		return p.delta(l)
	case stepper.Gradient:
		return p.gradient(l)
	case stepper.Update:
		return p.update(max(0, m.Selection.Layer))
	default:
		return p.initial(max(0, m.Selection.Layer))
	}
}

// unitNames returns a function that returns the names of the units of a layer.
func (p equations) unitNames(l int) func(int) string {
	return func(u int) string { return p.Moment.Setup.Names.Unit(l, u) }
}

// inputs returns x as a matrix.
func (p equations) inputs(symbol string) *matrix {
	m := p.Moment
	return &matrix{
		symbol: symbol, rows: m.Batch(), cols: m.Units(-1), samples: true,
		colName: p.unitNames(-1), row: m.Selection.Sample, col: p.shownUnit(-1),
		at: func(i, j int) entry {
			e := entry{q: explain.Quantity{Kind: explain.Input, Layer: -1, Unit: j, Sample: i}, hasQ: true}
			e.v, e.reached = m.Value(explain.Input, -1, j, i)
			return e
		},
	}
}

// shownUnit returns the unit of a layer that must be visible. It is the selected unit,
// or the one from which the selected weight leads.
func (p equations) shownUnit(l int) int {
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

// layerValues returns z, a or δ of a layer as a matrix.
func (p equations) layerValues(symbol string, l int, kind explain.Kind) *matrix {
	m := p.Moment
	return &matrix{
		symbol: symbol, rows: m.Batch(), cols: m.Units(l), samples: true,
		colName: p.unitNames(l), row: m.Selection.Sample, col: p.shownUnit(l),
		at: func(i, j int) entry {
			e := entry{q: explain.Quantity{Kind: kind, Layer: l, Unit: j, Sample: i}, hasQ: true}
			e.v, e.reached = m.Value(kind, l, j, i)
			return e
		},
	}
}

// before returns the matrix that feeds a layer, which holds the inputs or the
// activations of the layer before.
func (p equations) before(l int) *matrix {
	if l == 0 {
		return p.inputs("x")
	}
	return p.layerValues(p.ActivationSymbol(l-1), l-1, explain.Activation)
}

// targets returns y as a matrix.
func (p equations) targets() *matrix {
	m := p.Moment
	return &matrix{
		symbol: "y", rows: m.Batch(), cols: m.Units(m.LastLayer()), samples: true,
		colName: p.unitNames(m.LastLayer()), row: m.Selection.Sample, col: p.shownUnit(m.LastLayer()),
		at: func(i, j int) entry {
			e := entry{q: explain.Quantity{Kind: explain.Target, Layer: m.LastLayer(), Unit: j, Sample: i}, hasQ: true}
			if e.reached = m.HasTargets() && m.Reached(stepper.Inputs, -1, 0); e.reached {
				e.v = m.Step.Y[m.Step.At(j, i)]
			}
			return e
		},
	}
}

func (p equations) sampleLosses() *matrix {
	m := p.Moment
	return &matrix{
		symbol: "J of each", rows: m.Batch(), cols: 1, samples: true, row: m.Selection.Sample,
		at: func(i, _ int) entry {
			e := entry{q: explain.Quantity{Kind: explain.Loss, Layer: m.LastLayer(), Sample: i}, hasQ: true}
			if e.reached = m.Reached(stepper.Loss, -1, 0); e.reached {
				e.v = m.Step.Losses[i]
			}
			return e
		},
	}
}

// weights returns W of a layer as a matrix. Depending on kind, it has the values before
// the step, the gradient, or the values after the step.
func (p equations) weights(symbol string, l int, kind explain.Kind) *matrix {
	m := p.Moment
	return &matrix{
		symbol: symbol, rows: m.Units(l - 1), cols: m.Units(l),
		rowName: p.unitNames(l - 1), colName: p.unitNames(l),
		row: p.shownUnit(l - 1), col: p.shownUnit(l), parameter: kind != explain.Gradient,
		at: func(i, j int) entry { return p.parameterEntry(l, j, i, kind) },
	}
}

// biasRow returns b of a layer as a matrix with one row.
func (p equations) biasRow(symbol string, l int, kind explain.Kind) *matrix {
	return &matrix{
		symbol: symbol, rows: 1, cols: p.Moment.Units(l), colName: p.unitNames(l),
		col: p.shownUnit(l), parameter: kind != explain.Gradient,
		at: func(_, j int) entry { return p.parameterEntry(l, j, network.Bias, kind) },
	}
}

func (p equations) parameterEntry(l, unit, from int, kind explain.Kind) entry {
	m := p.Moment
	e := entry{q: explain.Quantity{Kind: kind, Layer: l, Unit: unit, From: from}, hasQ: true, reached: true}
	c := m.Change(l, unit, from)
	switch kind {
	case explain.Gradient:
		e.v, e.reached = c.Gradient, m.Reached(stepper.Gradient, l, unit)
	case explain.Update:
		e.v, e.reached = c.After, m.Reached(stepper.Update, l, unit)
	default:
		e.v = c.Before
	}
	return e
}

// turned returns a matrix with rows and columns exchanged. It is written as words
// because most fonts have no letter for it.
func turned(m *matrix) *matrix {
	t := &matrix{
		symbol: m.symbol + " transposed", rows: m.cols, cols: m.rows,
		rowName: m.colName, colName: m.rowName, parameter: m.parameter,
		row: m.col, col: m.row,
		at: func(i, j int) entry { return m.at(j, i) },
	}
	if m.samples {
		t.colName = func(j int) string { return strconv.Itoa(j + 1) }
	}
	return t
}

// summed marks a matrix all of whose columns are named by the formula of an entry, and
// returns it.
func summed(m *matrix) *matrix {
	m.summed = true
	return m
}

func (p equations) weightedSum(l int) *equation {
	e := &equation{"weighted sum", "every sample a row", []term{
		{matrix: p.layerValues(p.Layered("z", l), l, explain.WeightedSum)},
		{operator: "=", matrix: summed(p.before(l))},
		{operator: p.Spell("·"), matrix: p.weights(p.Layered("W", l), l, explain.Weight)},
	}}
	if p.Moment.Config().Architecture.Bias {
		b := p.biasRow(p.Layered("b", l), l, explain.Weight)
		b.note = "to every row"
		e.terms = append(e.terms, term{operator: "+", matrix: b})
	}
	return e
}

func (p equations) delta(l int) *equation {
	m := p.Moment
	left := p.layerValues(p.Layered("δ", l), l, explain.Delta)
	c := m.Config()
	if l < m.LastLayer() {
		return &equation{"delta", "the blame of the layer after, passed back through its weights, times the slope", []term{
			{matrix: left},
			{operator: "=", matrix: summed(p.layerValues(p.Layered("δ", l+1), l+1, explain.Delta))},
			{operator: p.Spell("·"), matrix: turned(p.weights(p.Layered("W", l+1), l+1, explain.Weight))},
			{operator: p.Spell("∘"), matrix: p.slopes(l)},
		}}
	}
	output := p.layerValues(p.Spell("ŷ"), l, explain.Activation)
	f := c.Architecture.Output().Activation
	if !c.Loss.Fused(f) {
		return &equation{"delta", "how the loss changes with each z of the output", []term{
			{matrix: left},
			{operator: "from", matrix: output},
			{operator: "and", matrix: p.targets()},
			{words: fmt.Sprintf("through %s and %s", c.Loss.Name, f.Name)},
		}}
	}
	e := &equation{"delta", f.Name + " with " + c.Loss.Name + ": the slope cancels", []term{
		{matrix: left}, {operator: "=", matrix: output}, {operator: "−", matrix: p.targets()},
	}}
	if k := c.Architecture.Outputs(); c.Loss.Name == "bce" && k > 1 {
		e.terms = append(e.terms, term{words: fmt.Sprintf("over %d outputs", k)})
	}
	return e
}

// slopes returns f′(z) of a hidden layer as a matrix.
func (p equations) slopes(l int) *matrix {
	f := p.Moment.Config().Architecture.Layers[l].Activation
	m := p.layerValues(p.Spell("f′(")+p.Layered("z", l)+")", l, explain.Activation)
	m.follows = true
	m.at = func(i, j int) entry {
		e := entry{reached: p.Moment.Reached(stepper.Activation, l, j)}
		if e.reached {
			at, k := &p.Moment.Step.Layers[l], p.Moment.Step.At(j, i)
			e.v = f.Slope(at.Z[k], at.A[k])
		}
		e.q, e.hasQ = p.slopeNamed(l, j, i)
		return e
	}
	return m
}

// slopeNamed returns the quantity that stands for f′(z) of a unit and sample in the
// formula of its δ. ok is false if that δ is not in focus.
func (p equations) slopeNamed(l, unit, sample int) (explain.Quantity, bool) {
	m := p.Moment
	if m.Focus != (explain.Quantity{Kind: explain.Delta, Layer: l, Unit: unit, Sample: sample}) {
		return explain.Quantity{}, false
	}
	q := explain.Quantity{Kind: explain.Activation, Layer: l, Unit: unit, Sample: sample}
	if !m.Feeds[q] {
		q.Kind = explain.WeightedSum
	}
	return q, true
}

func (p equations) gradient(l int) *equation {
	m := p.Moment
	e := &equation{"gradient", "the mean over the batch of input times delta", []term{
		{matrix: p.weights(p.Layered("∂J/∂W", l), l, explain.Gradient)},
		{operator: p.Spell(fmt.Sprintf("= 1/%d ·", m.Batch())), matrix: summed(turned(p.before(l)))},
		{operator: p.Spell("·"), matrix: p.layerValues(p.Layered("δ", l), l, explain.Delta)},
	}}
	e.terms[2].matrix.samples = false
	e.terms[2].matrix.rowName = func(i int) string { return strconv.Itoa(i + 1) }
	if penalty := m.Config().Penalty; penalty.L1 != 0 || penalty.L2 != 0 {
		e.terms = append(e.terms, term{words: "+ penalties"})
	}
	if m.Config().Architecture.Bias {
		b := p.biasRow(p.Layered("∂J/∂b", l), l, explain.Gradient)
		b.note = p.Spell(fmt.Sprintf("= 1/%d · column sums of ", m.Batch())) + p.Layered("δ", l)
		e.terms = append(e.terms, term{operator: beside, matrix: b})
	}
	return e
}

// update returns the equation that updates the weights of a layer.
func (p equations) update(l int) *equation {
	how, fact := p.updateRule()
	return &equation{"update of " + p.Layered("W", l), fact, []term{
		{matrix: p.weights(p.Layered("W", l)+" new", l, explain.Update)},
		{operator: "=", matrix: p.weights(p.Layered("W", l), l, explain.Weight)},
		{operator: how, matrix: p.weights(p.Layered("∂J/∂W", l), l, explain.Gradient)},
	}}
}

// updateBiases returns the equation that updates the biases of a layer.
func (p equations) updateBiases(l int) *equation {
	how, fact := p.updateRule()
	return &equation{"update of " + p.Layered("b", l), fact, []term{
		{matrix: p.biasRow(p.Layered("b", l)+" new", l, explain.Update)},
		{operator: "=", matrix: p.biasRow(p.Layered("b", l), l, explain.Weight)},
		{operator: how, matrix: p.biasRow(p.Layered("∂J/∂b", l), l, explain.Gradient)},
	}}
}

// updateRule returns the operator between a parameter and its gradient, and the rule in
// words.
func (p equations) updateRule() (operator, fact string) {
	c := p.Moment.Config()
	if c.Optimizer.Plain() {
		return p.Spell("− " + p.Rate() + " ·"), p.Spell("new = old − η · gradient")
	}
	return c.Optimizer.Name + " with", c.Optimizer.Name + " of each gradient"
}

// initial returns the weights that training starts from, without an equation.
func (p equations) initial(l int) *equation {
	e := &equation{"initial " + p.Layered("W", l), "the weights that training starts from", nil}
	e.terms = append(e.terms, term{matrix: p.weights(p.Layered("W", l), l, explain.Weight)})
	if p.Moment.Config().Architecture.Bias {
		e.terms = append(e.terms, term{operator: beside, matrix: p.biasRow(p.Layered("b", l), l, explain.Weight)})
	}
	return e
}
