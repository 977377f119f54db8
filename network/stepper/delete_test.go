package stepper

import (
	"slices"
	"testing"
)

// What a deleted run kept is freed, and the numbers of the others do not change.
func TestDeletingFreesWhatWasKept(t *testing.T) {
	w := NewWalk(wideTrainer(t, 30, 10, "adam"), 4<<20)
	for _, parent := range []int{0, 1, 0} { // Run 2 is a branch of run 1.
		w.GoTo(parent)
		if _, err := w.Fork(20, Change{Trainer: wideTrainer(t, 30, 10, "adam")}); err != nil {
			t.Fatal(err)
		}
		w.GotoStep(60)
		w.Step()
	}
	w.GoTo(3)
	before, many := w.Step(), bytesKept(w.Tree())
	if got := w.Delete(1); !slices.Equal(got, []int{1, 2}) {
		t.Errorf("deleted are %v", got)
	}
	if w.Step() != before {
		t.Error("the present step is another one")
	}
	if kept := bytesKept(w.Tree()); kept >= many {
		t.Errorf("%d bytes are kept, %d before", kept, many)
	}
	defer func() {
		if recover() == nil {
			t.Error("the run where the walk stands was deleted")
		}
	}()
	w.Delete(0)
}

func TestWhatRunsShare(t *testing.T) {
	w := NewWalk(wideTrainer(t, 2, 3, "sgd"), 1<<20)
	fork := func(run, step int) {
		t.Helper()
		if _, err := w.Tree().Fork(run, step, Change{Trainer: wideTrainer(t, 2, 3, "sgd")}); err != nil {
			t.Fatal(err)
		}
	}
	fork(0, 10)                                           // run 1
	fork(1, 20)                                           // run 2
	fork(1, 5)                                            // run 3, which forks from run 0
	w.Tree().Begin(Computed(wideTrainer(t, 2, 3, "sgd"))) // run 4
	for _, c := range []struct{ one, other, step int }{{0, 1, 10}, {0, 2, 10}, {1, 2, 20}, {1, 3, 5}, {2, 3, 5}, {0, 3, 5}, {0, 4, -1}, {2, 2, 20}} {
		for _, pair := range [][2]int{{c.one, c.other}, {c.other, c.one}} {
			step, ok := w.Tree().Shared(pair[0], pair[1])
			if ok != (c.step >= 0) || ok && step != c.step {
				t.Errorf("runs %v share %d steps, %t, want %d", pair, step, ok, c.step)
			}
		}
	}
}
