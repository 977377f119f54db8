package gradients

import (
	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/ui/paint"
)

// Picture is what the view of the gradients shows beside the step
// itself.
type Picture struct {
	Now      []probe.LayerReading // of the batch of the step; nil before the first
	Readings *probe.Readings      // of the run so far; nil before any are there
	Known    int                  // the last epoch of them that may be shown
	Here     int                  // the epoch of the cursor
	Trouble  explain.Trouble      // why the loss is not finite, where it is not
	First    int                  // the first finding shown
}

// view draws the flow of the gradients, or a part of that.
type view struct {
	paint.Painter
	pic *Picture
}

// on is the same picture drawn on another part of the frame.
func (p view) on(part paint.Painter) view {
	p.Painter = part
	return p
}

// found reports whether one of those ailments is found in a layer.
func (g *Picture) found(layer int, ailments ...probe.Ailment) bool {
	if g.Readings == nil {
		return false
	}
	for _, f := range g.Readings.Findings {
		for _, a := range ailments {
			if f.Ailment == a && f.Layer == layer {
				return true
			}
		}
	}
	return false
}
