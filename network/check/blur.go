package check

import (
	"math"

	"backstep/network"
)

// u is half an ulp of 1: the largest relative error of one rounding.
const u = 0x1p-53

// blur returns a bound, to first order, on how far rounding moves J when the layers
// from l on are computed. It is the sum, over all numbers that enter J, of u times the
// number times the derivative of J with respect to it,
//
//	u·(1/n) Σᵢ (|Jᵢ| + Σₖ |gₖ aₖ| + Σₗ Σⱼ |δⱼ| (Σᵢ |aᵢ wᵢⱼ| + |bⱼ|))
//
// The second term, for the outputs, is left out if the loss is computed from z rather
// than from a.
func blur(c network.Config, step *network.Step, l int) float64 {
	sum := 0.0
	for _, loss := range step.Losses {
		sum += math.Abs(loss)
	}
	if output := c.Architecture.Output().Activation; !c.Loss.FromZ(output) {
		sum += ofOutputs(c.Loss, step)
	}
	for ; l < len(step.Layers); l++ {
		sum += ofSums(step, l)
	}
	return u * sum / float64(step.N())
}

// ofOutputs returns Σᵢ Σₖ |gₖ aₖ|.
func ofOutputs(loss network.Loss, step *network.Step) float64 {
	last := &step.Layers[len(step.Layers)-1]
	sum := 0.0
	for s := range step.N() {
		a := step.Column(last.A, s)
		for k, g := range loss.Gradient(a, step.Column(step.Y, s)) {
			sum += math.Abs(g * a[k])
		}
	}
	return sum
}

// ofSums returns Σᵢ Σⱼ |δⱼ| (Σᵢ |aᵢ wᵢⱼ| + |bⱼ|) of a layer.
func ofSums(step *network.Step, l int) float64 {
	layer, inputs := &step.Layers[l], step.Inputs(l)
	from := len(inputs) / step.N()
	sum := 0.0
	for j := range layer.Units {
		for s := range step.N() {
			terms := 0.0
			for i := range from {
				terms += math.Abs(inputs[step.At(i, s)] * layer.Before.Weights[i*layer.Units+j])
			}
			if len(layer.Before.Biases) > 0 {
				terms += math.Abs(layer.Before.Biases[j])
			}
			sum += math.Abs(layer.Delta[step.At(j, s)]) * terms
		}
	}
	return sum
}
