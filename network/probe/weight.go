package probe

import "backstep/network"

// Weight names a weight or bias: of a layer, counted from 0, the one that leads
// from a unit of the layer before, or an input, or is network.Bias, to a unit.
type Weight struct {
	Layer, Unit, From int
}

// Weights lists all weights and biases of an architecture: layer by layer, unit
// by unit, the bias last.
func Weights(a network.Architecture) []Weight {
	var list []Weight
	for l, layer := range a.Layers {
		for j := range layer.Units {
			for i := range a.From(l) {
				list = append(list, Weight{Layer: l, Unit: j, From: i})
			}
			if a.Bias {
				list = append(list, Weight{Layer: l, Unit: j, From: network.Bias})
			}
		}
	}
	return list
}

// In returns its value in the parameters of an architecture, or the number that
// belongs to it among gradients.
func (w Weight) In(a network.Architecture, layers []network.Parameters) float64 {
	return *w.place(a, layers)
}

func (w Weight) place(a network.Architecture, layers []network.Parameters) *float64 {
	return layers[w.Layer].Place(w.From, w.Unit, a.Layers[w.Layer].Units)
}
