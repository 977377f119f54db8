package screen

import "backstep/ui/grid"

// Areas are the rectangles of one frame. One that has no room is empty.
type Areas struct {
	Header, Ribbon, Footer grid.Rect

	Body    grid.Rect // all between ribbon and footer
	Network grid.Rect // each panel with its title line
	Formula grid.Rect
	Loss    grid.Rect
	Samples grid.Rect
	View    grid.Rect // of any other view, in place of all panels
}

// The smallest frame that shows anything.
const (
	MinWidth  = 20
	MinHeight = 5
)

// What panels need to be readable.
const (
	Margin = 1 // columns that rules stay away from the edge; text stays one more

	formulaHeight = 7 // with title, at the least where other panels are there too
	formulaRows   = 9 // with title, before the samples get any
	roomyHeight   = 26
	formulaWidth  = 50
	fewSamples    = 5 // rows of the panel of samples, with title and heading, at the least
	lossWidth     = 28
	lossHeight    = 7
	sideWidth     = 57 // of the right column in the wide layout
	wideWidth     = 150
	wideHeight    = 40
)

// wants is how much room the contents would like. It is the same in every
// phase, so that the layout holds still.
type wants struct {
	network int // rows, without the title
	formula int
	least   int // of formula, before the samples get any
	samples int
}

// layout divides a frame: rows 0 and 1 are header and ribbon, the last is the
// footer, and between them panels drop away by rank as room gets scarce: first
// the samples, then the loss, then the formula.
func layout(w, h int, view View, want wants) Areas {
	a := Areas{
		Header: grid.Rect{X: 0, Y: 0, W: w, H: 1},
		Ribbon: grid.Rect{X: 0, Y: 1, W: w, H: 1},
	}
	top, bottom := 3, h
	if h < 16 {
		top = 2
	}
	if h >= 8 {
		a.Footer = grid.Rect{X: 0, Y: h - 1, W: w, H: 1}
		bottom = h - 1
	}
	if h >= 30 {
		bottom--
	}
	body := grid.Rect{X: 0, Y: top, W: w, H: bottom - top}
	a.Body = body
	switch {
	case view != NetworkView:
		a.View = body
	case w >= wideWidth && h >= wideHeight:
		a.wide(body, want)
	default:
		a.stacked(body, want)
	}
	return a
}

// wide puts the network left, everything else in one column on its right.
func (a *Areas) wide(body grid.Rect, want wants) {
	a.Network, body = body.SplitLeft(body.W - sideWidth - 5)
	body = grid.Rect{X: body.X + 4, Y: body.Y, W: body.W - 4, H: body.H}
	a.Loss, body = body.SplitTop(max(12, body.H/3))
	body = Below(body)
	a.Formula, body = body.SplitTop(max(formulaHeight, min(want.formula, body.H-6)))
	body = Below(body)
	a.Samples = atLeast(body, 4)
}

// stacked puts the network above formula and loss, and the samples under the
// formula.
func (a *Areas) stacked(body grid.Rect, want wants) {
	network, least := want.network+1, formulaHeight
	if body.H >= roomyHeight {
		least = formulaRows + 1
	}
	if room := body.H - 1 - least; room >= 6 {
		network = min(network, room)
	} else {
		network = body.H
	}
	a.Network, body = body.SplitTop(min(network, body.H))
	body = Below(body)
	if body.H < 3 {
		return
	}
	left := body
	if body.W >= formulaWidth+lossWidth && body.H >= lossHeight-1 {
		width := lossWidth + max(0, min((body.W-80)*22/40, 26))
		left, a.Loss = body.SplitLeft(body.W - width)
		left.W--
	}
	a.Formula = left
	if rest := left.H - max(formulaRows, want.least) - 1; rest >= fewSamples {
		samples := min(rest, max(want.samples, fewSamples), left.H/2)
		a.Formula, left = left.SplitTop(left.H - 1 - samples)
		a.Samples = Below(left)
	}
}

// alone gives one panel of the network view all the room; the network keeps the
// formula under it where it can, for what stands in the light is explained there.
func (a *Areas) alone(panel Panel, want wants) {
	if panel == AllPanels || !a.View.Empty() {
		return
	}
	body := a.Body
	a.Network, a.Formula, a.Loss, a.Samples = grid.Rect{}, grid.Rect{}, grid.Rect{}, grid.Rect{}
	switch panel {
	case FormulaPanel:
		a.Formula = body
	case LossPanel:
		a.Loss = body
	case SamplesPanel:
		a.Samples = body
	default:
		a.Network = body
		if rows := min(body.H-want.network-1, body.H/3+1); rows >= formulaHeight {
			a.Network, a.Formula = body.SplitTop(body.H - rows)
		}
	}
}

// atLeast returns r, or nothing where it has fewer rows.
func atLeast(r grid.Rect, rows int) grid.Rect {
	if r.H < rows {
		return grid.Rect{}
	}
	return r
}
