package chooser_test

import (
	"testing"

	"backstep/data/session"
)

// What a session says about its file is taken again when nothing is chosen anew.
func TestTakingAgainLosesNothing(t *testing.T) {
	const file = "1\tx;2\tx;c\n1;2;0\n10.000;4;1\n300;6;0\n4;?!;1\n50;1;0\n6;2;1\n7;3;1\n8;4;0\n"
	for _, set := range []string{
		"task numbers", "task classes", "missing drop", "missing mean", "header on", "header off", `columns ["a", "b,2", "c"]`,
		"separator semicolon", "decimal comma", "decimal point", "thousands point", "missing-words ?!", "encoding windows-1252",
		"data-seed 7", "scale minmax", "scale none", "scale standard", "scale-target minmax", "scale-target none", "test-fraction 0.5", "features c1", "features c1,c1^2",
	} {
		o := open(t, "diabetes --test-fraction 0.25", 120, 36)
		path := write(t, o.home, "p.csv", "1,2,0\n1000,4,1\n300,6,10\n4,3,20\n50,1,30\n6,2,40\n7,3,50\n8,4,60\n")
		if set == "separator semicolon" || set == "decimal comma" || set == "thousands point" || set == "missing-words ?!" {
			continue
		}
		more := " and header off and target c3"
		switch set {
		case "header on":
			more = " and target 0"
		case "header off":
			more = " and target c3"
		case `columns ["a", "b,2", "c"]`:
			more = " and target c and header off"
		}
		o.Do("set csv " + session.TypedWord(path) + more + " and " + set)
		before := o.Moment().Setup
		if before.Session.Data.CSV == "" {
			t.Errorf("%s not set", set)
			continue
		}
		o.Do("view data")
		o.Frame()
		o.Do("take")
		if d := session.Diff(before.Session, o.Moment().Setup.Session); len(d) > 0 {
			t.Errorf("%s: after taking again: %v", set, d)
		}
	}
}
