package against

import (
	"backstep/network"
	"backstep/network/explain"
)

// wanted are the numbers that a field should have: a row for each sample or for each unit
// that a weight leads from, a column for each unit.
type wanted struct {
	kind          Kind
	layer         int // from 0
	rows, columns int
	value         func(row, column int) float64
	quantity      func(row, column int) explain.Quantity
}

// order lists what a step computes, in that order: forward by layer, the loss, backward by
// layer, then the update.
func order(s *network.Step, c *network.Config) []wanted {
	var list []wanted
	last := len(s.Layers) - 1
	for l := range s.Layers {
		list = append(list, parameters(s, l, WeightsBefore), parameters(s, l, BiasesBefore))
	}
	list = append(list, perSample(s, Inputs, -1, s.X), perSample(s, Targets, last, s.Y))
	for l := range s.Layers {
		list = append(list, perSample(s, Sum, l, s.Layers[l].Z), perSample(s, Activation, l, s.Layers[l].A))
	}
	list = append(list, perSample(s, Losses, last, s.Losses), single(DataLoss, last, s.DataLoss), single(Loss, last, s.Loss))
	for l := last; l >= 0; l-- {
		list = append(list, perSample(s, Delta, l, s.Layers[l].Delta), parameters(s, l, GradWeights), parameters(s, l, GradBiases))
	}
	list = append(list, single(Rate, last, c.Rate(s.Epoch)))
	for l := range s.Layers {
		list = append(list, parameters(s, l, Weights), parameters(s, l, Biases))
	}
	return list
}

// perSample returns numbers with one for each sample and unit, stored unit by unit.
func perSample(s *network.Step, kind Kind, layer int, values []float64) wanted {
	n := s.N()
	return wanted{
		kind: kind, layer: layer, rows: n, columns: len(values) / n,
		value: func(sample, unit int) float64 { return values[unit*n+sample] },
		quantity: func(sample, unit int) explain.Quantity {
			return explain.Quantity{Kind: kind.quantity(), Layer: layer, Unit: unit, Sample: sample}
		},
	}
}

// single returns one number of the batch.
func single(kind Kind, layer int, v float64) wanted {
	return wanted{
		kind: kind, layer: layer, rows: 1, columns: 1,
		value: func(_, _ int) float64 { return v },
		quantity: func(_, _ int) explain.Quantity {
			return explain.Quantity{Kind: explain.Loss, Layer: layer, Sample: explain.Batch}
		},
	}
}

// parameters returns weights or biases of a layer, or their gradients.
func parameters(s *network.Step, layer int, kind Kind) wanted {
	at := &s.Layers[layer]
	of, biases := at.After, false
	switch kind {
	case WeightsBefore, BiasesBefore:
		of, biases = at.Before, kind == BiasesBefore
	case GradWeights, GradBiases:
		of, biases = at.Gradient, kind == GradBiases
	default:
		biases = kind == Biases
	}
	w := wanted{kind: kind, layer: layer, rows: len(of.Weights) / at.Units, columns: at.Units}
	w.value = func(from, unit int) float64 { return of.Weights[from*at.Units+unit] }
	from := func(row int) int { return row }
	if biases {
		w.rows, w.columns = 1, len(of.Biases)
		w.value = func(_, unit int) float64 { return of.Biases[unit] }
		from = func(int) int { return network.Bias }
	}
	w.quantity = func(row, unit int) explain.Quantity {
		return explain.Quantity{Kind: kind.quantity(), Layer: layer, Unit: unit, From: from(row)}
	}
	return w
}

// quantity returns the kind of quantity that the numbers of a field are.
func (k Kind) quantity() explain.Kind {
	switch k {
	case Inputs:
		return explain.Input
	case Targets:
		return explain.Target
	case Sum:
		return explain.WeightedSum
	case Activation:
		return explain.Activation
	case Delta:
		return explain.Delta
	case GradWeights, GradBiases:
		return explain.Gradient
	case Weights, Biases:
		return explain.Update
	case WeightsBefore, BiasesBefore:
		return explain.Weight
	default:
		return explain.Loss
	}
}
