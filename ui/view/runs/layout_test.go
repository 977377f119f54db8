package runs

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
	"backstep/ui/paint"
)

func TestPanelsOfTheRunsKeepTheirPlaces(t *testing.T) {
	for _, rows := range []int{1, 2, 6, 13, 1000} {
		layouttest.EverySize(func(w, h int) {
			a := layout(w, h, rows)
			layouttest.Holds(
				t, grid.Rect{W: w, H: h},
				layouttest.At("list", a.list, w, min(h, leastList)),
				layouttest.At("apart", a.apart, min(w, apartWidth), leastBelow),
				layouttest.At("loss", a.loss, lossWidth, leastBelow),
			)
			if a.list.Empty() {
				t.Fatalf("%d × %d: no list", w, h)
			}
			at := place(paint.PanelInner(a.list.W, a.list.H).H, rows, rows-1, columns{tree: span{w: 20}})
			if last := at.row(at.first + at.shown - 1); at.first+at.shown != rows || h > 3 && last >= a.list.H-1 {
				t.Fatalf("%d × %d: of %d rows %d to %d are shown, the last in row %d of %d", w, h, rows, at.first, at.first+at.shown, last, a.list.H-1)
			}
		})
	}
}

// The parts of a row do not overlap, and the number, the name and the loss have room
// wherever there is any.
func TestColumnsOfTheRunsKeepTheirPlaces(t *testing.T) {
	for w := range 250 {
		for _, name := range []int{4, 15, 60} {
			for _, right := range []int{0, 7, 11} {
				c := layoutColumns(w, 3, name, 7, right)
				if w < 24 {
					continue
				}
				end := 0
				for _, s := range []span{c.number, c.name, c.tree, c.loss, c.right} {
					if s.w == 0 {
						continue
					}
					if s.x < end || s.end() > w {
						t.Fatalf("%d columns, name %d, right %d: %+v", w, name, right, c)
					}
					end = s.end() + 1
				}
				if c.name.w < leastName || c.tree.w > 0 && c.tree.w < leastTree {
					t.Fatalf("%d columns, name %d, right %d: %+v", w, name, right, c)
				}
			}
		}
	}
}
