package desk_test

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/ui/desk"
)

// file returns what a desk would write to a session file.
func file(t testing.TB, d *desk.Desk) string {
	t.Helper()
	var b bytes.Buffer
	if err := d.Session().Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// reopened returns the desk of a session file.
func reopened(t testing.TB, text string, memory int) *desk.Desk {
	t.Helper()
	s, err := session.Read(strings.NewReader(text), "a.toml")
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	setup, err := s.Resolve()
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	d, first, err := desk.New(setup, desk.Options{Memory: memory, Views: []desk.View{{Name: "network", Traits: desk.Traits{Follows: true}}, {Name: "surface", Traits: desk.Traits{Moves: true}}}})
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	d.Finish(first)
	return d
}

// whole returns everything that a moment shows of training and of the other runs.
func whole(m desk.Moment) string {
	text := written(m)
	for _, l := range m.Runs() {
		text += fmt.Sprintf("\n%d %d %t %d %d %s %s %v %t %d %v %t %t %v %v", l.Number, l.Parent, l.Over, l.Fork, l.Epoch, l.Name, l.Label, l.Edits, l.Hidden, l.Epochs, l.Loss, l.HasLoss, l.Rose, l.End, l.EndAt)
	}
	for _, g := range m.Ghosts {
		text += "\n" + g.Label + " " + written(desk.Moment{Curve: g.Curve, History: g.History})
	}
	return text
}

// workLines are changes and moves of every kind.
func workLines() []string {
	return []string{
		"set lr 0.5", "set lr 3", "set optimizer momentum", "set optimizer adam", "set batch 2", "set batch 3", "set l2 0.1", "set shuffle yes",
		"set hidden 3", "set activation relu", "set data xor", "edit 1.1 0.1 1/3", "edit 2.1 bias 2", "edit 1.1 0.2 -7", "reseed", "restart", "restart lr 2 and momentum 0.5",
		"delete 1", "delete 2", "delete 3", "rename 2 a good one", "ghost 3", "mark", "mark 1", "undo", "run 1", "run 2", "run 3", "run 4", "clear", "set loss mse and lr 0.2", "set schedule cosine and period 7", "set schedule constant", "set seed 9", "set test_fraction 0.25", "set scale standard",
		"edit row 1 x 0.1 40", "edit row 2 target 1", "edit row 2 x 0.2 1/3 and row 1 target 0", "edit row 2 x 0.2 28", "add 30 40 1", "add 0 1 0", "drop row 2", "drop row 1",
		"next", "5 next", "back", "epoch", "step", "back epoch", "3 epoch", "goto 0", "goto 7", "goto 12", "phase update", "next phase", "4 back phase",
		"select h1", "select left", "sample 2", "weight bias", "by phase", "by epoch", "view surface", "view network",
	}
}

// Whatever is done, and however often it is saved and opened again meanwhile, every moment
// is that of work that was never interrupted.
func TestASavedDeskGoesOnAsIfItHadNeverStopped(t *testing.T) {
	lines := workLines()
	rapid.Check(t, func(r *rapid.T) {
		never := open(t, "diabetes", session.Given{Flag: "batch", Value: "3"})
		stopped := open(t, "diabetes", session.Given{Flag: "batch", Value: "3"})
		var text string
		for range rapid.IntRange(1, 15).Draw(r, "acts") {
			if rapid.IntRange(0, 2).Draw(r, "reopen") == 0 {
				text = file(t, stopped)
				stopped = reopened(t, text, 0)
				if again := file(t, stopped); again != text {
					r.Fatalf("saved as\n%s\nthen as\n%s", text, again)
				}
			} else {
				line := rapid.SampledFrom(lines).Draw(r, "line")
				want, got := never.Finish(never.DoScripted(line)), stopped.Finish(stopped.DoScripted(line)) // Whether it was asked is not saved.
				if got.Message != want.Message || (got.Err == nil) != (want.Err == nil) {
					r.Fatalf("%s: says %+v, want %+v", line, got, want)
				}
			}
			if got, want := whole(stopped.Moment()), whole(never.Moment()); got != want {
				r.Fatalf("it is\n%s\nwant\n%s\n%s", got, want, text)
			}
			if stopped.View() != never.View() {
				r.Fatalf("the view is %s, want %s", stopped.View(), never.View())
			}
		}
	})
}

// A change that waits for the end of an epoch in which another one waits leaves the run that
// both forks come from as far as it was seen.
func TestAChangeBesideAnotherLeavesTheirRunAsItWasSeen(t *testing.T) {
	d := open(t, "diabetes", session.Given{Flag: "batch", Value: "3"})
	for _, line := range []string{"step", "set batch 2", "5 next", "drop row 1"} {
		do(t, d, line)
	}
	again := reopened(t, file(t, d), 0)
	if got, want := whole(again.Moment()), whole(d.Moment()); got != want {
		t.Errorf("opened again it is\n%s\nand was\n%s", got, want)
	}
}

// A session without its screen goes on from the place where the person stood.
func TestASavedDeskGoesOnWithoutAScreen(t *testing.T) {
	lines := workLines()
	rapid.Check(t, func(r *rapid.T) {
		d := open(t, "diabetes")
		for range rapid.IntRange(1, 10).Draw(r, "acts") {
			d.Finish(d.DoScripted(rapid.SampledFrom(lines).Draw(r, "line")))
		}
		m := d.Moment()
		setup := sessiontest.Written(t, file(t, d))
		trainer, err := setup.Trainer()
		if err != nil {
			t.Fatal(err)
		}
		if got := trainer.State(); got.Step != m.StepsDone() {
			r.Fatalf("it goes on after step %d, want %d", got.Step, m.StepsDone())
		}
		if m.Updated() || m.Position.Step != m.StepsDone()+1 {
			return // The next step may be that of a change.
		}
		step := trainer.Record()
		do(t, d, "step")
		if got, want := step, d.Moment().Step; !reflect.DeepEqual(got, want) {
			r.Fatalf("the next step is\n%+v\nwant\n%+v", got, want)
		}
	})
}

// With little memory, or for training that would take long to repeat, nothing is computed
// again until the person goes there.
func TestOpeningComputesNoStepAgain(t *testing.T) {
	d := open(t, "diabetes")
	do(t, d, "goto 1000000; set lr 0.2; goto 1001000; 2 next phase")
	want := d.Moment()
	again := reopened(t, file(t, d), 0)
	m := again.Moment()
	if len(m.History) == len(want.History) {
		t.Fatal("this test is of a history that is not whole")
	}
	m.History, want.History = nil, nil
	if got, want := written(m), written(want); got != want {
		t.Errorf("it is\n%s\nwant\n%s", got, want)
	}
	do(t, again, "goto 999999")
	do(t, d, "goto 999999")
	if got, want := numbersOf(again.Moment()), numbersOf(d.Moment()); got != want {
		t.Errorf("back in time it is\n%s\nwant\n%s", got, want)
	}
}

// The place may name a run that was deleted: the numbers of a file may have gaps.
func TestAPlaceInNoRunIsRefused(t *testing.T) {
	d := open(t, "diabetes")
	do(t, d, "goto 2; set lr 5; goto 3; set lr 7; goto 4")
	text := file(t, d)
	for _, change := range [][2]string{{"number = 3", "number = 9"}, {"\nrun = 3", "\nrun = 99"}, {"\nrun = 3", "\nrun = 0"}} {
		damaged := strings.Replace(text, change[0], change[1], 1)
		if damaged == text {
			t.Fatalf("%q is not in\n%s", change[0], text)
		}
		s, err := session.Read(strings.NewReader(damaged), "a.toml")
		if err != nil {
			continue
		}
		setup, err := s.Resolve()
		if err != nil {
			continue
		}
		if _, _, err := desk.New(setup, desk.Options{}); err == nil || !strings.Contains(err.Error(), "there is no run") {
			t.Errorf("%s is answered with %v", change[1], err)
		}
	}
}
