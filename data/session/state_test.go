package session_test

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session"
	"backstep/network"
)

// TestANewOptimizerGoesOnFromTheWeights saves a session, opens it with another
// optimiser, and saves it again after some steps of that one.
func TestANewOptimizerGoesOnFromTheWeights(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SampledFrom(network.OptimizerNames())
		first, second := names.Draw(t, "first"), names.Draw(t, "second")
		setup, err := drawTask(t, first).Resolve()
		if err != nil {
			t.Fatal(err)
		}
		trainer := trainerOf(t, setup)
		take(trainer, rapid.IntRange(1, 9).Draw(t, "steps of the first"))

		again := reread(t, setup.Saved(trainer.State(), "."))
		if err := again.Override(session.Given{Flag: "optimizer", Value: second}); err != nil {
			t.Fatal(err)
		}
		setup, err = again.Resolve()
		if err != nil {
			t.Fatal(err)
		}
		optimizer, _ := network.LookupOptimizer(second)
		want := trainer.State().Fresh(optimizer)
		if first == second {
			want = trainer.State().Clone()
		}
		if err := sameBits(reflect.ValueOf(*setup.State), reflect.ValueOf(want), "state"); err != nil {
			t.Fatal(err)
		}
		other := trainerOf(t, setup)
		take(other, rapid.IntRange(0, 9).Draw(t, "steps of the second"))
		file := written(t, setup.Saved(other.State(), "."))
		if told := strings.Contains(file, "\nupdates = "); told != (other.State().Updates != other.State().Step) {
			t.Fatalf("%d of %d steps:\n%s", other.State().Updates, other.State().Step, file)
		}
		setup, err = reread(t, setup.Saved(other.State(), ".")).Resolve()
		if err != nil {
			t.Fatal(err)
		}
		if err := sameBits(reflect.ValueOf(*setup.State), reflect.ValueOf(*other.State()), "state"); err != nil {
			t.Fatal(err)
		}
	})
}

// TestFreshBuffersNeedNotBeInAFile opens a saved session whose optimiser was changed by
// hand.
func TestFreshBuffersNeedNotBeInAFile(t *testing.T) {
	text := strings.NewReplacer("[training]\n", "[training]\noptimizer = \"adam\"\n", "step = 6\n", "step = 6\nupdates = 0\n").Replace(saved)
	setup, err := overridden(text, "")
	if err != nil {
		t.Fatal(err)
	}
	if s := setup.State; s.Updates != 0 || s.Step != 6 || len(s.Buffers) != 2 || s.Buffers[0][0].Weights[0] != 0 {
		t.Errorf("it stands at %+v", s)
	}
	if _, err := overridden(strings.Replace(text, "updates = 0", "updates = 1", 1), ""); err == nil || !strings.Contains(err.Error(), "state.s_weights is missing") {
		t.Errorf("with used buffers it says %v", err)
	}
}
