package screen

import (
	"fmt"
	"strconv"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
)

// equation returns what a phase computes, written with matrices.
func (s *Scene) equation(phase stepper.Phase) *equation {
	l := phase.Layer
	switch phase.Kind {
	case stepper.Inputs:
		return &equation{"inputs", "every sample a row", []term{{matrix: s.inputs("x")}, {operator: "→", matrix: s.targets()}}}
	case stepper.WeightedSum:
		return s.weightedSum(l)
	case stepper.Activation:
		f := s.Config().Architecture.Layers[l].Activation.Name
		return &equation{"activation", f + " of each weighted sum", []term{
			{matrix: s.layerValues(s.activationName(l), l, unitRows()[1])},
			{operator: "= " + f + " of", matrix: s.layerValues(s.layered("z", l), l, unitRows()[0])},
		}}
	case stepper.Loss:
		return &equation{"loss", s.Config().Loss.Name + " of each sample; J is their mean", []term{
			{matrix: s.sampleLosses()},
			{operator: "= " + s.Config().Loss.Name + " of", matrix: s.layerValues(s.spell("ŷ"), s.last(), unitRows()[1])},
			{operator: "and", matrix: s.targets()},
		}}
	case stepper.Delta:
		return s.delta(l)
	case stepper.Gradient:
		return s.gradient(l)
	case stepper.Update:
		return s.update(max(0, s.Selection.Layer))
	default:
		return s.initial(max(0, s.Selection.Layer))
	}
}

func (s *Scene) last() int { return len(s.Config().Architecture.Layers) - 1 }

// activationName is the symbol of the activations of a layer.
func (s *Scene) activationName(l int) string {
	switch l {
	case -1:
		return "x"
	case s.last():
		return s.spell("ŷ")
	default:
		return s.layered("a", l)
	}
}

// unitNames returns what names the units of a layer.
func (s *Scene) unitNames(l int) func(int) string {
	return func(u int) string { return s.Setup.Names.Unit(l, u) }
}

// units returns the number of units of a layer, −1 being the inputs.
func (s *Scene) units(l int) int {
	if l < 0 {
		return s.Config().Architecture.Inputs
	}
	return s.Config().Architecture.Layers[l].Units
}

// batch returns the samples that the matrices show as rows: before the first
// step those that the first batch will have.
func (s *Scene) batch() int {
	if s.Step == nil {
		return min(len(s.Setup.Train), s.Path.BatchSize())
	}
	return s.Samples()
}

// inputs is x as a matrix.
func (s *Scene) inputs(symbol string) *matrix {
	return &matrix{
		symbol: symbol, rows: s.batch(), cols: s.units(-1), samples: true,
		colName: s.unitNames(-1), row: s.Selection.Sample, col: s.shownUnit(-1),
		at: func(i, j int) entry {
			e := entry{q: explain.Quantity{Kind: explain.Input, Layer: -1, Unit: j, Sample: i}, hasQ: true}
			if e.reached = s.Reached(stepper.Inputs, -1, j); e.reached {
				e.v = s.Step.X[s.Step.At(j, i)]
			}
			return e
		},
	}
}

// shownUnit is the unit of a layer that a window is to show: the selected one, or the
// one that the chosen weight leads from.
func (s *Scene) shownUnit(l int) int {
	switch s.Selection.Layer {
	case l:
		return s.Selection.Unit
	case l + 1:
		return max(0, s.Selection.From)
	default:
		return 0
	}
}

// layerValues is z, a or δ of a layer as a matrix.
func (s *Scene) layerValues(symbol string, l int, row quantityRow) *matrix {
	return &matrix{
		symbol: symbol, rows: s.batch(), cols: s.units(l), samples: true,
		colName: s.unitNames(l), row: s.Selection.Sample, col: s.shownUnit(l),
		at: func(i, j int) entry {
			e := entry{q: explain.Quantity{Kind: explain.Of(row.phase), Layer: l, Unit: j, Sample: i}, hasQ: true}
			e.v, e.reached = s.valueOf(row, l, j, i)
			return e
		},
	}
}

// before is what feeds a layer: the inputs, or activations.
func (s *Scene) before(l int) *matrix {
	if l == 0 {
		return s.inputs("x")
	}
	return s.layerValues(s.activationName(l-1), l-1, unitRows()[1])
}

