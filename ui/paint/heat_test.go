package paint_test

import (
	"strings"
	"testing"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// Where two classes meet, no third one stands, though its levels lie between theirs.
func TestWhereTwoClassesMeetThereIsNoOther(t *testing.T) {
	const sureOfTheFirst, sureOfTheThird = 2, 8
	f := grid.NewFrame(3, 1, grid.Braille)
	p := paint.New(f.Region(), paint.Look{Format: number.Default(), Plain: true, Colourless: true}, nil, &paint.Hits{})
	p.Heat(paint.Raster{Ramp: theme.FewClasses, W: 3, H: 1, At: func(_, y int) int {
		return []int{sureOfTheFirst, sureOfTheThird}[y]
	}})
	if got := f.Plain(); strings.Trim(got, "AC\n ") != "" {
		t.Errorf("between A and C there is %q", got)
	}
}
