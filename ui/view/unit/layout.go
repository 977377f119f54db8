package unit

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// areas are the places of the panels.
type areas struct {
	delta, z, a grid.Rect // by epoch; δ is the largest

	curve, sum, blame, node, weights, table, loss grid.Rect
}

// wants is what the layout depends on, apart from the room. It is the same in every
// phase, so that panels do not move.
type wants struct {
	input  bool // the unit is an input, which has only samples
	page   Page
	shares int // the number of units that share one activation; 0 if each has a curve
	terms  int // the number of terms of z
	blame  int // rows of the table of δ
	batch  int
	back   bool // where only one of both has room, it is δ and not z
}

const (
	leastCurve   = 8 // rows, including title and readout
	leastSum     = 5
	leastTable   = 5
	sumFrame     = 3 // title, heading, total
	leastNode    = 6
	leastChart   = 5 // title, three rows, and one of epochs
	twoColumns   = paint.TwoColumns
	threeColumns = 160
	leastThree   = 40 // rows of three columns
)

// layout divides w × h cells. Charts by epoch stay longest, then the number at work.
func layout(w, h int, want wants) areas {
	var a areas
	all := grid.Rect{W: w, H: h}
	switch {
	case want.input:
		a.input(all, want)
	case w >= threeColumns && h >= leastThree:
		a.wide(all, want)
	case w >= twoColumns:
		left, right := columns(all)
		a.charts(right)
		a.page(left, want)
	default:
		a.narrow(all, want)
	}
	return a
}

// input places an input: its x over the samples, and the table of samples.
func (a *areas) input(all grid.Rect, want wants) {
	if all.W < twoColumns {
		a.delta = all
		if table := min(2+want.batch, all.H/2); all.H >= 2*leastSum+1 {
			a.delta, all = all.SplitTop(all.H - table - 1)
			a.table = paint.Below(all)
		}
		return
	}
	left, right := columns(all)
	a.delta = right
	a.curve = left
	if table := min(2+want.batch, left.H/2); left.H >= leastCurve+1+leastTable {
		a.curve, left = left.SplitTop(left.H - table - 1)
		a.table = paint.Below(left)
	}
}

// columns divides all into two columns with one blank between them.
func columns(all grid.Rect) (left, right grid.Rect) {
	left, right = all.SplitLeft(all.W * 48 / 120)
	_, right = right.SplitLeft(1)
	return left, right
}

// charts stacks δ, z and a.
func (a *areas) charts(r grid.Rect) {
	const most = 9
	small := max(leastChart, min(most, r.H*7/30))
	if r.H < 3*leastChart {
		a.delta = r
		return
	}
	a.delta, r = r.SplitTop(r.H - 2*small)
	a.z, a.a = r.SplitTop(small)
}

// page places the panels beside the charts, of which a page is shown.
func (a *areas) page(r grid.Rect, want wants) {
	switch want.page {
	case Node:
		a.above(&a.node, r, 5+want.terms)
	case Weights:
		a.above(&a.weights, r, 2+2*want.terms)
	case Batch:
		a.above(&a.table, r, 2+want.batch)
	default:
		a.sums(r, want)
	}
}

// above gives a panel so many rows, and the curve those below it if it has room there.
func (a *areas) above(panel *grid.Rect, r grid.Rect, rows int) {
	rows = max(rows, leastNode)
	if r.H < rows+1+leastCurve {
		*panel = r
		return
	}
	*panel, r = r.SplitTop(rows)
	a.curve = paint.Below(r)
}

// sums stacks the curve, z and δ. If there is no room for both of these, it is the one at
// work.
func (a *areas) sums(r grid.Rect, want wants) {
	sum, blame := sumFrame+want.terms, 1+want.blame
	curve := max(leastCurve, r.H-sum-blame-2)
	if want.shares > 0 {
		curve = min(curve, max(leastCurve, sharesFrame+2*want.shares))
	}
	if r.H < curve+1+leastSum {
		a.curve = r
		return
	}
	a.curve, r = r.SplitTop(curve)
	r = paint.Below(r)
	switch {
	case r.H >= 2*leastSum+1:
		blame = min(blame, r.H-1-leastSum)
		a.sum, r = r.SplitTop(min(sum, r.H-1-blame))
		a.blame = paint.Below(r)
	case want.back:
		a.blame = r
	default:
		a.sum = r
	}
}

const sharesFrame = 4 // title, heading, the meaning of shares

// narrow stacks the chart of δ and the number at work.
func (a *areas) narrow(r grid.Rect, want wants) {
	sum := min(sumFrame+want.terms, r.H*2/5)
	if want.back {
		sum = min(1+want.blame, r.H*2/5)
	}
	if r.H < 3*leastSum {
		a.delta = r
		return
	}
	a.delta, r = r.SplitTop(r.H - sum - 1)
	r = paint.Below(r)
	switch {
	case want.page == Batch:
		a.table = r
	case want.page == Weights:
		a.weights = r
	case want.page == Node:
		a.node = r
	case want.back:
		a.blame = r
	default:
		a.sum = r
	}
}

// wide places all panels in three columns.
func (a *areas) wide(all grid.Rect, want wants) {
	left, rest := all.SplitLeft(all.W * 31 / 100)
	middle, right := rest.SplitLeft(rest.W * 55 / 100)
	a.sums(left, want)
	a.charts(middle)
	a.node, right = right.SplitTop(min(right.H/3, max(leastNode, 5+want.terms)))
	right = paint.Below(right)
	table := min(2+want.batch, max(leastTable, right.H*2/5))
	a.weights, right = right.SplitTop(min(2+2*want.terms, right.H-table-1))
	right = paint.Below(right)
	a.table, right = right.SplitTop(min(2+want.batch, right.H))
	if right = paint.Below(right); right.H >= paint.LossHeight {
		a.loss = right
	}
}
