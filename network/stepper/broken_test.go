package stepper_test

import (
	"math"
	"reflect"
	"testing"

	"backstep/network"
	"backstep/network/stepper"
)

// diverging returns a trainer whose loss overflows after many epochs of short
// steps, in batches that are shuffled.
func diverging(t *testing.T) *network.Trainer {
	t.Helper()
	linear, _ := network.LookupActivation("linear")
	mse, _ := network.LookupLoss("mse")
	momentum, _ := network.LookupOptimizer("momentum")
	c := network.Config{
		Architecture: network.Architecture{Inputs: 1, Bias: true, Layers: []network.Layer{{Units: 1, Activation: linear}}},
		Loss:         mse, Optimizer: momentum, LearningRate: 2.2, BatchSize: 2, Shuffle: true,
	}
	samples := network.Samples{X: [][]float64{{1}, {0.5}, {-1}, {-0.5}, {0.1}}, Y: [][]float64{{1}, {0}, {1}, {0}, {0}}}
	trainer, err := network.NewTrainer(c, samples, []network.Parameters{{Weights: []float64{0.5}, Biases: []float64{0}}})
	if err != nil {
		t.Fatal(err)
	}
	return trainer
}

// breakOf records steps until the first whose loss is not finite, and returns the
// break.
func breakOf(trainer *network.Trainer) *stepper.Break {
	found := &stepper.Break{}
	for found.At == nil || math.Abs(found.At.Loss) <= math.MaxFloat64 {
		found.Before, found.At = found.At, trainer.Record()
	}
	return found
}

func TestAWatchFindsWhereTrainingBroke(t *testing.T) {
	want := breakOf(diverging(t))
	if want.At.Number < 2*64*3 {
		t.Fatalf("it breaks at step %d: too early for states to have been kept", want.At.Number)
	}
	trainer := diverging(t)
	watch := stepper.NewWatch(trainer)
	for trainer.State().Step < want.At.Number+7 {
		if trainer.State().Step < want.At.Number && watch.Break() != nil {
			t.Fatalf("it is broken at step %d", trainer.State().Step)
		}
		trainer.Step()
		watch.Passed()
	}
	if got := watch.Break(); !reflect.DeepEqual(got.Before, want.Before) || got.At.Number != want.At.Number {
		t.Errorf("it broke at step %d, want %d", got.At.Number, want.At.Number)
	}
	if trainer.State().Step != want.At.Number+7 {
		t.Error("the trainer itself has gone back")
	}
}

func TestAWalkKnowsWhereTrainingBroke(t *testing.T) {
	want := breakOf(diverging(t))
	for _, by := range []string{"run", "epochs"} {
		w := stepper.NewWalk(diverging(t), 1<<20)
		for range 10_000 {
			if by == "run" {
				if _, reason := w.Train(50, nil); reason == stepper.NotFinite {
					break
				}
				continue
			}
			w.Next(stepper.ByEpoch)
			if w.Step().Number > want.At.Number {
				break
			}
		}
		at := w.Position()
		if w.Broken() != want.At.Number {
			t.Fatalf("%s: it broke at step %d, want %d", by, w.Broken(), want.At.Number)
		}
		if got := w.Break(); !reflect.DeepEqual(got.Before, want.Before) || got.At.Number != want.At.Number {
			t.Errorf("%s: the steps of the break are others", by)
		}
		if w.Position() != at || w.Step().Number != at.Step {
			t.Errorf("%s: the walk has moved", by)
		}
	}
}

// If the first step breaks, there is no step before it.
func TestABreakAtOnce(t *testing.T) {
	trainer := diverging(t)
	state := trainer.State().Clone()
	state.Parameters[0].Weights[0] = 1e300
	if err := trainer.Restore(&state); err != nil {
		t.Fatal(err)
	}
	w := stepper.NewWalk(trainer, 1<<20)
	if _, reason := w.Train(9, nil); reason != stepper.NotFinite {
		t.Fatalf("the run ended for reason %d", reason)
	}
	if found := w.Break(); found.Before != nil || found.At.Number != 1 {
		t.Errorf("it broke at step %d, after %v", found.At.Number, found.Before)
	}
}
