package paths

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
)

func TestLayout(t *testing.T) {
	for _, n := range []needs{
		{paths: 4, airy: 3, gathered: 4, below: 8},
		{paths: 26, airy: 9, gathered: 8, batch: 8, batchWidth: 42, below: 16},
		{paths: 2, gathered: 3, batch: 4, batchWidth: 66, below: 3},
	} {
		for _, weights := range []bool{false, true} {
			layouttest.EverySize(func(w, h int) {
				a := layout(w, h, n, weights)
				layouttest.Holds(
					t, grid.Rect{W: w, H: h},
					layouttest.At("the paths", a.paths, 1, 3),
					layouttest.At("what is gathered", a.gathered, 1, 3),
					layouttest.At("the batch", a.batch, n.batchWidth, 3),
					layouttest.At("the weights", a.below, 1, 3),
				)
			})
		}
	}
}
