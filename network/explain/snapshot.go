package explain

import "backstep/network"

// snapshot returns the numbers of a step as operands with their quantities. What is
// derived from them has types of its own: unit and outputs for one sample, and
// parameter for a weight or bias.
type snapshot struct {
	*Subject
	step *network.Step
}

// unit returns the unit of a quantity, on its sample.
func (at snapshot) unit(q Quantity) unit { return unit{at, q} }

// outputs returns the outputs of a sample.
func (at snapshot) outputs(sample int) outputs { return outputs{at, sample} }

// parameter returns the weight or bias of a quantity.
func (at snapshot) parameter(q Quantity) parameter {
	q.Index = 0
	return parameter{at, q}
}

func (at snapshot) architecture() network.Architecture { return at.Config.Architecture }

func (at snapshot) last() int { return len(at.architecture().Layers) - 1 }

// activationOf returns the activation of a layer.
func (at snapshot) activationOf(layer int) network.Activation {
	return at.architecture().Layers[layer].Activation
}

// fused reports whether the derivative of the output activation cancels, so that loss
// and δ are computed from z.
func (at snapshot) fused() bool {
	return at.Config.Loss.Fused(at.architecture().Output().Activation)
}

// bceOfSoftmax reports whether the loss is bce and the outputs are a softmax.
func (at snapshot) bceOfSoftmax() bool {
	output := at.architecture().Output().Activation
	return output.Joint() && !at.fused() && at.Config.Loss.FromZ(output)
}

// own returns a number of the step as an operand.
func own(symbol string, v float64, q Quantity) Operand {
	return Operand{Symbol: symbol, Value: v, Ref: q, HasRef: true}
}

func (at snapshot) z(layer, unit, sample int) Operand {
	return own("z", at.step.Layers[layer].Z[at.step.At(unit, sample)],
		Quantity{Kind: WeightedSum, Layer: layer, Unit: unit, Sample: sample})
}

// a returns the activation of a unit, which in the output layer is ŷ.
func (at snapshot) a(layer, unit, sample int) Operand {
	return own(at.aSymbol(layer), at.step.Layers[layer].A[at.step.At(unit, sample)],
		Quantity{Kind: Activation, Layer: layer, Unit: unit, Sample: sample})
}

func (at snapshot) aSymbol(layer int) string {
	if layer == at.last() {
		return "ŷ"
	}
	return "a"
}

func (at snapshot) x(feature, sample int) Operand {
	return own("x", at.step.X[at.step.At(feature, sample)],
		Quantity{Kind: Input, Layer: -1, Unit: feature, Sample: sample})
}

// feed returns what a unit of the layer before, or an input, sends to a layer.
func (at snapshot) feed(layer, from, sample int) Operand {
	if layer == 0 {
		return at.x(from, sample)
	}
	return at.a(layer-1, from, sample)
}

// feedLetter returns the symbol of what feeds a layer: a or x.
func (at snapshot) feedLetter(layer int) string {
	if layer == 0 {
		return "x"
	}
	return "a"
}

// feedSymbol returns a symbol that tells a feed of a layer from the others. For an
// input it is the name, if that is unmistakable.
func (at snapshot) feedSymbol(layer, from int) string {
	if layer == 0 {
		return at.Names.inputSymbol(from, at.architecture().From(0), at.Notation)
	}
	return numbered("a", from, at.architecture().From(layer))
}

func (at snapshot) target(unit, sample int) Operand {
	return own("y", at.step.Y[at.step.At(unit, sample)],
		Quantity{Kind: Target, Layer: at.last(), Unit: unit, Sample: sample})
}

func (at snapshot) delta(layer, unit, sample int) Operand {
	return own("δ", at.Notation.OfDelta(at.step.Layers[layer].Delta[at.step.At(unit, sample)]),
		Quantity{Kind: Delta, Layer: layer, Unit: unit, Sample: sample})
}

func (at snapshot) sampleLoss(sample int) Operand {
	return own(at.lossSymbol(), at.step.Losses[sample], Quantity{Kind: Loss, Layer: at.last(), Sample: sample})
}

// lossSymbol returns the symbol for the loss of a sample, beside that of the batch.
func (at snapshot) lossSymbol() string {
	if symbol := at.Notation.SampleLoss(); symbol != "J" {
		return at.Keep(symbol)
	}
	return "J"
}

// weight returns a weight that the step began with, or the bias if from is
// network.Bias.
func (at snapshot) weight(layer, unit, from int) Operand {
	q := Quantity{Kind: Weight, Layer: layer, Unit: unit, From: from}
	o := own("w", at.parameter(q).among(at.step.Layers[layer].Before), q)
	o.Role = Parameter
	if from == network.Bias {
		o.Symbol = "b"
	}
	return o
}
