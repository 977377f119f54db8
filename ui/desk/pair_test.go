package desk_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network/stepper"
	"backstep/ui/desk"
)

// openPair opens a session with a view that compares.
func openPair(t testing.TB, name string, flags ...session.Given) *desk.Desk {
	t.Helper()
	d, first, err := desk.New(sessiontest.Builtin(t, name, flags...), desk.Options{
		Views: []desk.View{{Name: "network"}, {Name: "compare", Traits: desk.Traits{Mode: true, Pairs: true}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	d.Finish(first)
	return d
}

// beside describes what is compared with the present moment.
func beside(d *desk.Desk) string {
	b := d.Seen().Beside
	if b == nil {
		return "nothing"
	}
	return fmt.Sprintf("run %d, step %d, phase %d", b.Run, b.Position.Step, b.Position.Phase)
}

func TestWhatIsCompared(t *testing.T) {
	for _, c := range []struct{ script, want string }{
		{"goto 20; set lr 20; goto 24; view compare", "run 1, step 24, phase 10"},                              // the run it comes from
		{"goto 20; set lr 20; goto 24; view compare; back phase", "run 1, step 24, phase 9"},                   // at the same phase
		{"goto 20; set lr 20; goto 24; view compare; 3 e", "run 1, step 27, phase 10"},                         // both step
		{"goto 20; set lr 20; goto 24; run 1; view compare", "run 2, step 20, phase 10"},                       // the latest other run
		{"goto 20; set lr 20; set lr 3; mark 1; goto 22; view compare", "run 1, step 22, phase 10"},            // the marked run
		{"goto 5; mark; goto 30; view compare", "run 1, step 5, phase 10"},                                     // the marked moment
		{"goto 5; mark; goto 30; view compare; 4 e", "run 1, step 9, phase 10"},                                // that steps too
		{"goto 5; mark; goto 30; view compare; alone; 4 e", "run 1, step 5, phase 10"},                         // or stands still
		{"goto 5; mark; goto 30; view compare; alone; 4 e; alone; 2 e", "run 1, step 7, phase 10"},             // until both step again
		{"goto 5; set lr 3; set lr 4; mark 1; mark 2; view compare", "run 1, step 5, phase 10"},                // two marks
		{"goto 20; set lr 20; view compare; leave", "nothing"},                                                 // it ends
		{"goto 20; set lr 20; view compare; view network", "nothing"},                                          //
		{"goto 20; view compare", "nothing"},                                                                   // there is none
		{"goto 20; set lr 20; view compare; undo; e", "run 2, step 21, phase 10"},                              // the present run is the other one
		{"goto 20; set lr 20; run 1; set lr 3; mark 2; view compare; e; delete 2", "run 1, step 21, phase 10"}, // another is chosen
		{"goto 20; set batch 2; 3 step; view compare", "run 1, step 22, phase 10"},                             // the same epoch
		{"goto 3; set hidden 3; goto 5; next phase; next phase; view compare", "run 1, step 6, phase 10"},      // another shape
	} {
		d := openPair(t, "diabetes")
		script := strings.ReplaceAll(c.script, "alone", "leave")
		if script != c.script {
			for part := range strings.SplitSeq(c.script, "alone") {
				do(t, d, strings.Trim(part, "; "))
				if !strings.HasSuffix(c.script, part) {
					d.Finish(desk.StepAlone(d))
				}
			}
		} else {
			for line := range strings.SplitSeq(c.script, "; ") {
				do(t, d, line)
			}
		}
		if got := beside(d); got != c.want {
			t.Errorf("%s: %s, want %s", c.script, got, c.want)
		}
	}
}

// Whatever a person does while two runs step together, both have the numbers of plain
// training, at the same epoch and phase.
func TestTwoRunsStepTogether(t *testing.T) {
	lines := []string{"set lr 0.5", "set optimizer momentum", "set batch 2", "edit h1 bmi 1/3", "set l2 0.1"}
	moves := []string{"next", "5 next", "back", "epoch", "step", "back epoch", "3 epoch", "goto 0", "goto 12", "phase update", "next phase"}
	setup := sessiontest.Builtin(t, "diabetes")
	rapid.Check(t, func(r *rapid.T) {
		w := &trained{t: r, setup: setup, d: openPair(t, "diabetes"), ops: map[int][]op{}, seen: map[int]string{}}
		w.check()
		for range rapid.IntRange(1, 12).Draw(r, "acts") {
			switch rapid.IntRange(0, 5).Draw(r, "act") {
			case 0, 1:
				w.change(rapid.SampledFrom(lines).Draw(r, "change"), false)
			case 2:
				run := rapid.SampledFrom(slices.Sorted(maps.Keys(w.seen))).Draw(r, "run")
				w.d.Finish(w.d.Do(fmt.Sprintf("run %d", run)))
			case 3:
				w.d.Finish(w.d.Do("view " + rapid.SampledFrom([]string{"compare", "network"}).Draw(r, "view")))
			default:
				do(t, w.d, rapid.SampledFrom(moves).Draw(r, "move"))
			}
			w.check()
			w.checkBeside()
		}
	})
}

// checkBeside compares the moment beside the present one with plain training.
func (w *trained) checkBeside() {
	m := w.d.Moment()
	if w.d.View() != "compare" || len(m.Runs()) == 1 {
		if m.Beside != nil {
			w.t.Fatal("something is compared")
		}
		return
	}
	b := m.Beside
	if b == nil || b.Run == m.Run || b.Epoch() != m.Epoch() && m.Step != nil || b.Position.Phase != m.Position.Phase || b.Position.Unit != m.Position.Unit {
		w.t.Fatalf("%+v is compared with %+v", m.Position, b)
	}
	want := newPlain(w.t, w.setup)
	for _, o := range w.ops[b.Run] {
		if o.after < b.StepsDone() || o.after == b.StepsDone() && !b.Updated() {
			o.apply(want)
		}
	}
	want.to(b.StepsDone())
	want.same(b.Moment)
	if b.Step != nil && !b.Reached(stepper.Loss, stepper.NoLayer, 0) && b.Step.Loss == b.Step.Loss {
		w.t.Fatal("the moment beside knows what lies ahead")
	}
}
