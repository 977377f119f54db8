package session_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"backstep/data/session"
)

// coloured are rows of which a setting of the data drops one with the only word "blue".
const coloured = "a,colour,t,u,n\n1,red,0.1,5,1\n2,green,0.2,3,2\n4,blue,,6,3\n3,green,0.5,1,4\n7,red,0.7,2,5\n"

// resolved resolves a session file on coloured, with settings. The test is to run in a
// folder of its own.
func resolved(t *testing.T, file string, given ...session.Given) (*session.Setup, error) {
	t.Helper()
	if err := os.WriteFile("coloured.csv", []byte(coloured), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := session.Read(strings.NewReader(file), "a.toml")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Override(given...); err != nil {
		return nil, err
	}
	return s.Resolve()
}

// opened returns the setup that is saved by another, as it is opened again.
func opened(t *testing.T, setup *session.Setup) *session.Setup {
	t.Helper()
	again, err := resolved(t, written(t, setup.Saved(nil, ".")))
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// TestInputsFollowTheData changes what is read of a file so that there are other features,
// while the session runs and after it was saved.
func TestInputsFollowTheData(t *testing.T) {
	t.Chdir(t.TempDir())
	const file = "[data]\ncsv = \"coloured.csv\"\ntarget = \"u\"\nmissing = \"mean\"\nfeatures = [\"a\", \"colour\"]\nskip_lines = [2]\n"
	setup, err := resolved(t, file)
	if err != nil {
		t.Fatal(err)
	}
	for _, change := range []session.Given{{Flag: "skip-lines", Value: "4"}, {Flag: "cells", Value: "4:2=red"}, {Flag: "missing-words", Value: "blue"}} {
		for name, from := range map[string]*session.Setup{"running": setup, "saved": opened(t, setup)} {
			next, _, err := from.With(change)
			if err != nil {
				t.Errorf("%s: %s: %v", name, change.Flag, err)
				continue
			}
			if a := next.Config.Architecture; a.Inputs != len(next.Set.Features) || next.Session.Network.Inputs.Value != a.Inputs || a.Inputs == setup.Config.Architecture.Inputs && change.Flag != "skip-lines" {
				t.Errorf("%s: %s leads to %d inputs for %d features", name, change.Flag, a.Inputs, len(next.Set.Features))
			}
		}
	}
	if _, err := resolved(t, "[network]\ninputs = 7\n"+file); err == nil || !strings.Contains(err.Error(), "network.inputs") {
		t.Errorf("inputs that do not fit a file that nobody changes are refused, but it says %v", err)
	}
}

// TestFeaturesFollowAnotherTarget chooses another target, before and after a session was
// saved: features that nobody chose are again all the others, and the rest is kept.
func TestFeaturesFollowAnotherTarget(t *testing.T) {
	t.Chdir(t.TempDir())
	const file = "[data]\ncsv = \"coloured.csv\"\ntarget = \"u\"\nmissing = \"drop\"\n"
	for _, c := range []struct {
		features string
		target   string
		want     []string
	}{
		{"", "t", []string{"a", "colour", "u"}},
		{"", "colour", []string{"a", "t", "u"}},
		{`features = ["a", "t"]`, "t", []string{"a"}},
		{`features = ["a", "t", "t^2", "a*t"]`, "t", []string{"a"}},
		{`features = ["a", "t"]`, "colour", []string{"a", "t"}},
		{`features = ["t", "t^2"]`, "t", []string{"a", "colour", "u"}},
	} {
		setup, err := resolved(t, file+c.features+"\n")
		if err != nil {
			t.Fatal(err)
		}
		for name, from := range map[string]*session.Setup{"running": setup, "saved": opened(t, setup)} {
			next, _, err := from.With(session.Given{Flag: "target", Value: c.target})
			if err != nil {
				t.Errorf("%s: %s: %v", name, c.target, err)
				continue
			}
			if !slices.Equal(next.Set.Headings, c.want) {
				t.Errorf("%s: %s as the target of %q leaves the features %q, want %q", name, c.target, c.features, next.Set.Headings, c.want)
			}
			if back, _, err := from.With(session.Diff(from.Session, next.Session)...); err != nil || !slices.Equal(back.Set.Headings, c.want) {
				t.Errorf("%s: what differs leads elsewhere: %v", name, err)
			}
		}
	}
	const every = "features = [\"a\", \"colour\", \"t\"]\n"
	given, err := resolved(t, file+every)
	if err != nil {
		t.Fatal(err)
	}
	same, err := resolved(t, strings.Replace(file, `"u"`, `"n"`, 1)+every)
	if err != nil {
		t.Fatal(err)
	}
	if next, _, err := given.With(session.Diff(given.Session, same.Session)...); err != nil || !slices.Equal(next.Set.Headings, same.Set.Headings) {
		t.Errorf("features that are the same of both targets do not stay: %v", err)
	}
	if _, err := resolved(t, file, session.Given{Flag: "features", Value: "a,t"}, session.Given{Flag: "target", Value: "t"}); err == nil || !strings.Contains(err.Error(), "cannot be a feature too") {
		t.Errorf("of a feature that is given with the same column as the target it says %v", err)
	}
}

// TestTheLossFollowsTheOutput changes the data so that the output changes with it: the loss
// is that of the new output, whether or not the session was saved, unless it is given too.
func TestTheLossFollowsTheOutput(t *testing.T) {
	t.Chdir(t.TempDir())
	setup, err := resolved(t, "[data]\ncsv = \"coloured.csv\"\ntarget = \"u\"\nmissing = \"drop\"\n", session.Given{Flag: "loss", Value: "mse"})
	if err != nil {
		t.Fatal(err)
	}
	moons, mse := session.Given{Flag: "data", Value: "moons"}, session.Given{Flag: "loss", Value: "mse"}
	for name, from := range map[string]*session.Setup{"running": setup, "saved": opened(t, setup)} {
		if next, _, err := from.With(moons); err != nil || next.Session.Training.Loss != "bce" {
			t.Errorf("%s: %v, loss %s", name, err, next.Session.Training.Loss)
		}
		if next, _, err := from.With(moons, mse); err != nil || next.Session.Training.Loss != "mse" {
			t.Errorf("%s: with a loss: %v, loss %s", name, err, next.Session.Training.Loss)
		}
	}
}

// TestACellIsGivenOnce gives a cell two texts, by a flag and in a file. A text may have a
// comma.
func TestACellIsGivenOnce(t *testing.T) {
	t.Chdir(t.TempDir())
	const file, want = "[data]\ncsv = \"coloured.csv\"\ntarget = \"u\"\nmissing = \"drop\"\n", `the cell in column 1 of line 2 is given twice, as "1,5" and as "3"; leave out one of the two`
	if _, err := resolved(t, file, session.Given{Flag: "cells", Value: "2:1=1,5,2:1=3"}); err == nil || err.Error() != "--cells: "+want {
		t.Errorf("as a flag: %v", err)
	}
	if _, err := session.Read(strings.NewReader(file+"cells = [\"2:1=1,5\", \"2:1=3\"]\n"), "a.toml"); err == nil || err.Error() != "a.toml:5:10: data.cells: "+want {
		t.Errorf("in a file: %v", err)
	}
}
