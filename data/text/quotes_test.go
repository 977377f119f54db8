package text_test

import (
	"slices"
	"testing"

	"backstep/data/text"
)

func TestSplitOutside(t *testing.T) {
	for _, c := range []struct {
		line, sep string
		want      []string
	}{
		{"a; b", ";", []string{"a", " b"}},
		{`set csv "a;b.csv"; next`, ";", []string{`set csv "a;b.csv"`, " next"}},
		{`set features ["a;b", "c"]; e`, ";", []string{`set features ["a;b", "c"]`, " e"}},
		{`csv "salt and pepper.csv" and target y`, " and ", []string{`csv "salt and pepper.csv"`, "target y"}},
		{`csv "a\" and b" and target y`, " and ", []string{`csv "a\" and b"`, "target y"}},
		{`5" and 6" and 7`, " and ", []string{`5"`, `6"`, "7"}},
		{`csv "open and target y`, " and ", []string{`csv "open`, "target y"}},
		{"", ";", []string{""}},
	} {
		if got := text.SplitOutside(c.line, c.sep); !slices.Equal(got, c.want) {
			t.Errorf("%s at %q: %q, want %q", c.line, c.sep, got, c.want)
		}
	}
}

func TestShellWord(t *testing.T) {
	for word, want := range map[string]string{"a.csv": "a.csv", "#DIV/0!": "'#DIV/0!'", "": "''", "it's": `'it'\''s'`, `\N`: `'\N'`} {
		if got := text.ShellWord(word); got != want {
			t.Errorf("%q becomes %s, want %s", word, got, want)
		}
	}
}
