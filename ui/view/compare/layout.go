package compare

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// areas are the places of the panels. A panel without room has an empty area.
type areas struct{ settings, weights, units, answers, loss grid.Rect }

const (
	mostSettings = 3  // rows
	besideWidth  = 46 // of the units beside the weights
	weightsWidth = 70
	leastLower   = 8 // rows of the answers and the losses
	leastUpper   = 6
	answersWidth = 40
	lossWidth    = 34
)

// layout divides w × h cells, given the rows that the settings and the weights want. As
// room gets scarce the losses go first, then the units, the answers and the settings.
// Networks of different shapes have only answers and losses, and the weights say why.
func layout(w, h, settings, weights int, alike bool) areas {
	var a areas
	all := grid.Rect{W: w, H: h}
	if h >= 12 {
		a.settings, all = all.SplitTop(1 + max(1, min(settings, mostSettings)))
		if h >= 24 {
			all = paint.Below(all)
		}
	}
	if all.H < leastUpper+1+leastLower {
		a.weights = all
		return a
	}
	upper := min(weights, all.H-1-max(leastLower, all.H*2/5))
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
	if w >= answersWidth+lossWidth {
		a.answers, a.loss = all.SplitLeft(max(answersWidth, w-max(lossWidth, w*9/20)))
	}
	return a
}
