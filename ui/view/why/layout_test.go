package why

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
)

func TestLayout(t *testing.T) {
	for _, network := range []int{8, 14, 60} {
		layouttest.EverySize(func(w, h int) {
			a := layout(w, h, network)
			layouttest.Holds(
				t, grid.Rect{W: w, H: h},
				layouttest.At("the network", a.network, 1, 1),
				layouttest.At("the way", a.way, min(wayWidth, w), 1),
				layouttest.At("the levels", a.levels, 1, 1),
			)
			if a.levels.Empty() {
				t.Fatalf("%d × %d with %d rows of network: there are no levels", w, h, network)
			}
		})
	}
}
