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
	parts := []part{s.numberAndTitle()}
	if f := (derivation{s}).operands(p.H() - 1 - parts[0].rows - 1); f.rows > 0 {
		parts = append(parts, f)
	}
	used := 1
	for _, part := range parts {
		used += part.rows + 1
	}
	if onAPath(s.Moment.Focus.Kind) && s.W() >= widthOfPath && s.H()-used >= 1+s.smallBox {
		parts = append(parts, pathway{s}.path(s.H()-used))
	}
	s.stack(parts)
}

// onAPath reports whether numbers of a kind are on the way of a sample or of blame through the
// network. What sums others up, a setting and the like are not.
func onAPath(kind explain.Kind) bool { return kind <= explain.Update }

// part is some rows of the presentation.
type part struct {
	rows int
	draw func(y int)
}

// stack draws the parts one below the other. What rows are left part them, at first one
// above each, then more above the last.
func (s stage) stack(parts []part) {
	spare := s.H()
	for _, part := range parts {
		spare -= part.rows
	}
	blanks := make([]int, len(parts))
	for _, most := range []int{1, 2, 3} {
		for i := range blanks {
			if spare > 0 && (most == 1 || i > 0 && most <= 1+i) {
				blanks[i]++
				spare--
			}
		}
	}
	y := 0
	for i, part := range parts {
		y += blanks[i]
		part.draw(y)
		y += part.rows
	}
}

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
	e := m.Subject().Explain(m.Step, m.Focus)
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
