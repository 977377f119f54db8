package mistake

import (
	"testing"

	"backstep/network"
	"backstep/network/explain"
)

// BenchmarkCheck judges a wrong answer in a 784-32-10 network with a batch of 64, the most
// work that a person may wait for.
func BenchmarkCheck(b *testing.B) {
	f := func(name string) network.Activation { f, _ := network.LookupActivation(name); return f }
	loss, _ := network.LookupLoss("cross-entropy")
	adam, _ := network.LookupOptimizer("adam")
	c := network.Config{
		Architecture: network.Architecture{Inputs: 784, Bias: true, Layers: []network.Layer{{Units: 32, Activation: f("relu")}, {Units: 10, Activation: f("softmax")}}},
		Loss:         loss, Optimizer: adam, LearningRate: 0.01, Penalty: network.Penalty{L2: 0.1},
	}
	he, _ := network.NewInitializer("he-normal")
	initial, err := he.Draw(c.Architecture, 1)
	if err != nil {
		b.Fatal(err)
	}
	var samples network.Samples
	for s := range 64 {
		x, y := make([]float64, 784), make([]float64, 10)
		for i := range x {
			x[i] = float64((i*7+s*13)%17) / 17
		}
		y[s%10] = 1
		samples.X, samples.Y = append(samples.X, x), append(samples.Y, y)
	}
	trainer, err := network.NewTrainer(c, samples, initial)
	if err != nil {
		b.Fatal(err)
	}
	w := trained{before: trainer.Record(), step: trainer.Record(), subject: explain.Subject{Config: c, Names: explain.Names{Layers: 2}}}
	for name, q := range map[string]explain.Quantity{
		"z":        {Kind: explain.WeightedSum},
		"answer":   {Kind: explain.Activation, Layer: 1},
		"delta":    {Kind: explain.Delta},
		"gradient": {Kind: explain.Gradient},
		"update":   {Kind: explain.Update},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				w.ask(q).Check(Answer{Value: 0.1234, Digits: 4, Last: -4})
			}
		})
		b.Run(name+" with all digits", func(b *testing.B) {
			for b.Loop() {
				w.ask(q).Find(0.1234, 1e-9)
			}
		})
	}
}
