package network

import "slices"

// Parameters holds the weights and biases of one layer, or one number for each of them:
// their gradients, or a buffer of an optimiser.
type Parameters struct {
	Weights []float64 // from × units, row by row: Weights[i*units+j] leads from unit i to unit j
	Biases  []float64 // one for each unit; empty in a network without biases
}

// Bias stands for the unit that a bias leads from, as if the bias were the weight of a
// constant input 1.
const Bias = -1

// At returns the number for the weight from a unit of the layer before, or an input, to
// a unit of this layer, which has units units. If from is [Bias], it returns the number
// for the unit's bias.
func (p Parameters) At(from, unit, units int) float64 { return *p.Pointer(from, unit, units) }

// Pointer returns a pointer to the number that At returns.
func (p Parameters) Pointer(from, unit, units int) *float64 {
	if from == Bias {
		return &p.Biases[unit]
	}
	return &p.Weights[from*units+unit]
}

// Count returns how many weights and biases the layers have together.
func Count(layers []Parameters) int {
	n := 0
	for _, p := range layers {
		n += len(p.Weights) + len(p.Biases)
	}
	return n
}

// NewParameters returns zeros for every layer of the architecture.
func NewParameters(a Architecture) []Parameters {
	layers, _, _ := parametersInOne(a)
	return layers
}

// parametersInOne returns zeros for every layer, cut from one slice: the weights of
// all layers, then the biases of all layers. It also returns that slice, and how
// many of it are weights.
func parametersInOne(a Architecture) (layers []Parameters, all []float64, weights int) {
	weights, biases := a.Count()
	all = make([]float64, weights+biases)
	rest, restOfBiases := all[:weights], all[weights:]
	layers = make([]Parameters, len(a.Layers))
	for l, layer := range a.Layers {
		layers[l].Weights, rest = split(rest, a.From(l)*layer.Units)
		if a.Bias {
			layers[l].Biases, restOfBiases = split(restOfBiases, layer.Units)
		}
	}
	return layers, all, weights
}

// split returns the first n numbers, without room to append, and the rest.
func split(x []float64, n int) (first, rest []float64) { return x[:n:n], x[n:] }

// Clone returns a deep copy.
func (p Parameters) Clone() Parameters {
	return Parameters{Weights: slices.Clone(p.Weights), Biases: slices.Clone(p.Biases)}
}

// CloneParameters returns a deep copy of all layers.
func CloneParameters(layers []Parameters) []Parameters {
	clone := make([]Parameters, len(layers))
	for l := range layers {
		clone[l] = layers[l].Clone()
	}
	return clone
}

// CopyParameters overwrites dst, which has the same shape, with src.
func CopyParameters(dst, src []Parameters) {
	for l := range src {
		copy(dst[l].Weights, src[l].Weights)
		copy(dst[l].Biases, src[l].Biases)
	}
}

// Fits reports whether the layers have the shape of the architecture.
func (a Architecture) Fits(layers []Parameters) bool {
	if len(layers) != len(a.Layers) {
		return false
	}
	for l, layer := range a.Layers {
		biases := 0
		if a.Bias {
			biases = layer.Units
		}
		if len(layers[l].Weights) != a.From(l)*layer.Units || len(layers[l].Biases) != biases {
			return false
		}
	}
	return true
}
