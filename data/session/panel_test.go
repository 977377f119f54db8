package session_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/network"
)

// panelSetups are sessions with which each setting of a panel applies at least once.
func panelSetups(t *testing.T) map[string]*session.Setup {
	t.Helper()
	setups := map[string]*session.Setup{}
	flags := []string{
		"--data iris", "--data moons --hidden 3,2 --activation relu,tanh", "--data xor --hidden 0", "--data iris --test-fraction 0.25", "--data xor --no-bias true",
		"--csv testdata/people.csv --target outcome", "--csv testdata/people.csv --target visits --features bmi", "--csv testdata/people.csv --target visits --features bmi --missing drop",
	}
	for _, name := range network.OptimizerNames() {
		flags = append(flags, "--data xor --optimizer "+name)
	}
	for _, name := range network.ScheduleNames() {
		flags = append(flags, "--data xor --schedule "+name)
	}
	for _, name := range network.InitializerNames() {
		flags = append(flags, "--data xor --init "+name)
	}
	for _, line := range flags {
		setup, err := overridden("", line)
		if err != nil {
			t.Fatal(err)
		}
		setups[line] = setup
	}
	return setups
}

// Each setting of a panel has a value that can be given back without any effect, and
// stops that can be given.
func TestPanelsOfferWhatCanBeGiven(t *testing.T) {
	offered := map[string]bool{}
	for name, setup := range panelSetups(t) {
		for _, s := range session.Panel(setup.Session) {
			offered[s.Names()[0]] = true
			value := s.Value(setup.Session)
			if s.Title == "" || value == "" {
				t.Errorf("%s: %s has the title %q and the value %q", name, s.Name(), s.Title, value)
				continue
			}
			if _, effect, err := setup.With(s.Give(value)); err != nil || effect != session.Shown {
				t.Errorf("%s: %s = %s %v: %v", name, s.Names()[0], value, effect, err)
			}
			down, up := s.Stops(setup.Session)
			for _, stop := range []string{down, up} {
				checkStop(t, setup, s, stop)
			}
		}
	}
	for _, s := range session.Settings() {
		if s.Group != "" && !offered[s.Names()[0]] {
			t.Errorf("%s is never offered", s.Names()[0])
		}
	}
}

// checkStop tests that a stop can be given, and is one step away.
func checkStop(t *testing.T, setup *session.Setup, s session.Setting, stop string) {
	t.Helper()
	if stop == "" {
		return
	}
	next, effect, err := setup.With(s.Give(stop))
	if err != nil {
		// A person sees the sentence; which outputs a target takes is not a matter of stops.
		if s.Flag != "output" && s.Flag != "loss" {
			t.Errorf("%s = %s: %v", s.Names()[0], stop, err)
		}
		return
	}
	if s.Value(next.Session) != stop && s.Flag != "noise" || effect == session.Shown {
		t.Errorf("%s = %s gives %s, %v", s.Names()[0], stop, s.Value(next.Session), effect)
	}
}

// From any value, going up comes to an end.
func TestStopsAreALadder(t *testing.T) {
	const most = 40
	for _, s := range session.Settings() {
		if s.Group == "" || s.Name() == "seed" || s.Flag == "hidden" || s.Flag == "output" || s.Flag == "loss" || s.Flag == "data" {
			continue
		}
		for _, setup := range panelSetups(t) {
			if !s.Applies(setup.Session) {
				continue
			}
			var values []string
			for at := setup; len(values) < most; {
				_, up := s.Stops(at.Session)
				if up == "" {
					break
				}
				next, _, err := at.With(s.Give(up))
				if err != nil && s.Group == session.InStart {
					break // The lowest weight does not pass the highest.
				}
				if err != nil {
					t.Fatal(err)
				}
				values, at = append(values, up), next
			}
			if len(values) == most || len(slices.Compact(slices.Clone(values))) != len(values) {
				t.Errorf("%s goes up without end: %v", s.Names()[0], values)
			}
		}
	}
}

// The stops have what people look for, those of TensorFlow Playground among them.
func TestStopsByHand(t *testing.T) {
	for _, c := range []struct{ flags, name, down, up string }{
		{"--lr 0.1", "lr", "0.03", "0.2"},
		{"--lr 1e-7", "lr", "", "1e-05"},
		{"--lr 10", "lr", "5", "20"},
		{"--lr 99", "lr", "30", ""},
		{"--batch 0", "batch", "1024", ""},
		{"--batch 30", "batch", "20", "32"},
		{"--batch 2000", "batch", "1024", "0"},
		{"--l2 0", "l2", "", "0.0001"},
		{"--data moons --noise 0.5", "noise", "0.45", "0.7"},
		{"--hidden 4,2", "hidden", "4,1", "4,3"},
		{"--hidden 4,1", "hidden", "4", "4,2"},
		{"--hidden 1", "hidden", "0", "2"},
		{"--hidden 0", "hidden", "", "1"},
		{"--hidden 2,2 --activation relu,tanh", "activation", "", ""},
		{"--activation relu", "activation", "tanh", "leaky-relu"},
		{"--no-bias true", "bias", "", "true"},
		{"", "train_biases", "false", ""},
		{"--seed 0", "seed", "", "1"},
		{"--optimizer adamw", "weight_decay", "0.003", "0.03"},
	} {
		setup, err := overridden("data.source = \"xor\"\n", c.flags)
		if err != nil {
			t.Fatal(err)
		}
		s, ok := session.FindSetting(c.name)
		if down, up := s.Stops(setup.Session); !ok || down != c.down || up != c.up {
			t.Errorf("%s: %s has the stops %q and %q, want %q and %q", c.flags, c.name, down, up, c.down, c.up)
		}
	}
}

