package probe

import (
	"math"
	"testing"

	"backstep/network"
)

// What lifts an output of a linear network is exactly the product of its weights.
func TestPathsAreTheSlopesOfALinearNetwork(t *testing.T) {
	linear, _ := network.LookupActivation("linear")
	a := network.Architecture{Inputs: 3, Bias: true, Layers: []network.Layer{{Units: 4, Activation: linear}, {Units: 2, Activation: linear}}}
	params := network.NewParameters(a)
	for l := range params {
		for i := range params[l].Weights {
			params[l].Weights[i] = math.Sin(float64(7*l + i))
		}
	}
	x := []float64{0.3, -1, 2}
	before := Answer(a, params, x)
	for output := range 2 {
		paths := Paths(a, params, -1, output)
		for i := range x {
			moved := []float64{x[0], x[1], x[2]}
			moved[i]++
			after := Answer(a, params, moved)
			if got := after[1][output] - before[1][output]; math.Abs(got-paths[i]) > 1e-12 {
				t.Errorf("input %d lifts output %d by %v, and its paths are %v", i, output, got, paths[i])
			}
		}
		if got := Paths(a, params, 0, output); got[2] != params[1].Weights[2*2+output] {
			t.Errorf("from the last hidden layer on they are its weights, not %v", got)
		}
	}
}
