package network_test

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"backstep/network"
)

// torchRun is what testdata/new_optimizer.py wrote.
type torchRun struct {
	X, Y            [][]float64
	Weights, Biases [][]float64
	Records         []struct {
		Loss            float64
		Weights, Biases [][]float64
	}
}

// A new optimiser begins with zero buffers and counts its own steps from 1. A new
// learning rate keeps buffers and count. PyTorch does the same.
func TestANewOptimizerAgreesWithPyTorch(t *testing.T) {
	text, err := os.ReadFile("testdata/new_optimizer.json")
	if err != nil {
		t.Fatal(err)
	}
	var want torchRun
	if err := json.Unmarshal(text, &want); err != nil {
		t.Fatal(err)
	}
	trainer := want.trainer(t, "sgd", 0.5)
	for i, record := range want.Records {
		state := trainer.State().Clone()
		switch i {
		case 5:
			trainer = want.trainer(t, "adam", 0.1)
			state = state.Fresh(trainer.Config().Optimizer)
		case 10:
			trainer = want.trainer(t, "adam", 0.01)
		}
		if err := trainer.Restore(&state); err != nil {
			t.Fatal(err)
		}
		step := trainer.Record()
		if since := []int{0, 5, 5}[i/5]; step.Updates != i+1-since || step.Number != i+1 {
			t.Errorf("step %d is number %d, and the optimiser's step %d", i+1, step.Number, step.Updates)
		}
		near(t, i+1, "loss", []float64{step.Loss}, []float64{record.Loss})
		for l, p := range trainer.State().Parameters {
			near(t, i+1, "weights", p.Weights, record.Weights[l])
			near(t, i+1, "biases", p.Biases, record.Biases[l])
		}
	}
}

// trainer returns a trainer of the network in the file.
func (r *torchRun) trainer(t *testing.T, optimizer string, rate float64) *network.Trainer {
	t.Helper()
	tanh, _ := network.LookupActivation("tanh")
	sigmoid, _ := network.LookupActivation("sigmoid")
	loss, _ := network.LookupLoss("bce")
	o, _ := network.LookupOptimizer(optimizer)
	c := network.Config{
		Architecture: network.Architecture{Inputs: 2, Bias: true, Layers: []network.Layer{{Units: 2, Activation: tanh}, {Units: 1, Activation: sigmoid}}},
		Loss:         loss, Optimizer: o, LearningRate: rate,
	}
	var initial []network.Parameters
	for l := range r.Weights {
		initial = append(initial, network.Parameters{Weights: r.Weights[l], Biases: r.Biases[l]})
	}
	trainer, err := network.NewTrainer(c, network.Samples{X: r.X, Y: r.Y}, initial)
	if err != nil {
		t.Fatal(err)
	}
	return trainer
}

func near(t *testing.T, step int, what string, got, want []float64) {
	t.Helper()
	for i := range want {
		if off := math.Abs(got[i] - want[i]); !(off <= 1e-12*math.Max(1, math.Abs(want[i]))) {
			t.Errorf("step %d: %s %d is %v, PyTorch has %v", step, what, i, got[i], want[i])
		}
	}
}

// Fresh changes only what belongs to the optimiser.
func TestAFreshStateKeepsItsWeights(t *testing.T) {
	adam, _ := network.LookupOptimizer("adam")
	momentum, _ := network.LookupOptimizer("momentum")
	s := network.State{
		Epoch: 3, Step: 14, Place: 4, Updates: 9, LossSum: 0.5,
		Parameters: []network.Parameters{{Weights: []float64{1, 2}, Biases: []float64{3}}},
	}
	s = s.Fresh(adam)
	s.Updates, s.Buffers[1][0].Weights[1] = 9, 8
	fresh := s.Fresh(momentum)
	if fresh.Epoch != 3 || fresh.Step != 14 || fresh.Place != 4 || fresh.LossSum != 0.5 || fresh.Parameters[0].Weights[1] != 2 {
		t.Errorf("more than the optimiser's own has changed: %+v", fresh)
	}
	if fresh.Updates != 0 || len(fresh.Buffers) != 1 || fresh.Buffers[0][0].Weights[1] != 0 || len(fresh.Buffers[0][0].Biases) != 1 {
		t.Errorf("its buffers do not begin at zero: %+v", fresh)
	}
	if fresh.Parameters[0].Weights[0] = 7; s.Parameters[0].Weights[0] == 7 {
		t.Error("the two share their weights")
	}
}
