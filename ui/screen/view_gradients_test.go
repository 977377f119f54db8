package screen

import (
	"testing"

	"backstep/ui/grid"
)

func TestPanelsOfTheGradientsKeepTheirPlaces(t *testing.T) {
	for _, layers := range []int{1, 2, 5, 12, 40} {
		everySize(func(w, h int) {
			a := layoutGradients(w, h, layers)
			holds(
				t, grid.Rect{W: w, H: h},
				area{"flow", a.flow, w, min(h, flowFrame+min(leastFlow, layers))},
				area{"spread", a.spread, min(w, spreadWidth), LeastPanel},
				area{"what is wrong", a.wrong, min(w, besideSpread), briefWrong},
			)
			if a.rows < 1 || a.rows > mostRows {
				t.Fatalf("%d × %d: a layer has %d rows", w, h, a.rows)
			}
		})
	}
}
