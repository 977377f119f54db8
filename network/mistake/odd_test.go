package mistake

import (
	"math"
	"testing"

	"backstep/network"
	"backstep/network/explain"
)

// odd returns networks that are unlike any lesson: without a hidden layer, with one unit or
// one sample, with weights of 0, and with numbers that are not finite.
func odd(t *testing.T) []trained {
	t.Helper()
	var list []trained
	loss := func(name string) network.Loss { l, _ := network.LookupLoss(name); return l }
	f := func(name string) network.Activation { f, _ := network.LookupActivation(name); return f }
	optimizers := network.OptimizerNames()
	for _, layers := range [][]network.Layer{
		{{Units: 1, Activation: f("softmax")}},
		{{Units: 1, Activation: f("relu")}, {Units: 3, Activation: f("softmax")}},
		{{Units: 2, Activation: f("elu")}, {Units: 1, Activation: f("linear")}},
		{{Units: 2, Activation: f("gelu")}, {Units: 2, Activation: f("sigmoid")}},
	} {
		for _, size := range []float64{0, 1, 40, 1e200} {
			for _, l := range network.LossNames() {
				o, _ := network.LookupOptimizer(optimizers[len(list)%len(optimizers)])
				c := network.Config{Architecture: network.Architecture{Inputs: 1, Layers: layers, Bias: size != 40}, Loss: loss(l), Optimizer: o, LearningRate: max(size, 0.1), BatchSize: 1}
				list = append(list, trainOn(t, c, size))
			}
		}
	}
	return list
}

func trainOn(t *testing.T, c network.Config, size float64) trained {
	t.Helper()
	initial := network.NewParameters(c.Architecture)
	for l := range initial {
		for i := range initial[l].Weights {
			initial[l].Weights[i] = size * float64(1-2*(i%2))
		}
	}
	y := make([]float64, c.Architecture.Outputs())
	y[0] = 1
	trainer, err := network.NewTrainer(c, network.Samples{X: [][]float64{{size}, {-1}}, Y: [][]float64{y, make([]float64, len(y))}}, initial)
	if err != nil {
		t.Fatal(err)
	}
	w := trained{before: trainer.Record(), step: trainer.Record()}
	w.subject = explain.Subject{Config: c, Initial: initial, Names: explain.Names{Layers: len(c.Architecture.Layers)}}
	return w
}

// No question and no answer is too odd, and a number that is not finite is never asked.
func TestOddNetworksAreJudged(t *testing.T) {
	for i, w := range odd(t) {
		for j, q := range append(w.quantities(), explain.Quantity{Kind: explain.Input, Layer: -1}, explain.Quantity{Kind: explain.Target, Layer: len(w.step.Layers) - 1}) {
			question := w.ask(q)
			if question.Askable() && !network.Finite(question.Right()) {
				t.Errorf("%v is asked", question.Right())
			}
			if (i+j)%7 == 0 {
				for _, a := range []Answer{{}, {Value: 1, Exact: true}, {Value: -0.25, Digits: 2, Last: -2}, {Value: 1200, Digits: 4, Zeros: 2}, {Value: math.NaN()}} {
					question.Check(a)
				}
				question.Find(math.Inf(1), 1e-9)
				question.Hints()
				question.Needed()
			}
		}
	}
}
