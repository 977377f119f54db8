package present

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// Draw draws the number in focus, its formula and its path. The path needs the most room,
// so it goes first, and then the size of the formula's digits.
func Draw(p paint.Painter) {
	s := stage{p}
	y := s.number(1) + 1
	y += s.operands(y) + 1
	if rest := p.Down(y); rest.H() >= leastPath && rest.W() >= widthOfPath {
		stage{rest}.path()
	}
}

// stage draws parts of the presentation.
type stage struct{ paint.Painter }

// left is the column where text begins.
const left = paint.Margin + 1

// room returns the columns between the margins.
func (s stage) room() int { return s.W() - 2*left }

// enlarges reports whether characters can be made of half blocks.
func (s stage) enlarges() bool { return s.Glyphs() != grid.ASCII }
