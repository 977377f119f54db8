package unit

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
	"backstep/ui/paint"
)

func TestPanelsOfAUnitKeepTheirPlaces(t *testing.T) {
	for _, want := range []wants{
		{input: true, batch: 4},
		{terms: 3, blame: 6, batch: 4},
		{terms: 5, shares: 3, blame: 5, batch: 150},
		{terms: 9, blame: 9, batch: 32},
		{terms: 129, blame: 70, batch: 32},
		{terms: 65, shares: 10, blame: 5, batch: 1},
	} {
		for page := Sums; page <= Batch; page++ {
			for _, want.back = range []bool{false, true} {
				want.page = page
				layouttest.ManySizes(func(w, h int) { holds(t, w, h, want) })
			}
		}
	}
}

func holds(t *testing.T, w, h int, want wants) {
	t.Helper()
	a := layout(w, h, want)
	least := min(w, 30)
	layouttest.Holds(
		t, grid.Rect{W: w, H: h},
		layouttest.At("delta", a.delta, least, min(h, leastChart)),
		layouttest.At("z", a.z, least, leastChart),
		layouttest.At("a", a.a, least, leastChart),
		layouttest.At("curve", a.curve, least, paint.LeastPanel),
		layouttest.At("sum", a.sum, least, paint.LeastPanel),
		layouttest.At("blame", a.blame, least, paint.LeastPanel),
		layouttest.At("node", a.node, least, paint.LeastPanel),
		layouttest.At("weights", a.weights, least, paint.LeastPanel),
		layouttest.At("table", a.table, least, paint.LeastPanel),
		layouttest.At("loss", a.loss, least, paint.LossHeight),
	)
	if a.delta.Empty() {
		t.Fatalf("%d × %d: there is no chart", w, h)
	}
}
