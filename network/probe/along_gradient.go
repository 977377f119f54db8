package probe

import (
	"math"

	"backstep/network"
)

// alongGradient returns how the loss over all samples bends in the direction of its
// gradient at the weights that a step began with. Steepest and Flattest are that one
// curvature, uᵀHu with u = g/|g|, and 0. Where the gradient is 0 or not finite, nothing
// is known.
func alongGradient(c network.Config, samples network.Samples, step *network.Step) Curvature {
	direction, params := gradientOf(step), StateBefore(step).Parameters
	if c.FrozenBiases {
		withoutBiases(direction, step)
	}
	length := norm(direction)
	if !(length > 0) || !network.Finite(length) {
		return Curvature{Doubt: math.Inf(1)}
	}
	for i := range direction {
		direction[i] /= length
	}
	e, moved := network.NewEvaluator(c, samples), network.CloneParameters(params)
	slope := func(x, _ float64) (along, across float64) {
		moveAlong(moved, params, direction, x)
		for i, g := range flat(e.Gradient(moved)) {
			along += float64(g * direction[i])
		}
		return along, 0
	}
	output := 0.0
	for _, a := range step.Layers[len(step.Layers)-1].A {
		output = math.Max(output, math.Abs(a))
	}
	return curvature(slope, 0, 0, output)
}

// moveAlong sets the parameters to those at a distance from others in a direction.
func moveAlong(to, from []network.Parameters, direction []float64, distance float64) {
	i := 0
	for l := range from {
		for _, pair := range [][2][]float64{{to[l].Weights, from[l].Weights}, {to[l].Biases, from[l].Biases}} {
			for k, v := range pair[1] {
				pair[0][k] = v + float64(distance*direction[i])
				i++
			}
		}
	}
}

// withoutBiases sets the biases in a gradient to 0.
func withoutBiases(gradient []float64, step *network.Step) {
	i := 0
	for l := range step.Layers {
		i += len(step.Layers[l].Gradient.Weights)
		biases := len(step.Layers[l].Gradient.Biases)
		clear(gradient[i : i+biases])
		i += biases
	}
}
