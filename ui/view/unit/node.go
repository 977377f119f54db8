package unit

import (
	"math"

	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// nodePanel draws the unit as articles draw a node: what comes in, times its weights, into
// a sum, and through the activation out.
type nodePanel struct{ drawing }

// The columns of the drawing of a node after its inputs.
const (
	nodeBox     = 5 // a box with one character
	nodeWire    = 4 // between the boxes
	nodeOut     = 4 // after them: an arrow and the symbol of what goes out
	nodeBracket = 3
)

// draw draws the node with the numbers of the selected sample: across if there is room, or
// else downward, or only what goes out.
func (p nodePanel) draw() {
	body := nodePanel{p.on(p.Panel("node", p.Spell("what comes in · weights → Σ → f → out"), p.Spell("→ Σ → f →")))}
	if v := body.sumOfZ(); !body.across(v) && !body.downward(v) {
		body.narrow()
	}
}

// across draws what comes in at the left, and the boxes of the sum and the activation right
// of it. It reports whether there is room.
func (p nodePanel) across(v sumView) bool {
	rows := min(len(p.pic.Sum.Terms), p.H()-2)
	if rows < 1 {
		return false
	}
	lines := p.lines(v.shorten(rows, p.Moment.Selection.From), v)
	below := nodeBox + nodeWire + 2 + len(p.Format.Trim(math.Pi)) + 1 // a and its value
	at := p.columns(lines, nodeBracket+max(below, 2*nodeBox+nodeWire+nodeOut))
	if at.end > p.W() {
		return false
	}
	top := 1 + max(0, (boxHeight-len(lines)+1)/2)
	p.in(top, lines, v, at)
	p.bracket(top, len(lines), at.bracket)
	middle := (len(lines) - 1) / 2
	p.boxes(top+middle, at.bracket+nodeBracket, middle+2 < len(lines))
	return true
}

// downward draws what comes in, and below it the sum and the activation. It reports whether
// there is room.
func (p nodePanel) downward(v sumView) bool {
	const below, least = 3, 2 // rows, and terms
	rows := min(len(p.pic.Sum.Terms), p.H()-1-below)
	if rows < least {
		return false
	}
	lines := p.lines(v.shorten(rows, p.Moment.Selection.From), v)
	at := p.columns(lines, 2)
	if at.end > p.W() {
		return false
	}
	p.in(1, lines, v, at)
	x, y := at.bracket+1, 1+len(lines)
	for i := range lines {
		p.Text(at.bracket, 1+i, "─"+[...]string{"┐", "┤"}[min(i, 1)], p.wire(stepper.WeightedSum))
	}
	p.out(x, y, "Σ", p.zOut())
	p.Set(x, y+1, '│', p.wire(stepper.Activation))
	p.out(x, y+2, "f", p.aOut())
	return true
}

// out draws the letter of a box, and left of it what comes out of the box.
func (p nodePanel) out(x, y int, letter string, r readout) {
	const gap = 2
	text := p.Spell("·")
	if r.reached {
		text = p.Format.Trim(r.value)
	}
	p.reading(max(0, x-gap-grid.Width(text)-1-grid.Width(r.symbol)), y, r)
	p.Set(x, y, boxed(p.Spell(letter)), theme.Strong)
}

// narrow draws only what goes out, where a node has no room.
func (p nodePanel) narrow() {
	x := p.reading(1, 0, p.zOut()) + 2
	p.reading(x, 0, p.aOut())
}
