package screen

import (
	"testing"

	"backstep/ui/grid"
)

func TestPlotAndLabelsKeepTheirPlaces(t *testing.T) {
	const number = 8
	for _, anyRows := range []bool{true, false} {
		everySize(func(w, h int) {
			a := LayoutChart(w, h, number, anyRows)
			if a.Empty() {
				return
			}
			holds(
				t, grid.Rect{W: w, H: h - 1}, // The last row is of the labels of the axis.
				area{"plot", a.Plot, MinPlotWidth, MinPlotHeight - 1}, area{"labels", a.Labels, number + 7, MinPlotHeight - 1},
				area{"axis", grid.Rect{W: a.Plot.X, H: a.Plot.H}, AxisLabels + 1, MinPlotHeight - 1},
			)
		})
	}
}
