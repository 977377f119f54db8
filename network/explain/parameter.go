package explain

import "backstep/network"

// parameter is one weight or bias.
type parameter struct {
	at snapshot
	q  Quantity // a quantity of this weight or bias, of any kind
}

func (p parameter) isBias() bool { return p.q.From == network.Bias }

// symbol returns w or b.
func (p parameter) symbol() string {
	if p.isBias() {
		return "b"
	}
	return "w"
}

// word returns what a sentence calls the parameter.
func (p parameter) word() string {
	if p.isBias() {
		return "bias"
	}
	return "weight"
}

// origin returns the name of what a weight leads from.
func (p parameter) origin() string {
	if p.isBias() {
		return "bias"
	}
	return p.at.Names.Unit(p.q.Layer-1, p.q.From)
}

// among returns the number of this parameter in parameters, gradients or buffers.
func (p parameter) among(values network.Parameters) float64 {
	return values.At(p.q.From, p.q.Unit, p.at.architecture().Layers[p.q.Layer].Units)
}

// value returns the weight or bias that the step began with.
func (p parameter) value() Operand { return p.at.weight(p.q.Layer, p.q.Unit, p.q.From) }

func (p parameter) gradient() Operand {
	q := p.q
	q.Kind = Gradient
	mean := p.among(p.at.step.Layers[q.Layer].Gradient)
	if p.at.summed() {
		return own("Σ gradient", p.at.Notation.OfGradient(mean, p.at.step.N()), q)
	}
	return own("gradient", mean, q)
}

// meanGradient returns the gradient that the update takes: the mean over the samples.
func (p parameter) meanGradient() Operand {
	if !p.at.summed() {
		return p.gradient()
	}
	return named("gradient", p.among(p.at.step.Layers[p.q.Layer].Gradient))
}

// frozen reports whether the parameter is a bias that is not trained.
func (p parameter) frozen() bool { return p.isBias() && p.at.Config.FrozenBiases }
