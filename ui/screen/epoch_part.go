package screen

import (
	"slices"

	"backstep/ui/grid"
	"backstep/ui/number"
)

// EpochPart is the part of the axis of epochs that the curves show.
type EpochPart struct {
	Known int // the last epoch of any line
	Here  int // of the cursor; 0: before the first
	Log   bool
	Zoom  int // times the axis is halved around the cursor
	Pan   int // quarters of what is left by which it is moved from there to the right
}

// axis is the axis that is drawn.
func (e EpochPart) axis() epochs {
	x := epochScale(e.Known)
	x.log = e.Log
	return x.zoomed(max(1, e.Here), e.Zoom, e.Pan)
}

// Panned is the next part to the right, or where by is −1 to the left, that is
// another one: at the end of the axis there is none.
func (e EpochPart) Panned(by int) EpochPart {
	moved := e
	for range 4 << e.Zoom {
		moved.Pan += by
		if moved.axis() != e.axis() {
			return moved
		}
	}
	return e
}

// Columns are the epochs that so many columns of a chart stand for, in order,
// each once.
func (e EpochPart) Columns(columns int) []int {
	x := e.axis()
	var list []int
	for column := range columns {
		list = append(list, x.column(column, columns))
	}
	return slices.Compact(list)
}

// column is the epoch that one of so many columns stands for.
func (x epochs) column(column, columns int) int {
	return max(1, x.at(column*grid.DotsAcross, columns*grid.DotsAcross))
}

// CurvesColumns returns how many columns a chart of the curves has in a frame
// of that size: none where it has no room.
func CurvesColumns(w, h int, judged bool, format number.Format) int {
	if w < MinWidth || h < MinHeight {
		return 0
	}
	body := layout(w, h, CurvesView, wants{}).View
	loss, _ := layoutCurves(body.W, body.H, judged)
	inner := panelInner(loss.W, loss.H)
	a := layoutChart(inner.W, inner.H, format.Width(), true)
	if a.empty() {
		return 0
	}
	return a.plot.W
}
