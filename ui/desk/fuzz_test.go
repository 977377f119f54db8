package desk_test

import (
	"strings"
	"testing"
	"unicode"

	"backstep/ui/desk"
)

// Any line is carried out or refused, with a message that a terminal can show in one
// line.
func FuzzLine(f *testing.F) {
	for _, line := range []string{
		"next phase", "10 e", "-3s", "goto 3; back; view surface", "2 e;; ;3", "restart lr 0.1", "sample row 2", "select h1", "weight \u200d", "phase δ2",
		"99999999999999999999 e", "until 1e309", "digits -0", "run ٣", "\x1b[31m", "goto \u202e3", "ru \x00", "se \x01\t",
	} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		if strings.ContainsAny(line, "0123456789") && (strings.Contains(line, "res") || len(line) > 100) {
			t.Skip() // Thousands of runs take long.
		}
		d := open(t, "diabetes")
		answered(t, d, line)
		d.Complete(line)
		m := d.Moment()
		if m.Explanation.Title == "" {
			t.Fatalf("after %q nothing is explained", line)
		}
	})
}

// answered carries out a line, whose answer must be one that a terminal can show.
func answered(t *testing.T, d *desk.Desk, line string) {
	t.Helper()
	r := d.Do(line)
	text := r.Message
	if r.Err != nil {
		text = r.Err.Error()
	}
	for _, c := range text {
		if unicode.IsControl(c) {
			t.Fatalf("%q is answered with %q", line, text)
		}
	}
}
