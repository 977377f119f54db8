package network_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"backstep/network"
)

// anyOptimizer returns the problem with a drawn optimiser.
func anyOptimizer(t *testing.T, r *rapid.T, p problem) problem {
	t.Helper()
	name := rapid.SampledFrom(network.OptimizerNames()).Draw(r, "optimiser")
	o, ok := network.LookupOptimizer(name)
	if !ok {
		t.Fatalf("no optimiser is called %s", name)
	}
	p.config.Optimizer = o
	return p
}

func TestRestoredStateGoesOnBitForBit(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := anyOptimizer(t, r, anyProblem(t, r))
		uncut := p.trainer(t)
		for range rapid.IntRange(0, 12).Draw(r, "steps before") {
			uncut.Step()
		}
		kept := uncut.State().Clone()
		after := rapid.IntRange(1, 12).Draw(r, "steps after")
		for range after {
			uncut.Step()
		}
		// The trainer that continues has been elsewhere, often in another epoch.
		resumed := p.trainer(t)
		for range rapid.IntRange(0, 9).Draw(r, "steps elsewhere") {
			resumed.Step()
		}
		if err := resumed.Restore(&kept); err != nil {
			r.Fatal(err)
		}
		for range after {
			resumed.Step()
		}
		if wrong := differ(uncut, resumed); wrong != "" {
			r.Fatalf("%s differs after %d steps from a restored state", wrong, after)
		}
	})
}

func TestRestoreCopies(t *testing.T) {
	p := xor(t)
	trainer := p.trainer(t)
	kept := trainer.State().Clone()
	if err := trainer.Restore(&kept); err != nil {
		t.Fatal(err)
	}
	before := kept.Clone()
	trainer.Step()
	if wrong := statesDiffer(&before, &kept); wrong != "" {
		t.Errorf("a step changes %s of the state that was restored", wrong)
	}
}

func TestRestoreRefusesAnotherNetworksState(t *testing.T) {
	p := xor(t)
	p.config.BatchSize = 2
	for what, spoil := range map[string]func(*network.State){
		"a place within a batch": func(s *network.State) { s.Place = 1 },
		"a place past the epoch": func(s *network.State) { s.Place = 4 },
		"a negative place":       func(s *network.State) { s.Place = -2 },
		"a negative epoch":       func(s *network.State) { s.Epoch = -1 },
		"a negative step":        func(s *network.State) { s.Step = -1 },
		"a layer too few":        func(s *network.State) { s.Parameters = s.Parameters[:1] },
		"a weight too few":       func(s *network.State) { s.Parameters[0].Weights = s.Parameters[0].Weights[1:] },
		"no biases":              func(s *network.State) { s.Parameters[1].Biases = nil },
		"a buffer too many":      func(s *network.State) { s.Buffers = append(s.Buffers, s.Parameters) },
	} {
		trainer := p.trainer(t)
		s := trainer.State().Clone()
		spoil(&s)
		if trainer.Restore(&s) == nil {
			t.Errorf("%s is taken", what)
		}
	}
}

func TestRecordIsStep(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := anyOptimizer(t, r, anyProblem(t, r))
		stepped, recorded := p.trainer(t), p.trainer(t)
		for range rapid.IntRange(1, 9).Draw(r, "steps") {
			before := recorded.State().Clone()
			stepped.Step()
			step := recorded.Record()
			if wrong := differ(stepped, recorded); wrong != "" {
				r.Fatalf("%s differs", wrong)
			}
			if wrong := misrecorded(p, step, &before, recorded); wrong != "" {
				r.Fatalf("%s is not recorded as it was", wrong)
			}
		}
	})
}

// misrecorded returns the name of the first thing that a step records wrongly, or
// nothing.
func misrecorded(p problem, step *network.Step, before *network.State, trainer *network.Trainer) string {
	after := trainer.State()
	loss, data := trainer.Loss()
	now := evaluate(p.config, after.Parameters, p.rows(step.Samples))
	then := evaluate(p.config, before.Parameters, p.rows(step.Samples))
	for l, layer := range step.Layers {
		for b := range before.Buffers {
			if !sameAll(layer.BuffersBefore[b].Weights, before.Buffers[b][l].Weights) ||
				!sameAll(layer.BuffersAfter[b].Biases, after.Buffers[b][l].Biases) {
				return "a buffer"
			}
		}
		if !sameAll(layer.Before.Weights, before.Parameters[l].Weights) || !sameAll(layer.Before.Biases, before.Parameters[l].Biases) {
			return "what was before"
		}
		if !sameAll(layer.After.Weights, after.Parameters[l].Weights) || !sameAll(layer.After.Biases, after.Parameters[l].Biases) {
			return "what is after"
		}
	}
	switch {
	case step.Number != before.Step+1 || step.Epoch != before.Epoch+1 || step.LastBatch != (after.Place == 0):
		return "the place in training"
	case !sameAll(step.Losses, then.Losses) || !same(step.DataLoss, then.Loss) || !same(data, then.Loss):
		return "the data loss"
	case !same(step.Loss, then.Loss+p.config.Penalty.Loss(before.Parameters)) || !same(loss, step.Loss):
		return "the loss"
	case !same(step.LossAfter, now.Loss+p.config.Penalty.Loss(after.Parameters)):
		return "the loss after"
	case !same(step.LossSum, after.LossSum) || !same(step.LossSum, step.OldLossSum+float64(step.Loss*float64(step.N()))):
		return "the sum of the losses"
	case before.Place > 0 && !same(step.OldLossSum, before.LossSum) || step.EpochSamples != before.Place+step.N():
		return "what the epoch had before"
	case step.LastBatch && !same(step.EpochLoss, trainer.EpochLoss()):
		return "the loss of the epoch"
	}
	return ""
}

