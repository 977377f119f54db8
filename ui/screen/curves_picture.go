package screen

import (
	"math"

	"backstep/network/probe"
	"backstep/ui/desk"
	"backstep/ui/paint"
)

// CurvesPicture is what the view of the curves shows beside the loss by epoch.
type CurvesPicture struct {
	paint.Progress
	Ghosts []GhostCurve

	Part EpochPart
}

// curvView draws the curves, or a part of them.
type curvView struct {
	paint.Painter
	pic *CurvesPicture
}

// on is the same picture drawn on another part of the frame.
func (p curvView) on(part paint.Painter) curvView {
	p.Painter = part
	return p
}

// GhostCurve is the loss by epoch of an earlier run.
type GhostCurve struct {
	Label string // what sets it apart: "η 0.1"
	desk.Curve
}

// lowest is the lowest test loss up to an epoch, and where that was.
func (c *CurvesPicture) lowest(until int) (at probe.EpochScore, ok bool) {
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

// risen reports whether the test loss has risen by more than a trifle since it
// was lowest.
func risen(lowest, now float64) bool { return now > lowest*1.02 }
