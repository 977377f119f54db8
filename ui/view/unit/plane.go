package unit

import (
	"math"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
)

// plane maps z and a to positions on a plot.
type plane struct {
	w, h         int // in cells
	reach        float64
	low, high    float64 // the range of a
	zStep, aStep float64 // the distance between ticks of z, and of a
}

// newPlane returns a plane that fits the curve into w × h cells, with room above and
// below it.
func newPlane(u *picture, w, h int) plane {
	low, high := 0.0, 0.0
	for _, c := range u.Curve {
		if !number.Alarming(c.A) {
			low, high = math.Min(low, c.A), math.Max(high, c.A)
		}
	}
	if low == high {
		high = 1
	}
	pl := plane{w: w, h: h, reach: u.Reach}
	pl.aStep = paint.RoundStep((high - low) / float64(max(2, min(4, h/4))))
	pad := (high - low) * 0.15
	pl.low, pl.high = low-pad, high+pad
	pl.zStep = u.Reach / 3
	if step := paint.RoundStep(u.Reach / 4); math.Mod(u.Reach, 3) != 0 || w < 30 {
		pl.zStep = step
	}
	return pl
}

// x returns the column of dots for z.
func (pl plane) x(z float64) int {
	return int(math.Round((z + pl.reach) / (2 * pl.reach) * float64(pl.w*grid.DotsAcross-1)))
}

// y returns the row of dots for a. Values far outside are limited to about 50 plots
// away, where they are just as invisible.
func (pl plane) y(a float64) int {
	share := math.Max(-50, math.Min(50, (pl.high-a)/(pl.high-pl.low)))
	return int(math.Round(share * float64(pl.h*grid.DotsDown-1)))
}

// cell returns the cell of a point, and whether it lies inside the plot.
func (pl plane) cell(z, a float64) (x, y int, inside bool) {
	if number.Alarming(z) || number.Alarming(a) {
		return 0, 0, false
	}
	dx, dy := pl.x(z), pl.y(a)
	inside = dx >= 0 && dy >= 0 && dx < pl.w*grid.DotsAcross && dy < pl.h*grid.DotsDown
	return dx / grid.DotsAcross, dy / grid.DotsDown, inside
}
