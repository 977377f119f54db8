package predict

import (
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// drawing draws the mode at a moment.
type drawing struct {
	paint.Painter
	quiz  *desk.Quiz
	draft *draft
}

// Draw draws the network, below it the question and what was made of it and, where there is
// room, score, hints and the usual mistakes beside them.
func (v *View) Draw(p paint.Painter) {
	quiz := p.Moment.Quiz
	if quiz == nil {
		quiz = &desk.Quiz{}
	}
	d := drawing{p, quiz, &v.draft}
	a, draw := areasOf(p, v.diagram, d.tableRows(), len(d.on(grid.Rect{W: sideWidth}).unfoldedLines()))
	if !a.network.Empty() {
		draw(p.In(a.network))
	}
	part := func(draw func(drawing)) func(paint.Painter) {
		return func(q paint.Painter) { draw(drawing{q, d.quiz, d.draft}) }
	}
	d.on(a.turn).turn(!a.hints.Empty())
	p.Place(
		paint.PanelAt(a.score, part(drawing.score)),
		paint.PanelAt(a.hints, part(drawing.hints)),
		paint.PanelAt(a.mistakes, part(drawing.mistakes)),
	)
}

// on returns the drawing of a part.
func (d drawing) on(r grid.Rect) drawing {
	d.Painter = d.In(r)
	return d
}

// areas are the places of the parts. A part without room has an empty area.
type areas struct{ network, turn, score, hints, mistakes grid.Rect }

// The sizes of the parts.
const (
	besideAll   = 110 // columns from which on all parts stand beside the network
	besideScore = 76  // columns from which on the score stands beside the question
	sideWidth   = 38
	scoreWidth  = 24
	scoreRows   = 12
	hintRows    = 6
	turnRows    = 7 // of the question, with its title
	fewRows     = 3 // without what can be left out
	leastRows   = 8 // of the network
)

// areasOf divides the room of the view, given the rows of its table and of the hint that is
// unfolded, and returns how the network is drawn. As room gets scarce the usual mistakes and the hints are left out
// first, then the score, then the network.
func areasOf(p paint.Painter, network Diagram, table, unfolded int) (a areas, draw func(paint.Painter)) {
	w, h := p.W(), p.H()
	left := grid.Rect{W: w, H: h}
	if w >= besideAll {
		var side grid.Rect
		left, side = left.SplitLeft(w - sideWidth)
		a.score, side = side.SplitTop(min(h, scoreRows))
		a.hints, side = paint.Below(side).SplitTop(min(hintRows+unfolded, max(0, side.H-1)))
		a.mistakes = paint.Below(side)
	}
	if h <= fewRows {
		a.turn = left
		return a, draw
	}
	want, draw := network(p.In(left))
	rows := max(turnRows, min(turnRows+table, h-want))
	switch {
	case h < leastRows+fewRows:
		rows = fewRows
	case h < leastRows+rows:
		rows = h - leastRows
	}
	a.network, a.turn = left.SplitTop(min(h-rows, want))
	if a.turn.H > rows+1 { // There is room for a blank row.
		a.turn = paint.Below(a.turn)
	}
	if a.score.Empty() && w >= besideScore {
		a.turn, a.score = a.turn.SplitLeft(w - scoreWidth)
	}
	return a, draw
}
