package desk_test

import (
	"errors"
	"strings"
	"testing"
	"unicode"

	"backstep/data/session"
	"backstep/data/toml"
	"backstep/ui/desk"
)

// Any text is opened, with runs that go on and can be saved again, or refused with a
// message of one line that names the file.
func FuzzSavedDesk(f *testing.F) {
	for _, lines := range []string{
		"2 next", "goto 3; set lr 2; goto 5; undo", "set batch 2; 3 step; set optimizer adam; goto 4; edit h1 bmi 1/3; goto 9; 2 phase",
		"goto 2; set data xor; goto 2; run 1; reseed", "set lr 1e300; goto 4",
	} {
		d := open(f, "diabetes", session.Given{Flag: "batch", Value: "3"})
		do(f, d, lines)
		f.Add(file(f, d))
	}
	f.Fuzz(func(t *testing.T, text string) {
		s, err := session.Read(strings.NewReader(text), "a.toml")
		if err != nil || s.History == nil || !small(s) {
			return
		}
		for i := range s.History.Runs {
			if !small(&s.History.Runs[i].Session) {
				return
			}
		}
		setup, err := s.Resolve()
		if err != nil {
			return
		}
		d, first, err := desk.New(setup, desk.Options{Memory: 1 << 20})
		if err != nil {
			if wrong := new(toml.Error); !errors.As(err, &wrong) || wrong.File != "a.toml" || strings.ContainsFunc(err.Error(), unicode.IsControl) {
				t.Fatalf("it is refused with %#v", err)
			}
			return
		}
		d.Finish(first)
		want := whole(d.Moment())
		if got := whole(reopened(t, file(t, d), 1<<20).Moment()); got != want {
			t.Fatalf("it is\n%s\nsaved and opened\n%s", want, got)
		}
		d.Finish(d.Do("next phase"))
	})
}

// small reports whether a session is resolved quickly, and without a file.
func small(s *session.Session) bool {
	units := 0
	for _, layer := range s.Network.Layers {
		units += layer.Units
	}
	return s.Data.CSV == "" && s.Data.Source != "digits" && s.Data.Samples.Or(0) < 100 && units < 50
}
