package probe

import "backstep/network"

// Flow is how large δ, the gradients and the update of a layer are in a step.
type Flow struct {
	Delta    float64 // the mean of |δ|
	Gradient float64 // the mean of |∂J/∂w|
	Weight   float64 // the mean of |w| before the update
	Update   float64 // the mean size of what the update adds to w
}

// Ratio returns the size of the update divided by that of the weights. Without an
// update it is 0, even if all weights are 0.
func (f *Flow) Ratio() float64 {
	if f.Update == 0 {
		return 0
	}
	return f.Update / f.Weight
}

// MeanSizes returns the means of |δ| and of |∂J/∂w| of a layer, the biases left out.
func MeanSizes(at *network.LayerStep) (delta, gradient float64) {
	return meanSize(at.Delta), meanSize(at.Gradient.Weights)
}

// ReadFlow returns the flow through each layer of a step. What the step has not reached is
// NaN, and so is its mean.
func ReadFlow(step *network.Step) []Flow {
	list := make([]Flow, len(step.Layers))
	for l := range list {
		at := &step.Layers[l]
		list[l] = Flow{Weight: meanSize(at.Before.Weights), Update: meanMove(at.Before.Weights, at.After.Weights)}
		list[l].Delta, list[l].Gradient = MeanSizes(at)
	}
	return list
}
