package unit

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
	"backstep/ui/paint"
)

func TestPanelsOfAUnitKeepTheirPlaces(t *testing.T) {
	for _, want := range []wants{
		{input: true, shares: 2, batch: 4},
		{past: 3, terms: 3, delta: 1, batch: 4},
		{past: 5, terms: 5, batch: 150},
		{past: 9, terms: 9, shares: 3, batch: 32},
		{past: 129, terms: 129, delta: 64, batch: 32},
		{past: 65, terms: 65, shares: 10, batch: 1},
	} {
		layouttest.EverySize(func(w, h int) {
			a := layout(w, h, want)
			least := min(w, 30)
			layouttest.Holds(
				t, grid.Rect{W: w, H: h},
				layouttest.At("curve", a.curve, least, min(h, leastCurve)),
				layouttest.At("past", a.past, least, pastFrame+4),
				layouttest.At("sum", a.sum, least, paint.LeastPanel),
				layouttest.At("delta", a.delta, least, paint.LeastPanel),
				layouttest.At("table", a.table, least, paint.LeastPanel),
			)
			if a.curve.Empty() {
				t.Fatalf("%d × %d: there is no curve", w, h)
			}
		})
	}
}
