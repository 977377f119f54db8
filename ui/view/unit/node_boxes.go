package unit

import (
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// boxed is the letter of a box, which has room for one.
func boxed(letter string) rune {
	if r := []rune(letter); len(r) == 1 {
		return r[0]
	}
	return '+'
}

const boxHeight = 3

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
	p.box(x, y, "Σ", stepper.WeightedSum)
	f := x + nodeBox + nodeWire
	p.HLine(x+nodeBox, y, nodeWire-1, '─', p.wire(stepper.Activation).Style())
	p.Set(f-1, y, '▶', p.wire(stepper.Activation))
	p.box(f, y, "f", stepper.Activation)
	p.Text(f+nodeBox, y, p.Spell("─▶ "), p.wire(stepper.Activation))
	z, a := p.zOut(), p.aOut()
	p.Text(f+nodeBox+3, y, a.symbol, theme.Dim)
	left, room := x-1, nodeBox+nodeWire-2
	if beside {
		left, room = left+1, room-1
	}
	p.on(p.fewer(z.value, room)).reading(left, y+2, z)
	p.reading(f, y+2, a)
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
