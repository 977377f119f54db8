package equations

import (
	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/paint"
	"backstep/ui/paint/matrix"
	"backstep/ui/theme"
)

// operands makes the matrices of equations, as they stand in the notation.
type operands struct{ paint.Painter }

// values returns z, a or δ of a layer.
func (p operands) values(symbol string, l int, kind explain.Kind, samples, units *matrix.Axis) *matrix.Matrix {
	return p.bySample(p.valuesOf(symbol, l, kind, samples, units))
}

// valuesOf returns z, a or δ of a layer with a row for each sample.
func (p operands) valuesOf(symbol string, l int, kind explain.Kind, samples, units *matrix.Axis) *matrix.Matrix {
	tint := theme.Forward
	if kind == explain.Delta {
		tint = theme.Backward
	}
	return &matrix.Matrix{
		Symbol: symbol, Rows: samples, Cols: units, Tint: tint, Given: kind == explain.Input,
		At: func(i, j int) matrix.Entry {
			e := matrix.Entry{Of: explain.Quantity{Kind: kind, Layer: l, Unit: j, Sample: i}, Is: true}
			e.Value, e.Reached = p.Moment.Value(kind, l, j, i)
			return e
		},
	}
}

// before returns what feeds a layer: the inputs, or the activations of the layer before, and
// with them ones if the axis has them.
func (p operands) before(l int, samples, units *matrix.Axis) *matrix.Matrix {
	kind := explain.Activation
	if l == 0 {
		kind = explain.Input
	}
	return p.bySample(p.besideOnes(p.valuesOf(p.a(l-1), l-1, kind, samples, units), p.Moment.Units(l-1)))
}

// targets returns y.
func (p operands) targets(samples, units *matrix.Axis) *matrix.Matrix {
	m := p.Moment
	return p.bySample(&matrix.Matrix{
		Symbol: p.Spell(m.Notation.Matrix("y")), Rows: samples, Cols: units, Given: true,
		At: func(i, j int) matrix.Entry {
			e := matrix.Entry{Of: explain.Quantity{Kind: explain.Target, Layer: m.LastLayer(), Unit: j, Sample: i}, Is: true}
			if e.Reached = m.HasTargets() && m.Reached(stepper.Inputs, -1, 0); e.Reached {
				e.Value = m.Step.Y[m.Step.At(j, i)]
			}
			return e
		},
	})
}

// losses returns the loss of each sample.
func (p operands) losses(samples *matrix.Axis) *matrix.Matrix {
	m := p.Moment
	return p.bySample(&matrix.Matrix{
		Symbol: m.Notation.SampleLoss() + " of each", Rows: samples, Cols: &matrix.Axis{Size: 1}, Tint: theme.Forward,
		At: func(i, _ int) matrix.Entry {
			e := matrix.Entry{Of: explain.Quantity{Kind: explain.Loss, Layer: m.LastLayer(), Sample: i}, Is: true}
			if e.Reached = m.Reached(stepper.Loss, -1, 0); e.Reached {
				e.Value = m.Step.Losses[i]
			}
			return e
		},
	})
}

// weights returns W of a layer before the step, its gradient, or W after the step.
func (p operands) weights(symbol string, l int, kind explain.Kind, from, to *matrix.Axis) *matrix.Matrix {
	m := p.parameters(symbol, kind, from, to)
	m.At = func(i, j int) matrix.Entry { return p.parameter(l, j, p.fromOf(l, i), kind) }
	return p.byWeight(m)
}

// biases returns b of a layer, or its gradient, as one row, or as one column where samples are.
func (p operands) biases(symbol string, l int, kind explain.Kind, to *matrix.Axis) *matrix.Matrix {
	return p.bySample(p.biasRow(symbol, l, kind, to))
}

// biasRow returns b of a layer, or its gradient, as a row in any notation.
func (p operands) biasRow(symbol string, l int, kind explain.Kind, to *matrix.Axis) *matrix.Matrix {
	m := p.parameters(symbol, kind, biasOnly(), to)
	m.At = func(_, j int) matrix.Entry { return p.parameter(l, j, network.Bias, kind) }
	return m
}

func (p operands) parameters(symbol string, kind explain.Kind, from, to *matrix.Axis) *matrix.Matrix {
	return &matrix.Matrix{Symbol: symbol, Rows: from, Cols: to, Signed: kind != explain.Gradient, Tint: theme.Backward}
}
