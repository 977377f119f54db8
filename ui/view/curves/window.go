package curves

import (
	"slices"

	"backstep/ui/paint"
)

// Window is the part of the axis of epochs that the curves show.
type Window struct {
	Known int // the last epoch of any line
	Here  int // of the cursor; 0: before the first
	Log   bool
	Zoom  int // times the axis is halved around the cursor
	Pan   int // quarters of what is left by which it is moved from there to the right
}

// axis is the axis that is drawn.
func (e Window) axis() paint.Epochs {
	x := paint.EpochScale(e.Known)
	x.Log = e.Log
	return x.Zoomed(max(1, e.Here), e.Zoom, e.Pan)
}

// Panned is the next part to the right, or to the left if by is −1. At the end of
// the axis there is none.
func (e Window) Panned(by int) Window {
	moved := e
	for range 4 << e.Zoom {
		moved.Pan += by
		if moved.axis() != e.axis() {
			return moved
		}
	}
	return e
}

// Columns are the epochs that the columns of a chart stand for, in order,
// each once.
func (e Window) Columns(columns int) []int {
	x := e.axis()
	var list []int
	for column := range columns {
		list = append(list, x.Column(column, columns))
	}
	return slices.Compact(list)
}
