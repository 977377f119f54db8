package compare

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// areas are the places of the panels. A panel without room has an empty area.
type areas struct{ settings, weights, units, answers, loss grid.Rect }

const (
	mostSettings = 3  // rows
	roomy        = 24 // rows with blanks between the panels; below, the settings take one
	besideWidth  = 46 // of the units beside the weights
	belowWidth   = 39 // of the units beside the answers
	weightsWidth = 70
	leastLower   = 8 // rows of the answers and the losses
	leastUpper   = 6
	answersWidth = 40
	lossWidth    = 34
)

// layout divides w × h cells, given the rows that the settings and the weights want, and
// the number of units. Where the units do not fit beside the weights, they take the place
// of the losses. As room gets scarce they go first, then the answers and the settings.
// Networks of different shapes have only answers and losses, and the weights say why.
func layout(w, h, settings, weights, number int, alike bool) areas {
	var a areas
	all := grid.Rect{W: w, H: h}
	switch {
	case h >= roomy:
		a.settings, all = all.SplitTop(1 + max(1, min(settings, mostSettings)))
		all = paint.Below(all)
	case h >= 12:
		a.settings, all = all.SplitTop(1)
	}
	if all.H < leastUpper+1+leastLower {
		a.weights = all
		return a
	}
	upper := min(weights-number+1, all.H-1-leastLower) // Without blanks between units, if need be.
	if spacious := all.H - 1 - max(leastLower, all.H*2/5); spacious >= upper {
		upper = min(weights, spacious)
	}
	if !alike {
		upper = leastUpper
	}
	a.weights, all = all.SplitTop(max(leastUpper, upper))
	all = paint.Below(all)
	if alike && w >= weightsWidth+besideWidth {
		a.weights, a.units = a.weights.SplitLeft(max(weightsWidth, w*7/12))
		if a.units.W < besideWidth {
			a.weights.W, a.units = w-besideWidth, grid.Rect{X: w - besideWidth, Y: a.units.Y, W: besideWidth, H: a.units.H}
		}
	}
	a.answers = all
	switch below := alike && a.units.Empty(); {
	case below && w >= answersWidth+belowWidth:
		a.answers, a.units = all.SplitLeft(max(answersWidth, w-max(belowWidth, w*9/20)))
	case !below && w >= answersWidth+lossWidth:
		a.answers, a.loss = all.SplitLeft(max(answersWidth, w-max(lossWidth, w*9/20)))
	}
	return a
}
