package screen

import (
	"testing"

	"backstep/ui/grid"
)

func TestPanelsOfTheLandscapeKeepTheirPlaces(t *testing.T) {
	for _, sgd := range []bool{true, false} {
		everySize(func(w, h int) {
			a := layoutLandscape(w, h, sgd)
			holds(
				t, grid.Rect{W: w, H: h},
				area{"plot", a.plot, 1, min(h, LeastPanel)},
				area{"here", a.here, min(w, sideOfLandscape), min(h, hereRows)},
				area{"why", a.why, sideOfLandscape, LeastPanel},
				area{"loss", a.loss, sideOfLandscape, LossHeight},
			)
		})
	}
}
