package surface

import (
	"math"

	"backstep/ui/paint"
	"backstep/ui/theme"
)

// quarters writes ¼, ½ and ¾ where the answer is that, in the last row of a plane whose
// shades go from 0 to 1.
func (p planePanel) quarters(r paint.Raster) {
	if s, _ := p.shades(); p.ramp() != theme.Diverging || s.low != 0 || s.high != 1 || p.Format.ASCII {
		return
	}
	y := r.H - 1
	for i, sign := range []rune("¼½¾") {
		level := float64(i+1) / 4
		for x := range r.W - 1 {
			if p.passes(r, x, y, level) && p.clear(x, y, 1) {
				p.Over(x, y, r, sign, theme.InkText, theme.Text)
				break
			}
		}
	}
}

// passes reports whether the answer is above a level in one of two neighbouring cells and
// below it in the other.
func (p planePanel) passes(r paint.Raster, x, y int, level float64) bool {
	surface := p.pic.Surface
	at := func(x int) float64 {
		return surface.Outputs[0][scaled(2*y+1, 2*r.H, surface.H)*surface.W+scaled(x, r.W, surface.W)]
	}
	return math.Signbit(at(x)-level) != math.Signbit(at(x+1)-level)
}
