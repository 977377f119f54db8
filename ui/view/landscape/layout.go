package landscape

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

type areas struct{ plot, here, why, loss grid.Rect }

const (
	leftLabels = 6  // the width of the labels of the vertical axis, including a blank
	underPlot  = 3  // labels of the horizontal axis, the scale, the legend
	hereRows   = 7  // including the title
	sideWidth  = 36 // the least width of the panels beside the plot
)

// layout divides w × h cells. The landscape is as nearly square as the room allows. The
// panels beside or below it are left out from the last on.
func layout(w, h int, sgd bool) areas {
	var a areas
	all := grid.Rect{W: w, H: h}
	frame := leftLabels + 2*(paint.Margin+1)
	if w < paint.TwoColumns {
		a.plot = all
		if plot := (w-frame)/2 + 1 + underPlot; plot+1+hereRows <= h {
			a.plot, all = all.SplitTop(max(plot, h-1-hereRows))
			a.here = paint.Below(all)
		}
		return a
	}
	width := min(2*(h-1-underPlot)+frame+1, w-sideWidth)
	a.plot, all = all.SplitLeft(width)
	a.here, all = all.SplitTop(min(hereRows, all.H))
	if all = paint.Below(all); all.H < 5 {
		return a
	}
	a.why, all = all.SplitTop(min(whyWants(all.W, sgd), all.H))
	if all = paint.Below(all); all.H >= paint.LossHeight {
		a.loss = all
	}
	return a
}

// whyWants returns the number of rows that the panel would like. It depends on the
// longest sentence, so that the panels below do not move.
func whyWants(w int, sgd bool) int {
	longest := 118
	if !sgd {
		longest += 60
	}
	return 1 + 5 + 1 + longest/max(10, w-2*(paint.Margin+1)) + 1
}
