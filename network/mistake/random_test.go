package mistake

import (
	"math/rand/v2"
	"strconv"
	"sync"
	"testing"

	"backstep/network"
	"backstep/network/explain"
)

// trained is a network with two recorded steps of its training.
type trained struct {
	subject      explain.Subject
	before, step *network.Step
}

func pick[T any](r *rand.Rand, list []T) T { return list[r.IntN(len(list))] }

// networksOf are the networks that have been trained, by their seeds.
var networksOf sync.Map

// train returns a random network, the same for the same seed. Seeds in a row go through all
// activations, losses and optimisers.
func train(t testing.TB, seed uint64) trained {
	t.Helper()
	if w, ok := networksOf.Load(seed); ok {
		return w.(trained)
	}
	w := trainAnew(t, seed)
	networksOf.Store(seed, w)
	return w
}

func trainAnew(t testing.TB, seed uint64) trained {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 7))
	c := network.Config{LearningRate: pick(r, []float64{0.1, 0.5, 2}), FrozenBiases: r.IntN(10) == 0, BatchSize: pick(r, []int{0, 0, 3})}
	losses, optimizers := network.LossNames(), network.OptimizerNames()
	c.Loss, _ = network.LookupLoss(losses[seed%uint64(len(losses))])
	c.Optimizer, _ = network.LookupOptimizer(optimizers[seed/2%uint64(len(optimizers))])
	c.Schedule, _ = network.LookupSchedule(pick(r, append(network.ScheduleNames(), "constant", "constant")))
	if r.IntN(3) == 0 {
		c.Penalty = network.Penalty{L1: pick(r, []float64{0, 0.05}), L2: pick(r, []float64{0, 0.1})}
	}
	c.Architecture = architecture(r, c.Loss.Name)
	samples := dataFor(r, c)
	initial := network.NewParameters(c.Architecture)
	for l := range initial {
		for _, values := range [][]float64{initial[l].Weights, initial[l].Biases} {
			for i := range values {
				values[i] = r.Float64()*3 - 1.5
			}
		}
	}
	trainer, err := network.NewTrainer(c, samples, initial)
	if err != nil {
		t.Fatal(err)
	}
	var w trained
	for range 2 + r.IntN(3) {
		w.before, w.step = w.step, trainer.Record()
	}
	names := explain.Names{Layers: len(c.Architecture.Layers)}
	for j := range c.Architecture.Outputs() {
		names.Outputs = append(names.Outputs, "class "+strconv.Itoa(j+1))
	}
	w.subject = explain.Subject{Config: c, Initial: initial, Names: names}
	return w
}

func architecture(r *rand.Rand, loss string) network.Architecture {
	a := network.Architecture{Inputs: 2 + r.IntN(3), Bias: r.IntN(5) > 0}
	for range 1 + r.IntN(2) {
		f, _ := network.LookupActivation(pick(r, network.ActivationNames()[:9]))
		a.Layers = append(a.Layers, network.Layer{Units: 2 + r.IntN(2), Activation: f})
	}
	outputs := network.ActivationNames()
	if loss == "bce" || loss == "cross-entropy" {
		outputs = []string{"sigmoid", "softmax"}
	}
	f, _ := network.LookupActivation(pick(r, outputs))
	units := 1 + r.IntN(3)
	if f.Joint() {
		units++
	}
	a.Layers = append(a.Layers, network.Layer{Units: units, Activation: f})
	return a
}

func dataFor(r *rand.Rand, c network.Config) network.Samples {
	var s network.Samples
	k := c.Architecture.Outputs()
	for range 3 + r.IntN(4) {
		x, y := make([]float64, c.Architecture.Inputs), make([]float64, k)
		for i := range x {
			x[i] = r.Float64()*2 - 1
		}
		if c.Loss.Name == "bce" || c.Loss.Name == "cross-entropy" {
			y[r.IntN(k)] = float64(r.IntN(4) / 1 % 2)
		} else {
			for j := range y {
				y[j] = r.Float64()*2 - 1
			}
		}
		s.X, s.Y = append(s.X, x), append(s.Y, y)
	}
	return s
}

// quantities returns every number of the step that may be asked.
func (w trained) quantities() []explain.Quantity {
	a := w.subject.Config.Architecture
	last := len(a.Layers) - 1
	list := []explain.Quantity{{Kind: explain.Loss, Layer: last, Sample: explain.Batch}}
	for s := range w.step.N() {
		list = append(list, explain.Quantity{Kind: explain.Loss, Layer: last, Sample: s})
	}
	for l, layer := range a.Layers {
		for j := range layer.Units {
			for s := range w.step.N() {
				for _, k := range []explain.Kind{explain.WeightedSum, explain.Activation, explain.Delta} {
					list = append(list, explain.Quantity{Kind: k, Layer: l, Unit: j, Sample: s})
				}
			}
			for i := range a.From(l) {
				for _, k := range []explain.Kind{explain.Gradient, explain.Update} {
					list = append(list, explain.Quantity{Kind: k, Layer: l, Unit: j, From: i})
				}
			}
			if a.Bias {
				for _, k := range []explain.Kind{explain.Gradient, explain.Update} {
					list = append(list, explain.Quantity{Kind: k, Layer: l, Unit: j, From: network.Bias})
				}
			}
		}
	}
	return list
}

func (w trained) ask(q explain.Quantity) Question {
	return Question{Subject: w.subject, Step: w.step, Before: w.before, Quantity: q}
}

// written returns an answer of that many digits.
func writtenAnswer(v float64, digits int) Answer {
	text := strconv.FormatFloat(v, 'e', digits-1, 64)
	value, _ := strconv.ParseFloat(text, 64)
	power, _ := strconv.Atoi(text[len(text)-3:])
	if i := len(text) - 4; text[i] != 'e' {
		power, _ = strconv.Atoi(text[i:])
	}
	return Answer{Value: value, Digits: digits, Last: power - digits + 1}
}
