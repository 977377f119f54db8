package unit

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// areas are the places of the panels.
type areas struct{ curve, past, sum, delta, table grid.Rect }

// wants is what the layout depends on, apart from the room. It is the same in every
// phase, so that panels do not move.
type wants struct {
	input  bool // the unit is an input, which has only samples
	past   int  // the number of weights with a history, including the bias
	shares int  // the number of units that share one activation; 0 if each has a curve
	terms  int  // the number of terms of z
	delta  int  // the number of terms of δ; 0 if it is no sum
	batch  int
}

const (
	leastCurve     = 8 // rows, including title and readout
	leastSum       = 5
	leastTable     = 5
	sumFrame       = 4 // title, heading, rule, total
	deltaAsFormula = 6 // rows of a δ that is no sum, including the title
	pastFrame      = 2 // title, heading
	sharesFrame    = 4 // title, heading, the meaning of shares
)

// layout divides w × h cells. As room gets scarce the past is left out first, then δ,
// the samples, and z. The curve stays longest.
func layout(w, h int, want wants) areas {
	var a areas
	all := grid.Rect{W: w, H: h}
	if w < paint.TwoColumns {
		curve := max(leastCurve, h*2/5)
		if h < leastCurve+1+leastSum {
			curve = h
		}
		a.curve, all = all.SplitTop(curve)
		a.right(paint.Below(all), want)
		return a
	}
	left, right := all.SplitLeft(min(w*56/120, 84))
	a.right(right, want)
	lines := want.past + 1
	share := h * 46 / 100
	if want.shares > 0 {
		share = max(share, h-1-sharesFrame-2*want.shares)
	}
	past := pastFrame + 2*lines
	if past > share {
		past = max(pastFrame+4, min(pastFrame+lines, share))
	}
	if lines == 1 || h-1-past < leastCurve {
		a.curve = left
		return a
	}
	a.curve, a.past = left.SplitTop(h - 1 - past)
	a.past = paint.Below(a.past)
	return a
}

// right stacks z, δ and the samples.
func (a *areas) right(r grid.Rect, want wants) {
	if want.input {
		a.table = r
		return
	}
	sum := sumFrame + want.terms
	delta := deltaAsFormula
	if want.delta > 0 {
		delta = sumFrame + want.delta
	}
	table := min(2+want.batch, max(leastTable, r.H/3))
	if r.H < leastSum+leastTable+1 {
		table = -1
	}
	room := r.H - table - 2
	if room < 2*leastSum {
		delta, room = -1, room+1
	}
	for sum+max(delta, 0) > room && (sum > leastSum || delta > leastSum) {
		if sum >= delta {
			sum--
		} else {
			delta--
		}
	}
	a.sum, r = r.SplitTop(min(sum, room))
	if r = paint.Below(r); delta > 0 {
		a.delta, r = r.SplitTop(delta)
		r = paint.Below(r)
	}
	if table > 0 {
		a.table = r
	}
}
