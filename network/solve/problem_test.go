package solve_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/solve"
)

// problem is a network with a batch, drawn at random.
type problem struct {
	solve.Rows
	params []network.Parameters
}

func activation(name string) network.Activation {
	f, ok := network.LookupActivation(name)
	if !ok {
		panic(name)
	}
	return f
}

func never() bool { return false }

// drawn draws a network of one or two hidden layers, and a batch of a few samples.
func drawn(rng *rand.Rand) problem {
	pick := func(list ...string) string { return list[rng.IntN(len(list))] }
	ends := [][2]string{{"sigmoid", "bce"}, {"linear", "mse"}, {"softmax", "cross-entropy"}, {"tanh", "huber"}, {"sigmoid", "mse"}, {"linear", "mae"}, {"relu", "sse"}}
	end := ends[rng.IntN(len(ends))]
	hidden := activation(pick("sigmoid", "tanh", "relu", "leaky-relu", "elu", "gelu", "silu", "softplus"))
	a := network.Architecture{Inputs: 1 + rng.IntN(3), Bias: rng.IntN(4) > 0}
	for range 1 + rng.IntN(2) {
		a.Layers = append(a.Layers, network.Layer{Units: 1 + rng.IntN(3), Activation: hidden})
	}
	a.Layers = append(a.Layers, network.Layer{Units: 1 + rng.IntN(2), Activation: activation(end[0])})
	loss, _ := network.LookupLoss(end[1])
	optimizers := network.OptimizerNames()
	optimizer, _ := network.LookupOptimizer(optimizers[rng.IntN(len(optimizers))])
	p := problem{params: network.NewParameters(a)}
	p.Config = network.Config{Architecture: a, Loss: loss, Optimizer: optimizer, LearningRate: 0.1}
	for l := range p.params {
		for _, list := range [][]float64{p.params[l].Weights, p.params[l].Biases} {
			for i := range list {
				list[i] = rng.NormFloat64()
			}
		}
	}
	for range 1 + rng.IntN(4) {
		x, y := make([]float64, a.Inputs), make([]float64, a.Outputs())
		for i := range x {
			x[i] = rng.NormFloat64()
		}
		y[rng.IntN(len(y))] = 1
		p.Samples.X, p.Samples.Y = append(p.Samples.X, x), append(p.Samples.Y, y)
	}
	return p
}

// state returns the state in which a trainer begins.
func (p *problem) state(t *testing.T) *network.State {
	t.Helper()
	trainer, err := network.NewTrainer(p.Config, p.Samples, p.params)
	if err != nil {
		t.Fatal(err)
	}
	s := trainer.State().Clone()
	return &s
}

// asks draws a number of the step.
func (p *problem) asks(rng *rand.Rand) explain.Quantity {
	a := p.Config.Architecture
	sample, last := rng.IntN(p.Samples.Len()), len(a.Layers)-1
	switch kind := []explain.Kind{explain.WeightedSum, explain.Activation, explain.Delta, explain.Loss}[rng.IntN(4)]; {
	case kind == explain.Loss && rng.IntN(2) == 0:
		return explain.Quantity{Kind: kind, Layer: last, Sample: explain.Batch}
	case kind == explain.Loss:
		return explain.Quantity{Kind: kind, Layer: last, Sample: sample}
	default:
		layer := rng.IntN(len(a.Layers))
		return explain.Quantity{Kind: kind, Layer: layer, Unit: rng.IntN(a.Layers[layer].Units), Sample: sample}
	}
}

// parameter draws a weight or bias.
func (p *problem) parameter(rng *rand.Rand) explain.Quantity {
	a := p.Config.Architecture
	layer := rng.IntN(len(a.Layers))
	by := explain.Quantity{Kind: explain.Weight, Layer: layer, Unit: rng.IntN(a.Layers[layer].Units), From: rng.IntN(a.From(layer))}
	if a.Bias && rng.IntN(4) == 0 {
		by.From = network.Bias
	}
	return by
}

// question draws a variable for a number, and returns the function, the present value and the
// least one allowed.
func (p *problem) question(t *testing.T, rng *rand.Rand, of explain.Quantity) (f solve.Function, from, least float64) {
	t.Helper()
	least = math.Inf(-1)
	switch rng.IntN(4) {
	case 0:
		row, feature := rng.IntN(p.Samples.Len()), rng.IntN(p.Config.Architecture.Inputs)
		with := func(v float64) []float64 {
			x := append([]float64(nil), p.Samples.X[row]...)
			x[feature] = v
			return x
		}
		return solve.OfInput(p.Rows, p.params, row, with, of), p.Samples.X[row][feature], least
	case 1:
		update := solve.NextUpdate(p.Config, p.Samples, p.state(t))
		return solve.OfRate(update, p.Rows, of), p.Config.LearningRate, 0
	default:
		by := p.parameter(rng)
		units := p.Config.Architecture.Layers[by.Layer].Units
		return solve.OfParameter(p.Rows, p.params, by, of), p.params[by.Layer].At(by.From, by.Unit, units), least
	}
}
