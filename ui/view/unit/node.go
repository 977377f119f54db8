package unit

import (
	"math"
	"strings"

	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/paint"
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
	m, sel := p.Moment, p.Moment.Selection
	z, zReached := m.SelectedValue(explain.WeightedSum, sel.Layer, sel.Unit)
	a, aReached := m.SelectedValue(explain.Activation, sel.Layer, sel.Unit)
	p.out(x, y, "Σ", "z", z, zReached)
	p.Set(x, y+1, '│', p.wire(stepper.Activation))
	p.out(x, y+2, "f", p.symbolOfA(), a, aReached)
	return true
}

// out draws the letter of a box, and left of it what comes out of the box.
func (p nodePanel) out(x, y int, letter, symbol string, v float64, reached bool) {
	const gap = 2
	text := p.Spell("·")
	if reached {
		text = p.Format.Trim(v)
	}
	p.reading(max(0, x-gap-grid.Width(text)-1-grid.Width(symbol)), y, symbol, v, reached, theme.Strong)
	p.Set(x, y, boxed(p.Spell(letter)), theme.Strong)
}

// boxed is the letter of a box, which has room for one.
func boxed(letter string) rune {
	if r := []rune(letter); len(r) == 1 {
		return r[0]
	}
	return '+'
}

// in draws the headings and what comes in.
func (p nodePanel) in(top int, lines []nodeLine, v sumView, at nodeColumns) {
	p.Text(at.value, 0, p.Spell(v.Heads[0]), theme.Dim)
	p.Text(at.weight, 0, v.Heads[1], theme.Dim)
	for i, l := range lines {
		p.line(top+i, l, at)
	}
}

const boxHeight = 3

// nodeLine is what comes in over one weight.
type nodeLine struct {
	Term
	value, weight string // cells; empty for what stands for several terms
	role          theme.Role
}

// lines returns the texts of terms. A bias is the weight of an input that is always 1.
func (p nodePanel) lines(terms []Term, v sumView) []nodeLine {
	list := make([]nodeLine, len(terms))
	for i, t := range terms {
		list[i] = nodeLine{Term: t, role: theme.Soft}
		switch {
		case t.From == several:
			continue
		case t.Alone:
			list[i].value, list[i].Weight = p.Format.GivenCell(1), t.Product
		case v.known(t):
			list[i].value, list[i].role = p.Format.Cell(t.Value), p.Alarmed(t.Value, theme.Soft)
		default:
			list[i].value, list[i].role = p.Format.Dot(), theme.Dim
		}
		list[i].weight = p.Format.Cell(list[i].Weight)
	}
	return list
}

// nodeColumns are the columns of a node: where each begins, and how many blanks all cells
// of a column begin with.
type nodeColumns struct {
	label, value, weight, bracket, end int
	valueLead, weightLead              int
}

// columns places the columns of the lines, with after columns behind them.
func (p nodePanel) columns(lines []nodeLine, after int) nodeColumns {
	const least, operator = 4, 3
	at := nodeColumns{label: least}
	var values, weights []string
	for _, l := range lines {
		at.label = max(at.label, grid.Width(p.Spell(l.Label)))
		values, weights = append(values, l.value), append(weights, l.weight)
	}
	lead, valueWidth := inkOf(values)
	at.valueLead = lead
	lead, weightWidth := inkOf(weights)
	at.weightLead = lead
	at.label = max(least, min(at.label, p.W()-1-1-valueWidth-operator-weightWidth-1-after))
	at.value = 1 + at.label + 1
	at.weight = at.value + valueWidth + operator
	at.bracket = at.weight + weightWidth + 1
	at.end = at.bracket + after
	return at
}

// inkOf returns the number of blanks that all cells begin with, and the width that is left
// of the widest.
func inkOf(cells []string) (lead, width int) {
	lead = math.MaxInt
	for _, c := range cells {
		if text := strings.TrimLeft(c, " "); text != "" {
			lead = min(lead, len(c)-len(text))
		}
	}
	for _, c := range cells {
		width = max(width, grid.Width(strings.TrimRight(c, " "))-lead)
	}
	return lead, width
}

