package screen

import (
	"testing"

	"backstep/ui/grid"
)

func TestPanelsOfTheSurfaceKeepTheirPlaces(t *testing.T) {
	for _, square := range []bool{true, false} {
		for _, hidden := range []int{0, 1, 6, 64} {
			everySize(func(w, h int) {
				a := layoutSurface(w, h, square)
				a.spread(hidden)
				holds(
					t, grid.Rect{W: w, H: h},
					area{"plane", a.plane, min(w, 10), h},
					area{"units", a.units, unitsWide - 4, LeastPanel},
					area{"loss", a.loss, unitsWide - 4, min(h, chartLeast)},
				)
				holds(t, grid.Rect{W: a.plane.W - 2*(Margin+1), H: h - 1}, area{"plot", a.plot, 1, 1})
			})
		}
	}
}
