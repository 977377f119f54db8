package present

import (
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// Draw draws the number in focus, its formula and its path. The path needs the most room,
// so it goes first, and then the size of the formula's digits.
func Draw(p paint.Painter) {
	s := stage{p, sizeFor(p.W(), p.H()), explanation(p)}
	y := 1 + s.numberAndTitle(1)
	if s.H() >= roomyHeight {
		y++
	}
	y += s.operands(y)
	if rest := s.on(p.Down(y + 1)); rest.H() >= 1+s.smallBox && rest.W() >= widthOfPath {
		rest.path()
	}
}

// roomyHeight is the rows from which on a row is left blank below the number.
const roomyHeight = 24

// stage draws parts of the presentation.
type stage struct {
	paint.Painter
	size
	explained *explain.Explanation
}

// explanation returns the explanation of the number in focus, of a new weight that of it
// alone.
func explanation(p paint.Painter) *explain.Explanation {
	m := p.Moment
	if m.Focus.Kind != explain.Update {
		return &m.Explanation
	}
	e := m.Setup.Explain(m.Step, m.Focus)
	if p.Glyphs() == grid.ASCII {
		e = paint.SpellExplanation(e)
	}
	return &e
}

// on returns the stage on another painter.
func (s stage) on(p paint.Painter) stage {
	s.Painter = p
	return s
}

// left is the column where text begins.
const left = paint.Margin + 1

// room returns the columns between the margins.
func (s stage) room() int { return s.W() - 2*left }

// enlarges reports whether characters can be made of half blocks.
func (s stage) enlarges() bool { return s.Glyphs() != grid.ASCII }
