package paint

import (
	"strings"
	"testing"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// Without styles the cursor is a sign, wherever it is, and the line is scrolled to it.
func TestTheCursorOfATypedLineIsSeen(t *testing.T) {
	for _, c := range []struct {
		text   string
		cursor int
		want   string
	}{
		{"", 0, "_"},
		{"goto", 4, "goto_"},
		{"goto", 2, "go_to"},
		{"a b", 1, "a_b"},
		{"data/people.csv", 15, "ple.csv_"},
		{"data/people.csv", 0, "_data/pe"},
		{"表表表表", 4, "表表表_"},
	} {
		f := grid.NewFrame(8, 1, grid.Braille)
		p := New(f.Region(), Look{Plain: true}, nil, &Hits{})
		n := TypedLine{Text: c.text, Cursor: c.cursor, Role: theme.Text}.Draw(p, 0, 0, 8)
		if got := strings.TrimRight(f.Plain(), " \n"); got != c.want || n > 8 {
			t.Errorf("%q at %d is drawn as %q, in %d columns, want %q", c.text, c.cursor, got, n, c.want)
		}
	}
}
