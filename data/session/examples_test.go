package session_test

import (
	"testing"

	"backstep/data/session"
)

func TestBuiltinSessions(t *testing.T) {
	listed, examples := session.List(), session.Examples()
	if len(listed) <= len(examples) || len(examples) != 13 {
		t.Errorf("%d sessions, of them %d examples", len(listed), len(examples))
	}
	for _, b := range listed {
		s, ok := session.Builtin(b.Name)
		if !ok || b.Title == "" || b.Title == b.Name {
			t.Errorf("%s: title %q", b.Name, b.Title)
			continue
		}
		run, _ := training(t, s)
		if run.Title != s.Title || s.Title != b.Title && s.Title != b.Name {
			t.Errorf("%s is called %q, and resolves to %q", b.Name, s.Title, run.Title)
		}
	}
	for _, name := range session.BuiltinNames() {
		if _, ok := session.Builtin(name); !ok {
			t.Errorf("%s is listed, but not there", name)
		}
	}
	for _, name := range []string{"", "nothing", "../session", "diabetes.toml"} {
		if _, ok := session.Builtin(name); ok {
			t.Errorf("%q is there", name)
		}
	}
}
