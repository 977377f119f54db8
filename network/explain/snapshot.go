package explain

import "backstep/network"

// snapshot gives the numbers of a step as operands with their quantities.
type snapshot struct {
	*Subject
	step *network.Step
}

func (at snapshot) architecture() network.Architecture { return at.Config.Architecture }

func (at snapshot) last() int { return len(at.architecture().Layers) - 1 }

// outputs returns K.
func (at snapshot) outputs() int { return at.architecture().Outputs() }

// activationOf returns the activation of a layer.
func (at snapshot) activationOf(layer int) network.Activation {
	return at.architecture().Layers[layer].Activation
}

// own is a number of the step as an operand.
func own(symbol string, v float64, q Quantity) Operand {
	return Operand{Symbol: symbol, Value: v, Ref: q, HasRef: true}
}

func (at snapshot) z(layer, unit, sample int) Operand {
	return own("z", at.step.Layers[layer].Z[at.step.At(unit, sample)],
		Quantity{Kind: WeightedSum, Layer: layer, Unit: unit, Sample: sample})
}

// a is ŷ in the output layer.
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

// feed is what a unit of the layer before, or an input, sends to a layer.
func (at snapshot) feed(layer, from, sample int) Operand {
	if layer == 0 {
		return at.x(from, sample)
	}
	return at.a(layer-1, from, sample)
}

// feedSymbol tells the feeds of a layer apart: an input by its name, if that tells it
// from the others.
func (at snapshot) feedSymbol(layer, from int) string {
	if layer == 0 {
		return at.Names.inputSymbol(from, at.architecture().From(0))
	}
	return numbered("a", from, at.architecture().From(layer))
}

func (at snapshot) target(unit, sample int) Operand {
	return own("y", at.step.Y[at.step.At(unit, sample)],
		Quantity{Kind: Target, Layer: at.last(), Unit: unit, Sample: sample})
}

func (at snapshot) delta(layer, unit, sample int) Operand {
	return own("δ", at.step.Layers[layer].Delta[at.step.At(unit, sample)],
		Quantity{Kind: Delta, Layer: layer, Unit: unit, Sample: sample})
}

func (at snapshot) sampleLoss(sample int) Operand {
	return own("J", at.step.Losses[sample], Quantity{Kind: Loss, Layer: at.last(), Sample: sample})
}

// weight is a weight, or with network.Bias the bias, that the step began with.
func (at snapshot) weight(layer, unit, from int) Operand {
	o := own("w", at.pick(at.step.Layers[layer].Before, layer, unit, from),
		Quantity{Kind: Weight, Layer: layer, Unit: unit, From: from})
	o.Role = Parameter
	if from == network.Bias {
		o.Symbol = "b"
	}
	return o
}

func (at snapshot) gradient(q Quantity) Operand {
	q.Kind = Gradient
	return own("gradient", at.pick(at.step.Layers[q.Layer].Gradient, q.Layer, q.Unit, q.From), q)
}

// pick returns the number of a weight or bias among parameters, or among gradients.
func (at snapshot) pick(p network.Parameters, layer, unit, from int) float64 {
	return p.At(from, unit, at.architecture().Layers[layer].Units)
}

// column returns the values of one sample.
func (at snapshot) column(values []float64, sample int) []float64 {
	list := make([]float64, at.outputs())
	for k := range list {
		list[k] = values[at.step.At(k, sample)]
	}
	return list
}
