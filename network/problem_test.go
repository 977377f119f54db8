package network_test

import (
	"testing"

	"backstep/network"
)

// problem is a training problem, such as a session describes.
type problem struct {
	config  network.Config
	samples network.Samples
	initial []network.Parameters
}

// newProblem returns a problem without samples, with zeros for weights.
func newProblem(t testing.TB, a network.Architecture, loss network.Loss, optimizer string) problem {
	t.Helper()
	o, ok := network.LookupOptimizer(optimizer)
	if !ok {
		t.Fatalf("no optimiser is called %s", optimizer)
	}
	c := network.Config{Architecture: a, Loss: loss, Optimizer: o, LearningRate: 0.1}
	return problem{config: c, initial: network.NewParameters(a)}
}

func (p problem) trainer(t testing.TB) *network.Trainer {
	t.Helper()
	trainer, err := network.NewTrainer(p.config, p.samples, p.initial)
	if err != nil {
		t.Fatal(err)
	}
	return trainer
}

// rows returns the samples with the given numbers.
func (p problem) rows(numbers []int) network.Samples {
	var chosen network.Samples
	for _, i := range numbers {
		chosen.X = append(chosen.X, p.samples.X[i])
		chosen.Y = append(chosen.Y, p.samples.Y[i])
	}
	return chosen
}

func activation(t testing.TB, name string) network.Activation {
	t.Helper()
	f, ok := network.LookupActivation(name)
	if !ok {
		t.Fatalf("no activation is called %s", name)
	}
	return f
}

func loss(t testing.TB, name string) network.Loss {
	t.Helper()
	l, ok := network.LookupLoss(name)
	if !ok {
		t.Fatalf("no loss is called %s", name)
	}
	return l
}

// stack returns an architecture with the given numbers of units, inputs first. The last
// layer has the activation output, all others hidden.
func stack(t testing.TB, bias bool, hidden, output string, units ...int) network.Architecture {
	t.Helper()
	a := network.Architecture{Inputs: units[0], Bias: bias}
	for _, u := range units[1:] {
		a.Layers = append(a.Layers, network.Layer{Units: u, Activation: activation(t, hidden)})
	}
	a.Layers[len(a.Layers)-1].Activation = activation(t, output)
	return a
}

// evaluation holds the outputs and losses of a network on some samples.
type evaluation struct {
	Outputs [][]float64 // ŷ, a row for each sample
	Losses  []float64   // Jᵢ, without penalties
	Loss    float64     // their mean
}

// evaluate returns the evaluation of samples at given weights.
func evaluate(c network.Config, params []network.Parameters, samples network.Samples) evaluation {
	e := network.NewEvaluator(c, samples)
	said := evaluation{Loss: e.Loss(params), Losses: e.Losses()}
	for s := range e.N() {
		row := make([]float64, c.Architecture.Outputs())
		for j := range row {
			row[j] = e.Outputs()[j*e.N()+s]
		}
		said.Outputs = append(said.Outputs, row)
	}
	return said
}
