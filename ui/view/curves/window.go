package curves

import (
	"slices"

	"backstep/ui/paint"
)

// Window is the part of the axis of epochs that the curves show.
type Window struct {
	Known int // the last epoch of any line
	Here  int // the epoch of the cursor; 0 before the first epoch
	Log   bool
	Zoom  int // how often the axis is halved around the cursor
	Pan   int // by how many quarters of its width the part is moved from there to the right
}

// axis returns the axis that is drawn.
func (e Window) axis() paint.Epochs {
	x := paint.EpochScale(e.Known)
	x.Log = e.Log
	return x.Zoomed(max(1, e.Here), e.Zoom, e.Pan)
}

// Panned returns the next part to the right, or to the left if by is −1. At the end of
// the axis it returns the same part.
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

// Columns returns the epochs that the columns of a chart stand for, in order and
// without repetitions.
func (e Window) Columns(columns int) []int {
	x := e.axis()
	var list []int
	for column := range columns {
		list = append(list, x.Column(column, columns))
	}
	return slices.Compact(list)
}
