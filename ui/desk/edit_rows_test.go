package desk_test

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"backstep/data"
	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/ui/desk"
)

// Before the update phase an edit of the data changes what the step began with, after it
// what the next begins with; rows that come and go wait for the end of the epoch.
func TestRowsAreEditedFromHereOn(t *testing.T) {
	for _, c := range []struct {
		moves, line string
		from        int // the last step before the change
		edits       []string
	}{
		{"", "edit sample 3 bmi 40", 0, []string{"input 3 1 40"}},
		{"21 step", "edit row 3 bmi 40 and row 1 target 0", 21, []string{"input 3 1 40", "target 1 1 0"}},
		{"21 step; 3 next phase", "edit x age 1/3", 21, []string{"input 4 2 0.3333333333333333"}},
		{"20 step; phase update; back", "edit x age 1/3", 20, []string{"input 4 2 0.3333333333333333"}},
		{"20 step; 10 next phase; next", "edit x age 1/3", 21, []string{"input 1 2 0.3333333333333333"}},
		{"20 step; 3 next phase", "sample 2; edit target 0,0", 20, []string{"target 2 1 0"}},
		{"20 step; 3 next phase", "sample 2; edit target 1.0", 20, []string{"target 2 1 1"}},
		{"21 step", "add 30 40,5 1", 22, []string{"add 30 40.5 1"}},
		{"20 step; 3 next phase", "drop sample 2", 20, []string{"remove 2"}},
		{"21 step; 3 next phase", "drop", 22, []string{"remove 4"}},
		{"22 step", "drop row 4", 22, []string{"remove 4"}},
	} {
		t.Run(c.moves+"; "+c.line, func(t *testing.T) {
			d := open(t, "diabetes", session.Given{Flag: "batch", Value: "3"})
			do(t, d, c.moves)
			do(t, d, c.line)
			if m := d.Moment(); m.Run != 2 && !strings.Contains(c.line, "0,0") {
				t.Fatalf("run %d", m.Run)
			}
			do(t, d, fmt.Sprintf("%d step", 40-d.Seen().StepsDone()))
			want := newPlain(t, sessiontest.Line(t, "diabetes --batch 3"))
			want.to(c.from)
			want.rows(c.edits...)
			want.to(40)
			want.same(d.Moment())
			do(t, d, "undo")
			if m := d.Moment(); m.Run != 1 {
				t.Errorf("undo leads to run %d", m.Run)
			}
		})
	}
}

func TestWhatAnEditOfTheDataDoesIsSaid(t *testing.T) {
	d := open(t, "diabetes", session.Given{Flag: "batch", Value: "3"})
	do(t, d, "20 step; 3 next phase")
	for _, c := range []struct{ line, want string }{
		{"edit sample 3 bmi 40", "bmi of person 3 was 41.4, is 40: J "},
		{"edit sample 3 bmi 40", "nothing to change"},
		{"edit target 0", "the target of person 1 was 1, is 0: J "},
		{"edit row 4 bmi 40", "bmi of person 4 was 22.5, is 40: J stays "},
		{"step; next phase; add 20 30 1", "sample 5 added from step 23 on, since an epoch keeps its samples: J "},
		{"drop row 2", "sample 2 removed from step 23 on, since an epoch keeps its samples: J "},
		{"runs", "1: as begun"},
	} {
		if r := d.Finish(d.Do(c.line)); r.Err != nil || !strings.Contains(r.Message, c.want) {
			t.Errorf("%s: %+v, want %q", c.line, r, c.want)
		}
	}
	if r := d.Finish(d.Do("run 1; runs")); !strings.Contains(r.Message, "2: sample 3 bmi 40, 10 epochs") {
		t.Errorf("%+v", r)
	}
}

// Before the first step the data is edited too, and the weights are those that were drawn
// and set.
func TestTheDataIsEditedAtTheBeginning(t *testing.T) {
	d := open(t, "diabetes")
	do(t, d, "edit y h1 1/3; select bmi; edit 40; edit x age 50")
	m := d.Moment()
	if m.Step != nil || m.Run != 4 || m.Setup.Raw[0][0] != 40 || m.Setup.Raw[0][1] != 50 || m.Parameters()[1].Weights[0] != 1.0/3 {
		t.Errorf("run %d, %v, %v", m.Run, m.Setup.Raw[0], m.Parameters())
	}
}

