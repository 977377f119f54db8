package probe

import (
	"math"

	"backstep/network"
)

// workOfChoice is roughly the largest number of products for the choice of two weights.
const workOfChoice = 2_000_000

// Steepest returns the two weights along which the loss falls most at these weights, which
// it does not change: one of the first layer and one of the last or, in a network of one
// layer, the two steepest of that. A landscape over them shows training move. Of equal
// ones it returns the first. If there is only one weight, it is both.
func Steepest(c network.Config, samples network.Samples, params []network.Parameters) (across, up Weight) {
	weights, _ := c.Architecture.Count()
	some := Spread(samples, max(1, min(leastSamples*4, workOfChoice/(1+weights))))
	gradient := network.NewEvaluator(c, some).Gradient(params)
	across = steepestOf(c.Architecture, gradient, 0, nil)
	return across, steepestOf(c.Architecture, gradient, len(gradient)-1, &across)
}

// steepestOf returns the weight of a layer with the largest gradient, other than one. A
// bias is chosen only if there is no weight.
func steepestOf(a network.Architecture, gradient []network.Parameters, layer int, other *Weight) Weight {
	best, most := Weight{Layer: layer}, -1.0
	if other != nil && best == *other && a.Bias {
		best.From = network.Bias
	}
	for i, g := range gradient[layer].Weights {
		units := a.Layers[layer].Units
		w := Weight{Layer: layer, Unit: i % units, From: i / units}
		if size := math.Abs(g); size > most*(1+1e-9) && (other == nil || w != *other) {
			best, most = w, size
		}
	}
	return best
}
