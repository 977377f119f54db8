package condition_test

import (
	"testing"

	"pgregory.net/rapid"

	"backstep/data/condition"
	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/network/stepper"
)

// place is a step where a condition is looked at, and whether it is met there.
type place struct {
	step int
	met  bool
}

// answerOf returns what a search must find among all places up to a step.
func answerOf(places []place) condition.Found {
	var f condition.Found
	if len(places) == 0 {
		return f
	}
	last := len(places) - 1
	f.Looked, f.Here = true, places[last].met
	for at := last; at >= 0; at-- {
		if !f.Here && places[at].met {
			f.Step = places[at].step
			return f
		}
		if f.Here && !places[at].met {
			return f
		}
		if f.Here {
			f.Step = places[at].step
		}
	}
	f.First = f.Here
	return f
}

// searchable returns the conditions that searches are tested with.
func searchable() []string {
	return []string{
		"loss < 0.5", "loss > 0.3", "accuracy 85%", "epoch 7", "z h2 > 1.5", "|delta h2| < 0.4", "w h2 x2 > 0.5", "|gradient y h2| < 0.05",
		"sample 7 is right", "sample 7 is wrong", "all are right", "h1 is dead", "settled",
	}
}

// A search finds what looking at every step from the beginning finds: through forks with
// other settings and edited weights, in slices, with little memory.
func TestASearchFindsWhatLookingAtEveryStepFinds(t *testing.T) {
	line := "moons --hidden 3 --activation relu --lr 2 --batch 70 --shuffle true --seed 3"
	first := sessiontest.Line(t, line)
	slow, _, err := first.With(session.Given{Flag: "lr", Value: "1e-12"})
	if err != nil {
		t.Fatal(err)
	}
	rapid.Check(t, func(rt *rapid.T) {
		w := stepper.NewWalk(trainerOf(rt, first), rapid.SampledFrom([]int{0, 5000, 1 << 20}).Draw(rt, "memory"))
		setups := []*session.Setup{first}
		w.GotoStep(rapid.IntRange(1, 700).Draw(rt, "steps"))
		w.Step()
		for range rapid.IntRange(0, 2).Draw(rt, "forks") {
			next := rapid.SampledFrom([]*session.Setup{first, slow}).Draw(rt, "setup")
			change := stepper.Change{Trainer: trainerOf(rt, next), Edit: func(p []network.Parameters) { p[0].Weights[1] += 0.7 }}
			fork := rapid.IntRange(0, w.Position().Step).Draw(rt, "fork")
			if _, err := w.Fork(fork, change); err != nil {
				rt.Fatal(err)
			}
			setups = append(setups, next)
			w.GotoStep(fork + rapid.IntRange(1, 300).Draw(rt, "steps after"))
			w.Step()
		}
		about := subjects(w, setups)
		c := read(t, rapid.SampledFrom(searchable()).Draw(rt, "condition"), line)
		from := rapid.IntRange(1, w.Position().Step).Draw(rt, "from")
		want := answerOf(everyPlace(w, c, from, about))
		before := w.Bookmark()
		slices := 0
		s := condition.NewSearch(c, from, about)
		for !s.Work(w, rapid.IntRange(1, 90).Draw(rt, "portion"), func() bool { return true }) {
			if slices++; slices > 100_000 {
				rt.Fatal("it never ends")
			}
		}
		if got := s.Found(); got != want {
			rt.Fatalf("%q from step %d: found %+v, want %+v", c, from, got, want)
		}
		if w.Bookmark() != before {
			rt.Fatal("the search has moved the walk")
		}
	})
}

func trainerOf(t rapid.TB, setup *session.Setup) *network.Trainer {
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	return trainer
}

// subjects returns what the steps of the walk's run are of, given the setups of the runs.
func subjects(w *stepper.Walk, setups []*session.Setup) func(step int) *condition.Subject {
	list := make([]*condition.Subject, len(setups))
	for i, setup := range setups {
		list[i] = about(setup)
	}
	return func(step int) *condition.Subject { return list[w.OwnerOf(step)] }
}

// everyPlace looks at every step of the run from its beginning.
func everyPlace(w *stepper.Walk, c condition.Condition, to int, about func(int) *condition.Subject) []place {
	var places []place
	watch := c.Watch(about(1))
	for at := range to {
		w.Replay(at, 1, func(p *stepper.Passed) stepper.Reason {
			watch.Under(about(p.Step))
			if met := watch.Met(p); watch.Looks(p) {
				places = append(places, place{p.Step, met})
			}
			return stepper.None
		})
	}
	return places
}

// A search back from far takes about as many steps again as it goes back, not more the
// longer the run is.
func TestASearchTakesFewStepsAgain(t *testing.T) {
	const far = 200_000
	setup := sessiontest.Line(t, "xor --hidden 2")
	w := stepper.NewWalk(trainerOf(t, setup), 1<<24)
	w.GotoStep(far)
	w.Step()
	for _, back := range []int{100, 5_000, 80_000} {
		c := read(t, "loss > 100", "xor")
		s := condition.NewSearch(c, far, subjects(w, []*session.Setup{setup}))
		taken := 0
		s.Work(w, 64, func() bool { taken += 64; return far-s.Left(0) >= back })
		if taken > 8*back+4096 {
			t.Errorf("it took about %d steps to look back over %d", taken, back)
		}
	}
}

// In a run that has diverged, the search still gets past the steps that are not finite.
func TestASearchGoesThroughWhatIsNotFinite(t *testing.T) {
	setup := sessiontest.Line(t, "curve --activation relu --lr 10")
	w := stepper.NewWalk(trainerOf(t, setup), 1<<20)
	w.GotoStep(600)
	w.Step()
	c := read(t, "loss < 10", "curve")
	s := condition.NewSearch(c, 600, subjects(w, []*session.Setup{setup}))
	for !s.Work(w, 50, func() bool { return true }) {
	}
	if got := s.Found(); got.Here || got.Step == 0 || got.Step > 10 {
		t.Errorf("found %+v", got)
	}
}
