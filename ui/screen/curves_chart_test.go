package screen

import (
	"testing"

	"backstep/ui/grid"
)

func TestPlotAndLabelsKeepTheirPlaces(t *testing.T) {
	const number = 8
	for _, anyRows := range []bool{true, false} {
		everySize(func(w, h int) {
			a := layoutChart(w, h, number, anyRows)
			if a.empty() {
				return
			}
			holds(
				t, grid.Rect{W: w, H: h - 1}, // The last row is of the labels of the axis.
				area{"plot", a.plot, minPlotWidth, minPlotHeight - 1}, area{"labels", a.labels, number + 7, minPlotHeight - 1},
				area{"axis", grid.Rect{W: a.plot.X, H: a.plot.H}, axisLabels + 1, minPlotHeight - 1},
			)
		})
	}
}
