package session_test

import (
	"bytes"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session"
	"backstep/data/toml"
	"backstep/network"
)

func TestWhatIsWrittenIsRead(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawSession(t)
		text := written(t, s)
		again, err := session.Read(strings.NewReader(text), "a.toml")
		if err != nil {
			t.Fatalf("%v\n%s", err, text)
		}
		if got, want := content(again), content(s); got != want {
			t.Fatalf("\n got %s\nwant %s\n%s", got, want, text)
		}
		if second := written(t, again); second != text {
			t.Fatalf("written as\n%s\nthen as\n%s", text, second)
		}
	})
}

// content returns everything that a session says, as text. Numbers are told apart by
// their bits, except for NaNs.
func content(s *session.Session) string {
	var state session.State
	if s.State != nil {
		state = *s.State
	}
	return fmt.Sprintf("%q %+v %+v %+v %#v %v %+v", s.Title, s.Network, s.Init, s.Training, s.Data, s.State != nil, state)
}

func written(t rapid.TB, s *session.Session) string {
	var b bytes.Buffer
	if err := s.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// reread writes a session and reads it back.
func reread(t rapid.TB, s *session.Session) *session.Session {
	text := written(t, s)
	again, err := session.Read(strings.NewReader(text), "a.toml")
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return again
}

// drawTask draws a small network that fits its data.
func drawTask(t *rapid.T, optimizer string) *session.Session {
	s := &session.Session{}
	drawTraining(t, &s.Training)
	s.Training.Optimizer = optimizer
	o, _ := network.LookupOptimizer(optimizer)
	fields := map[string]*toml.Opt[float64]{
		"momentum": &s.Training.Momentum, "rho": &s.Training.Rho, "beta1": &s.Training.Beta1,
		"beta2": &s.Training.Beta2, "epsilon": &s.Training.Epsilon, "weight_decay": &s.Training.WeightDecay,
	}
	for name, field := range fields {
		if !slices.Contains(o.Fields(), name) {
			*field = toml.Opt[float64]{}
		}
	}
	s.Training.Loss = maybe(t, "loss of the task", rapid.SampledFrom([]string{"mse", "sse", "huber", "mae"}))
	s.Training.LearningRate = option(t, "rate", rapid.Float64Range(0.001, 2))
	s.Training.BatchSize = option(t, "batch", rapid.IntRange(0, 8))
	s.Network.Bias = option(t, "has bias", rapid.Bool())
	s.Init.Seed = option(t, "init seed", rapid.Uint64Max(math.MaxInt64))
	s.Init.Scheme = maybe(t, "init scheme", rapid.SampledFrom(network.InitializerNames()))
	// A column that differs by less than can be divided by is refused where it is scaled.
	small := rapid.Map(rapid.Float64Range(-2, 2), func(x float64) float64 {
		if math.Abs(x) < 1e-100 {
			return 0
		}
		return x
	})
	n := rapid.IntRange(1, 7).Draw(t, "samples of the task")
	s.Data.X, s.Data.Y = drawMatrix(t, n, small), drawMatrix(t, n, small)
	s.Data.Scale = maybe(t, "scaling", rapid.SampledFrom([]string{"none", "standard", "minmax"}))
	s.Data.TestFraction = option(t, "kept for testing", rapid.Float64Range(0, 0.9))
	if rapid.Bool().Draw(t, "other layers") {
		s.Network.Layers = drawLayers(t)
		output := &s.Network.Layers[len(s.Network.Layers)-1]
		if output.Units = len(s.Data.Y[0]); output.Units == 1 && output.Activation == "softmax" {
			output.Activation = "sigmoid" // A softmax over one unit is refused.
		}
	}
	return s
}

func TestASavedSessionGoesOnBitForBit(t *testing.T) {
	for _, optimizer := range network.OptimizerNames() {
		t.Run(optimizer, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				setup, err := drawTask(t, optimizer).Resolve()
				if err != nil {
					t.Fatal(err)
				}
				uncut := trainerOf(t, setup)
				cut := trainerOf(t, setup)
				take(cut, rapid.IntRange(0, 20).Draw(t, "steps before"))
				state := cut.State().Clone()
				again, err := reread(t, setup.Saved(&state, ".")).Resolve()
				if err != nil {
					t.Fatal(err)
				}
				cut = trainerOf(t, again)
				take(uncut, state.Step)
				for range rapid.IntRange(0, 20).Draw(t, "steps after") {
					want, got := uncut.Record(), cut.Record()
					if err := sameBits(reflect.ValueOf(got).Elem(), reflect.ValueOf(want).Elem(), "step"); err != nil {
						t.Fatalf("step %d: %v", want.Number, err)
					}
				}
				if err := sameBits(reflect.ValueOf(*cut.State()), reflect.ValueOf(*uncut.State()), "state"); err != nil {
					t.Fatal(err)
				}
			})
		})
	}
}

