package screen

import (
	"testing"

	"backstep/ui/grid"
)

func TestPanelsOfTheCurvesKeepTheirPlaces(t *testing.T) {
	for _, classes := range []bool{true, false} {
		everySize(func(w, h int) {
			loss, accuracy := layoutCurves(w, h, classes)
			holds(
				t, grid.Rect{W: w, H: h},
				area{"loss", loss, w, min(h, leastCurves)}, area{"accuracy", accuracy, w, leastAccuracy},
			)
			if loss.Empty() || (!classes && !accuracy.Empty()) {
				t.Fatalf("%d × %d, classes %v: loss %+v, accuracy %+v", w, h, classes, loss, accuracy)
			}
		})
	}
}
