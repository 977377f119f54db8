package verify

import (
	"slices"

	"backstep/network"
)

// Numbers are picked from a step by layer, counted from 1. Those of the samples of a
// batch are in the order of the units.

func z(layer int) pick {
	return func(s *network.Step) []float64 { return s.Layers[layer-1].Z }
}

func a(layer int) pick {
	return func(s *network.Step) []float64 { return s.Layers[layer-1].A }
}

func delta(layer int) pick {
	return func(s *network.Step) []float64 { return s.Layers[layer-1].Delta }
}

func gradient(layer int) pick {
	return func(s *network.Step) []float64 { return s.Layers[layer-1].Gradient.Weights }
}

func gradientOfBiases(layer int) pick {
	return func(s *network.Step) []float64 { return s.Layers[layer-1].Gradient.Biases }
}

func weights(layer int) pick {
	return func(s *network.Step) []float64 { return s.Layers[layer-1].After.Weights }
}

func biases(layer int) pick {
	return func(s *network.Step) []float64 { return s.Layers[layer-1].After.Biases }
}

func loss(s *network.Step) []float64 { return one(s.Loss) }

func lossAfter(s *network.Step) []float64 { return one(s.LossAfter) }

// slopes picks a(1−a), which is f′ of a layer of sigmoid units.
func slopes(layer int) pick {
	return func(s *network.Step) []float64 {
		list := slices.Clone(s.Layers[layer-1].A)
		for i, a := range list {
			list[i] = float64(a * (1 - a))
		}
		return list
	}
}

// errors returns a − t of each output, which is ∂E/∂a of half the squared error.
func errors(s *network.Step) []float64 {
	list := slices.Clone(s.Layers[len(s.Layers)-1].A)
	for i := range list {
		list[i] -= s.Y[i]
	}
	return list
}

// halfSquares returns what each output adds to half the squared error.
func halfSquares(s *network.Step) []float64 {
	list := errors(s)
	for i, e := range list {
		list[i] = float64(0.5 * e * e)
	}
	return list
}

// upstream picks δ·w, which each unit of a layer adds to ∂E/∂a of unit i of the layer
// before it, and then their sum. Layers and units count from 1. The batch is one
// sample.
func upstream(i, layer int) pick {
	return func(s *network.Step) []float64 {
		at := &s.Layers[layer-1]
		var list []float64
		sum := 0.0
		for j, d := range at.Delta {
			gradient := float64(d * at.Before.At(i-1, j, at.Units))
			list = append(list, gradient)
			sum += gradient
		}
		return append(list, sum)
	}
}

// into picks the weights that lead to unit j, counted from 1, of that many units.
func into(j, units int, of pick) pick {
	return func(s *network.Step) []float64 {
		var picked []float64
		values := of(s)
		for i := j - 1; i < len(values); i += units {
			picked = append(picked, values[i])
		}
		return picked
	}
}

// times turns our numbers into those of an author who uses another factor.
func times(factor float64, of pick) pick {
	return func(s *network.Step) []float64 {
		list := slices.Clone(of(s))
		for i := range list {
			list[i] = float64(factor * list[i])
		}
		return list
	}
}

// epochLoss returns the loss of the epoch that the step ends.
func epochLoss(s *network.Step) []float64 { return one(s.EpochLoss) }