func trainerOf(t rapid.TB, setup *session.Setup) *network.Trainer {
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	return trainer
}

func take(trainer *network.Trainer, steps int) {
	for range steps {
		trainer.Step()
	}
}

// sameBits returns an error that says where two values differ. All NaNs are the same.
func sameBits(got, want reflect.Value, where string) error {
	switch want.Kind() {
	case reflect.Float64:
		a, b := got.Float(), want.Float()
		if math.Float64bits(a) != math.Float64bits(b) && !(math.IsNaN(a) && math.IsNaN(b)) {
			return fmt.Errorf("%s is %v, want %v", where, a, b)
		}
	case reflect.Slice:
		if got.Len() != want.Len() {
			return fmt.Errorf("%s has %d items, want %d", where, got.Len(), want.Len())
		}
		for i := range want.Len() {
			if err := sameBits(got.Index(i), want.Index(i), fmt.Sprintf("%s[%d]", where, i)); err != nil {
				return err
			}
		}
	case reflect.Struct:
		for i := range want.NumField() {
			if err := sameBits(got.Field(i), want.Field(i), where+"."+want.Type().Field(i).Name); err != nil {
				return err
			}
		}
	default:
		if !got.Equal(want) {
			return fmt.Errorf("%s is %v, want %v", where, got, want)
		}
	}
	return nil
}

// The session of a setup has every default filled in, and gives the same run.
func TestAResolvedSessionResolvesToTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		setup, err := drawTask(t, rapid.SampledFrom(network.OptimizerNames()).Draw(t, "optimizer of the task")).Resolve()
		if err != nil {
			t.Fatal(err)
		}
		again, err := reread(t, setup.Session).Resolve()
		if err != nil {
			t.Fatal(err)
		}
		if got, want := content(again.Session), content(setup.Session); got != want {
			t.Fatalf("\n got %s\nwant %s", got, want)
		}
		if got, want := summary(again), summary(setup); got != strings.Replace(want, setup.Title, again.Title, 1) {
			t.Fatalf("\n got %s\nwant %s", got, want)
		}
		for _, pair := range [][2]any{
			{again.Initial, setup.Initial},
			{again.TrainSamples, setup.TrainSamples},
			{again.TestSamples, setup.TestSamples},
		} {
			if err := sameBits(reflect.ValueOf(pair[0]), reflect.ValueOf(pair[1]), "run"); err != nil {
				t.Fatal(err)
			}
		}
	})
}

func TestResolvingChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := drawTask(t, "adam")
		before := content(s)
		if _, err := s.Resolve(); err != nil {
			t.Fatal(err)
		}
		if after := content(s); after != before {
			t.Fatalf("\n got %s\nwant %s", after, before)
		}
	})
}

// A saved session finds its data file wherever it is saved, both from its own file and
// from memory.
func TestSavedSessionsFindTheirFile(t *testing.T) {
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	s, err := session.Read(strings.NewReader(people), filepath.Join(here, "a.toml"))
	if err != nil {
		t.Fatal(err)
	}
	setup, trainer := training(t, s)
	trainer.Step()
	folder := t.TempDir()
	saved := setup.Saved(trainer.State(), folder)
	path := filepath.Join(folder, "b.toml")
	if err := os.WriteFile(path, []byte(written(t, saved)), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]*session.Session{"in memory": saved, "from its file": load(t, path)} {
		again, trainer := training(t, s)
		if again.Title != "people.csv" || trainer.State().Step != 1 || !slices.Equal(again.Names.Inputs, []string{"bmi", "age", "visits"}) {
			t.Errorf("%s: %s, %d steps, inputs %v", name, again.Title, trainer.State().Step, again.Names.Inputs)
		}
	}
}

func TestDefaultsAreRight(t *testing.T) {
	for _, setting := range session.Settings() {
		if setting.Default == "" {
			continue
		}
		if setting.Flag == "" && setting.Key != "training.train_biases" {
			t.Errorf("%s has a default that no flag can say", setting.Key)
			continue
		}
		if setting.Flag == "" {
			continue
		}
		var s session.Session
		s.Data.Source = "xor"
		if err := s.Override(session.Given{Flag: setting.Flag, Value: setting.Default}); err != nil {
			t.Error(err)
		}
		if _, err := s.Resolve(); err != nil {
			t.Error(err)
		}
	}
}
