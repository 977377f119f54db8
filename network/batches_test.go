package network_test

import (
	"slices"
	"testing"

	"backstep/network"
)

// numbered returns a problem with n samples, sample i with the input i, shuffled in
// batches.
func numbered(t *testing.T, n, batch int) problem {
	t.Helper()
	p := newProblem(t, stack(t, true, "tanh", "linear", 1, 2, 1), loss(t, "mse"), "sgd")
	for i := range n {
		p.samples.X = append(p.samples.X, []float64{float64(i)})
		p.samples.Y = append(p.samples.Y, []float64{float64(i * i)})
	}
	copy(p.initial[0].Weights, []float64{0.1, -0.2})
	copy(p.initial[1].Weights, []float64{0.3, 0.4})
	p.config.BatchSize, p.config.LearningRate = batch, 1e-3
	p.config.Shuffle, p.config.Seed = true, 7
	return p
}

// orders returns the order of the samples in each of the first epochs.
func orders(t *testing.T, p problem, epochs int) [][]int {
	t.Helper()
	trainer := p.trainer(t)
	list := make([][]int, epochs)
	for e := range list {
		for range trainer.StepsPerEpoch() {
			list[e] = append(list[e], trainer.Record().Samples...)
		}
	}
	return list
}

func TestLastBatchIsShort(t *testing.T) {
	p := numbered(t, 8, 3)
	p.config.Shuffle = false
	trainer := p.trainer(t)
	if got := trainer.StepsPerEpoch(); got != 3 {
		t.Fatalf("8 samples in batches of 3 are %d steps", got)
	}
	sum := 0.0
	for i, want := range [][]int{{0, 1, 2}, {3, 4, 5}, {6, 7}, {0, 1, 2}} {
		step := trainer.Record()
		if !slices.Equal(step.Samples, want) || step.Batch != i%3+1 || step.Epoch != i/3+1 {
			t.Errorf("step %d takes the samples %v as batch %d of epoch %d", i+1, step.Samples, step.Batch, step.Epoch)
		}
		mean := 0.0
		for _, j := range step.Losses {
			mean += j
		}
		if mean /= float64(len(want)); !within(step.Loss, mean, 1e-13) {
			t.Errorf("the loss of %v is %g, the mean of its samples %g", want, step.Loss, mean)
		}
		sum += mean * float64(len(want))
		if i == 2 && !within(step.EpochLoss, sum/8, 1e-13) {
			t.Errorf("the loss of the epoch is %g, the mean of its samples %g", step.EpochLoss, sum/8)
		}
	}
}

func TestBatchSizeBeyondTheSamplesIsTheWholeSet(t *testing.T) {
	for _, batch := range []int{0, 5, 6, 1000} {
		trainer := numbered(t, 5, batch).trainer(t)
		if n := trainer.Record().N(); n != 5 || trainer.StepsPerEpoch() != 1 || trainer.State().Epoch != 1 {
			t.Errorf("batch size %d: a step takes %d of 5 samples", batch, n)
		}
	}
}

func TestShufflingTakesEachSampleOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, order := range orders(t, numbered(t, 20, 6), 5) {
		sorted := slices.Sorted(slices.Values(order))
		for i := range 20 {
			if sorted[i] != i {
				t.Fatalf("the epoch %v leaves samples out", order)
			}
		}
		seen[string(runes(order))] = true
	}
	if len(seen) != 5 {
		t.Errorf("5 epochs have %d orders", len(seen))
	}
}

func runes(order []int) []rune {
	list := make([]rune, len(order))
	for i, v := range order {
		list[i] = rune('a' + v)
	}
	return list
}

func TestShufflingDependsOnSeedAndEpochAlone(t *testing.T) {
	want := orders(t, numbered(t, 20, 6), 3)
	for what, change := range map[string]func(*problem){
		"the batch size":    func(p *problem) { p.config.BatchSize = 1 },
		"the optimiser":     func(p *problem) { p.config.Optimizer, _ = network.LookupOptimizer("adam") },
		"the learning rate": func(p *problem) { p.config.LearningRate = 0 },
		"the weights":       func(p *problem) { p.initial[0].Weights[0] = 9 },
		"the data":          func(p *problem) { p.samples.X[3] = []float64{-1} },
		"the loss":          func(p *problem) { p.config.Loss = loss(t, "mae") },
	} {
		p := numbered(t, 20, 6)
		change(&p)
		for e, order := range orders(t, p, 3) {
			if !slices.Equal(order, want[e]) {
				t.Errorf("%s changes the order of epoch %d: %v, was %v", what, e+1, order, want[e])
			}
		}
	}
	p := numbered(t, 20, 6)
	p.config.Seed++
	if slices.Equal(orders(t, p, 1)[0], want[0]) {
		t.Error("another seed has the same order")
	}
}