// A sample's outputs do not depend on the other samples in its batch.
func TestSamplesDoNotSeeEachOther(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := anyProblem(t, r)
		whole := evaluate(p.config, p.initial, p.samples)
		for i, outputs := range whole.Outputs {
			alone := evaluate(p.config, p.initial, p.rows([]int{i}))
			if !sameAll(alone.Outputs[0], outputs) || !same(alone.Losses[0], whole.Losses[i]) {
				r.Fatalf("sample %d alone gives %v, among others %v", i, alone.Outputs[0], outputs)
			}
		}
	})
}

func TestStepAllocatesNothing(t *testing.T) {
	for _, name := range network.OptimizerNames() {
		for _, f := range network.Activations() {
			for _, loss := range network.Losses() {
				p := xor(t)
				p.config.Loss, p.config.BatchSize = loss, 3
				p.config.Penalty = network.Penalty{L1: 0.01, L2: 0.01}
				p.config.Optimizer, _ = network.LookupOptimizer(name)
				layers := p.config.Architecture.Layers
				layers[len(layers)-1].Activation = f
				trainer := p.trainer(t)
				if n := testing.AllocsPerRun(10, trainer.Step); n != 0 {
					t.Errorf("%s, %s, %s: a step makes %g allocations", name, f.Name, loss.Name, n)
				}
			}
		}
	}
}

func TestShufflingAllocatesNothing(t *testing.T) {
	p := xor(t)
	p.config.Shuffle, p.config.BatchSize = true, 3
	trainer := p.trainer(t)
	if n := testing.AllocsPerRun(100, trainer.Step); n != 0 {
		t.Errorf("a step makes %g allocations", n)
	}
}

func TestNewTrainerRefusesWhatDoesNotFit(t *testing.T) {
	for what, spoil := range map[string]func(*problem){
		"no samples":            func(p *problem) { p.samples = network.Samples{} },
		"a target too few":      func(p *problem) { p.samples.Y = p.samples.Y[1:] },
		"an input too many":     func(p *problem) { p.samples.X[2] = []float64{1, 2, 3} },
		"an output too many":    func(p *problem) { p.samples.Y[2] = []float64{1, 2} },
		"a layer too few":       func(p *problem) { p.initial = p.initial[1:] },
		"no loss":               func(p *problem) { p.config.Loss = network.Loss{} },
		"no optimiser":          func(p *problem) { p.config.Optimizer = network.Optimizer{} },
		"a negative batch":      func(p *problem) { p.config.BatchSize = -1 },
		"no inputs":             func(p *problem) { p.config.Architecture.Inputs = 0 },
		"no layers":             func(p *problem) { p.config.Architecture.Layers = nil },
		"a layer without units": func(p *problem) { p.config.Architecture.Layers[0].Units = 0 },
		"softmax within":        func(p *problem) { p.config.Architecture.Layers[0].Activation = activation(t, "softmax") },
	} {
		p := xor(t)
		spoil(&p)
		if _, err := network.NewTrainer(p.config, p.samples, p.initial); err == nil {
			t.Errorf("%s is taken", what)
		}
	}
}

// xor is the smallest problem that needs a hidden layer, from fixed weights.
func xor(t *testing.T) problem {
	t.Helper()
	p := newProblem(t, stack(t, true, "sigmoid", "sigmoid", 2, 2, 1), loss(t, "sse"), "sgd")
	p.samples = network.Samples{
		X: [][]float64{{0, 0}, {0, 1}, {1, 0}, {1, 1}},
		Y: [][]float64{{0}, {1}, {1}, {0}},
	}
	p.initial = []network.Parameters{
		{Weights: []float64{0.15, 0.25, 0.2, 0.3}, Biases: []float64{0.35, -0.35}},
		{Weights: []float64{0.4, 0.45}, Biases: []float64{0.6}},
	}
	return p
}

// differ returns the name of the first thing in which two trainers differ by as much as
// a bit, or nothing.
func differ(a, b *network.Trainer) string {
	aLoss, aData := a.Loss()
	bLoss, bData := b.Loss()
	if !same(aLoss, bLoss) || !same(aData, bData) {
		return "the loss"
	}
	if a.State().Epoch > 0 && a.State().Place == 0 && !same(a.EpochLoss(), b.EpochLoss()) {
		return "the loss of the epoch"
	}
	return statesDiffer(a.State(), b.State())
}

func statesDiffer(a, b *network.State) string {
	if a.Epoch != b.Epoch || a.Step != b.Step || a.Place != b.Place || !same(a.LossSum, b.LossSum) {
		return "the place in training"
	}
	for i, buffer := range a.Buffers {
		if wrong := parametersDiffer(buffer, b.Buffers[i]); wrong != "" {
			return fmt.Sprintf("buffer %d: %s", i, wrong)
		}
	}
	return parametersDiffer(a.Parameters, b.Parameters)
}

func parametersDiffer(a, b []network.Parameters) string {
	for l := range a {
		if !sameAll(a[l].Weights, b[l].Weights) {
			return fmt.Sprintf("a weight of layer %d", l+1)
		}
		if !sameAll(a[l].Biases, b[l].Biases) {
			return fmt.Sprintf("a bias of layer %d", l+1)
		}
	}
	return ""
}

func sameAll(a, b []float64) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !same(a[i], b[i]) {
			return false
		}
	}
	return true
}
