package settings

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
	"backstep/ui/paint"
)

func TestPanelsOfTheSettingsKeepTheirPlaces(t *testing.T) {
	layouttest.EverySize(func(w, h int) {
		a := layout(w, h)
		layouttest.Holds(
			t, grid.Rect{W: w, H: h},
			layouttest.At("list", a.list, min(w, leastList), min(h, leastRows)),
			layouttest.At("side", a.side, min(w, paint.TwoColumns-leastList), min(h, sideRows)),
		)
	})
}

// The columns of a row do not overlap, and leave room for a value.
func TestColumnsDoNotOverlap(t *testing.T) {
	for w := 16; w <= 120; w++ {
		c := columnsOf(w)
		if c.value < 5 || c.effect > w || c.effect-c.value < 6 || c.scaleW > 0 && (c.scale < c.note || c.scale+c.scaleW >= c.effect) {
			t.Errorf("%d columns: %+v", w, c)
		}
	}
}

// What enter does is always said, and no more rows are given than there are.
func TestTheSideIsShared(t *testing.T) {
	for h := range 60 {
		for _, wants := range [][blocks]int{{5, 0, 0, 0, 1}, {12, 6, 12, 4, 4}, {4, 0, 11, 3, 3}, {20, 9, 12, 12, 6}} {
			rows := shares(h, wants)
			sum := 0
			for i, n := range rows {
				sum += n
				if n > wants[i] || n < 0 {
					t.Errorf("%d rows, %v: %v", h, wants, rows)
				}
			}
			if sum > h || rows[endBlock] != min(wants[endBlock], h) {
				t.Errorf("%d rows, %v: %v", h, wants, rows)
			}
		}
	}
}
