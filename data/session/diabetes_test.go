package session_test

import (
	"math"
	"slices"
	"testing"

	"backstep/data/session"
	"backstep/network"
)

// The opening session is worth watching. It begins with wrong answers, nothing in it is
// saturated, and its units differ. Within a hundred epochs the loss falls and every
// answer is right.
func TestTheOpeningSessionIsInstructive(t *testing.T) {
	s, _ := session.Builtin("diabetes")
	run, trainer := training(t, s)
	step := trainer.Record()
	if !(step.Loss > math.Ln2 && step.Loss < 1) {
		t.Errorf("the first loss is %v", step.Loss)
	}
	var parameters []float64
	for l, layer := range step.Layers {
		for _, a := range layer.A {
			if a < 0.1 || a > 0.9 {
				t.Errorf("a unit of layer %d answers %v at first", l+1, a)
			}
		}
		for _, d := range layer.Delta {
			if math.Abs(d) < 0.01 {
				t.Errorf("a δ of layer %d is %v at first: nothing to see", l+1, d)
			}
		}
		parameters = slices.Concat(parameters, layer.Before.Weights, layer.Before.Biases)
	}
	slices.Sort(parameters)
	for i, p := range parameters {
		if p < 0.05 || p > 0.95 || i > 0 && p-parameters[i-1] < 0.005 {
			t.Errorf("the weights and biases begin as %v", parameters)
			break
		}
	}
	take(trainer, 98)
	step = trainer.Record()
	said := network.NewEvaluator(run.Config, run.TrainSamples)
	said.Loss(trainer.State().Parameters)
	for i, y := range run.TrainSamples.Y {
		if (said.Outputs()[i] > 0.5) != (y[0] == 1) {
			t.Errorf("after 100 epochs sample %d is %v, not %v", i+1, said.Outputs()[i], y[0])
		}
	}
	if step.Number != 100 || step.Loss > 0.2 {
		t.Errorf("the loss of epoch %d is %v", step.Number, step.Loss)
	}
}
