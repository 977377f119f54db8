package landscape

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

type areas struct{ plot, here, why, loss grid.Rect }

const (
	leftLabels = 6  // the width of the labels of the vertical axis, including a blank
	underPlot  = 2  // labels of the horizontal axis, the legend
	leastPlot  = 4  // rows of the plot, or else it takes the place of what is below it
	hereRows   = 7  // including the title
	sideWidth  = 26 // the least width of the panels beside the plot
	sideWants  = 51 // the width with room for every number of theirs
	beside     = 56 // the least width for panels beside the plot
	mostLoss   = 22 // rows of the chart of the loss
)

// layout divides w × h cells. The landscape is as nearly square as the room allows. The
// panels beside it are left out from the last on.
func layout(w, h int, sgd bool) areas {
	var a areas
	all := grid.Rect{W: w, H: h}
	if w < beside {
		a.plot = all
		return a
	}
	a.plot, all = all.SplitLeft(plotWidth(w, h))
	_, all = all.SplitLeft(1)
	a.here, all = all.SplitTop(min(hereRows, all.H))
	if all = paint.Below(all); all.H < paint.LeastPanel {
		return a
	}
	a.why, all = all.SplitTop(min(whyWants(all.W, sgd), all.H))
	if all = paint.Below(all); all.H >= paint.LossHeight {
		a.loss, _ = all.SplitTop(min(all.H, mostLoss))
	}
	return a
}

// plotWidth returns the width of the landscape beside its panels: square, or a little wider
// where the panels have all the room that they want.
func plotWidth(w, h int) int {
	const frame = leftLabels + paint.Margin + 1
	rows := h - 1 - underPlot
	wide := min(rows*9/4+frame, w-sideWants-1)
	return min(max(2*rows+frame, wide), w-sideWidth-1)
}

// whyWants returns the number of rows that the panel would like. It depends on the
// longest sentence, so that the panels below do not move.
func whyWants(w int, sgd bool) int {
	longest := 118
	if !sgd {
		longest += 60
	}
	return 1 + 4 + 1 + longest/max(10, w-2*(paint.Margin+1)) + 1
}
