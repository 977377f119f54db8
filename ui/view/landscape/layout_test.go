package landscape

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
	"backstep/ui/paint"
)

func TestPanelsOfTheLandscapeKeepTheirPlaces(t *testing.T) {
	for _, sgd := range []bool{true, false} {
		layouttest.EverySize(func(w, h int) {
			a := layout(w, h, sgd)
			layouttest.Holds(
				t, grid.Rect{W: w, H: h},
				layouttest.At("plot", a.plot, 1, min(h, paint.LeastPanel)),
				layouttest.At("here", a.here, min(w, sideWidth), min(h, hereRows)),
				layouttest.At("why", a.why, sideWidth, paint.LeastPanel),
				layouttest.At("loss", a.loss, sideWidth, paint.LossHeight),
			)
		})
	}
}
