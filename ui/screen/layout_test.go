package screen

import (
	"testing"

	"backstep/ui/grid"
)

func TestTheStripsKeepTheirPlaces(t *testing.T) {
	everySize(func(w, h int) {
		if w < MinWidth || h < MinHeight {
			if body := Body(w, h); !body.Empty() {
				t.Fatalf("%d × %d is too small, and has the body %+v", w, h, body)
			}
			return
		}
		a := layout(w, h)
		holds(
			t, grid.Rect{W: w, H: h},
			area{"header", a.Header, w, 1}, area{"ribbon", a.Ribbon, w, 1},
			area{"body", a.Body, w, LeastPanel}, area{"footer", a.Footer, w, 1},
		)
	})
}
