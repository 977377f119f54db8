package gradients

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
	"backstep/ui/paint"
)

func TestPanelsOfTheGradientsKeepTheirPlaces(t *testing.T) {
	for _, layers := range []int{1, 2, 5, 12, 40} {
		layouttest.EverySize(func(w, h int) {
			a := layout(w, h, layers)
			layouttest.Holds(
				t, grid.Rect{W: w, H: h},
				layouttest.At("flow", a.flow, w, min(h, flowFrame+min(leastFlow, layers))),
				layouttest.At("spread", a.spread, min(w, spreadWidth), paint.LeastPanel),
				layouttest.At("what is wrong", a.wrong, min(w, besideSpread), briefWrong),
			)
			if a.rows < 1 || a.rows > mostRows {
				t.Fatalf("%d × %d: a layer has %d rows", w, h, a.rows)
			}
		})
	}
}
