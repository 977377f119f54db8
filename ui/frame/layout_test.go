package frame

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
	"backstep/ui/paint"
)

func TestTheStripsKeepTheirPlaces(t *testing.T) {
	layouttest.EverySize(func(w, h int) {
		if w < minWidth || h < minHeight {
			if body := Body(w, h); !body.Empty() {
				t.Fatalf("%d × %d is too small, and has the body %+v", w, h, body)
			}
			return
		}
		a := layout(w, h)
		layouttest.Holds(
			t, grid.Rect{W: w, H: h},
			layouttest.At("header", a.header, w, 1), layouttest.At("ribbon", a.ribbon, w, 1),
			layouttest.At("sentence", a.sentence, w, 1),
			layouttest.At("body", a.body, w, paint.LeastPanel), layouttest.At("footer", a.footer, w, 1),
		)
		if w >= 40 && h >= 12 && (a.sentence.Y != 2 || a.body.Y != 4) {
			t.Errorf("%d × %d: the sentence is in row %d, the view from row %d", w, h, a.sentence.Y, a.body.Y)
		}
	})
}
