package network

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
	"backstep/ui/paint"
)

// contents returns wants from small to large.
func contents() []wants {
	return []wants{
		{network: 7, samples: 4},
		{network: 11, samples: 7},
		{network: 12, least: formulaRows + 1, samples: 35},
		{network: 64, samples: 153},
	}
}

// leastColumns and leastRows are the size of the view in the smallest frame.
const (
	leastColumns = 20
	leastRows    = 3
)

func TestPanelsKeepTheirPlaces(t *testing.T) {
	for _, want := range contents() {
		layouttest.EverySize(func(w, h int) {
			if w < leastColumns || h < leastRows {
				return
			}
			a := layout(w, h, want)
			layouttest.Holds(
				t, grid.Rect{W: w, H: h},
				layouttest.At("network", a.network, leastColumns, paint.LeastPanel),
				layouttest.At("formula", a.formula, leastColumns, leastFormula),
				layouttest.At("loss", a.loss, lossWidth, paint.LossHeight-1),
				layouttest.At("samples", a.samples, leastColumns, 4),
			)
			if a.network.Empty() {
				t.Fatalf("%d × %d: there is no network", w, h)
			}
		})
	}
}

// Panels are left out by rank, so no panel is there without those of higher rank.
func TestPanelsDropAwayByRank(t *testing.T) {
	for _, want := range contents() {
		layouttest.EverySize(func(w, h int) {
			a := layout(max(w, leastColumns), max(h, leastRows), want)
			if a.formula.Empty() && (!a.loss.Empty() || !a.samples.Empty()) {
				t.Fatalf("%d × %d: no formula, but loss %+v and samples %+v", w, h, a.loss, a.samples)
			}
		})
	}
}
