package probe

import "backstep/network"

// Weight names a weight or bias: of a layer, counted from 0, the one that leads
// from a unit of the layer before, or an input, or is network.Bias, to a unit.
type Weight struct {
	Layer, Unit, From int
}

// The weights and biases of an architecture have an order: layer by layer, unit
// by unit, the bias last. A large one has millions, so that they are counted
// rather than listed.

// CountWeights returns how many weights and biases there are.
func CountWeights(a network.Architecture) int {
	weights, biases := a.Count()
	return weights + biases
}

// WeightAt returns the one at a place in the order.
func WeightAt(a network.Architecture, place int) Weight {
	l := 0
	for l+1 < len(a.Layers) && place >= a.Layers[l].Units*ofUnit(a, l) {
		place -= a.Layers[l].Units * ofUnit(a, l)
		l++
	}
	w := Weight{Layer: l, Unit: place / ofUnit(a, l), From: place % ofUnit(a, l)}
	if w.From == a.From(l) {
		w.From = network.Bias
	}
	return w
}

// Place returns its place in the order, or false where the architecture has no
// such weight or bias.
func (w Weight) Place(a network.Architecture) (place int, ok bool) {
	if w.Layer >= len(a.Layers) || w.Unit >= a.Layers[w.Layer].Units || w.From >= a.From(w.Layer) || (w.From == network.Bias && !a.Bias) {
		return 0, false
	}
	for l := range w.Layer {
		place += a.Layers[l].Units * ofUnit(a, l)
	}
	from := w.From
	if from == network.Bias {
		from = a.From(w.Layer)
	}
	return place + w.Unit*ofUnit(a, w.Layer) + from, true
}

// ofUnit is how many weights and biases a unit of a layer has.
func ofUnit(a network.Architecture, layer int) int {
	if a.Bias {
		return a.From(layer) + 1
	}
	return a.From(layer)
}

// In returns its value in the parameters of an architecture, or the number that
// belongs to it among gradients.
func (w Weight) In(a network.Architecture, layers []network.Parameters) float64 {
	return *w.in(a, layers)
}

func (w Weight) in(a network.Architecture, layers []network.Parameters) *float64 {
	return layers[w.Layer].Place(w.From, w.Unit, a.Layers[w.Layer].Units)
}