// Going back to an earlier epoch takes its samples in the same order again.
func TestShufflingOfAnEpochReturnedTo(t *testing.T) {
	p := numbered(t, 20, 6)
	want := orders(t, p, 4)
	trainer := p.trainer(t)
	var second network.State
	for range 4 * trainer.StepsPerEpoch() {
		if trainer.State().Epoch == 1 && trainer.State().Place == 0 {
			second = trainer.State().Clone()
		}
		trainer.Step()
	}
	if err := trainer.Restore(&second); err != nil {
		t.Fatal(err)
	}
	var got []int
	for range trainer.StepsPerEpoch() {
		got = append(got, trainer.Record().Samples...)
	}
	if !slices.Equal(got, want[1]) {
		t.Errorf("epoch 2 has the order %v, then %v", want[1], got)
	}
}

// X and Y of a step are the rows whose numbers it lists.
func TestStepHoldsTheRowsItNames(t *testing.T) {
	trainer := numbered(t, 20, 6).trainer(t)
	for range 9 {
		step := trainer.Record()
		for s, i := range step.Samples {
			if step.X[step.At(0, s)] != float64(i) || step.Y[step.At(0, s)] != float64(i*i) {
				t.Fatalf("sample %d is x %g, y %g", i, step.X[s], step.Y[s])
			}
		}
	}
}

func TestFrozenBiasesStay(t *testing.T) {
	for _, name := range network.OptimizerNames() {
		p := xor(t)
		p.config.FrozenBiases = true
		p.config.Optimizer, _ = network.LookupOptimizer(name)
		trainer := p.trainer(t)
		first := trainer.Record()
		for range 20 {
			trainer.Step()
		}
		for l, layer := range trainer.State().Parameters {
			if !sameAll(layer.Biases, p.initial[l].Biases) {
				t.Errorf("%s: biases of layer %d become %v", name, l+1, layer.Biases)
			}
			if sameAll(layer.Weights, p.initial[l].Weights) {
				t.Errorf("%s: weights of layer %d stay", name, l+1)
			}
			if first.Layers[l].Gradient.Biases[0] == 0 {
				t.Errorf("%s: the biases of layer %d have no gradient", name, l+1)
			}
		}
	}
}

func TestNetworkWithoutBiasesHasNone(t *testing.T) {
	p := newProblem(t, stack(t, false, "tanh", "linear", 1, 2, 1), loss(t, "mse"), "adamw")
	p.samples = numbered(t, 4, 0).samples
	copy(p.initial[0].Weights, []float64{0.1, -0.2})
	trainer := p.trainer(t)
	trainer.Step()
	for l, layer := range trainer.Record().Layers {
		for what, biases := range map[string][]float64{
			"gradient": layer.Gradient.Biases, "before": layer.Before.Biases, "after": layer.After.Biases,
			"buffer": layer.BuffersAfter[1].Biases,
		} {
			if len(biases) != 0 {
				t.Errorf("layer %d: %s has the biases %v", l+1, what, biases)
			}
		}
	}
}

func TestBatchesOfAnEpoch(t *testing.T) {
	for _, c := range []struct{ size, samples, batch, steps int }{
		{0, 7, 7, 1}, {3, 7, 3, 3}, {7, 7, 7, 1}, {8, 7, 7, 1}, {1, 7, 1, 7},
	} {
		config := network.Config{BatchSize: c.size}
		if batch, steps := config.Batch(c.samples), config.StepsPerEpoch(c.samples); batch != c.batch || steps != c.steps {
			t.Errorf("batch size %d of %d samples: %d steps of %d, want %d of %d", c.size, c.samples, steps, batch, c.steps, c.batch)
		}
	}
}
