package explain

import (
	"strconv"
	"unicode/utf8"

	"backstep/network"
)

// snapshot gives the numbers of a step as operands that know which they are.
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

// feed is what unit from of the layer before, or the inputs, sends to layer.
func (at snapshot) feed(layer, from, sample int) Operand {
	if layer == 0 {
		return at.x(from, sample)
	}
	return at.a(layer-1, from, sample)
}

// feedSymbol tells one feed of a layer from another: an input by its name.
func (at snapshot) feedSymbol(layer, from int) string {
	if layer == 0 {
		if name := at.Names.Unit(-1, from); utf8.RuneCountInString(name) <= 8 {
			return name
		}
		return numbered("x", from, at.architecture().From(0))
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

// pick returns the number that belongs to a weight or bias.
func (at snapshot) pick(p network.Parameters, layer, unit, from int) float64 {
	return p.At(from, unit, at.architecture().Layers[layer].Units)
}

// column returns what the outputs have for one sample.
func (at snapshot) column(values []float64, sample int) []float64 {
	list := make([]float64, at.outputs())
	for k := range list {
		list[k] = values[at.step.At(k, sample)]
	}
	return list
}

// numbered is a symbol with a number from 1, or alone where there is but one.
func numbered(symbol string, i, of int) string {
	if of == 1 {
		return symbol
	}
	return symbol + strconv.Itoa(i+1)
}

// Layered is a symbol with the number of its layer, which counts from 0 here and
// from 1 there: δ², W¹².
func Layered(symbol string, layer int) string {
	raised := [...]string{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}
	for _, digit := range strconv.Itoa(layer + 1) {
		symbol += raised[digit-'0']
	}
	return symbol
}
