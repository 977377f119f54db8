package grid

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"raising z would help", 12, []string{"raising z", "would help"}},
		{"a  b\tc", 3, []string{"a b", "c"}},
		{"mini-batches", 6, []string{"mini-", "batche", "s"}},
		{"use --scale standard", 7, []string{"use", "--scale", "standar", "d"}},
		{"δ ─ 漢字", 5, []string{"δ ─", "漢字"}},
		{"漢字", 3, []string{"漢", "字"}},
		{"x", 0, nil},
	} {
		if got := Wrap(c.text, c.width); !slices.Equal(got, c.want) {
			t.Errorf("%q in %d columns is %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

func TestWrapFitsAndKeepsEverything(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, width := rapid.String().Draw(t, "text"), rapid.IntRange(2, 40).Draw(t, "width")
		lines := Wrap(text, width)
		for _, line := range lines {
			if Width(line) > width {
				t.Fatalf("%q is wider than %d", line, width)
			}
		}
		letters := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if got, want := letters(strings.Join(lines, "")), letters(Clean(text)); got != want {
			t.Fatalf("%q has become %q", want, got)
		}
	})
}
