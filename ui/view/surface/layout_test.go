package surface

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
	"backstep/ui/paint"
)

func TestPanelsOfTheSurfaceKeepTheirPlaces(t *testing.T) {
	for _, square := range []bool{true, false} {
		for _, hidden := range []int{0, 1, 6, 64} {
			layouttest.EverySize(func(w, h int) {
				a := layout(w, h, square)
				a.spread(hidden)
				layouttest.Holds(
					t, grid.Rect{W: w, H: h},
					layouttest.At("plane", a.plane, min(w, 10), h),
					layouttest.At("units", a.units, unitsLeast, paint.LeastPanel),
					layouttest.At("loss", a.loss, chartWide, min(h, chartLeast)),
				)
				layouttest.Holds(t, grid.Rect{W: a.plane.W - 2*(paint.Margin+1), H: h - 1}, layouttest.At("plot", a.plot, 1, 1), layouttest.At("the sample", a.beside, besideWide-2, 1))
			})
		}
	}
}
