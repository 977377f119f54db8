package gradients

import (
	"backstep/network/probe"
	"backstep/ui/paint"
)

// picture is what the view of the gradients shows besides the step itself.
type picture struct {
	Now      []probe.LayerReading // of the batch of the step; nil before the first step
	Last     []probe.LayerReading // of the step before; nil if there is none, or it is not known
	Readings *probe.Readings      // of the run so far; nil if there are none yet
	Known    int                  // the last epoch whose readings may be shown
	Here     int                  // the epoch of the cursor
	Words    *probe.Words         // what is wrong; nil if nothing is known yet
	First    int                  // the first finding shown
}

// drawing draws the flow of the gradients, or a part of it.
type drawing struct {
	paint.Painter
	pic *picture
}

// on returns the same drawing for another part of the frame.
func (p drawing) on(part paint.Painter) drawing {
	p.Painter = part
	return p
}
