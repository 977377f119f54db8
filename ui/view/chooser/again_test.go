package chooser_test

import (
	"testing"

	"backstep/data/session"
)

// again are values of the settings that say how a file is read and what is made of it, with
// a file that they suit.
var again = map[string]struct{ value, file string }{
	"features":      {"c1,c1^2", numbers},
	"target":        {`["c2", "c3"]`, numbers},
	"task":          {"classes", numbers},
	"missing":       {"drop", "1,2,0\n1000,,1\n300,6,10\n4,3,20\n"},
	"header":        {"on", "1,2,c3\n1000,4,1\n300,6,10\n4,3,20\n"},
	"columns":       {`["a,b", "b", "c3"]`, numbers},
	"separator":     {"semicolon", "1;2;0\n1000;4;1\n300;6;10\n4;3;20\n"},
	"decimal":       {"comma", "1,5;2;0\n1000;4;1\n300;6;10\n4;3;20\n"},
	"thousands":     {"blank", "1 000;2;0\n2 000;4;1\n300;6;10\n4;3;20\n"},
	"missing-words": {`["?!", "a,b"] and missing drop`, "1,2,0\n1000,?!,1\n300,6,10\n4,3,20\n"},
	"encoding":      {"windows-1252", numbers},
	"data-seed":     {"7", numbers},
	"scale":         {"minmax", numbers},
	"scale-target":  {"none", numbers},
	"test-fraction": {"0.5", numbers},
}

const numbers = "1,2,0\n1000,4,1\n300,6,10\n4,3,20\n50,1,30\n6,2,40\n7,3,50\n8,4,60\n"

// What a session says about its file is taken again when nothing is chosen anew, whatever
// setting it is.
func TestTakingAgainLosesNothing(t *testing.T) {
	options := session.AsOptions(open(t, "diabetes", 120, 36).Moment().Setup.CSVOptions())
	for _, s := range session.Settings() {
		name := s.Key
		if s.Flag != "" {
			name = s.Names()[0]
		}
		c, ok := again[name]
		switch {
		case !ok && (s.OfFile() || s.Typed(options) != ""):
			t.Errorf("there is no value of %s to try", name)
			fallthrough
		case !ok:
			continue
		}
		o := open(t, "diabetes --test-fraction 0.25", 120, 36)
		line := "set csv " + session.TypedWord(write(t, o.home, "p.csv", c.file))
		if name != "target" {
			line += " and target c3"
		}
		if name != "header" {
			line += " and header off"
		}
		o.Do(line + " and " + name + " " + c.value)
		before := o.Moment().Setup.Session
		if before.Data.CSV == "" {
			t.Errorf("%s cannot be %s", name, c.value)
			continue
		}
		o.Do("view data")
		o.Frame()
		o.Do("take")
		if d := session.Diff(before, o.Moment().Setup.Session); len(d) > 0 {
			t.Errorf("%s %s: after taking the data again it differs by %v", name, c.value, d)
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
	if d := o.Moment().Setup.Session.Data; d.Scale != "minmax" || d.Missing != "drop" {
		t.Fatalf("scale %s, missing %s", d.Scale, d.Missing)
	}
	o.Do("view data")
	o.Do("tab problems")
	o.Frame()
	o.keys("right")
	o.Sees("[mean 3.5]")
	o.keys("down", "down", "left")
	o.Sees("[none]")
	o.Do("take")
	if d := o.Moment().Setup.Session.Data; d.Scale != "none" || d.Missing != "mean" {
		t.Errorf("scale %s, missing %s", d.Scale, d.Missing)
	}
}
