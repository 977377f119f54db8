package network

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// areas are the places of the panels, including their title lines. A panel without room
// has an empty area.
type areas struct{ network, formula, loss, samples grid.Rect }

// The sizes that panels need to be readable.
const (
	formulaHeight = 7  // including the title, the least beside other panels
	formulaRows   = 8  // including the title, before the samples get any rows
	formulaMost   = 14 // if samples follow
	leastFormula  = 2  // the formula alone, without a title
	formulaWidth  = 50
	fewSamples    = 5 // the least rows of the panel of samples, including title and heading
	lossWidth     = 28
	lossMore      = 60 // columns that the loss gets beyond that
)

// wants is how much room the contents would like. It is the same in every phase, so
// that the layout does not change.
type wants struct {
	network int  // rows
	foot    bool // its last row takes the place of the blank one below it
	least   int  // the least rows of the formula before the samples get any
	samples int
}

// layout divides w × h cells: the network above the formula and the loss, the samples below
// the formula. As room gets scarce the samples are left out first, then the loss, then the
// formula.
func layout(w, h int, want wants) areas {
	var a areas
	body := grid.Rect{W: w, H: h}
	if h-want.network-1 < leastFormula {
		a.network = body
		return a
	}
	a.network, body = body.SplitTop(want.network)
	if !want.foot {
		body = paint.Below(body)
	}
	left := body
	if body.W >= formulaWidth+lossWidth && body.H >= paint.LossHeight-1 {
		width := lossWidth + max(0, min((body.W-80)*23/40, lossMore))
		left, a.loss = body.SplitLeft(body.W - width)
		left.W--
	}
	a.formula = left
	if rest := left.H - max(formulaRows, want.least) - 1; rest >= fewSamples {
		samples := min(rest, max(want.samples, fewSamples), left.H/2)
		a.formula, left = left.SplitTop(max(formulaRows, want.least, min(left.H-1-samples, formulaMost)))
		a.samples = paint.Below(left)
	}
	return a
}
