package sessiontest

import (
	"cmp"
	"os"
	"path/filepath"
	"testing"

	"backstep/data/session"
)

// Value is a value of a setting, as a person types it, and a session that has another one.
type Value struct{ Line, Value string }

// Changes returns, for each setting that a person can change, a value to change it to. It
// fails the test if the table of settings has one without such a value here, or the other
// way round.
func Changes(t testing.TB) map[string]Value {
	t.Helper()
	const (
		named   = "c1,c2,c3\n1,2,0\n1000,4,1\n300,6,10\n4,3,20\n50,1,30\n6,2,40\n7,3,50\n8,4,60\n"
		unnamed = "1,2,0\n1000,4,1\n300,6,10\n4,3,20\n50,1,30\n6,2,40\n7,3,50\n8,4,60\n"
		gaps    = "c1,c2,c3\n1,2,0\n1000,?!,1\n300,6,10\n4,3,20\n"
	)
	folder := t.TempDir()
	file := func(name, content string) (path string) {
		path = filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	csv := "diabetes --test-fraction 0.25 --csv " + file("named.csv", named) + " --target c3"
	bare := "diabetes --csv " + file("unnamed.csv", unnamed) + " --target c3 --no-header true"
	values := map[string]Value{
		"network.bias": {"xor", "off"}, "hidden": {"xor", "3,2"}, "activation": {"xor", "relu"}, "output": {"xor", "tanh"},

		"init.scheme": {"xor", "normal"}, "init.low": {"xor --init uniform", "-1"}, "init.high": {"xor --init uniform", "2"},
		"init.mean": {"xor --init normal", "0.5"}, "init.stddev": {"xor --init normal", "0.5"}, "init.value": {"xor --init constant", "0.25"}, "init.seed": {"xor", "7"},

		"training.loss": {"xor", "mse"}, "training.optimizer": {"xor", "adam"}, "training.learning_rate": {"xor", "0.3"},
		"training.schedule": {"xor", "cosine"}, "training.gamma": {"xor --schedule step", "0.25"}, "training.every": {"xor --schedule step", "7"},
		"training.eta_min": {"xor --schedule cosine", "0.01"}, "training.period": {"xor --schedule cosine", "50"},
		"training.batch_size": {"iris", "10"}, "training.shuffle": {"iris", "on"}, "training.train_biases": {"xor", "off"},
		"training.l1": {"xor", "0.01"}, "training.l2": {"xor", "0.01"},
		"training.momentum": {"xor --optimizer nesterov", "0.5"}, "training.rho": {"xor --optimizer rmsprop", "0.5"},
		"training.beta1": {"xor --optimizer adam", "0.5"}, "training.beta2": {"xor --optimizer adam", "0.5"},
		"training.epsilon": {"xor --optimizer adam", "1e-06"}, "training.weight_decay": {"xor --optimizer adamw", "0.1"},

		"data.source": {"xor", "and"}, "data.samples": {"moons", "50"}, "data.noise": {"moons", "0.3"}, "data.seed": {csv, "7"},
		"data.csv": {"iris", file("other.csv", named) + " and target c3"}, "data.features": {csv, "c1,c1^2"}, "data.target": {csv, "c2,c3"},
		"data.task": {csv, "classes"}, "data.missing": {csv, "drop"}, "data.header": {csv, "on"}, "data.columns": {bare, "c1,b,c3"},
		"data.separator": {csv, "comma"}, "data.decimal": {csv, "point"}, "data.thousands": {csv, "blank"},
		"data.missing_words": {"diabetes --csv " + file("gaps.csv", gaps) + " --target c3 --features c1 --missing drop", "?! and features c1,c2"},
		"data.skip_lines":    {csv, "3,4"}, "data.cells": {csv, "3:1=7"},
		"data.encoding": {csv, "windows-1252"}, "data.scale": {csv, "minmax"}, "data.scale_target": {csv, "minmax"}, "data.test_fraction": {csv, "0.5"},
	}
	for _, s := range session.Settings() {
		_, ok := values[ID(s)]
		if can := s.Flag != "" && !s.Follows; can != ok {
			t.Errorf("%s can be changed: %t, but has a value to try: %t", ID(s), can, ok)
		}
	}
	return values
}

// ID returns the key of a setting, or the flag of one that has no key.
func ID(s session.Setting) string { return cmp.Or(s.Key, s.Flag) }
