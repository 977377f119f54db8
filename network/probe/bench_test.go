package probe_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/probe"
)

// BenchmarkLandscape measures a whole landscape, point by point.
func BenchmarkLandscape(b *testing.B) {
	for _, n := range []int{4, 60, 1000} {
		c, samples, params := tanhs(n)
		plane := planeOf(-3, 3, -3, 3)
		b.Run(fmt.Sprintf("%d samples", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				probe.NewLandscapeWork(c, samples, params, plane, probe.Rough).Work(never)
			}
		})
	}
}

// tanhs returns a 2-4-2-1 network with n samples.
func tanhs(n int) (network.Config, network.Samples, []network.Parameters) {
	tanh, _ := network.LookupActivation("tanh")
	mse, _ := network.LookupLoss("mse")
	sgd, _ := network.LookupOptimizer("sgd")
	c := network.Config{
		Architecture: network.Architecture{Inputs: 2, Layers: []network.Layer{{Units: 4, Activation: tanh}, {Units: 2, Activation: tanh}, {Units: 1, Activation: tanh}}, Bias: true},
		Loss:         mse, Optimizer: sgd, LearningRate: 0.1,
	}
	random := rand.New(rand.NewPCG(1, 2))
	var samples network.Samples
	for range n {
		samples.X = append(samples.X, []float64{random.NormFloat64(), random.NormFloat64()})
		samples.Y = append(samples.Y, []float64{random.Float64()})
	}
	params := network.NewParameters(c.Architecture)
	for _, p := range params {
		for i := range p.Weights {
			p.Weights[i] = random.NormFloat64()
		}
	}
	return c, samples, params
}

// BenchmarkDiagnosis measures a diagnosis of a network as large as those that are
// diagnosed between a key and its frame.
func BenchmarkDiagnosis(b *testing.B) {
	p := patient{hidden: "sigmoid", output: "sigmoid", loss: "bce", units: []int{16, 16}, rate: 0.5}
	c, samples := p.config()
	for samples.Len() < 200 {
		samples.X, samples.Y = append(samples.X, samples.X[:40]...), append(samples.Y, samples.Y[:40]...)
	}
	i, _ := network.NewInitializer("xavier-uniform")
	initial, err := i.Draw(c.Architecture, 1)
	if err != nil {
		b.Fatal(err)
	}
	doctor := probe.NewDoctor(probe.Case{Subject: &explain.Subject{Config: c, Initial: initial}, Train: samples, Judge: half})
	stand := probe.Stand{From: network.State{Parameters: initial}}
	for b.Loop() {
		doctor.Look(&stand)
	}
}
