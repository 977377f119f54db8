package curves

import (
	"math"

	"backstep/network/probe"
	"backstep/ui/paint"
)

// picture is what the view of the curves shows besides the loss by epoch.
type picture struct {
	paint.Progress
	Window Window
}

// drawing draws the curves, or a part of them.
type drawing struct {
	paint.Painter
	pic *picture
}

// on returns the same drawing for another part of the frame.
func (p drawing) on(part paint.Painter) drawing {
	p.Painter = part
	return p
}

// lowest returns the score with the lowest test loss up to an epoch. ok is false if
// there is none.
func (c *picture) lowest(until int) (at probe.EpochScore, ok bool) {
	if c.Scores == nil || !c.Tests {
		return at, false
	}
	for _, s := range c.Scores.Epochs {
		if s.Epoch >= 1 && s.Epoch <= until && (!ok || s.Test.Loss < at.Test.Loss) && !math.IsNaN(s.Test.Loss) {
			at, ok = s, true
		}
	}
	return at, ok
}

// risen reports whether the test loss has clearly risen above its lowest value.
func risen(lowest, now float64) bool { return now > lowest*1.02 }
