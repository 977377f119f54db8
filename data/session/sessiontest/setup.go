// Package sessiontest resolves sessions for the tests of other packages.
package sessiontest

import (
	"slices"
	"strings"
	"testing"

	"backstep/data/session"
)

// Builtin resolves a built-in session or data set with other settings.
func Builtin(t testing.TB, name string, settings ...session.Given) *session.Setup {
	t.Helper()
	s, ok := session.Builtin(name)
	if !ok {
		t.Fatalf("there is no session %q", name)
	}
	if err := s.Override(settings...); err != nil {
		t.Fatal(err)
	}
	return resolved(t, s)
}

// Line resolves a built-in session or data set. The line has its name and settings, as
// on the command line: "iris --hidden 4 --batch 10".
func Line(t testing.TB, line string) *session.Setup {
	t.Helper()
	fields := strings.Fields(line)
	var settings []session.Given
	for pair := range slices.Chunk(fields[1:], 2) {
		settings = append(settings, session.Given{Flag: strings.TrimLeft(pair[0], "-"), Value: pair[1]})
	}
	return Builtin(t, fields[0], settings...)
}

// Written resolves a session that is given as TOML text.
func Written(t testing.TB, text string) *session.Setup {
	t.Helper()
	s, err := session.Read(strings.NewReader(text), "test.toml")
	if err != nil {
		t.Fatal(err)
	}
	return resolved(t, s)
}

func resolved(t testing.TB, s *session.Session) *session.Setup {
	t.Helper()
	setup, err := s.Resolve()
	if err != nil {
		t.Fatal(err)
	}
	return setup
}
