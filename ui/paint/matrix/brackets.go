package matrix

import (
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// ends are the characters of one side of a matrix: of one row, and of several.
type ends struct{ alone, top, middle, bottom rune }

// brackets draws the sides of a matrix: round if it is of the last step. If only one of
// several rows is shown, the sides are open.
func (p drawing) brackets(x, y int, m *placed) {
	left, right := p.sides(m.ghost)
	last := len(m.rows) - 1
	for i := range m.rows {
		for _, side := range []struct {
			x int
			ends
		}{{x, left}, {x + 1 + m.inner(), right}} {
			char := side.middle
			switch {
			case last == 0 && m.Rows.Size == 1:
				char = side.alone
			case last == 0:
			case i == 0:
				char = side.top
			case i == last:
				char = side.bottom
			}
			p.Set(side.x, y+i, char, theme.Axis)
		}
	}
}

// sides returns the characters of both sides. Few fonts of terminals without Braille have
// tall round brackets.
func (p drawing) sides(round bool) (left, right ends) {
	switch {
	case !round:
		return ends{'[', '┌', '│', '└'}, ends{']', '┐', '│', '┘'}
	case p.Glyphs() == grid.Braille:
		return ends{'(', '⎛', '⎜', '⎝'}, ends{')', '⎞', '⎟', '⎠'}
	default:
		return ends{'(', '(', '(', '('}, ends{')', ')', ')', ')'}
	}
}