// targets is y as a matrix.
func (s *Scene) targets() *matrix {
	return &matrix{
		symbol: "y", rows: s.batch(), cols: s.units(s.last()), samples: true,
		colName: s.unitNames(s.last()), row: s.Selection.Sample, col: s.shownUnit(s.last()),
		at: func(i, j int) entry {
			e := entry{q: explain.Quantity{Kind: explain.Target, Layer: s.last(), Unit: j, Sample: i}, hasQ: true}
			if e.reached = s.Reached(stepper.Inputs, -1, 0); e.reached {
				e.v = s.Step.Y[s.Step.At(j, i)]
			}
			return e
		},
	}
}

func (s *Scene) sampleLosses() *matrix {
	return &matrix{
		symbol: "J of each", rows: s.batch(), cols: 1, samples: true, row: s.Selection.Sample,
		at: func(i, _ int) entry {
			e := entry{q: explain.Quantity{Kind: explain.Loss, Layer: s.last(), Sample: i}, hasQ: true}
			if e.reached = s.Reached(stepper.Loss, -1, 0); e.reached {
				e.v = s.Step.Losses[i]
			}
			return e
		},
	}
}

// weights is W of a layer: as the step began, its gradient, or as it becomes.
func (s *Scene) weights(symbol string, l int, kind explain.Kind) *matrix {
	return &matrix{
		symbol: symbol, rows: s.units(l - 1), cols: s.units(l),
		rowName: s.unitNames(l - 1), colName: s.unitNames(l),
		row: s.shownUnit(l - 1), col: s.shownUnit(l), parameter: kind != explain.Gradient,
		at: func(i, j int) entry { return s.parameterEntry(l, j, i, kind) },
	}
}

// biases is b of a layer as one row.
func (s *Scene) biases(symbol string, l int, kind explain.Kind) *matrix {
	return &matrix{
		symbol: symbol, rows: 1, cols: s.units(l), colName: s.unitNames(l),
		col: s.shownUnit(l), parameter: kind != explain.Gradient,
		at: func(_, j int) entry { return s.parameterEntry(l, j, network.Bias, kind) },
	}
}

func (s *Scene) parameterEntry(l, unit, from int, kind explain.Kind) entry {
	e := entry{q: explain.Quantity{Kind: kind, Layer: l, Unit: unit, From: from}, hasQ: true, reached: true}
	p := s.parameterStep(l, unit, from)
	switch kind {
	case explain.Gradient:
		e.v, e.reached = p.gradient, s.Reached(stepper.Gradient, l, unit)
	case explain.Update:
		e.v, e.reached = p.after, s.Reached(stepper.Update, l, unit)
	default:
		e.v = p.before
	}
	return e
}

// turned is a matrix with rows and columns exchanged, drawn so, because the
// letter for it is missing in most fonts.
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

// summed marks a matrix of which the formula of an entry names all columns.
func summed(m *matrix) *matrix {
	m.summed = true
	return m
}

func (s *Scene) weightedSum(l int) *equation {
	e := &equation{"weighted sum", "every sample a row", []term{
		{matrix: s.layerValues(s.layered("z", l), l, unitRows()[0])},
		{operator: "=", matrix: summed(s.before(l))},
		{operator: s.spell("·"), matrix: s.weights(s.layered("W", l), l, explain.Weight)},
	}}
	if s.Config().Architecture.Bias {
		b := s.biases(s.layered("b", l), l, explain.Weight)
		b.note = "to every row"
		e.terms = append(e.terms, term{operator: "+", matrix: b})
	}
	return e
}

func (s *Scene) delta(l int) *equation {
	left := s.layerValues(s.layered("δ", l), l, unitRows()[2])
	c := s.Config()
	if l < s.last() {
		return &equation{"delta", "the blame of the layer after, passed back through its weights, times the slope", []term{
			{matrix: left},
			{operator: "=", matrix: summed(s.layerValues(s.layered("δ", l+1), l+1, unitRows()[2]))},
			{operator: s.spell("·"), matrix: turned(s.weights(s.layered("W", l+1), l+1, explain.Weight))},
			{operator: s.spell("∘"), matrix: s.slopes(l)},
		}}
	}
	output := s.layerValues(s.spell("ŷ"), l, unitRows()[1])
	f := c.Architecture.Output().Activation
	if !c.Loss.Fused(f) {
		return &equation{"delta", "how the loss changes with each z of the output", []term{
			{matrix: left},
			{operator: "from", matrix: output},
			{operator: "and", matrix: s.targets()},
			{words: fmt.Sprintf("through %s and %s", c.Loss.Name, f.Name)},
		}}
	}
	e := &equation{"delta", f.Name + " with " + c.Loss.Name + ": the slope cancels", []term{
		{matrix: left}, {operator: "=", matrix: output}, {operator: "−", matrix: s.targets()},
	}}
	if k := c.Architecture.Outputs(); c.Loss.Name == "bce" && k > 1 {
		e.terms = append(e.terms, term{words: fmt.Sprintf("over %d outputs", k)})
	}
	return e
}

