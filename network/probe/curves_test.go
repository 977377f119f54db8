package probe_test

import (
	"slices"
	"testing"

	"backstep/network"
	"backstep/network/probe"
	"backstep/network/stepper"
)

// twoClasses returns samples that are of the second class if x is above 0.
func twoClasses(n int) network.Samples {
	var s network.Samples
	for i := range n {
		x, y := float64(i)/float64(n)-0.45, 0.0
		if x > 0 {
			y = 1
		}
		s.X, s.Y = append(s.X, []float64{x}), append(s.Y, []float64{y})
	}
	return s
}

func half(outputs []float64) (class int, ok bool) {
	if outputs[0] >= 0.5 {
		return 1, true
	}
	return 0, true
}

// logistic returns a network of one unit with one input, and its states at the ends of
// epochs.
func logistic(t *testing.T, train network.Samples, epochs int) (network.Config, []*network.State) {
	t.Helper()
	loss, _ := network.LookupLoss("bce")
	sigmoid, _ := network.LookupActivation("sigmoid")
	sgd, _ := network.LookupOptimizer("sgd")
	c := network.Config{
		Architecture: network.Architecture{Inputs: 1, Bias: true, Layers: []network.Layer{{Units: 1, Activation: sigmoid}}},
		Loss:         loss, Optimizer: sgd, LearningRate: 5,
	}
	trainer, err := network.NewTrainer(c, train, []network.Parameters{{Weights: []float64{-1}, Biases: []float64{0}}})
	if err != nil {
		t.Fatal(err)
	}
	walk := stepper.NewWalk(trainer, 1<<20)
	walk.Train(epochs, nil)
	return c, walk.History()
}

// The scores are those of an evaluator, counted by hand.
func TestScoresAreThoseOfTheStates(t *testing.T) {
	train, test := twoClasses(40), twoClasses(11)
	c, states := logistic(t, train, 60)
	last := states[len(states)-1]
	w := probe.NewScoresWork(probe.ScoresAsked{Config: c, Judge: half, Train: train, Test: test, States: states, Here: last.Parameters, Step: last.Step}, nil)
	if !w.Work(never) {
		t.Fatal("the work is not done, though nothing stopped it")
	}
	got := w.Scores()
	if len(got.Epochs) != len(states) {
		t.Fatalf("%d scores of %d states", len(got.Epochs), len(states))
	}
	for i, s := range states {
		e := network.NewEvaluator(c, test)
		loss := e.Loss(s.Parameters)
		right := 0.0
		for k, out := range e.Outputs() {
			if (out >= 0.5) == (test.Y[k][0] == 1) {
				right++
			}
		}
		want := probe.Score{Loss: loss, Accuracy: right / 11}
		if score := got.Epochs[i]; score.Test != want || score.Epoch != s.Epoch || score.Step != s.Step {
			t.Errorf("epoch %d: %+v, want %+v", s.Epoch, score, want)
		}
	}
	if first, end := got.Epochs[0].Train, got.Epochs[len(states)-1].Train; first.Accuracy > 0.1 || end.Accuracy < 0.9 {
		t.Errorf("training went from %v to %v right: the weight began on the wrong side", first.Accuracy, end.Accuracy)
	}
	if got.Here.Test != got.Epochs[len(states)-1].Test || got.Here.Train != got.Epochs[len(states)-1].Train || got.Here.Step != last.Step {
		t.Errorf("the same weights score %+v and %+v", got.Here, got.Epochs[len(states)-1])
	}
}

// Working slice by slice gives the same scores, and does not change those returned
// before.
func TestScoresInSlices(t *testing.T) {
	train, test := twoClasses(40), twoClasses(11)
	c, states := logistic(t, train, 30)
	asked := probe.ScoresAsked{Config: c, Judge: half, Train: train, Test: test, States: states, Here: states[0].Parameters}
	whole := probe.NewScoresWork(asked, nil)
	whole.Work(never)
	var known *probe.Scores
	var lengths []int
	for range 2 * len(states) {
		// Each request reuses what the one before has computed.
		w := probe.NewScoresWork(asked, known)
		w.Work(always)
		if w.Work(always) && known != nil && len(known.Epochs) == len(states) {
			break
		}
		known = w.Scores()
		lengths = append(lengths, len(known.Epochs))
	}
	if !slices.Equal(known.Epochs, whole.Scores().Epochs) {
		t.Errorf("in slices %v, at once %v", known.Epochs, whole.Scores().Epochs)
	}
	if lengths[0] != 1 || lengths[1] != 2 {
		t.Errorf("slices took %v states: each is to take one more", lengths)
	}
}

// Scores that are known are not computed again.
func TestKnownScoresAreTakenOver(t *testing.T) {
	train := twoClasses(8)
	c, states := logistic(t, train, 3)
	known := &probe.Scores{Epochs: []probe.EpochScore{{Epoch: 77, Step: 0}, {Epoch: 78, Step: 1}}}
	w := probe.NewScoresWork(probe.ScoresAsked{Config: c, Judge: half, Train: train, States: states, Here: states[0].Parameters}, known)
	w.Work(never)
	got := w.Scores()
	if got.Epochs[0].Epoch != 77 || got.Epochs[1].Epoch != 78 || got.Epochs[2].Epoch != 2 {
		t.Errorf("epochs %v: the first two were known", got.Epochs)
	}
	if len(known.Epochs) != 2 || got.Test.Of != 0 || got.Epochs[2].Test != (probe.Score{}) {
		t.Errorf("known has %d, test %+v", len(known.Epochs), got.Test)
	}
}

// When memory is short, a history drops some of its states, while training goes on. The
// scores of those that it keeps are still known, and the new epochs get theirs.
func TestKnownScoresOfAThinnedHistory(t *testing.T) {
	train := twoClasses(8)
	c, states := logistic(t, train, 9)
	asked := probe.ScoresAsked{Config: c, Judge: half, Train: train, States: states[:7], Here: states[0].Parameters}
	w := probe.NewScoresWork(asked, nil)
	w.Work(never)
	known := w.Scores()
	known.Epochs[4].Epoch = 77 // To recognise it.

	asked.States = []*network.State{states[0], states[2], states[4], states[6], states[8], states[9]}
	w = probe.NewScoresWork(asked, known)
	w.Work(never)
	got := w.Scores().Epochs
	if len(got) != len(asked.States) {
		t.Fatalf("%d scores of %d states", len(got), len(asked.States))
	}
	for i, s := range asked.States {
		if got[i].Step != s.Step || got[i].Train.Loss != network.NewEvaluator(c, train).Loss(s.Parameters) {
			t.Errorf("state %d is of step %d, and its score %+v", i, s.Step, got[i])
		}
	}
	if got[2].Epoch != 77 {
		t.Error("what was known has been computed again")
	}
}

func TestScoresOfManySamplesLookAtSome(t *testing.T) {
	train := twoClasses(2000)
	c, states := logistic(t, train, 1)
	w := probe.NewScoresWork(probe.ScoresAsked{Config: c, Train: train, Test: train, States: states, Here: states[0].Parameters}, nil)
	w.Work(never)
	if got := w.Scores(); got.Train != (probe.Part{Samples: 512, Of: 2000}) || got.Epochs[0].Train.Accuracy != 0 {
		t.Errorf("looked at %+v, right %v where nothing is judged", got.Train, got.Epochs[0].Train.Accuracy)
	}
}
