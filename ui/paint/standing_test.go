package paint

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// Bars down have as many heights as bars up, on every terminal.
func TestBarsDownAreAsFineAsBarsUp(t *testing.T) {
	for _, c := range []struct {
		glyphs     grid.Glyphs
		colourless bool
		want       int
	}{{grid.Braille, false, 8}, {grid.Block, false, 8}, {grid.Braille, true, 4}, {grid.Block, true, 3}, {grid.ASCII, true, 8}} {
		up, down := map[grid.Cell]bool{}, map[grid.Cell]bool{}
		for i := 1; i <= Parts; i++ {
			p := Painter{Region: grid.NewFrame(2, 2, c.glyphs).Region(), Look: Look{Colourless: c.colourless}}
			UpOrDown(p, 0, 0, float64(i)/Parts, theme.Positive)
			UpOrDown(p, 1, 0, -float64(i)/Parts, theme.Negative)
			up[p.At(0, 0)], down[p.At(1, 1)] = true, true
		}
		if len(up) != c.want || len(down) != c.want {
			t.Errorf("%+v: %d heights up, %d down", c, len(up), len(down))
		}
	}
}
