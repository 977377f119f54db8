package welcome

import (
	"cmp"

	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// page draws the page.
type page struct {
	paint.Painter
	rounds *probe.Rounds // nil until it is known

	across, up int // the inputs of the picture
}

// areas are the places of the panels. One without room is empty.
type areas struct{ rows, picture, learned, steps, symbols, begin grid.Rect }

// The room that panels need.
const (
	twoColumns  = paint.TwoColumns
	rightWidth  = 28 // of the picture, in a narrow frame
	wideWidth   = 110
	wideRight   = 52
	tall        = 28 // rows from which on there is room for everything
	pictureRows = 11
	mostWidth   = 150
	mostHeight  = 40
)

// layout divides w × h cells for n rows of data.
func layout(w, h, n int) areas {
	var a areas
	body := grid.Rect{W: w, H: h}
	if h > 8 {
		body.H -= 2
		a.begin = grid.Rect{X: 0, Y: h - 1, W: w, H: 1}
	}
	left := body
	if w >= twoColumns {
		right := rightWidth
		if w >= wideWidth {
			right = max(wideRight, w*2/5)
		}
		left, a.picture = body.SplitLeft(w - right)
		left.W--
	}
	rows := min(n, max(2, left.H/3)) + 2
	if left.H-rows-1 < paint.LeastPanel {
		rows = left.H
	}
	a.rows, left = left.SplitTop(min(left.H, rows))
	a.learned = below(left)
	if h >= tall {
		a.learned, left = a.learned.SplitTop(learnedRows)
		a.steps = below(left)
	}
	if w >= twoColumns {
		a.picture, a.symbols = a.picture.SplitTop(max(pictureRows, min(w/6, a.picture.H-symbolRows-1)))
		a.symbols = below(a.symbols)
	}
	return a
}

// below returns r without its first row, or nothing if that leaves no panel.
func below(r grid.Rect) grid.Rect {
	if r = paint.Below(r); r.H < paint.LeastPanel {
		return grid.Rect{}
	}
	return r
}

// centred returns the middle of a large screen, where the page is as wide as can be read.
func (p page) centred() page {
	w, h := min(p.W(), mostWidth), min(p.H(), mostHeight)
	return p.on(p.In(grid.Rect{X: (p.W() - w) / 2, Y: (p.H() - h) / 3, W: w, H: h}))
}

func (p page) draw() {
	p = p.centred()
	a := layout(p.W(), p.H(), p.Moment.Batch())
	p.Place(
		paint.PanelAt(a.rows, func(q paint.Painter) { p.on(q).people() }),
		paint.PanelAt(a.picture, func(q paint.Painter) { p.on(q).picture() }),
		paint.PanelAt(a.learned, func(q paint.Painter) { p.on(q).learned(a.steps.Empty()) }),
		paint.PanelAt(a.steps, func(q paint.Painter) { p.on(q).steps() }),
		paint.PanelAt(a.symbols, func(q paint.Painter) { p.on(q).symbols() }),
	)
	if !a.begin.Empty() {
		q := p.In(a.begin)
		x := paint.Margin
		x += q.Text(x, 0, p.Spell(p.Blocked("press →")), theme.Block(theme.Forward)) + 1
		room := q.W() - x - 1
		q.Fitted(x, 0, room, cmp.Or(p.Longest(room, p.firstStep()...), "to begin"), theme.Text)
	}
}

// on returns the page on another painter.
func (p page) on(q paint.Painter) page {
	p.Painter = q
	return p
}
