package curves

import (
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
)

const (
	leastAccuracy = 7 // rows, including title and axis
	leastCurves   = 9
)

// layout gives the losses about two thirds of the rows, or all rows if there are no
// classes or there is little room.
func layout(w, h int, classes bool) (loss, accuracy grid.Rect) {
	loss = grid.Rect{W: w, H: h}
	if rows := max(leastAccuracy, (9*h+30)/31); classes && h >= leastCurves+1+rows {
		loss, accuracy = loss.SplitTop(h - 1 - rows)
		accuracy = paint.Below(accuracy)
	}
	return loss, accuracy
}

// Columns returns how many columns the chart of the losses has in w × h cells, or 0 if
// it does not fit.
func Columns(w, h int, judged bool, format number.Format) int {
	loss, _ := layout(w, h, judged)
	inner := paint.PanelInner(loss.W, loss.H)
	a := chartArea(inner.W, inner.H, format)
	if a.Empty() {
		return 0
	}
	return a.Plot.W
}

// chartArea divides the w × h cells of the body of a panel. The plots of both panels have
// the same columns.
func chartArea(w, h int, format number.Format) paint.ChartArea {
	a := paint.LayoutChart(w, h, paint.AxisLabels, paint.LineLabels(w, format.Width()))
	a.Cursor = true
	return a
}
