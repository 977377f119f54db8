package desk_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"backstep/ui/desk"
)

// titles lists the runs of a moment as they are called, with their numbers and parents.
func titles(t *testing.T, d *desk.Desk) []string {
	t.Helper()
	var list []string
	m := d.Moment()
	for _, line := range m.Runs() {
		if one, ok := desk.LineOf(&m, line.Number); !ok || !reflect.DeepEqual(one, line) {
			t.Fatalf("the line of run %d is %+v, want %+v", line.Number, one, line)
		}
		list = append(list, fmt.Sprintf("%d<%d at %d: %s, %d", line.Number, line.Parent, line.Epoch, line.Title(), line.Epochs))
	}
	return list
}

func sameLines(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("the runs are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestTheListOfRuns(t *testing.T) {
	d := open(t, "diabetes")
	do(t, d, "goto 300; goto 20; set lr 20; goto 120; run 1 20; set lr 0.2; goto 300; goto 150; set lr 2; goto 300")
	do(t, d, "run 1 68; edit y h1 -1; goto 300; run 1 100; set optimizer adam and lr 0.1; goto 300; run 2")
	sameLines(t, titles(t, d),
		"1<0 at 0: as begun, 300", "2<1 at 20: η 20, 120", "3<1 at 20: η 0.2, 300", "4<3 at 150: η 2, 300",
		"5<1 at 68: h1 → y −1, 300", "6<1 at 100: adam, η 0.1, 300")
	for run, want := range map[int]string{1: "0.0174", 2: "2.4710", 3: "0.4293", 4: "0.0382", 5: "0.0183", 6: "0.000720"} {
		if line, _ := desk.LineOf(d.Seen(), run); !line.HasLoss || !strings.HasPrefix(fmt.Sprintf("%.6f", line.Loss), want) {
			t.Errorf("run %d ends at J %v, want %s", run, line.Loss, want)
		}
	}
	if line, _ := desk.LineOf(d.Seen(), 2); !line.Rose {
		t.Error("the loss of run 2 has risen since it parted")
	}
	do(t, d, "rename 2 big   steps; ghost 4")
	if line, _ := desk.LineOf(d.Seen(), 2); line.Title() != "big   steps" || line.Label != "η 20" {
		t.Errorf("run 2 is called %q", line.Title())
	}
	if m := d.Moment(); len(m.Ghosts) != 4 || m.Ghosts[2].Run != 5 || m.Ghosts[0].Shared != 20 || m.Ghosts[2].Shared != 20 {
		t.Errorf("the ghosts are %d", len(m.Ghosts))
	}
	do(t, d, "rename 2; ghost 4; delete 3")
	sameLines(t, titles(t, d),
		"1<0 at 0: as begun, 300", "2<1 at 20: η 20, 120", "5<1 at 68: h1 → y −1, 300", "6<1 at 100: adam, η 0.1, 300")
	if r := d.Finish(d.Do("delete 1")); r.Err == nil || !strings.Contains(r.Err.Error(), "one run must stay") {
		t.Errorf("%+v", r)
	}
}

// A run that ends where the present one leaves it has nothing of its own to show.
func TestAGhostHasEpochsOfItsOwn(t *testing.T) {
	for lines, want := range map[string][]int{
		"goto 20; set lr 20; goto 28":                                    nil,
		"goto 21; goto 20; set lr 20; goto 28":                           {1},
		"goto 20; set lr 20; goto 28; set lr 2; goto 30":                 nil,
		"goto 20; set lr 20; goto 28; run 1":                             {2},
		"goto 20; set lr 20; goto 28; run 1 10; set lr 0.2; goto 15":     {1, 2},
		"goto 20; next; next; set lr 20; goto 28":                        nil,
		"goto 20; set lr 20; goto 28; run 1 20; set lr 0.2; goto 30":     {2},
		"goto 20; set seed 3; goto 10":                                   {1},
		"goto 20; set lr 20; goto 28; goto 10; set optimizer adam; e; e": {1, 2},
	} {
		d := open(t, "diabetes")
		do(t, d, lines)
		var got []int
		for _, g := range d.Seen().Ghosts {
			got = append(got, g.Run)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: the ghosts are the runs %v, want %v", lines, got, want)
		}
	}
}

// A change is counted to the run that has the steps before it: the runs of what was done
// before a fork are those of the run that was left there.
func TestARunBeforeAForkBelongsToTheOlderRun(t *testing.T) {
	d := open(t, "diabetes")
	do(t, d, "goto 20; edit y h1 1; goto 30; goto 10; set lr 5")
	sameLines(t, titles(t, d), "1<0 at 0: as begun, 20", "2<1 at 20: h1 → y 1, 30", "3<1 at 10: η 5, 10")
}

// To delete asks, unless a script does it, and anything else in between is no.
func TestDeletingIsAsked(t *testing.T) {
	d := open(t, "diabetes")
	do(t, d, "goto 20; set lr 20; 5 e; set l2 0.1; run 1")
	for _, c := range []struct {
		line, says string
		left       int
	}{
		{"delete 2", "delete run 2 with its branch, run 3? The same again deletes, esc keeps", 3},
		{"delete 3", "delete run 3? The same", 3},
		{"delete 2", "delete run 2 with", 3},
		{"next", "", 3},
		{"delete 2", "delete run 2 with", 3},
		{"view network; leave", "", 3},
		{"delete 3; delete 3", "delete run 3? The same", 3},
		{"leave", "", 3},
		{"delete 3", "delete run 3? The same", 3},
		{"delete 3", "run 3 is deleted", 2},
	} {
		r := d.Finish(d.Do(c.line))
		says := r.Message
		if r.Err != nil {
			says = r.Err.Error()
		}
		if n := len(d.Seen().Runs()); n != c.left || !strings.HasPrefix(says, c.says) {
			t.Errorf("%s: %q, and %d runs are left", c.line, says, n)
		}
	}
	do(t, d, "delete 2")
	sameLines(t, titles(t, d), "1<0 at 0: as begun, 20")
}

func TestDeletingThePresentRun(t *testing.T) {
	d := open(t, "diabetes")
	do(t, d, "goto 20; set lr 20; 5 e; set l2 0.1; 5 e; reseed; 2 e; run 3")
	if r := do(t, d, "delete 2"); r.Message != "run 2 is deleted with its branch 3; this is run 1" {
		t.Errorf("%+v", r)
	}
	m := d.Moment()
	if m.Run != 1 || m.Position.Step != 20 {
		t.Errorf("run %d, step %d", m.Run, m.Position.Step)
	}
	sameLines(t, titles(t, d), "1<0 at 0: as begun, 20", "4<1 at 0: seed 26, 2")
	if r := d.Finish(d.Do("undo")); r.Err != nil || d.Moment().Run != 1 {
		t.Errorf("after its run was deleted: %+v", r)
	}
	do(t, d, "delete 1")
	sameLines(t, titles(t, d), "4<0 at 0: seed 26, 2")
	if r := d.Finish(d.Do("run 2")); r.Err == nil {
		t.Error("a deleted run was found")
	}
}

func TestGoingToAnEpochOfAnyRun(t *testing.T) {
	d := open(t, "diabetes")
	do(t, d, "goto 20; set lr 20; goto 40")
	for _, c := range []struct {
		line       string
		run, epoch int
	}{{"run 1", 1, 20}, {"run 2 30", 2, 30}, {"run 2 35", 2, 35}, {"run 1 5", 1, 5}, {"run 2 60", 2, 60}, {"run 1 50", 1, 50}, {"run 2", 2, 60}} {
		do(t, d, c.line)
		if m := d.Moment(); m.Run != c.run || m.Step.Epoch != c.epoch {
			t.Errorf("%s: run %d, epoch %d", c.line, m.Run, m.Step.Epoch)
		}
	}
	for _, line := range []string{"run 1 x", "run 3", "run x 2", "rename", "rename 7 a", "ghost", "delete", "delete 0", "rename 1 " + strings.Repeat("n", 61)} {
		if r := d.Finish(d.Do(line)); r.Err == nil {
			t.Errorf("%s was understood", line)
		}
	}
}
