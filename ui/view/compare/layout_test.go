package compare

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
)

func TestPanelsOfTheComparisonKeepTheirPlaces(t *testing.T) {
	for _, weights := range []int{9, 20, 1000} {
		for _, alike := range []bool{true, false} {
			layouttest.EverySize(func(w, h int) {
				a := layout(w, h, weights%5, weights, 1+weights/4, alike)
				layouttest.Holds(
					t, grid.Rect{W: w, H: h},
					layouttest.At("settings", a.settings, w, 1), layouttest.At("weights", a.weights, min(w, weightsWidth), min(h, leastUpper)),
					layouttest.At("units", a.units, belowWidth, leastUpper), layouttest.At("answers", a.answers, min(w, answersWidth), leastLower),
					layouttest.At("loss", a.loss, lossWidth, leastLower),
				)
				if a.weights.Empty() {
					t.Fatalf("%d × %d: no weights", w, h)
				}
			})
		}
	}
}

// The columns of the weights follow each other, and the new weights always have room.
func TestColumnsOfTheWeightsKeepTheirPlaces(t *testing.T) {
	for w := 20; w < 200; w++ {
		for _, cell := range []int{7, 8, 22} {
			if 2*(cell+2)+1 > w {
				continue
			}
			c := layoutWeights(w, cell, 12)
			end := 1 + c.name
			for _, at := range []int{c.old[0], c.now[0], c.old[1], c.now[1], c.difference} {
				if at == 0 {
					continue
				}
				if at-cell < end+1 || at > w {
					t.Fatalf("%d columns, %d to a number: %+v", w, cell, c)
				}
				end = at
			}
			if c.now[1] == 0 {
				t.Fatalf("%d columns, %d to a number: %+v", w, cell, c)
			}
		}
	}
}
