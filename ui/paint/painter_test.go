package paint

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

func TestTextRightEndsBeforeItsColumn(t *testing.T) {
	f := grid.NewFrame(10, 2, grid.Braille)
	p := New(f.Region(), Look{}, nil, &Hits{})
	p.TextRight(8, 0, "12.5", theme.Text)
	p.TextRight(3, 1, "日本", theme.Text)
	if got := f.Plain(); got != "    12.5  \n 本       " {
		t.Errorf("got %q", got)
	}
}
