package session_test

import (
	"slices"
	"testing"

	"backstep/data/session"
)

// Whatever is resolved has every default of the table.
func TestEveryDefaultIsFilledIn(t *testing.T) {
	for name, setup := range panelSetups(t) {
		for _, s := range session.Settings() {
			if s.Default != "" && s.Typed(setup.Session) == "" {
				t.Errorf("%s: %s is left out", name, s.Name())
			}
		}
	}
}

// What can be changed stands in the panel of settings, or is chosen in that of the data: how
// a file is read makes sense only beside its columns and its first rows.
func TestEverySettingStandsOnAScreen(t *testing.T) {
	for _, s := range session.Settings() {
		changeable := s.Flag != "" && !s.Follows
		if changeable && s.Group == "" && !s.OfFile() && s.Key != "data.csv" {
			t.Errorf("no screen offers %s", s.Flag)
		}
		if !changeable && s.Group != "" {
			t.Errorf("the panel offers %s, which no command sets", s.Name())
		}
	}
}

// Edits are of rows that were read in one way, and are dropped by whatever has them read
// in another.
func TestEditsBelongToTheRowsThatWereRead(t *testing.T) {
	edits, _ := session.FindSetting("data.edits")
	for _, s := range session.Settings() {
		if s.OfFile() && !edits.DetailOf(s) {
			t.Errorf("a change of %s keeps edits", s.Name())
		}
	}
	before, _ := csvSetup(t, numberRows)
	edited, _ := amended(t, before, "input 2 1 40")
	after, _, err := edited.With(session.Given{Flag: "encoding", Value: "windows-1252"})
	if err != nil || len(after.Session.Data.Edits) > 0 {
		t.Errorf("read in another encoding, the edits are %v; %v", after.Session.Data.Edits, err)
	}
}

// The output follows what the target is taken for.
func TestAnotherTaskHasOtherOutputs(t *testing.T) {
	setup, err := overridden("", "--csv testdata/people.csv --target visits --features bmi")
	if err != nil {
		t.Fatal(err)
	}
	task, _ := session.FindSetting("task")
	if got := task.Value(setup.Session); got != "numbers" {
		t.Errorf("the target is found to be %q", got)
	}
	classes, effect, err := setup.With(task.Give("classes"))
	if err != nil || !effect.Has(session.StartsOver) {
		t.Fatalf("%v, %v", effect, err)
	}
	numbers, _, err := classes.With(task.Give("numbers"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		of         *session.Setup
		units      int
		activation string
		loss       string
	}{{classes, 3, "softmax", "cross-entropy"}, {numbers, 1, "linear", "mse"}} {
		if out := c.of.Config.Architecture.Output(); out.Units != c.units || out.Activation.Name != c.activation || c.of.Config.Loss.Name != c.loss {
			t.Errorf("the output is %d %s with %s, want %+v", out.Units, out.Activation.Name, c.of.Config.Loss.Name, c)
		}
	}
}

// What is found out can be said without any effect, not even on edits.
func TestSayingWhatIsFoundChangesNothing(t *testing.T) {
	before, _ := csvSetup(t, numberRows)
	edited, _ := amended(t, before, "input 2 1 40")
	for _, name := range []string{"task", "missing"} {
		s, _ := session.FindSetting(name)
		said, effect, err := edited.With(s.Give(s.Value(edited.Session)))
		if err != nil || effect != session.Shown || len(said.Session.Data.Edits) != 1 {
			t.Errorf("%s %s: %v, %v", name, s.Value(edited.Session), effect, err)
		}
	}
}

// A detail is right with the choices that have it, and with no other.
func TestDetailsBelongToTheirChoices(t *testing.T) {
	for _, c := range []struct{ owner, detail string }{{"optimizer", "momentum"}, {"optimizer", "epsilon"}, {"schedule", "period"}, {"init", "init-mean"}} {
		owner, _ := session.FindSetting(c.owner)
		detail, _ := session.FindSetting(c.detail)
		var of []string
		for _, choice := range owner.Choices() {
			setup, err := overridden("", "--data xor --"+c.owner+" "+choice)
			if err != nil {
				t.Fatal(err)
			}
			_, _, err = setup.With(detail.Give("0.5"))
			if detail.Placeholder() == "N" {
				_, _, err = setup.With(detail.Give("5"))
			}
			if applies := detail.Applies(setup.Session); applies != (err == nil) {
				t.Errorf("%s applies to %s: %t, but %v", c.detail, choice, applies, err)
			} else if applies {
				of = append(of, choice)
			}
		}
		if len(of) == 0 || slices.Equal(of, owner.Choices()) {
			t.Errorf("%s belongs to %v", c.detail, of)
		}
	}
}
