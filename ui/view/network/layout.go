package network

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// singlePanel is a panel of the network view that may be shown alone.
type singlePanel int

// The panels, in the order in which a presentation goes through them.
const (
	allPanels singlePanel = iota
	diagramPanel
	formulaPanel
	lossPanel
	samplesPanel
	panelCount
)

// areas are the places of the panels, including their title lines. A panel without room
// has an empty area.
type areas struct{ network, formula, loss, samples grid.Rect }

// The sizes that panels need to be readable.
const (
	formulaHeight = 7 // including the title, the least beside other panels
	formulaRows   = 9 // including the title, before the samples get any rows
	roomyHeight   = 26
	formulaWidth  = 50
	fewSamples    = 5 // the least rows of the panel of samples, including title and heading
	lossWidth     = 28
	sideWidth     = 57 // the right column in the wide layout
	wideWidth     = 150
	wideHeight    = 35
)

// wants is how much room the contents would like. It is the same in every phase, so
// that the layout does not change.
type wants struct {
	network int // rows
	formula int
	least   int // the least rows of the formula before the samples get any
	samples int
}

// layout divides w × h cells. As room gets scarce the samples are left out first, then
// the loss, then the formula.
func layout(w, h int, want wants) areas {
	var a areas
	if w >= wideWidth && h >= wideHeight {
		a.wide(grid.Rect{W: w, H: h}, want)
	} else {
		a.stacked(grid.Rect{W: w, H: h}, want)
	}
	return a
}

// wide puts the network on the left and everything else in one column on its right.
func (a *areas) wide(body grid.Rect, want wants) {
	a.network, body = body.SplitLeft(body.W - sideWidth - 5)
	body = grid.Rect{X: body.X + 4, Y: body.Y, W: body.W - 4, H: body.H}
	a.loss, body = body.SplitTop(max(12, body.H/3))
	body = paint.Below(body)
	a.formula, body = body.SplitTop(max(formulaHeight, min(want.formula, body.H-6)))
	body = paint.Below(body)
	a.samples = atLeast(body, 4)
}

// stacked puts the network above the formula and the loss, and the samples below the
// formula.
func (a *areas) stacked(body grid.Rect, want wants) {
	network, least := want.network, formulaHeight
	if body.H >= roomyHeight {
		least = formulaRows + 1
	}
	if room := body.H - 1 - least; room >= 6 {
		network = min(network, room)
	} else {
		network = body.H
	}
	a.network, body = body.SplitTop(min(network, body.H))
	body = paint.Below(body)
	if body.H < 3 {
		return
	}
	left := body
	if body.W >= formulaWidth+lossWidth && body.H >= paint.LossHeight-1 {
		width := lossWidth + max(0, min((body.W-80)*22/40, 26))
		left, a.loss = body.SplitLeft(body.W - width)
		left.W--
	}
	a.formula = left
	if rest := left.H - max(formulaRows, want.least) - 1; rest >= fewSamples {
		samples := min(rest, max(want.samples, fewSamples), left.H/2)
		a.formula, left = left.SplitTop(left.H - 1 - samples)
		a.samples = paint.Below(left)
	}
}

// alone gives one panel of the network view all the room. The network keeps the formula
// below it if possible, because the formula explains what is highlighted.
func (a *areas) alone(panel singlePanel, body grid.Rect, want wants) {
	if panel == allPanels {
		return
	}
	*a = areas{}
	switch panel {
	case formulaPanel:
		a.formula = body
	case lossPanel:
		a.loss = body
	case samplesPanel:
		a.samples = body
	default:
		a.network = body
		if rows := min(body.H-want.network, body.H/3+1); rows >= formulaHeight {
			a.network, a.formula = body.SplitTop(body.H - rows)
		}
	}
}

// atLeast returns r, or an empty rectangle if r has fewer rows.
func atLeast(r grid.Rect, rows int) grid.Rect {
	if r.H < rows {
		return grid.Rect{}
	}
	return r
}