// line draws what comes in over one weight.
func (p nodePanel) line(y int, l nodeLine, at nodeColumns) {
	label := theme.Soft
	if l.From == p.Moment.Selection.From {
		p.Set(0, y, '▌', p.Accent())
		label = theme.Strong
	}
	if l.From == several {
		p.Text(1, y, p.Longest(at.bracket-2, p.Spell(l.Label+" more"), p.Spell(l.Label)), label)
		return
	}
	p.Fitted(1, y, at.label, p.Spell(l.Label), label)
	value, weight := p.incoming(l.Term)
	if w := p.Text(at.value, y, strings.TrimRight(l.value[at.valueLead:], " "), l.role); !l.Alone {
		p.HitQuantity(grid.Rect{X: at.value, Y: y, W: w, H: 1}, value)
	}
	p.Text(at.weight-2, y, p.Spell("·"), theme.Dim)
	w := p.Text(at.weight, y, strings.TrimRight(l.weight[at.weightLead:], " "), p.Alarmed(l.Weight, p.SignRole(l.Weight, paint.Unmarked)))
	p.HitQuantity(grid.Rect{X: at.weight, Y: y, W: w, H: 1}, weight)
}

// bracket joins n rows.
func (p nodePanel) bracket(y, n, x int) {
	role := p.wire(stepper.WeightedSum)
	for i := range n {
		p.Set(x, y+i, '─', role)
		glyph := '┤'
		switch {
		case n == 1:
			glyph = '─'
		case i == 0:
			glyph = '┐'
		case i == n-1:
			glyph = '┘'
		}
		p.Set(x+1, y+i, glyph, role)
	}
	middle := (n - 1) / 2
	if n > 1 {
		glyph := '┼'
		if middle == 0 {
			glyph = '┬'
		}
		p.Set(x+1, y+middle, glyph, role)
	}
	p.Set(x+2, y+middle, '▶', role)
}

// wire returns the role of a line that a phase computes.
func (p nodePanel) wire(kind stepper.Kind) theme.Role {
	if m := p.Moment; m.Phase().Kind == kind && m.Phase().Layer == m.Selection.Layer {
		return p.Accent()
	}
	return theme.Axis
}

// boxes draws the sum and the activation, with their numbers below them: beside the bracket
// of the inputs, if that goes on there.
func (p nodePanel) boxes(y, x int, beside bool) {
	m, at := p.Moment, p.Moment.Selection
	p.box(x, y, "Σ", stepper.WeightedSum)
	f := x + nodeBox + nodeWire
	p.HLine(x+nodeBox, y, nodeWire-1, '─', p.wire(stepper.Activation).Style())
	p.Set(f-1, y, '▶', p.wire(stepper.Activation))
	p.box(f, y, "f", stepper.Activation)
	p.Text(f+nodeBox, y, p.Spell("─▶ "), p.wire(stepper.Activation))
	symbol := p.symbolOfA()
	p.Text(f+nodeBox+3, y, symbol, theme.Dim)
	z, zReached := m.SelectedValue(explain.WeightedSum, at.Layer, at.Unit)
	a, aReached := m.SelectedValue(explain.Activation, at.Layer, at.Unit)
	left, room := x-1, nodeBox+nodeWire-2
	if beside {
		left, room = left+1, room-1
	}
	p.on(p.fewer(z, room)).reading(left, y+2, "z", z, zReached, theme.Strong)
	p.reading(f, y+2, symbol, a, aReached, theme.Strong)
}

// fewer returns a painter that writes a number in at most w columns, with fewer digits if need
// be.
func (p nodePanel) fewer(v float64, w int) paint.Painter {
	q := p.Painter
	for d := q.Format.Digits - 1; d > 0 && grid.Width(q.Format.Trim(v)) > w; d-- {
		q = p.WithDigits(d)
	}
	return q
}

// box draws a box of three rows around a symbol.
func (p nodePanel) box(x, y int, symbol string, kind stepper.Kind) {
	role := p.wire(kind)
	p.Text(x, y-1, "┌───┐", role)
	p.Text(x, y, "│   │", role)
	p.Text(x, y+1, "└───┘", role)
	p.Set(x+nodeBox/2, y, boxed(p.Spell(symbol)), theme.Strong)
}

// narrow draws only what goes out, where a node has no room.
func (p nodePanel) narrow() {
	m, at := p.Moment, p.Moment.Selection
	z, zReached := m.SelectedValue(explain.WeightedSum, at.Layer, at.Unit)
	a, aReached := m.SelectedValue(explain.Activation, at.Layer, at.Unit)
	x := p.reading(1, 0, "z", z, zReached, theme.Strong) + 2
	p.reading(x, 0, p.symbolOfA(), a, aReached, theme.Strong)
}
