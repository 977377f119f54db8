package atlas

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
)

func TestEntriesKeepTheirPlaces(t *testing.T) {
	const n = 16
	layouttest.EverySize(func(w, h int) {
		g := layoutGallery(w, h, n)
		for chosen := range n {
			if first := g.first(chosen, n); chosen < first || chosen >= first+g.columns*g.rows {
				t.Fatalf("%d × %d: of entry %d those from %d on are shown: %+v", w, h, chosen, first, g)
			}
		}
		last := g.place(g.columns*g.rows - 1)
		if last.Right() > w || last.Bottom() > h || last.W < min(w, leastWidth) || last.H < min(h, leastHeight) {
			t.Fatalf("%d × %d: %+v", w, h, g)
		}
		e := layoutEnlarged(w, h)
		layouttest.Holds(
			t, grid.Rect{W: w, H: h},
			layouttest.At("chart", e.chart, min(w, leastWidth), leastChart), layouttest.At("words", e.words, min(w, leastWidth), min(h, numberRows)),
		)
		if e.words.Empty() {
			t.Fatalf("%d × %d: no words", w, h)
		}
	})
}
