package screen

import (
	"math"
	"slices"

	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/desk"
	"backstep/ui/number"
)

// CurvesPicture is what the view of the curves shows beside the loss by epoch.
type CurvesPicture struct {
	Scores *probe.Scores     // of the run so far; nil before any are there
	Here   *probe.EpochScore // of the present weights, its epoch 0 within one; nil before it is there
	Tests  bool              // there is a test part
	Judged bool              // the targets are classes
	Ghosts []GhostCurve

	Part EpochPart
}

// GhostCurve is the loss by epoch of an earlier run.
type GhostCurve struct {
	Label string // what sets it apart: "η 0.1"
	desk.Curve
}

// trace is a line of a chart, with its label.
type trace struct {
	name, note string
	points     []point
	brush      brush
	strong     bool // its label too
}

// last is the last value of a line on the part of the axis shown, or false.
func (t *trace) last(x epochs) (v float64, ok bool) {
	for _, pt := range t.points {
		if pt.finite && x.shows(pt.first) {
			v, ok = pt.end, !math.IsNaN(pt.end)
		}
	}
	return v, ok
}

// shown are the points on the part of the axis shown.
func (t *trace) shown(x epochs) []point {
	var list []point
	for _, pt := range t.points {
		if pt.last >= x.first && pt.first <= x.last {
			list = append(list, pt)
		}
	}
	return list
}

// pointsOf makes points of the loss by epoch, up to the last epoch known.
func pointsOf(c desk.Curve) []point {
	list := make([]point, 0, len(c.Buckets))
	for _, b := range c.Buckets {
		if b.First > c.Epochs {
			break // Computed, but not reached yet.
		}
		pt := pointOf(b)
		if b.Last >= c.Epochs { // The epoch after it may be computed already.
			pt.end = c.End
		}
		list = append(list, pt)
	}
	return list
}

func pointOf(b stepper.Bucket) point {
	return point{
		first: b.First, last: b.Last, low: b.Min, high: b.Max, end: b.End,
		finite: b.Finite(), broken: b.Broken(),
	}
}

// scorePoints makes points of one number of the scores by epoch, from the first
// epoch on.
func (c *CurvesPicture) scorePoints(epochs int, of func(*probe.EpochScore) float64) []point {
	if c.Scores == nil {
		return nil
	}
	scores := c.Scores.Epochs
	if c.Here != nil && c.Here.Epoch >= 1 {
		// Of late epochs only some are kept: the line goes through the cursor too.
		at, kept := slices.BinarySearchFunc(scores, c.Here.Epoch, func(e probe.EpochScore, epoch int) int { return e.Epoch - epoch })
		if !kept {
			scores = slices.Insert(slices.Clone(scores), at, *c.Here)
		}
	}
	var list []point
	for i := range scores {
		score := &scores[i]
		if score.Epoch < 1 || score.Epoch > epochs {
			continue
		}
		v := of(score)
		list = append(list, point{
			first: score.Epoch, last: score.Epoch, low: v, high: v, end: v,
			finite: !number.Alarming(v), broken: number.Alarming(v),
		})
	}
	return list
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
