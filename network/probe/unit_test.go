package probe_test

import (
	"math"
	"slices"
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

// whole returns the layers of the step from a state over all samples.
func (l *training) whole(t *testing.T, i int) []network.LayerStep {
	t.Helper()
	trainer, err := network.NewTrainerAt(l.config, l.samples, l.states[i])
	if err != nil {
		t.Fatal(err)
	}
	return trainer.Record().Layers
}

// unitWork prepares the readings of a unit on a row at the first states.
func (l *training) unitWork(states int, of probe.UnitSample, known *probe.UnitPast) *probe.UnitWork {
	return probe.NewUnitWork([]probe.Stretch{{Config: l.config, Samples: l.samples}}, l.states[:states], of, known)
}

// Whatever optimiser and batches a run has, a reading is what the step from there computes
// for the row, to the last bit.
func TestReadingsAreThoseOfTheStepFromThere(t *testing.T) {
	momentum, _ := network.LookupOptimizer("momentum")
	for name, change := range map[string]func(*network.Config){
		"sgd":      nil,
		"momentum": func(c *network.Config) { c.Optimizer, c.Penalty.L2 = momentum, 0.01 },
	} {
		l := train(t, 5, change)
		for layer, units := range []int{3, 1} {
			for unit := range units {
				for row := range 4 {
					w := l.unitWork(6, probe.UnitSample{Layer: layer, Unit: unit, Row: row}, nil)
					if !w.Work(never) {
						t.Fatal("there was time, and it is not done")
					}
					past := w.Past()
					if len(past.Readings) != len(l.states) {
						t.Fatalf("%d readings of %d states", len(past.Readings), len(l.states))
					}
					for i, r := range past.Readings {
						at, k := &l.whole(t, i)[layer], unit*4+row
						if want := (probe.UnitReading{Step: i, Epoch: i, Z: at.Z[k], A: at.A[k], Delta: at.Delta[k]}); r != want {
							t.Errorf("%s, layer %d, unit %d, row %d: %+v, want %+v", name, layer, unit, row, r, want)
						}
					}
				}
			}
		}
	}
}

// A row stays in focus whatever batches it is in.
func TestReadingsAreOfTheRowInAnyBatches(t *testing.T) {
	l := train(t, 3, func(c *network.Config) { c.BatchSize, c.Shuffle = 3, true })
	w := l.unitWork(4, probe.UnitSample{Layer: 1, Row: 2}, nil)
	w.Work(never)
	l.config.BatchSize, l.config.Shuffle = 0, false
	want := l.whole(t, 3)[1].Delta[2]
	if got := w.Past().Readings[3]; got.Step != 6 || got.Epoch != 3 || got.Delta != want {
		t.Errorf("%+v: want δ = %v after step 6, epoch 3", got, want)
	}
}

// Each stretch of a run has its own data. Where a row was added on the way, there is no
// reading before that.
func TestARowThatCameLaterHasNoReadingsBefore(t *testing.T) {
	l := train(t, 4, nil)
	fewer, other := l.samples, l.samples
	fewer.X, fewer.Y = fewer.X[:3], fewer.Y[:3]
	other.Y = [][]float64{{0}, {1}, {1}, {1}}
	w := probe.NewUnitWork([]probe.Stretch{{Config: l.config, Samples: fewer}, {After: 2, Config: l.config, Samples: other}}, l.states, probe.UnitSample{Layer: 1, Row: 3}, nil)
	w.Work(never)
	list := w.Past().Readings
	if len(list) != 3 || list[0].Step != 2 {
		t.Fatalf("%d readings: %+v", len(list), list)
	}
	l.samples = other
	for _, r := range list {
		if want := l.whole(t, r.Step)[1].Delta[3]; r.Delta != want {
			t.Errorf("after step %d: δ is %v, want that of the new target, %v", r.Step, r.Delta, want)
		}
	}
}

func TestReadingsComeCoarseToFine(t *testing.T) {
	l := train(t, 8, nil)
	w := l.unitWork(9, probe.UnitSample{}, nil)
	var seen []int
	for done := false; !done; {
		done = w.Work(always)
		seen = append(seen, len(w.Past().Readings))
	}
	if len(seen) != 9 || seen[0] != 1 || seen[8] != 9 {
		t.Fatalf("readings after each slice: %v, want one more each time", seen)
	}
	w = l.unitWork(9, probe.UnitSample{}, nil)
	w.Work(always)
	w.Work(always)
	if early := w.Past().Readings; early[0].Step != 0 || early[1].Step != 8 {
		t.Errorf("the first two readings are of steps %d and %d, want the ends", early[0].Step, early[1].Step)
	}
}

func TestKnownReadingsAreTakenOver(t *testing.T) {
	l := train(t, 4, nil)
	of := probe.UnitSample{Unit: 2, Row: 1}
	w := l.unitWork(3, of, nil)
	w.Work(never)
	known := w.Past()
	known.Readings[1].Delta = 42 // To recognise it.
	if early := l.unitWork(5, of, known).Past(); len(early.Readings) != 3 || early.Readings[1].Delta != 42 {
		t.Errorf("%d readings before any work, the second %v", len(early.Readings), early.Readings[1].Delta)
	}
	for _, other := range []probe.UnitSample{{Unit: 1, Row: 1}, {Unit: 2, Row: 0}} {
		if early := l.unitWork(5, other, known).Past(); len(early.Readings) != 0 {
			t.Errorf("readings of %+v were taken for those of %+v", of, other)
		}
	}
}

// When a run is so long that states are no longer kept, what was largest there still is.
func TestExtremesOutliveTheirStates(t *testing.T) {
	l := train(t, 6, nil)
	of := probe.UnitSample{Unit: 1, Row: 1}
	w := l.unitWork(7, of, nil)
	w.Work(never)
	known := w.Past()
	known.Readings[3].Delta, known.Readings[4].Z = 7, -9
	kept := []*network.State{l.states[0], l.states[5], l.states[6]}
	again := probe.NewUnitWork([]probe.Stretch{{Config: l.config, Samples: l.samples}}, kept, of, known)
	again.Work(never)
	var steps []int
	highest, lowest := math.Inf(-1), math.Inf(1)
	for _, r := range again.Past().Readings {
		steps = append(steps, r.Step)
		highest, lowest = max(highest, r.Delta), min(lowest, r.Z)
	}
	if highest != 7 || lowest != -9 || !slices.IsSorted(steps) {
		t.Errorf("steps %v, δ up to %v, z down to %v; want 7 and −9", steps, highest, lowest)
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
