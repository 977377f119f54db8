package session_test

import (
	"bytes"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
)

func template(t *testing.T, setup *session.Setup, folder string) string {
	t.Helper()
	var b bytes.Buffer
	if err := setup.WriteTemplate(&b, folder); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A template is read as the session that it was written from, bit for bit.
func TestTemplatesGiveTheSameSession(t *testing.T) {
	setups := map[string]*session.Setup{}
	for _, name := range session.BuiltinNames() {
		setups[name] = sessiontest.Builtin(t, name)
	}
	for _, line := range []string{
		"xor --optimizer adam --schedule cosine --init constant", "iris --test-fraction 0.3 --scale standard --hidden 5,3 --activation relu,elu",
		"moons --noise 0.3 --samples 20 --data-seed 4 --batch 5 --shuffle true --l1 0.5", "xor --no-bias true --init normal --schedule step",
	} {
		setups[line] = sessiontest.Line(t, line)
	}
	trained, trainer := training(t, load(t, "testdata/oracle/l1-l2-rmsprop.toml"))
	take(trainer, 7)
	saved, err := trained.Saved(trainer.State(), ".").Resolve()
	if err != nil {
		t.Fatal(err)
	}
	setups["saved"] = saved
	people, err := session.Read(strings.NewReader(people), "a.toml")
	if err != nil {
		t.Fatal(err)
	}
	setups["a file"], _ = training(t, people)
	for name, want := range setups {
		text := template(t, want, ".")
		s, err := session.Read(strings.NewReader(text), "template.toml")
		if err != nil {
			t.Errorf("%s: %v\n%s", name, err, text)
			continue
		}
		got, err := s.Resolve()
		if err != nil {
			t.Errorf("%s: %v\n%s", name, err, text)
			continue
		}
		sameTraining(t, name, got, want)
	}
}

// sameTraining compares everything that two setups train with, and what comes of it.
func sameTraining(t *testing.T, name string, got, want *session.Setup) {
	t.Helper()
	if a, b := summary(got), summary(want); a != b {
		t.Errorf("%s: got %s, want %s", name, a, b)
	}
	for _, pair := range [][2]any{
		{got.Initial, want.Initial},
		{got.TrainSamples, want.TrainSamples},
		{got.TestSamples, want.TestSamples},
		{got.Names.Inputs, want.Names.Inputs},
		{got.Classes, want.Classes},
	} {
		if err := sameBits(reflect.ValueOf(pair[0]), reflect.ValueOf(pair[1]), name); err != nil {
			t.Error(err)
		}
	}
	if (got.State != nil) != (want.State != nil) {
		t.Fatalf("%s: saved is %t", name, got.State != nil)
	}
	if want.State != nil {
		if err := sameBits(reflect.ValueOf(*got.State), reflect.ValueOf(*want.State), name); err != nil {
			t.Error(err)
		}
	}
	a, b := trainerOf(t, got), trainerOf(t, want)
	for range 3 {
		a.Step()
		b.Step()
	}
	if err := sameBits(reflect.ValueOf(*a.State()), reflect.ValueOf(*b.State()), name+" after 3 steps"); err != nil {
		t.Error(err)
	}
}

// A template in another folder finds its data file.
func TestTemplatesFindTheirFile(t *testing.T) {
	s, err := session.Read(strings.NewReader(people), "a.toml")
	if err != nil {
		t.Fatal(err)
	}
	setup, _ := training(t, s)
	folder := t.TempDir()
	again, err := session.Read(strings.NewReader(template(t, setup, folder)), filepath.Join(folder, "b.toml"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := again.Resolve(); err != nil {
		t.Error(err)
	}
}

// Each setting that has a value has a comment before it, and what belongs to another
// optimiser stands in comments alone.
func TestTemplatesAreCommented(t *testing.T) {
	text := template(t, sessiontest.Line(t, "xor --optimizer momentum"), ".")
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		if strings.Contains(line, " = ") && !strings.HasPrefix(line, "#") && !strings.HasPrefix(lines[i-1], "# ") {
			t.Errorf("%s has no comment", line)
		}
	}
	for _, want := range []string{"\nmomentum = 0.9\n", "\n#   beta1: ", "\n#   gamma: ", "sgd, momentum, nesterov"} {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q in\n%s", want, text)
		}
	}
}
