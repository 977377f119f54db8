package probe

import "backstep/network"

// Weight names the weight of a layer that leads to a unit from a unit of the layer
// before, or from an input. Layer, Unit and From count from 0. With From network.Bias
// it names the bias of the unit.
type Weight struct {
	Layer, Unit, From int
}

// The weights and biases of an architecture have an order: layer by layer, unit by
// unit, the bias last. There may be millions, so they are counted rather than listed.

// WeightAt returns the weight or bias at an index in that order.
func WeightAt(a network.Architecture, index int) Weight {
	l := 0
	for l+1 < len(a.Layers) && index >= a.Layers[l].Units*ofUnit(a, l) {
		index -= a.Layers[l].Units * ofUnit(a, l)
		l++
	}
	w := Weight{Layer: l, Unit: index / ofUnit(a, l), From: index % ofUnit(a, l)}
	if w.From == a.From(l) {
		w.From = network.Bias
	}
	return w
}

// Index returns the index of the weight in that order. If the architecture has no such
// weight or bias, ok is false.
func (w Weight) Index(a network.Architecture) (index int, ok bool) {
	if w.Layer >= len(a.Layers) || w.Unit >= a.Layers[w.Layer].Units || w.From >= a.From(w.Layer) || (w.From == network.Bias && !a.Bias) {
		return 0, false
	}
	for l := range w.Layer {
		index += a.Layers[l].Units * ofUnit(a, l)
	}
	from := w.From
	if from == network.Bias {
		from = a.From(w.Layer)
	}
	return index + w.Unit*ofUnit(a, w.Layer) + from, true
}

// ofUnit returns the number of weights and biases of one unit of a layer.
func ofUnit(a network.Architecture, layer int) int {
	if a.Bias {
		return a.From(layer) + 1
	}
	return a.From(layer)
}

// In returns the value of the weight among parameters, or its gradient among gradients.
func (w Weight) In(a network.Architecture, layers []network.Parameters) float64 {
	return *w.in(a, layers)
}

func (w Weight) in(a network.Architecture, layers []network.Parameters) *float64 {
	return layers[w.Layer].Pointer(w.From, w.Unit, a.Layers[w.Layer].Units)
}
