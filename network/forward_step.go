package network

import "slices"

// ForwardStep returns what forward propagation computes of one sample with
// inputs x and targets y at some weights: a step without loss, deltas, gradients
// and update.
func ForwardStep(a Architecture, params []Parameters, x, y []float64) *Step {
	p := newPass(a, 1)
	p.resize(1)
	p.x = slices.Clone(x)
	p.forward(params)
	s := &Step{Samples: []int{0}, X: p.x, Y: slices.Clone(y), Losses: []float64{0}, Layers: make([]LayerStep, len(a.Layers))}
	for l := range s.Layers {
		at := &p.layers[l]
		s.Layers[l] = LayerStep{
			Units: at.units, Z: at.z, A: at.a, Delta: at.delta, Gradient: at.gradient, Before: params[l], After: params[l],
		}
	}
	return s
}
