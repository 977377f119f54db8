package probe_test

import (
	"math"
	"testing"

	"backstep/network"
	"backstep/network/probe"
)

// training is a small network that has been trained: its samples, and its states
// after each epoch, the initial one first.
type training struct {
	config  network.Config
	samples network.Samples
	states  []*network.State
}

// train trains a 2-3-1 network on the corners of a square.
func train(t *testing.T, epochs int, change func(*network.Config)) training {
	t.Helper()
	tanh, _ := network.LookupActivation("tanh")
	sigmoid, _ := network.LookupActivation("sigmoid")
	mse, _ := network.LookupLoss("mse")
	sgd, _ := network.LookupOptimizer("sgd")
	l := training{
		config: network.Config{
			Architecture: network.Architecture{
				Inputs: 2, Bias: true,
				Layers: []network.Layer{{Units: 3, Activation: tanh}, {Units: 1, Activation: sigmoid}},
			},
			Loss: mse, Optimizer: sgd, LearningRate: 0.5,
		},
		samples: network.Samples{
			X: [][]float64{{-1, -1}, {-1, 1}, {1, -1}, {1, 1}},
			Y: [][]float64{{0}, {1}, {1}, {0}},
		},
	}
	if change != nil {
		change(&l.config)
	}
	initial := []network.Parameters{
		{Weights: []float64{0.5, -0.4, 0.3, 0.2, 0.6, -0.7}, Biases: []float64{0.1, -0.2, 0.05}},
		{Weights: []float64{0.8, -0.9, 0.4}, Biases: []float64{0.15}},
	}
	trainer, err := network.NewTrainer(l.config, l.samples, initial)
	if err != nil {
		t.Fatal(err)
	}
	keep := func() {
		s := trainer.State().Clone()
		l.states = append(l.states, &s)
	}
	keep()
	for range epochs {
		for range trainer.StepsPerEpoch() {
			trainer.Step()
		}
		keep()
	}
	return l
}

func always() bool { return true }

// never returns false: there is always time left.
func never() bool { return false }

func TestReadingsAreThoseOfTheStepFromThere(t *testing.T) {
	l := train(t, 5, nil)
	const layer, unit = 0, 1
	w := probe.NewUnitWork(l.config, l.samples, l.states, layer, unit, nil)
	if !w.Work(never) {
		t.Fatal("there was time, and it is not done")
	}
	past := w.Past()
	if len(past.Readings) != len(l.states) || past.Samples != 4 || past.Of != 4 {
		t.Fatalf("%d readings of %d of %d samples", len(past.Readings), past.Samples, past.Of)
	}
	for i, r := range past.Readings {
		trainer, _ := network.NewTrainer(l.config, l.samples, l.states[0].Parameters)
		if err := trainer.Restore(l.states[i]); err != nil {
			t.Fatal(err)
		}
		step := trainer.Record()
		at := &step.Layers[layer]
		delta := 0.0
		for s := range 4 {
			delta += math.Abs(at.Delta[step.At(unit, s)]) / 4
		}
		if r.Step != i || math.Abs(r.Delta-delta) > 1e-15 {
			t.Errorf("reading %d: step %d, |δ| %v, want %v", i, r.Step, r.Delta, delta)
		}
		want := []float64{at.Gradient.Weights[1], at.Gradient.Weights[4], at.Gradient.Biases[1]}
		for k := range want {
			if r.Gradients[k] != want[k] {
				t.Errorf("reading %d: gradient %d is %v, want %v", i, k, r.Gradients[k], want[k])
			}
		}
	}
}

// Batches do not matter: readings are over the whole training part.
func TestReadingsAreOverAllSamples(t *testing.T) {
	l := train(t, 3, func(c *network.Config) { c.BatchSize, c.Shuffle = 3, true })
	w := probe.NewUnitWork(l.config, l.samples, l.states, 1, 0, nil)
	w.Work(never)
	whole := l.config
	whole.BatchSize, whole.Shuffle = 0, false
	trainer, _ := network.NewTrainer(whole, l.samples, l.states[0].Parameters)
	if err := trainer.Restore(l.states[3]); err != nil {
		t.Fatal(err)
	}
	want := trainer.Record().Layers[1].Gradient.Biases[0]
	got := w.Past().Readings[3]
	if got.Step != 6 || got.Gradients[3] != want {
		t.Errorf("step %d: ∂J/∂b = %v, want %v at step 6", got.Step, got.Gradients[3], want)
	}
}

func TestReadingsComeCoarseToFine(t *testing.T) {
	l := train(t, 8, nil)
	w := probe.NewUnitWork(l.config, l.samples, l.states, 0, 0, nil)
	var seen []int
	for done := false; !done; {
		done = w.Work(always)
		seen = append(seen, len(w.Past().Readings))
	}
	if len(seen) != 9 || seen[0] != 1 || seen[8] != 9 {
		t.Fatalf("readings after each slice: %v, want one more each time", seen)
	}
	w = probe.NewUnitWork(l.config, l.samples, l.states, 0, 0, nil)
	w.Work(always)
	w.Work(always)
	if early := w.Past().Readings; early[0].Step != 0 || early[1].Step != 8 {
		t.Errorf("the first two readings are of steps %d and %d, want the ends", early[0].Step, early[1].Step)
	}
}

func TestKnownReadingsAreTakenOver(t *testing.T) {
	l := train(t, 4, nil)
	w := probe.NewUnitWork(l.config, l.samples, l.states[:3], 0, 2, nil)
	w.Work(never)
	known := w.Past()
	known.Readings[1].Delta = 42 // To recognise it.
	again := probe.NewUnitWork(l.config, l.samples, l.states, 0, 2, known)
	if early := again.Past(); len(early.Readings) != 3 || early.Readings[1].Delta != 42 {
		t.Errorf("%d readings before any work, the second %v", len(early.Readings), early.Readings[1].Delta)
	}
	other := probe.NewUnitWork(l.config, l.samples, l.states, 0, 1, known)
	if early := other.Past(); len(early.Readings) != 0 {
		t.Error("readings of one unit were taken for another's")
	}
}

func TestSpreadKeepsSamplesEvenly(t *testing.T) {
	var all network.Samples
	for i := range 100 {
		all.X, all.Y = append(all.X, []float64{float64(i)}), append(all.Y, []float64{0})
	}
	few := probe.Spread(all, 8)
	if few.Len() != 8 || len(few.Y) != 8 || few.X[0][0] != 0 || few.X[7][0] != 87 {
		t.Errorf("%d samples: %v", few.Len(), few.X)
	}
	if same := probe.Spread(all, 100); same.Len() != 100 {
		t.Errorf("%d samples of 100 where 100 are allowed", same.Len())
	}
}

func TestMomentsAreEvenAndStay(t *testing.T) {
	var states []*network.State
	for epoch := range 1001 {
		states = append(states, &network.State{Epoch: epoch, Step: epoch})
	}
	few := probe.Moments(states, 128)
	if few[0].Epoch != 0 || len(few) != 126 || few[1].Epoch != 8 || few[125].Epoch != 1000 {
		t.Errorf("%d moments: %d, %d … %d", len(few), few[0].Epoch, few[1].Epoch, few[len(few)-1].Epoch)
	}
	earlier := probe.Moments(states[:900], 128)
	for i, s := range earlier {
		if few[i] != s {
			t.Fatalf("moment %d was epoch %d, and is %d when training has gone on", i, s.Epoch, few[i].Epoch)
		}
	}
	if none := probe.Moments(nil, 8); none != nil {
		t.Errorf("moments of nothing: %v", none)
	}
}
