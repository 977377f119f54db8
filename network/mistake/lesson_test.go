package mistake

import (
	"testing"

	"backstep/network"
	"backstep/network/explain"
)

// lesson is the network of the lesson before its first step: 2-2-1, sigmoid, bce, η = 2.
func lesson(t *testing.T) (explain.Subject, *network.Step) {
	t.Helper()
	sigmoid, _ := network.LookupActivation("sigmoid")
	loss, _ := network.LookupLoss("bce")
	sgd, _ := network.LookupOptimizer("sgd")
	c := network.Config{
		Architecture: network.Architecture{Inputs: 2, Bias: true, Layers: []network.Layer{{Units: 2, Activation: sigmoid}, {Units: 1, Activation: sigmoid}}},
		Loss:         loss, Optimizer: sgd, LearningRate: 2,
	}
	initial := []network.Parameters{
		{Weights: []float64{0.9180, 0.6074, 0.3496, 0.3826}, Biases: []float64{0.08101, 0.4412}},
		{Weights: []float64{0.8065, 0.5308}, Biases: []float64{0.4701}},
	}
	samples := network.Samples{X: [][]float64{{0.62, 0.45}, {0.25, 0.4}, {0.9, 0.66}, {0.4, 0.2}}, Y: [][]float64{{1}, {0}, {1}, {0}}}
	trainer, err := network.NewTrainer(c, samples, initial)
	if err != nil {
		t.Fatal(err)
	}
	return explain.Subject{
		Config: c, Initial: initial, Names: explain.Names{Inputs: []string{"bmi", "age"}, Outputs: []string{"diabetes"}, Layers: 2},
		Noun: explain.Noun{Singular: "person", Plural: "people"},
	}, trainer.Record()
}

// ask asks for a number of the lesson.
func ask(t *testing.T, q explain.Quantity) Question {
	t.Helper()
	s, step := lesson(t)
	return Question{Subject: s, Step: step, Quantity: q}
}

func TestSumForMean(t *testing.T) {
	q := ask(t, explain.Quantity{Kind: explain.Gradient, Layer: 1})
	v := q.Check(Answer{Value: 0.7045, Digits: 4, Last: -4})
	if v.Outcome != Usual || v.Fits[0].Names[0] != "sum for mean" {
		t.Errorf("%+v", v)
	}
	if v := q.Check(Answer{Value: 0.1761, Digits: 4, Last: -4}); v.Outcome != Right {
		t.Errorf("%+v", v)
	}
}
