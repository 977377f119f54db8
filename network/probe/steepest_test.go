package probe_test

import (
	"math"
	"testing"

	"backstep/network"
	"backstep/network/probe"
)

// No weight of the two layers has a larger gradient than those that are chosen.
func TestSteepestWeights(t *testing.T) {
	c, samples, params := tanhs(40)
	across, up := probe.Steepest(c, samples, params)
	gradient := network.NewEvaluator(c, samples).Gradient(params)
	for _, chosen := range []probe.Weight{across, up} {
		for _, g := range gradient[chosen.Layer].Weights {
			if most := math.Abs(chosen.In(c.Architecture, gradient)); math.Abs(g) > most*(1+1e-9) {
				t.Errorf("%+v has the gradient %v, another %v", chosen, most, g)
			}
		}
	}
	if across.Layer != 0 || up.Layer != 2 {
		t.Errorf("layers %d and %d", across.Layer, up.Layer)
	}
}

// In a network of one layer the two weights differ, as far as there are two.
func TestSteepestOfOneLayer(t *testing.T) {
	c, samples, params := plain(t)
	if across, up := probe.Steepest(c, samples, params); across == up || across.Layer != 0 || up.Layer != 0 {
		t.Errorf("%+v and %+v", across, up)
	}
	c.Architecture.Inputs = 1
	samples.X = [][]float64{{1}, {3}}
	params = []network.Parameters{{Weights: []float64{0.5}}}
	if across, up := probe.Steepest(c, samples, params); across != up {
		t.Errorf("the only weight is %+v and %+v", across, up)
	}
	c.Architecture.Bias = true
	params[0].Biases = []float64{0}
	if across, up := probe.Steepest(c, samples, params); across.From == network.Bias || up.From != network.Bias {
		t.Errorf("the weight and the bias are %+v and %+v", across, up)
	}
}