// A change is named as people name it.
func TestChange(t *testing.T) {
	for _, c := range []struct{ name, value, flag, want string }{
		{"lr", "20", "lr", "20"},
		{"learning_rate", "20", "lr", "20"},
		{"learning-rate", "20", "lr", "20"},
		{"--lr", "20", "lr", "20"},
		{"training.learning_rate", "20", "lr", "20"},
		{"hidden", "4,2", "hidden", "4,2"},
		{"momentum", "0.8", "momentum", "0.8"},
		{"weight_decay", "0.8", "weight-decay", "0.8"},
		{"every", "10", "decay-every", "10"},
		{"eta-min", "0", "eta-min", "0"},
		{"low", "-1", "init-low", "-1"},
		{"value", "0.5", "init-value", "0.5"},
		{"samples", "100", "samples", "100"},
		{"noise", "0", "noise", "0"},
		{"test_fraction", "0.3", "test-fraction", "0.3"},
		{"bias", "off", "network.bias", "false"},
		{"no-bias", "true", "no-bias", "true"},
		{"train_biases", "no", "training.train_biases", "false"},
		{"freeze-biases", "yes", "freeze-biases", "true"},
		{"shuffle", "ON", "shuffle", "true"},
	} {
		if _, g, err := session.Change(c.name, c.value); err != nil || g.Flag != c.flag || g.Value != c.want {
			t.Errorf("%s %s is given as %+v, %v", c.name, c.value, g, err)
		}
	}
	for _, c := range []struct{ name, value, want string }{
		{"momentm", "0.5", `there is no setting "momentm"; did you mean "momentum"?`},
		{"bias", "perhaps", `bias is on or off, not "perhaps"`},
		{"step", "3", `there is no setting "step"`},
	} {
		if _, _, err := session.Change(c.name, c.value); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s %s: %v, want %s", c.name, c.value, err, c.want)
		}
	}
}

// Layers are added, removed and changed one by one.
func TestHiddenLayersAreChangedOneByOne(t *testing.T) {
	setup, err := overridden("", "--data xor --hidden 4,2 --activation relu,tanh")
	if err != nil {
		t.Fatal(err)
	}
	hidden := setup.Session.Hidden()
	for _, c := range []struct {
		layers []session.Layer
		want   string
	}{
		{hidden, "xor: xor 2-4-2-1 relu tanh sigmoid"},
		{session.WithUnits(hidden, 0, 7), "xor: xor 2-7-2-1 relu tanh sigmoid"},
		{session.WithUnits(hidden, 0, 0), "xor: xor 2-2-1 tanh sigmoid"},
		{session.WithUnits(hidden, 1, 0), "xor: xor 2-4-1 relu sigmoid"},
		{session.WithUnits(hidden, 2, 3), "xor: xor 2-4-2-3-1 relu tanh tanh sigmoid"},
		{session.WithUnits(hidden, 2, 0), "xor: xor 2-4-2-1 relu tanh sigmoid"},
		{session.WithUnits(hidden[:0], 0, 3), "xor: xor 2-3-1 tanh sigmoid"},
		{session.WithActivation(hidden, 1, "elu"), "xor: xor 2-4-2-1 relu elu sigmoid"},
		{nil, "xor: xor 2-1 sigmoid"},
	} {
		next, _, err := setup.With(session.GiveHidden(c.layers)...)
		if err != nil {
			t.Fatal(err)
		}
		if got := summary(next); !strings.HasPrefix(got, c.want) {
			t.Errorf("%v gives %s, want %s", c.layers, got, c.want)
		}
	}
}

// Every choice of a panel says what it is.
func TestEveryChoiceSaysWhatItIs(t *testing.T) {
	for _, s := range session.Settings() {
		for _, choice := range s.Choices() {
			if s.Group != "" && s.Meaning(choice) == "" {
				t.Errorf("%s %s says nothing", s.Names()[0], choice)
			}
		}
	}
}

// A ladder has every stop, in ascending order.
func TestLaddersAreTheStops(t *testing.T) {
	for _, setup := range panelSetups(t) {
		for _, s := range session.Panel(setup.Session) {
			all := s.Ladder()
			if !slices.IsSorted(all) {
				t.Errorf("%s: %v is not sorted", s.Name(), all)
			}
			_, up := s.Stops(setup.Session)
			if v, err := strconv.ParseFloat(up, 64); len(all) > 0 && err == nil && !slices.Contains(all, v) {
				t.Errorf("%s: the stop %s is not among %v", s.Name(), up, all)
			}
		}
	}
	if s, _ := session.FindSetting("seed"); len(s.Ladder()) > 0 {
		t.Error("seeds have an end")
	}
}

// A value is checked alone, as a person types it.
func TestAValueIsChecked(t *testing.T) {
	for _, c := range []struct{ name, value, wrong string }{
		{"lr", "1/3", ""},
		{"lr", "0,5", ""},
		{"lr", "0", "lr is a number above 0"},
		{"hidden", "4,2", ""},
		{"hidden", "5000", "hidden is the units of each hidden layer"},
		{"hidden", "3,0", "hidden is the units of each hidden layer"}, // No decimal comma.
		{"hidden", "10000,10000", "hidden is the units of each hidden layer"},
		{"batch", "1000000000000000000", "batch is a whole number from 0 on, not \"1000000000000000000\""},
		{"momentum", "0.5", ""}, // Whatever the optimiser is.
	} {
		s, _ := session.FindSetting(c.name)
		err := s.Check(c.value)
		if (err == nil) != (c.wrong == "") || err != nil && !strings.HasPrefix(err.Error(), c.wrong) {
			t.Errorf("%s %s: %v, want %q", c.name, c.value, err, c.wrong)
		}
	}
}
