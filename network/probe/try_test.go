package probe_test

import (
	"math"
	"slices"
	"testing"

	"backstep/network"
	"backstep/network/probe"
)

// Two copies do bit for bit what training does that is never asked about, and part where
// the change takes hold.
func TestCopiesTrainAsTrainingDoes(t *testing.T) {
	one := train(t, 0, func(c *network.Config) { c.BatchSize, c.Optimizer = 3, optimizer("adam") })
	other := train(t, 0, func(c *network.Config) { c.BatchSize, c.LearningRate, c.Optimizer = 2, 0.1, optimizer("momentum") })
	trainer, err := network.NewTrainer(one.config, one.samples, one.states[0].Parameters)
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		trainer.Step() // Into the third epoch.
	}
	from := trainer.State().Clone()
	w := probe.NewTryWork(probe.TryAsked{
		Copies: [2]probe.Copy{{Config: one.config, Train: one.samples}, {Config: other.config, Train: other.samples}},
		Epochs: []int{1, 4}, From: &from,
		Begin: func(s *network.State) (*network.State, bool) {
			fresh := s.Fresh(other.config.Optimizer)
			return &fresh, s.Place > 0
		},
	})
	for done := false; !done; {
		done = w.Work(func() bool { return true }) // It stops wherever it can.
	}
	tried := w.Tried()
	if tried.From != 3 || !slices.Equal(tried.Epochs, []int{4, 7}) || tried.Part != 1 || tried.Copies[0].Score == nil {
		t.Fatalf("%+v", tried)
	}
	trainer.Step()
	fresh := trainer.State().Fresh(other.config.Optimizer)
	changed, err := network.NewTrainerAt(other.config, other.samples, &fresh)
	if err != nil {
		t.Fatal(err)
	}
	for i, alone := range []*network.Trainer{trainer, changed} {
		for at, epoch := range tried.Epochs {
			for alone.State().Epoch < epoch {
				alone.Step()
			}
			if got, want := tried.Copies[i].Loss[at], alone.EpochLoss(); math.Float64bits(got) != math.Float64bits(want) {
				t.Errorf("copy %d has J %v after epoch %d, training %v", i, got, epoch, want)
			}
		}
	}
}

func optimizer(name string) network.Optimizer {
	o, _ := network.LookupOptimizer(name)
	return o
}

// Both begin at the beginning if training starts over, and nothing is tried that takes too
// long.
func TestCopiesStartOver(t *testing.T) {
	l := train(t, 2, nil)
	c := probe.Copy{Config: l.config, Train: l.samples, Initial: l.states[0].Parameters}
	w := probe.NewTryWork(probe.TryAsked{Copies: [2]probe.Copy{c, c}, Epochs: []int{2, math.MaxInt}})
	if tried := w.Tried(); !w.Work(func() bool { return false }) || tried.TooLong {
		t.Fatalf("%+v", tried)
	}
	tried := w.Tried()
	if !slices.Equal(tried.Epochs, []int{2}) || !slices.Equal(tried.Copies[0].Loss, tried.Copies[1].Loss) || tried.From != 0 {
		t.Errorf("%+v", tried)
	}
	w = probe.NewTryWork(probe.TryAsked{Copies: [2]probe.Copy{c, c}, Epochs: []int{math.MaxInt}})
	if !w.Work(func() bool { return false }) || !w.Tried().TooLong {
		t.Errorf("%+v", w.Tried())
	}
}

// The state after a step is the one that training stands in then.
func TestStateAfterAStep(t *testing.T) {
	l := train(t, 3, func(c *network.Config) { c.Optimizer = optimizer("adam") })
	step := recordFrom(t, l, l.states[2])
	got, want := probe.StateAfter(step, l.samples.Len()), l.states[3]
	same := got.Epoch == want.Epoch && got.Step == want.Step && got.Place == want.Place && got.Updates == want.Updates
	for i := range want.Parameters {
		same = same && slices.Equal(got.Parameters[i].Weights, want.Parameters[i].Weights)
		for b := range want.Buffers {
			same = same && slices.Equal(got.Buffers[b][i].Biases, want.Buffers[b][i].Biases)
		}
	}
	if !same {
		t.Errorf("%+v is not %+v", got, want)
	}
}
