package solve

import (
	"math/big"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/scaling"
)

// Linear returns what a weight or bias of a unit has to be for its z to be what is wanted on
// a sample of a step, or what an input has to be, in the units of the data, that is scaled
// so. The result is exact but for rounding. ok is false if z is not linear in it.
func Linear(step *network.Step, z, by explain.Quantity, scaled scaling.Linear, want float64) (v float64, ok bool) {
	input := by.Kind == explain.Input
	switch {
	case z.Kind != explain.WeightedSum,
		input && (z.Layer != 0 || by.Sample != z.Sample),
		!input && (by.Layer != z.Layer || by.Unit != z.Unit):
		return 0, false
	}
	factor, rest, ok := split(step, z, by, want)
	if !ok {
		return 0, false
	}
	solution := rest.Quo(rest, factor)
	if input {
		if solution, ok = raw(solution, scaled); !ok {
			return 0, false
		}
	}
	v, _ = solution.Float64()
	return v, network.Finite(v)
}

// split returns the factor of the number in z that is asked for, and what is wanted without
// the other terms of z. ok is false if the factor is 0, or a number is not finite.
func split(step *network.Step, z, by explain.Quantity, want float64) (factor, rest *big.Rat, ok bool) {
	layer := &step.Layers[z.Layer]
	inputs, params := step.Inputs(z.Layer), layer.Before
	open := by.From
	if by.Kind == explain.Input {
		open = by.Unit
	}
	factor, rest = new(big.Rat), new(big.Rat)
	if rest.SetFloat64(want) == nil {
		return nil, nil, false
	}
	for i := range len(params.Weights) / layer.Units {
		a, w := new(big.Rat).SetFloat64(inputs[step.At(i, z.Sample)]), new(big.Rat).SetFloat64(params.At(i, z.Unit, layer.Units))
		switch {
		case i == open && by.Kind == explain.Input:
			factor = w
		case i == open:
			factor = a
		case a == nil || w == nil:
			return nil, nil, false
		default:
			rest.Sub(rest, w.Mul(w, a))
		}
	}
	if len(params.Biases) > 0 && open == network.Bias {
		factor.SetInt64(1)
	} else if len(params.Biases) > 0 {
		b := new(big.Rat).SetFloat64(params.Biases[z.Unit])
		if b == nil {
			return nil, nil, false
		}
		rest.Sub(rest, b)
	}
	return factor, rest, factor != nil && factor.Sign() != 0
}

// raw returns the value of the data that is scaled to an input.
func raw(x *big.Rat, scaled scaling.Linear) (v *big.Rat, ok bool) {
	if scaled == (scaling.Linear{}) {
		return x, true
	}
	scale, shift := new(big.Rat).SetFloat64(scaled.Scale), new(big.Rat).SetFloat64(scaled.Shift)
	if scale == nil || shift == nil {
		return nil, false
	}
	return x.Add(x.Mul(x, scale), shift), true
}
