package screen

import (
	"testing"

	"backstep/ui/grid"
)

func TestPanelsOfAUnitKeepTheirPlaces(t *testing.T) {
	for _, want := range []unitWants{
		{input: true, shares: 2, batch: 4},
		{past: 3, terms: 3, blame: 1, batch: 4},
		{past: 5, terms: 5, batch: 150},
		{past: 9, terms: 9, shares: 3, batch: 32},
		{past: 129, terms: 129, blame: 64, batch: 32},
		{past: 65, terms: 65, shares: 10, batch: 1},
	} {
		everySize(func(w, h int) {
			a := layoutUnit(w, h, want)
			least := min(w, 30)
			holds(
				t, grid.Rect{W: w, H: h},
				area{"curve", a.curve, least, min(h, leastCurve)},
				area{"past", a.past, least, pastFrame + 4},
				area{"sum", a.sum, least, LeastPanel},
				area{"blame", a.blame, least, LeastPanel},
				area{"table", a.table, least, LeastPanel},
			)
			if a.curve.Empty() {
				t.Fatalf("%d × %d: there is no curve", w, h)
			}
		})
	}
}
