package session_test

import (
	"testing"

	"backstep/data/session"
)

func TestFindSetting(t *testing.T) {
	for name, want := range map[string]string{
		"lr":                     "training.learning_rate",
		"training.learning_rate": "training.learning_rate",
		"learning_rate":          "training.learning_rate",
		"no-bias":                "network.bias",
		"seed":                   "init.seed",
		"data.seed":              "data.seed",
		"title":                  "title",
		"colour":                 "",
		"":                       "",
	} {
		if s, ok := session.FindSetting(name); s.Key != want || ok != (want != "") {
			t.Errorf("%q finds %q, want %q", name, s.Key, want)
		}
	}
}
