package chooser_test

import (
	"testing"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
)

// What a session says about its data is taken again when nothing is chosen anew, whatever
// setting it is.
func TestTakingAgainLosesNothing(t *testing.T) {
	values := sessiontest.Changes(t)
	for _, s := range session.Settings() {
		c, ok := values[sessiontest.ID(s)]
		if !ok || s.Section() != "data" {
			continue
		}
		o := open(t, c.Line, 120, 36)
		o.Do("set " + s.Names()[0] + " " + c.Value)
		before := o.Moment().Setup.Session
		if d := session.Diff(sessiontest.Line(t, c.Line).Session, before); len(d) == 0 {
			t.Errorf("%s cannot be %s", s.Names()[0], c.Value)
		}
		o.Do("view data")
		o.Frame()
		o.Do("take")
		if d := session.Diff(before, o.Moment().Setup.Session); len(d) > 0 {
			t.Errorf("%s %s: after taking the data again it differs by %v", s.Names()[0], c.Value, d)
		}
	}
}

// A scaling that was chosen stays with another file, and what was decided can be decided
// otherwise.
func TestWhatWasDecidedIsShownAndCanBeChanged(t *testing.T) {
	o := open(t, "diabetes --scale minmax", 160, 50)
	path := write(t, o.home, "p.csv", pupils)
	o.Do("file " + path + " and target passed")
	o.Sees("scale: minmax")
	o.Do("take")
	if d := o.Moment().Setup.Session.Data; d.Scale != "minmax" || d.Missing != "mean" {
		t.Fatalf("scale %s, missing %s", d.Scale, d.Missing)
	}
	o.Do("view data")
	o.Do("tab problems")
	o.Frame()
	o.keys("left")
	o.Sees("[drop 3 of 11 rows]")
	o.keys("down", "down", "left")
	o.Sees("[none]")
	o.Do("take")
	if d := o.Moment().Setup.Session.Data; d.Scale != "none" || d.Missing != "drop" {
		t.Errorf("scale %s, missing %s", d.Scale, d.Missing)
	}
}
