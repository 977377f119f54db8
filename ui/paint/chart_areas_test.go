package paint

import (
	"testing"

	"backstep/ui/grid"
	"backstep/ui/grid/layouttest"
)

func TestPlotAndLabelsKeepTheirPlaces(t *testing.T) {
	const number = 10
	layouttest.EverySize(func(w, h int) {
		a := LayoutChart(w, h, AxisLabels, LineLabels(w, number))
		if a.Empty() {
			return
		}
		layouttest.Holds(
			t, grid.Rect{W: w, H: h - 1}, // The last row holds the labels of the axis.
			layouttest.At("plot", a.Plot, MinPlotWidth, MinPlotHeight-1), layouttest.At("labels", a.Labels, number+7, MinPlotHeight-1),
			layouttest.At("axis", grid.Rect{W: a.Plot.X, H: a.Plot.H}, AxisLabels+1, MinPlotHeight-1),
		)
	})
}