// The last sample cannot be removed, and a target cannot be what the loss does not take.
func TestEditsThatTheTrainingRefuses(t *testing.T) {
	d := open(t, "diabetes")
	do(t, d, "goto 2; drop; drop; drop")
	if r := d.Finish(d.Do("drop")); r.Err == nil || r.Err.Error() != "drop no sample would be left to train on" {
		t.Errorf("%+v", r)
	}
	d = open(t, "mazur")
	do(t, d, "set loss bce")
	if r := d.Finish(d.Do("edit target y1 1.5")); r.Err == nil || !strings.Contains(r.Err.Error(), "bce takes targets from 0 to 1, but sample 1 has 1.5") {
		t.Errorf("%+v", r)
	}
	if r := d.Finish(d.Do("edit target 0.5")); r.Err == nil || !strings.Contains(r.Err.Error(), "which? The targets are") {
		t.Errorf("%+v", r)
	}
	do(t, d, "edit target "+d.Seen().Setup.Names.Unit(1, 1)+" 0.5; edit target 2.1 1/4")
	if y := d.Seen().Setup.TrainSamples.Y[0]; !slices.Equal(y, []float64{0.25, 0.5}) {
		t.Errorf("targets %v", y)
	}
}

// Edits that were made elsewhere in time do not come along, and rows keep their numbers.
func TestEditsBelongToTheirRun(t *testing.T) {
	d := open(t, "diabetes")
	do(t, d, "goto 5; drop sample 2; goto 9; edit sample 2 bmi 30")
	m := d.Moment()
	if got := m.Setup.Session.Data.Edits; !reflect.DeepEqual(got, []data.Edit{{Kind: data.RemoveRow, Row: 2}, {Kind: data.EditInput, Row: 3, Column: 1, Values: []float64{30}}}) {
		t.Errorf("%v", got)
	}
	do(t, d, "goto 3")
	if m := d.Moment(); m.Samples() != 4 || len(m.Setup.Session.Data.Edits) != 0 {
		t.Errorf("before the edits: %d samples, %v", m.Samples(), m.Setup.Session.Data.Edits)
	}
	do(t, d, "edit sample 2 bmi 30")
	if m := d.Moment(); m.Samples() != 4 || !reflect.DeepEqual(m.Setup.Session.Data.Edits, []data.Edit{{Kind: data.EditInput, Row: 2, Column: 1, Values: []float64{30}}}) {
		t.Errorf("a change in the past: %d samples, %v", m.Samples(), m.Setup.Session.Data.Edits)
	}
}

// The basis of an edit is what the next step begins with, revealed or not, once the update
// has begun.
func TestTheBasisOfAnEdit(t *testing.T) {
	d := open(t, "diabetes")
	do(t, d, "goto 3; next phase")
	want := newPlain(t, sessiontest.Line(t, "diabetes"))
	want.to(3)
	if b := desk.BasisOf(d.Seen()); b.Next || !reflect.DeepEqual(b.Weights, want.trainer.State().Parameters) {
		t.Errorf("before the update: %+v", b)
	}
	do(t, d, "phase update; by unit; back")
	want.to(4)
	if b := desk.BasisOf(d.Seen()); !b.Next || !reflect.DeepEqual(b.Weights, want.trainer.State().Parameters) {
		t.Errorf("in the update: %+v", b)
	}
	do(t, d, "goto 0")
	if b := desk.BasisOf(d.Seen()); b.Next || !reflect.DeepEqual(b.Weights, network.CloneParameters(d.Seen().Setup.Initial)) {
		t.Errorf("at the beginning: %+v", b)
	}
}

// An input that is derived follows the one that it is made of, and cannot be edited itself.
func TestDerivedInputsFollow(t *testing.T) {
	d := open(t, "xor", session.Given{Flag: "features", Value: "a,a^2,b"})
	do(t, d, "goto 2; edit sample 3 a 0.5; add 2 3 1")
	setup := d.Seen().Setup
	if !slices.Equal(setup.Raw[2], []float64{0.5, 0.25, 0}) || !slices.Equal(setup.Raw[4], []float64{2, 4, 3}) || !slices.Equal(setup.TrainSamples.X[4], []float64{2, 4, 3}) {
		t.Errorf("%v", setup.Raw)
	}
	for _, line := range []string{"edit x a² 3", "select a²; edit 3"} {
		if r := d.Finish(d.Do(line)); r.Err == nil || !strings.Contains(r.Err.Error(), "it follows from a: edit that") {
			t.Errorf("%s: %+v", line, r)
		}
	}
}
