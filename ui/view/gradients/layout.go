package gradients

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// areas are the places of the parts of the view. The strips are those of δ, of the gradients
// and of the updates; what has no room is empty.
type areas struct {
	flow   grid.Rect // the panel with the strips and the activations
	strips [3]grid.Rect
	spread grid.Rect
	wrong  grid.Rect
}

const (
	flowFrame  = 2 // title, names of the layers
	leastDelta = 3 // rows of the strip of δ
	leastStrip = 2 // rows of another strip
	strips3    = 8 // rows that are worth dividing into three strips, without the rows between them
	strips2    = 5 // the same for two

	leastWrong   = 3 // rows, including the title
	findingRows  = 4 // title, what, proof and remedy
	spreadRows   = 3 // two of bars, and their axis
	leastSpread  = 14
	tallScreen   = 44
	tallWrong    = 6
	tallSpread   = 5
	flowWithout  = flowFrame + leastDelta
	wrongAndFlow = flowWithout + 4
)

// layout divides w × h cells. The strip of δ and one finding stay longest: the activations go
// first, then the strip of the gradients, then that of the updates. What is wrong gets as
// many rows as are wanted below its title, if that leaves the strip of δ.
func layout(w, h, wanted int) areas {
	all := grid.Rect{W: w, H: h}
	a := areas{flow: all}
	if under := rowsOfWrong(h); under > 0 {
		under = max(under, min(wanted+1, h-flowWithout))
		a.flow, a.wrong = all.SplitTop(h - under)
	}
	return a.divided()
}

// alone gives all the room to the strips.
func alone(w, h int) areas { return areas{flow: grid.Rect{W: w, H: h}}.divided() }

// rowsOfWrong returns the rows for what is wrong.
func rowsOfWrong(h int) int {
	switch {
	case h >= tallScreen:
		return tallWrong
	case h >= wrongAndFlow+1:
		return findingRows
	case h >= flowWithout+leastWrong:
		return leastWrong
	default:
		return 0
	}
}

// divided places the strips and the activations in the panel of the flow.
func (a areas) divided() areas {
	body := paint.PanelInner(a.flow.W, a.flow.H)
	rows := body.H - 1 // below the names of the layers
	if spread := rowsOfSpread(a.flow.H); rows-spread-1 >= leastSpread {
		_, a.spread = body.SplitTop(body.H - spread)
		rows -= spread + 1
	}
	y := body.Y + 1
	for i, n := range shares(rows) {
		if n > 0 {
			a.strips[i] = grid.Rect{X: body.X, Y: y, W: body.W, H: n}
			y += n + 1
		}
	}
	return a
}

func rowsOfSpread(h int) int {
	if h >= tallScreen {
		return tallSpread
	}
	return spreadRows
}

// shares divides rows between the strips, with a row between two. That of δ has most.
func shares(rows int) [3]int {
	switch {
	case rows >= strips3+2:
		other := (rows - 2) * 5 / 18
		return [3]int{rows - 2 - 2*other, other, other}
	case rows >= strips2+1:
		other := max(leastStrip, (rows-1)*3/8)
		return [3]int{rows - 1 - other, 0, other}
	default:
		return [3]int{max(rows, 0)}
	}
}
