package curves

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
)

func TestPanelsOfTheCurvesKeepTheirPlaces(t *testing.T) {
	for _, classes := range []bool{true, false} {
		layouttest.EverySize(func(w, h int) {
			loss, accuracy := layout(w, h, classes)
			layouttest.Holds(
				t, grid.Rect{W: w, H: h},
				layouttest.At("loss", loss, w, min(h, leastCurves)), layouttest.At("accuracy", accuracy, w, leastAccuracy),
			)
			if loss.Empty() || (!classes && !accuracy.Empty()) {
				t.Fatalf("%d × %d, classes %v: loss %+v, accuracy %+v", w, h, classes, loss, accuracy)
			}
		})
	}
}
