package present

import (
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// derivation draws the formula in numbers.
type derivation struct{ stage }

// sign is an operator or an operand of the formula, with the name that stands over it.
type sign struct {
	text, name string
	role       theme.Role
	operand    bool
	binary     bool // an operator between two operands, with which a row may begin
}

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
		rows := s.broken(line.signs)
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

// signs returns the operators and operands of a line.
func (s derivation) signs(line explain.Line) []sign {
	list := make([]sign, len(line))
	for i, token := range line {
		if token.Operator != "" {
			list[i] = sign{text: token.Operator, role: theme.Dim, binary: line.Binary(i)}
			continue
		}
		o := token.Operand
		f := s.Format
		f.ASCII = false
		list[i] = sign{text: o.Text(f), name: s.nameOf(o), role: s.roleOf(o), operand: true}
	}
	return list
}

// nameOf returns what stands over an operand.
func (s derivation) nameOf(o explain.Operand) string {
	switch {
	case !o.HasRef || o.Ref.Kind == explain.Loss:
		return s.Spell(o.Symbol)
	case o.Ref.Kind == explain.Weight && o.Ref.From != network.Bias:
		return s.Spell("weight " + s.Moment.Setup.Subject.Title(o.Ref))
	default:
		return s.Spell(s.Moment.Setup.Subject.Title(o.Ref))
	}
}

// roleOf returns the colour of an operand.
func (s derivation) roleOf(o explain.Operand) theme.Role {
	switch {
	case number.Alarming(o.Value):
		return theme.Alarm
	case o.Role == explain.Parameter:
		return paint.SignRole(o.Value)
	default:
		return theme.Text
	}
}

// broken divides a line into rows that fit, each but the first beginning with an operator.
func (s derivation) broken(line []sign) [][]sign {
	var rows [][]sign
	var row []sign
	x := 0
	for i, one := range line {
		w := s.widthOf(one)
		if one.binary && x+w+s.widthOfTerm(line[i+1:]) > s.room()-s.equalsWidth() {
			rows, row, x = append(rows, row), nil, 0
		}
		row = append(row, one)
		x += w
	}
	return append(rows, row)
}

// widthOfTerm returns the columns of a line up to its first operator between two operands.
func (s derivation) widthOfTerm(line []sign) int {
	w := 0
	for _, one := range line {
		if one.binary {
			break
		}
		w += s.widthOf(one)
	}
	return w
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

// plainLine is the formula in plain letters, in as many rows as it needs.
func (s derivation) plainLine(line formula) part {
	rows := s.wrapped(line.signs)
	return part{len(rows), func(y int) {
		s.Text(left, y, s.Spell(line.equal), theme.Dim)
		for i, row := range rows {
			x := left + 2
			for _, one := range row {
				x += s.Text(x, y+i, s.plainText(one), one.role)
			}
		}
	}}
}

// wrapped divides a line into rows of plain letters, each but the first beginning with an
// operator.
func (s derivation) wrapped(line []sign) [][]sign {
	var rows [][]sign
	var row []sign
	x := left + 2
	for i, one := range line {
		w := grid.Width(s.plainText(one))
		if one.binary && x+w+grid.Width(line[i+1].text) > s.W()-left {
			rows, row, x = append(rows, row), nil, left+2
		}
		row = append(row, one)
		x += w
	}
	return append(rows, row)
}

func (s derivation) plainText(one sign) string {
	if one.binary {
		return " " + s.Spell(one.text) + " "
	}
	return s.Spell(one.text)
}