// slopes is f′(z) of a hidden layer as a matrix.
func (s *Scene) slopes(l int) *matrix {
	f := s.Config().Architecture.Layers[l].Activation
	m := s.layerValues(s.spell("f′(")+s.layered("z", l)+")", l, unitRows()[1])
	m.at = func(i, j int) entry {
		e := entry{reached: s.Reached(stepper.Activation, l, j)}
		if e.reached {
			at, k := &s.Step.Layers[l], s.Step.At(j, i)
			e.v = f.Slope(at.Z[k], at.A[k])
		}
		e.q, e.hasQ = s.slopeNamed(l, j, i)
		return e
	}
	return m
}

// slopeNamed returns what the formula of δ names to compute f′(z) of the same
// unit and sample.
func (s *Scene) slopeNamed(l, unit, sample int) (explain.Quantity, bool) {
	if s.Focus != (explain.Quantity{Kind: explain.Delta, Layer: l, Unit: unit, Sample: sample}) {
		return explain.Quantity{}, false
	}
	q := explain.Quantity{Kind: explain.Activation, Layer: l, Unit: unit, Sample: sample}
	if !s.Feeds[q] {
		q.Kind = explain.WeightedSum
	}
	return q, true
}

func (s *Scene) gradient(l int) *equation {
	e := &equation{"gradient", "the mean over the batch of input times delta", []term{
		{matrix: s.weights(s.layered("∂J/∂W", l), l, explain.Gradient)},
		{operator: s.spell(fmt.Sprintf("= 1/%d ·", s.batch())), matrix: summed(turned(s.before(l)))},
		{operator: s.spell("·"), matrix: s.layerValues(s.layered("δ", l), l, unitRows()[2])},
	}}
	e.terms[2].matrix.samples = false
	e.terms[2].matrix.rowName = func(i int) string { return strconv.Itoa(i + 1) }
	if p := s.Config().Penalty; p.L1 != 0 || p.L2 != 0 {
		e.terms = append(e.terms, term{words: "+ penalties"})
	}
	if s.Config().Architecture.Bias {
		b := s.biases(s.layered("∂J/∂b", l), l, explain.Gradient)
		b.note = s.spell(fmt.Sprintf("= 1/%d · column sums of ", s.batch())) + s.layered("δ", l)
		e.terms = append(e.terms, term{operator: beside, matrix: b})
	}
	return e
}

// update is the step of one layer's weights.
func (s *Scene) update(l int) *equation {
	how, fact := s.updateRule()
	return &equation{"update of " + s.layered("W", l), fact, []term{
		{matrix: s.weights(s.layered("W", l)+" new", l, explain.Update)},
		{operator: "=", matrix: s.weights(s.layered("W", l), l, explain.Weight)},
		{operator: how, matrix: s.weights(s.layered("∂J/∂W", l), l, explain.Gradient)},
	}}
}

// updateBiases is the step of one layer's biases.
func (s *Scene) updateBiases(l int) *equation {
	how, fact := s.updateRule()
	return &equation{"update of " + s.layered("b", l), fact, []term{
		{matrix: s.biases(s.layered("b", l)+" new", l, explain.Update)},
		{operator: "=", matrix: s.biases(s.layered("b", l), l, explain.Weight)},
		{operator: how, matrix: s.biases(s.layered("∂J/∂b", l), l, explain.Gradient)},
	}}
}

// updateRule says what stands between a weight and its gradient.
func (s *Scene) updateRule() (operator, fact string) {
	c := s.Config()
	if c.Optimizer.Plain() {
		return s.spell("− " + s.Format.Short(c.LearningRate) + " ·"), s.spell("new = old − η · gradient")
	}
	return c.Optimizer.Name + " with", c.Optimizer.Name + " of each gradient"
}

// initial is the weights that training starts from.
func (s *Scene) initial(l int) *equation {
	e := &equation{"initial " + s.layered("W", l), "the weights that training starts from", nil}
	e.terms = append(e.terms, term{matrix: s.weights(s.layered("W", l), l, explain.Weight)})
	if s.Config().Architecture.Bias {
		e.terms = append(e.terms, term{operator: beside, matrix: s.biases(s.layered("b", l), l, explain.Weight)})
	}
	return e
}
