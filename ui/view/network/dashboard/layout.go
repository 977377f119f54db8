package dashboard

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// The least room of a view with a dashboard, which a screen of 160 × 45 leaves it.
const (
	leastWidth  = 160
	leastHeight = 38
)

// Fits reports whether a view of w × h cells has room for a dashboard.
func Fits(w, h int) bool { return w >= leastWidth && h >= leastHeight }

// Areas are the places of the panels, including their title lines. A panel without room has
// an empty area.
type Areas struct {
	Network, Formula, Samples        grid.Rect
	Loss, Surface, Weights, Gradient grid.Rect
	Wrong                            grid.Rect // of a deep network alone
}

// Wants is how much room the contents would like. It is the same in every phase, so that
// nothing moves within a step.
type Wants struct {
	Network int  // rows
	Samples int  // rows, with a blank between samples if they are few
	Surface bool // there is a surface to show
	Weights int  // weights through time
	Layers  int  // layers with gradients
}

// The sizes that panels need to be readable, with their titles.
const (
	formulaRows = 8
	formulaWant = 12 // where the derivation stands beside the network: with the long way to a δ
	bandRows    = 14 // all panels below the network
	someWeights = 12 // rows of weights through time, before gradients get any
	surfaceWide = 40
	surfaceRows = 14
	columnWide  = 71 // the right column of the widest screens
	columnLeast = 57
)

// Side returns the width of the network where the derivation stands beside it, in a view of
// w columns.
func Side(w int) int { return w - column(w) }

// column returns the width of the right column: as much of 200 columns as in the largest
// layout.
func column(w int) int {
	const of = 200
	return max(columnLeast, min(columnWide, w*columnWide/of))
}

// MostRows returns the most rows that the network may take of h, if the panels below it
// are to have room.
func MostRows(h int) int { return h - 1 - bandRows }

// Beside divides w × h cells with the derivation and the samples beside the network. What
// changes through time stands level with the loss, or higher if there it has no room.
func Beside(w, h int, want Wants) Areas {
	var a Areas
	right := min(want.Samples, (h-bandRows-1)/2) + 1 + formulaWant
	upper := min(max(want.Network, right), MostRows(h))
	left, column := grid.Rect{W: w, H: h}.SplitLeft(Side(w))
	a.Network, left = left.SplitTop(upper)
	a.Loss, a.Surface = share(paint.Below(left), want)
	if h-upper-1 < historyRows(want) {
		upper = max(min(right, upper), h-1-historyRows(want))
	}
	top, last := column.SplitTop(upper)
	a.Formula, a.Samples = stack(top, want.Samples)
	a.Weights, a.Gradient = history(paint.Below(last), want)
	return a
}

// Under divides w × h cells with a network that takes the whole width.
func Under(w, h int, want Wants) Areas {
	var a Areas
	network := min(want.Network, MostRows(h))
	top, band := grid.Rect{W: w, H: h}.SplitTop(network + 1)
	top.H = network
	a.Network = top
	first, rest := band.SplitLeft(column(w) + 1)
	first.W--
	a.Formula, a.Samples = stack(first, want.Samples)
	const lastWide = 48
	rest, last := rest.SplitLeft(rest.W - lastWide)
	rest.W--
	a.Loss, a.Surface = share(rest, want)
	a.Weights, a.Gradient = history(last, want)
	return a
}

// Deep divides w × h cells below a deep network, whose own chart has its gradients: into the
// derivation above the samples, what is wrong above the surface, and the loss.
func Deep(w, h int, want Wants) Areas {
	const wrongRows, gap = 11, 1
	top, band := grid.Rect{W: w, H: h}.SplitTop(want.Network + 1)
	top.H--
	a := Areas{Network: top}
	third := (w - 2*gap) / 3
	first, rest := band.SplitLeft(third + gap)
	first.W -= gap
	a.Formula, a.Samples = stack(first, want.Samples)
	middle, last := rest.SplitLeft(third + gap)
	middle.W -= gap
	a.Wrong, a.Loss = middle, last
	if want.Surface && middle.W >= surfaceWide && middle.H >= wrongRows+gap+surfaceRows {
		a.Wrong, a.Surface = middle.SplitTop(wrongRows + gap)
		a.Wrong.H -= gap
	}
	return a
}

// stack puts the derivation above the samples, which want so many rows.
func stack(r grid.Rect, rows int) (formula, samples grid.Rect) {
	const few = 5
	rows = min(rows, r.H-formulaRows-1)
	if rows < few {
		return r, grid.Rect{}
	}
	formula, samples = r.SplitTop(r.H - rows)
	formula.H--
	return formula, samples
}

// share puts the loss beside the surface, if both have room.
func share(r grid.Rect, want Wants) (loss, surface grid.Rect) {
	const lossLeast = 36
	half := min(r.W/2, r.W-1-surfaceWide)
	if !want.Surface || r.H < surfaceRows || half < lossLeast {
		return r, surface
	}
	loss, surface = r.SplitLeft(half)
	surface.X, surface.W = surface.X+1, surface.W-1
	return loss, surface
}

// The rows of a panel of what changes through time besides those of its weights or its layers,
// each of which has as many.
const (
	historyTop  = 2 // title and axis
	historyEach = 2
)

// historyRows returns the rows of the weights through time and the gradients of the layers.
func historyRows(want Wants) int {
	return 2*historyTop + historyEach*(want.Weights+want.Layers) + 1
}

// history puts the weights through time above the gradients of the layers, which go first.
func history(r grid.Rect, want Wants) (weights, gradients grid.Rect) {
	rows := historyTop + historyEach*want.Layers
	if r.H-1-rows < min(historyTop+historyEach*want.Weights, someWeights) {
		return r, gradients
	}
	weights, gradients = r.SplitTop(r.H - rows)
	weights.H--
	return weights, gradients
}
