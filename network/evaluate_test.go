package network_test

import (
	"reflect"
	"testing"

	"backstep/network"
)

// The gradient of an evaluator is, bit for bit, that of a step over all samples.
func TestAnEvaluatorHasTheGradientOfAStep(t *testing.T) {
	for _, output := range []string{"sigmoid", "softmax", "linear"} {
		p := newProblem(t, stack(t, true, "tanh", output, 3, 4, 2), loss(t, "mse"), "adam")
		p.config.Penalty = network.Penalty{L1: 0.01, L2: 0.1}
		in, _ := network.NewInitializer("normal")
		p.initial, _ = in.Draw(p.config.Architecture, 5)
		p.samples = network.Samples{X: [][]float64{{1, 2, -1}, {0.5, 0, 3}, {-2, 1, 1}}, Y: [][]float64{{1, 0}, {0, 1}, {0.5, 0.5}}}
		trainer := p.trainer(t)
		trainer.Step()
		e := network.NewEvaluator(p.config, p.samples)
		at := network.CloneParameters(trainer.State().Parameters)
		got := network.CloneParameters(e.Gradient(at))
		for l, layer := range trainer.Record().Layers {
			if !reflect.DeepEqual(got[l], layer.Gradient) {
				t.Errorf("%s, layer %d: %v, want %v", output, l+1, got[l], layer.Gradient)
			}
			if !reflect.DeepEqual(at[l], layer.Before) {
				t.Errorf("%s: the weights have been changed", output)
			}
		}
	}
}
