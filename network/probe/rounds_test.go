package probe_test

import (
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/network/probe"
)

// A copy is trained until every sample is right, however often the work is interrupted, and
// as often as training itself needs.
func TestRoundsUntilAllAreRight(t *testing.T) {
	setup := sessiontest.Builtin(t, "diabetes")
	asked := probe.RoundsAsked{Copy: probe.Copy{Config: setup.Config, Train: setup.TrainSamples, Initial: setup.Initial, Judge: setup.Verdict}, Most: 1000}
	whole, inParts := probe.NewRoundsWork(asked), probe.NewRoundsWork(asked)
	whole.Work(func() bool { return false })
	for done := false; !done; {
		looks := 0
		done = inParts.Work(func() bool { looks++; return looks > 3 })
	}
	if whole.Rounds() != inParts.Rounds() {
		t.Errorf("%+v, in parts %+v", whole.Rounds(), inParts.Rounds())
	}
	r := whole.Rounds()
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	evaluator := network.NewEvaluator(setup.Config, setup.TrainSamples)
	for right := 0; right < 4; {
		trainer.Step() // The set is one batch.
		evaluator.Loss(trainer.State().Parameters)
		right = probe.Judge(setup.Verdict).Correct(evaluator.Outputs(), evaluator.Y(), evaluator.N())
	}
	if r.Epochs != trainer.State().Epoch || !r.All() || r.Of != 4 {
		t.Errorf("%+v, want all four right after %d epochs", r, trainer.State().Epoch)
	}
}

// What is never right is given up.
func TestRoundsAreGivenUp(t *testing.T) {
	setup := sessiontest.Line(t, "xor --hidden 0")
	w := probe.NewRoundsWork(probe.RoundsAsked{Copy: probe.Copy{Config: setup.Config, Train: setup.TrainSamples, Initial: setup.Initial, Judge: setup.Verdict}, Most: 50})
	if !w.Work(func() bool { return false }) || w.Rounds().Epochs != 50 || all(w.Rounds()) {
		t.Errorf("%+v", w.Rounds())
	}
}

func all(r probe.Rounds) bool { return r.All() }
