package session_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session"
	"backstep/network"
)

// tables writes CSV files on which sessions are drawn, with numbers, two classes and
// words, and returns their paths.
func tables(t *testing.T) []string {
	var paths []string
	for name, rows := range map[string]string{
		"numbers": "x,z,y\n1,2,3\n2,3,5\n3,1,4\n4,0,3\n5,5,1\n",
		"binary":  "x (cm),z,y\n1,2,0\n2,3,1\n3,1,0\n4,0,1\n",
	} {
		path := filepath.Join(t.TempDir(), name+".csv")
		if err := os.WriteFile(path, []byte(rows), 0o600); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

// drawRunnable draws a session on any kind of data, and resolves it.
func drawRunnable(t *rapid.T, name string, tables []string) *session.Setup {
	s := drawTask(t, rapid.SampledFrom(network.OptimizerNames()).Draw(t, name+" optimizer"))
	s.Network.Layers = nil
	s.Title = maybe(t, name+" title", visibleText())
	s.Training.Loss = maybe(t, name+" loss", rapid.SampledFrom([]string{"mse", "mae"}))
	switch rapid.IntRange(0, 2).Draw(t, name+" data") {
	case 0:
		s.Data = session.Data{Source: rapid.SampledFrom([]string{"and", "xor", "moons", "curve"}).Draw(t, name+" source"), Scale: s.Data.Scale}
		if s.Data.Source == "moons" || s.Data.Source == "curve" {
			s.Data.Samples = option(t, name+" samples", rapid.IntRange(4, 9))
			s.Data.Seed = option(t, name+" data seed", rapid.Uint64Max(3))
		}
	case 1:
		features := [][]string{nil, {"x"}, {"z", "x"}}
		s.Data = session.Data{
			CSV: rapid.SampledFrom(tables).Draw(t, name+" file"), Target: []string{"y"}, Scale: s.Data.Scale,
			Features: rapid.SampledFrom(features).Draw(t, name+" features"), TestFraction: s.Data.TestFraction,
		}
	}
	setup, err := s.Resolve()
	if err != nil {
		t.Fatal(err)
	}
	s.Data.Edits = drawEdits(t, name, setup)
	if rapid.Bool().Draw(t, name+" has layers") {
		outputs := setup.Config.Architecture.Outputs()
		s.Network.Layers = append(drawLayers(t), session.Layer{Units: outputs, Activation: "linear"})
		s.Network.Layers = s.Network.Layers[1:]
		for l := range s.Network.Layers[:len(s.Network.Layers)-1] {
			s.Network.Layers[l].Activation = rapid.SampledFrom([]string{"tanh", "relu"}).Draw(t, "activation")
		}
	}
	if rapid.IntRange(0, 3).Draw(t, name+" weights are given") == 0 {
		giveWeights(t, s)
	}
	if setup, err = s.Resolve(); err != nil {
		t.Fatal(err)
	}
	return setup
}

// giveWeights gives a session the weights of its network.
func giveWeights(t *rapid.T, s *session.Session) {
	setup, err := s.Resolve()
	if err != nil {
		t.Fatal(err)
	}
	a := setup.Config.Architecture
	s.Init = session.Init{Seed: s.Init.Seed}
	from := a.Inputs
	for _, layer := range a.Layers {
		s.Init.Weights = append(s.Init.Weights, rapid.SliceOfN(rapid.SliceOfN(rapid.Float64Range(-1, 1), layer.Units, layer.Units), from, from).Draw(t, "weights"))
		from = layer.Units
	}
}

// TestDiffMakesOneSessionTheOther changes one session by its differences from another,
// and compares the result with that other one.
func TestDiffMakesOneSessionTheOther(t *testing.T) {
	files := tables(t)
	rapid.Check(t, func(t *rapid.T) {
		a, b := drawRunnable(t, "a", files), drawRunnable(t, "b", files)
		given, before := session.Diff(a.Session, b.Session), content(a.Session)
		t.Log(given)
		got, effect, err := a.With(given...)
		if err != nil {
			t.Fatalf("%v: %v", given, err)
		}
		if content(a.Session) != before {
			t.Fatal("the session itself has changed")
		}
		sameSetup(t, got, b)
		if again := session.Diff(got.Session, b.Session); len(again) > 0 {
			t.Fatalf("they still differ in %v", again)
		}
		if (len(given) == 0) != (effect == session.Shown && got.Session.Title == a.Session.Title) {
			t.Fatalf("%v: %v", given, effect)
		}
		if effect.Has(session.StartsOver) {
			return
		}
		if err := sameBits(reflect.ValueOf(got.Initial), reflect.ValueOf(a.Initial), "weights"); err != nil {
			t.Fatalf("%v is %v, but %v", given, effect, err)
		}
	})
}

// settingValues has for each setting a value other than that of the session it is tried
// on, in the form of a file.
var settingValues = map[string]string{
	"title": `"t"`, "network.inputs": "2", "network.bias": "false",
	"network.layers": `[{ units = 2, activation = "relu" }, { units = 1, activation = "sigmoid" }]`,
	"init.scheme":    `"normal"`, "init.low": "-2.0", "init.high": "2.0", "init.mean": "0.5", "init.stddev": "2.0", "init.value": "0.25", "init.seed": "9",
	"init.weights": "[[[1, 2, 3, 4], [1, 2, 3, 4]], [[1], [2], [3], [4]]]", "init.biases": "[[1, 2, 3, 4], [5]]",
	"training.loss": `"mse"`, "training.optimizer": `"nesterov"`, "training.learning_rate": "0.5", "training.batch_size": "2",
	"training.schedule": `"cosine"`, "training.gamma": "0.5", "training.every": "7", "training.eta_min": "0.5", "training.period": "7",
	"training.shuffle": "true", "training.train_biases": "false", "training.l1": "0.5", "training.l2": "0.5",
	"training.momentum": "0.5", "training.rho": "0.5", "training.beta1": "0.5", "training.beta2": "0.5",
	"training.epsilon": "0.5", "training.weight_decay": "0.5",
	"data.source": `"and"`, "data.samples": "9", "data.noise": "0.5", "data.seed": "9",
	"data.csv": `"b.csv"`, "data.features": `["z"]`, "data.target": `"z"`, "data.rows": "9", "data.checksum": `"sha256:` + strings.Repeat("5e", 32) + `"`,
	"data.x": "[[1], [2]]", "data.y": "[[1], [2]]", "data.scale": `"minmax"`, "data.test_fraction": "0.5",
	"data.task": `"numbers"`, "data.missing": `"drop"`, "data.header": "false", "data.columns": `["a", "b"]`, "data.separator": `"pipe"`,
	"data.decimal": `"comma"`, "data.encoding": `"windows-1252"`, "data.scale_target": `"minmax"`, "data.thousands": `"comma"`, "data.missing_words": `["?!"]`, "data.skip_lines": "[3, 5]", "data.cells": `["2:1=3.5"]`,
	"data.edits": `["input 1 1 4", "remove 2"]`,
}

// TestEverySettingIsCompared changes each setting of a file in turn, except for those
// of the state, which are not settings of a run.
func TestEverySettingIsCompared(t *testing.T) {
	for _, setting := range session.Settings() {
		value, ok := settingValues[setting.Key]
		if setting.Key == "" || setting.Section() == "state" {
			continue
		}
		if !ok {
			t.Errorf("%s has no value to try", setting.Key)
			continue
		}
		changed, err := session.Read(strings.NewReader(setting.Key+" = "+value), "a.toml")
		if changed == nil {
			t.Fatal(err)
		}
		given := session.Diff(&session.Session{}, changed)
		if len(given) != 1 || given[0].Unset || (given[0].Flag != setting.Flag && given[0].Flag != setting.Key) {
			t.Errorf("%s = %s differs in %v", setting.Key, value, given)
		}
		back := session.Diff(changed, &session.Session{})
		if len(back) != 1 || !back[0].Unset {
			t.Errorf("without %s it differs in %v", setting.Key, back)
		}
	}
}

// changes are changes of a session on moons, with what they do to training and the
// label of the run that results.
var changes = []struct{ flags, effect, label string }{
	{"--lr 0.1", "shown", ""},
	{"--lr 0.25", "next step", "η 0.25"},
	{"--optimizer adam", "fresh buffers", "adam"},
	{"--optimizer adam --lr 0.01", "fresh buffers", "adam, η 0.01"},
	{"--batch 10", "next epoch", "batch 10"},
	{"--batch 10 --optimizer adam", "next epoch, fresh buffers", "adam, batch 10"},
	{"--shuffle true", "next epoch", "shuffled"},
	{"--loss mse", "next step", "mse"},
	{"--schedule cosine", "next step", "schedule cosine"},
	{"--schedule step --gamma 0.25 --decay-every 10", "next step", "schedule step"},
	{"--activation relu", "starts over", "relu"},
	{"--output tanh", "starts over", "output tanh"},
	{"--hidden 5,2", "starts over", "hidden 5,2"},
	{"--hidden 0", "starts over", "hidden 0"},
	{"--l2 0.01", "next step", "l2 0.01"},
	{"--l1 0.5 --l2 0.01", "next step", "l1 0.5, l2 0.01"},
	{"--init he-normal", "starts over", "he-normal"},
	{"--init normal", "starts over", "normal"},
	{"--seed 4", "starts over", "seed 4"},
	{"--no-bias true", "starts over", "no biases"},
	{"--data iris", "starts over", "iris"},
	{"--scale minmax", "starts over", "scale minmax"},
	{"--test-fraction 0.25", "starts over", "test 0.25"},
	{"--training.train_biases false", "next step", "biases frozen"},
	{"--freeze-biases true", "next step", "biases frozen"},
	{"--init constant --init-value 0.25", "starts over", "constant"},
	{"--data.samples 50", "starts over", "50 samples"},
	{"--data.noise 0.5", "starts over", "noise 0.5"},
	{"--accept-data true", "shown", ""},
	{`--data.edits ["input\u00203\u00201\u002040"]`, "next step", "sample 3 x1 40"},
	{`--data.edits ["target\u00203\u00201\u00201","add\u00201\u00202\u00200"]`, "next epoch", "sample 3 class 1, sample 201 added"},
	{`--data.edits ["remove\u00207"]`, "next epoch", "sample 7 removed"},
}

func moons(t *testing.T) *session.Setup {
	t.Helper()
	setup, err := overridden("data.source = \"moons\"", "")
	if err != nil {
		t.Fatal(err)
	}
	return setup
}

func TestEffectsAndLabels(t *testing.T) {
	number := func(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }
	before := moons(t)
	for _, c := range changes {
		after, effect, err := before.With(parseFlags(c.flags)...)
		if err != nil {
			t.Errorf("%s: %v", c.flags, err)
			continue
		}
		if label := session.Label(after.Session, before.Session, number); effect.String() != c.effect || label != c.label {
			t.Errorf("%s: %s, %q; want %s, %q", c.flags, effect, label, c.effect, c.label)
		}
		back, _, err := after.With(session.Diff(after.Session, before.Session)...)
		if err != nil || content(back.Session) != content(before.Session) {
			t.Errorf("%s, and back: %v", c.flags, err)
		}
	}
}

// TestARunningSetupLetsItsSavedStateGo changes the batches of saved sessions. Opening
// them with that flag is rejected, but a running setup allows it, because training
// stands elsewhere by now.
func TestARunningSetupLetsItsSavedStateGo(t *testing.T) {
	for _, c := range []struct {
		session, flags, effect string
		goesOn                 bool
	}{
		{saved, "--lr 0.5", "next step", true},
		{saved, "--optimizer adam", "fresh buffers", true},
		{saved, "--shuffle true", "next epoch", true},
		{saved, "--batch 4", "next epoch", false},
		{within, "--shuffle true", "next epoch", false},
		{within, "--optimizer adam --lr 0.5", "fresh buffers", true},
		{saved, "--seed 5", "starts over", false},
	} {
		before, err := overridden(c.session, "")
		if err != nil {
			t.Fatal(err)
		}
		after, effect, err := before.With(parseFlags(c.flags)...)
		if err != nil {
			t.Errorf("%s: %v", c.flags, err)
			continue
		}
		if effect.String() != c.effect || (after.State != nil) != c.goesOn || before.State == nil || before.State.Updates != before.State.Step {
			t.Errorf("%s: %s, goes on from %+v", c.flags, effect, after.State)
		}
		if _, steps := after.Session.Anew(); (steps == 0) != c.goesOn {
			t.Errorf("%s: %d steps are said to be dropped", c.flags, steps)
		}
	}
}

func TestChangesThatCannotBe(t *testing.T) {
	setup := moons(t)
	for _, c := range []struct {
		given session.Given
		want  string
	}{
		{session.Given{Flag: "lr", Value: "x"}, `--lr is a number above 0, not "x"`},
		{session.Given{Flag: "training.learning_rate", Value: "-1"}, `training.learning_rate is a number above 0, not -1`},
		{session.Given{Flag: "training.learning_rate", Value: "1\nx = 2"}, `training.learning_rate: this is more than a value`},
		{session.Given{Flag: "title", Value: "x"}, `title: this is not TOML: unexpected character U+0078 'x' at start of value`},
		{session.Given{Flag: "state.epoch", Value: "1"}, `state.epoch is where training stands; it cannot be changed`},
		{session.Given{Flag: "rate", Value: "1"}, `unknown flag --rate`},
		{session.Given{Flag: "training.momentum", Value: "0.5"}, `training.momentum: sgd has no such field; it belongs to momentum and nesterov`},
		{session.Given{Flag: "data", Unset: true}, `there is no data to learn from: [data] needs source, csv, or x and y`},
	} {
		_, _, err := setup.With(c.given)
		if err == nil || !strings.HasSuffix(err.Error(), c.want) {
			t.Errorf("%v: %v, want %s", c.given, err, c.want)
			continue
		}
		checkError(t, err)
	}
}
