package present

import (
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// derivation draws the formula in numbers.
type derivation struct{ stage }

// The blanks around an operator, and how many rows of large digits a formula may take.
const (
	aroundOperator = 2
	mostLines      = 2
)

// operands is the formula in numbers, in at most so many rows: in large digits if they fit,
// otherwise in plain ones.
func (s derivation) operands(most int) part {
	lines := s.lines()
	if len(lines) == 0 {
		return part{}
	}
	for _, line := range lines {
		rows := broken(line.signs, s.room()-s.equalsWidth(), s.widthOf)
		high := len(rows)*s.pitch() - 1
		if s.enlarges() && len(rows) <= mostLines && s.fitsRows(rows) && high <= most {
			return part{high, func(y int) { s.largeLines(y, line.equal, rows) }}
		}
	}
	return s.plainLine(lines[0])
}

// pitch returns the rows from one row of the formula to the next: the names, the digits and a
// blank.
func (s derivation) pitch() int { return s.operand.Rows() + 2 }

// largeLines draws the rows of the formula, if there is room with the equals sign below that
// of the number.
func (s derivation) largeLines(y int, equal string, rows [][]sign) {
	x := left
	symbol, of := s.apart()
	if below := s.numberColumn(symbol, of) - s.equalsWidth(); below > left && s.widest(rows) <= s.W()-left-below {
		x = below
	}
	s.large(x+aroundOperator, y+1, s.operand, equal, theme.Dim)
	for i, row := range rows {
		s.largeLine(x+s.equalsWidth(), y+i*s.pitch(), row)
	}
}

// equalsWidth returns the columns of the equals sign before the first row.
func (s derivation) equalsWidth() int { return s.operand.Width("≈") + 2*aroundOperator }

// widthOf returns the columns of a sign in large characters.
func (s derivation) widthOf(one sign) int {
	w := s.operand.Width(one.text)
	switch {
	case one.operand:
		return max(w, grid.Width(one.name)) + 1
	case one.binary:
		return w + 2*aroundOperator
	default:
		return w + 1
	}
}

// fitsRows reports whether the font has every character and every row its room.
func (s derivation) fitsRows(rows [][]sign) bool {
	for _, row := range rows {
		for _, one := range row {
			if !s.operand.Has(one.text) {
				return false
			}
		}
	}
	return s.widest(rows) <= s.room()
}

// widest returns the columns of the widest row, after the equals sign.
func (s derivation) widest(rows [][]sign) int {
	widest := 0
	for _, row := range rows {
		w := s.equalsWidth()
		for _, one := range row {
			w += s.widthOf(one)
		}
		widest = max(widest, w)
	}
	return widest
}

// largeLine draws a row of the formula from a column on. The names of the operands stand over
// them.
func (s derivation) largeLine(x, y int, row []sign) {
	for _, one := range row {
		at := x
		if one.binary {
			at += aroundOperator
		}
		s.Text(at, y, one.name, theme.Dim)
		s.large(at, y+1, s.operand, one.text, one.role)
		x += s.widthOf(one)
	}
}
