package stepper

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/network"
)

// reload makes another walk of what is kept of every run and of the place.
func (f *forest) reload(memory int, relive bool) {
	old, restoration := f.walk, NewRestoration(memory)
	at := old.Cursor()
	var before *network.State
	loss := math.NaN()
	if at.Position.Step > 0 {
		state, epochLoss := old.tree.StateAfter(at.Run, at.Position.Step-1)
		before, loss = &state, epochLoss
	}
	deleted := false
	for run := range old.Runs() {
		if !old.tree.Has(run) {
			restoration.Skip()
			deleted = true
			continue
		}
		kept, begin := Keep(old, run)
		source := old.tree.segments[run].source
		trainer, err := network.NewTrainerAt(source.Config(), source.Samples(), begin)
		if err != nil {
			f.t.Fatal(err)
		}
		if err := restoration.Add(trainer, kept); err != nil {
			f.t.Fatalf("run %d: %v", run, err)
		}
	}
	next := restoration.Walk()
	if err := restoration.StandAt(at, before, loss); err != nil {
		f.t.Fatal(err)
	}
	if next.Ahead() > 1 {
		f.t.Fatalf("%d steps lie ahead of the place", next.Ahead())
	}
	f.walk = next
	if !relive {
		return
	}
	next.tree.Relive(func() bool { return false })
	if next.tree.Forgotten() > 0 {
		f.t.Fatal("a history is not whole")
	}
	if next.Cursor() != at {
		f.t.Fatalf("the walk stands at %+v, not at %+v", next.Cursor(), at)
	}
	if memory < 1<<20 || old.tree.Forgotten() > 0 { // With other runs there was less room for its states.
		return
	}
	for _, run := range f.living() {
		got, want := next.tree.History(run), old.tree.History(run)
		if deleted { // While there were more runs, each had less room.
			got = slices.DeleteFunc(slices.Clone(got), func(s *network.State) bool {
				return !slices.ContainsFunc(want, func(w *network.State) bool { return w.Epoch == s.Epoch })
			})
		}
		if !reflect.DeepEqual(got, want) {
			f.t.Fatalf("the history of run %d has %d states, want %d", run, len(got), len(want))
		}
	}
}

// A walk that was restored goes on like the one that was kept.
func TestARestoredWalkIsTheOneThatWasKept(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawProblem(t)
		memory := rapid.SampledFrom([]int{0, 5_000, 1 << 20}).Draw(t, "memory")
		f := &forest{t: t, walk: NewWalk(p.trainer(t), memory)}
		f.began(plainLine{{problem: p}}, Position{})
		for range rapid.IntRange(1, 25).Draw(t, "acts") {
			if rapid.IntRange(0, 4).Draw(t, "reload") == 0 {
				f.reload(memory, rapid.Bool().Draw(t, "relive"))
			} else {
				f.act()
			}
			f.check()
		}
		for _, run := range f.living() {
			f.checkRun(run)
			f.goTo(run)
			f.check()
		}
	})
}

func TestWhatContradictsItselfIsNotRestored(t *testing.T) {
	w := NewWalk(wideTrainer(t, 2, 3, "sgd"), 1<<20)
	w.GotoStep(9)
	w.Step()
	if _, err := w.Fork(9, Change{Trainer: wideTrainer(t, 2, 3, "sgd")}); err != nil {
		t.Fatal(err)
	}
	w.GotoStep(12)
	w.Step()
	for _, c := range []struct {
		change func(*Kept, *network.State)
		says   string
	}{
		{func(k *Kept, _ *network.State) { k.Parent = 1 }, "there is no run 2 before it"},
		{func(k *Kept, _ *network.State) { k.Known = 8 }, "knows no more than step 8"},
		{func(k *Kept, _ *network.State) { k.Furthest.Step = 14 }, "the furthest position"},
		{func(k *Kept, _ *network.State) { k.Furthest.Unit = 1 << 40 }, "the furthest position"},
		{func(k *Kept, _ *network.State) { k.Curve.Width = 3 }, "a width that is no power of two"},
		{func(k *Kept, _ *network.State) { k.Curve.Last = nil }, "no last losses"},
		{func(k *Kept, _ *network.State) { k.Curve.Buckets[2].First++ }, "out of order"},
		{func(k *Kept, _ *network.State) { k.Curve.Buckets[2].Max-- }, "contradict each other"},
		{func(k *Kept, _ *network.State) { k.Known = 9 }, "its curve goes on to epoch 12"},
		{func(_ *Kept, s *network.State) { s.Epoch = 3 }, "where the run that it forks from has 9"},
	} {
		kept, _ := Keep(w, 0)
		next := NewRestoration(1 << 20)
		if err := next.Add(wideTrainer(t, 2, 3, "sgd"), kept); err != nil {
			t.Fatal(err)
		}
		kept, begin := Keep(w, 1)
		kept.Curve.Buckets = slices.Clone(kept.Curve.Buckets)
		state := begin.Clone()
		c.change(&kept, &state)
		trainer := wideTrainer(t, 2, 3, "sgd")
		if err := trainer.Restore(&state); err != nil {
			t.Fatal(err)
		}
		if err := next.Add(trainer, kept); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("it says %v, want %s", err, c.says)
		}
	}
}

// No position outside of the run can be stood at, and a bookmark there is one of the
// beginning.
func TestOnlyPositionsOfARunCanBeStoodAt(t *testing.T) {
	w := NewWalk(wideTrainer(t, 2, 3, "sgd"), 1<<20)
	w.GotoStep(5)
	w.Step()
	r := Restoration{w}
	for _, p := range []Position{{Step: 7}, {Step: -1}, {Step: 3, Phase: 99}, {Step: 3, Unit: 9}, {Phase: 1}} {
		if err := r.StandAt(Cursor{Position: p}, nil, 0); err == nil {
			t.Errorf("the walk stands at %+v", p)
		}
		if got := r.Bookmark(0, p, p).Cursor().Position; got != w.path.First() {
			t.Errorf("a bookmark of %+v is one of %+v", p, got)
		}
	}
	for _, change := range []func(*network.State){
		func(s *network.State) { s.Step = 6 }, func(s *network.State) { s.Epoch = 4 }, func(s *network.State) { s.Parameters = nil },
	} {
		state, loss := w.tree.StateAfter(0, 5)
		change(&state)
		if err := r.StandAt(Cursor{Position: w.path.Last(5)}, &state, loss); err == nil {
			t.Error("the walk stands beside a state that is none of its run")
		}
	}
}
