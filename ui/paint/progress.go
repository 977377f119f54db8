package paint

import (
	"slices"

	"backstep/network/probe"
	"backstep/ui/number"
)

// Progress holds how well the network does on both parts, by epoch.
type Progress struct {
	Scores *probe.Scores     // of the run so far; may be nil
	Here   *probe.EpochScore // of the present weights, its epoch being 0 in the middle of an epoch; may be nil
	Tests  bool              // there is a test part
	Judged bool              // the targets are classes
}

// Points returns one number of the scores by epoch as points, from epoch 1 to epochs.
func (c *Progress) Points(epochs int, of func(*probe.EpochScore) float64) []Point {
	if c.Scores == nil {
		return nil
	}
	scores := c.Scores.Epochs
	if c.Here != nil && c.Here.Epoch >= 1 {
		// Only some of the late epochs are kept, but the line has to go through the
		// cursor too.
		at, kept := slices.BinarySearchFunc(scores, c.Here.Epoch, func(e probe.EpochScore, epoch int) int { return e.Epoch - epoch })
		if !kept {
			scores = slices.Insert(slices.Clone(scores), at, *c.Here)
		}
	}
	var list []Point
	for i := range scores {
		score := &scores[i]
		if score.Epoch < 1 || score.Epoch > epochs {
			continue
		}
		v := of(score)
		list = append(list, Point{
			First: score.Epoch, Last: score.Epoch, Low: v, High: v, End: v,
			Finite: !number.Alarming(v), Broken: number.Alarming(v),
		})
	}
	return list
}

// At returns the score that the lines show at an epoch: that of the present weights or, in
// the middle of an epoch, that of the last epoch before that is scored. It returns nil if
// there is none.
func (c *Progress) At(epoch int) *probe.EpochScore {
	if c.Here != nil && c.Here.Epoch >= 1 {
		return c.Here
	}
	if c.Scores == nil {
		return nil
	}
	list := c.Scores.Epochs
	for i := len(list) - 1; i >= 0 && list[i].Epoch >= 1; i-- {
		if list[i].Epoch <= epoch {
			return &list[i]
		}
	}
	return nil
}
