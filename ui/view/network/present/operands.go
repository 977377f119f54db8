package present

import (
	"slices"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/paint/large"
	"backstep/ui/theme"
)

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

// operands draws the formula in numbers from row y down: in large digits if they fit,
// otherwise in plain ones. It returns the number of rows that it took.
func (s stage) operands(y int) int {
	lines := s.lines()
	if len(lines) == 0 {
		return 0
	}
	middle := large.Middle()
	for _, line := range lines {
		rows := s.broken(line)
		high := len(rows) * (middle.Rows() + 2)
		if s.enlarges() && len(rows) <= mostLines && s.fits(rows) && y+high <= s.H() {
			for i, row := range rows {
				s.largeLine(y+i*(middle.Rows()+2), row, i == 0)
			}
			return high
		}
	}
	return s.plainLine(y, lines[0])
}

// lines returns the derivation's lines in numbers, the one that says most first.
func (s stage) lines() [][]sign {
	e := &s.Moment.Explanation
	if e.Ahead {
		return nil
	}
	var list [][]sign
	for _, line := range slices.Concat(e.Inline, e.Tail) {
		if len(line) > 1 {
			list = append(list, s.signs(line))
		}
	}
	return list
}

// signs returns the operators and operands of a line.
func (s stage) signs(line explain.Line) []sign {
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
func (s stage) nameOf(o explain.Operand) string {
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
func (s stage) roleOf(o explain.Operand) theme.Role {
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
func (s stage) broken(line []sign) [][]sign {
	var rows [][]sign
	var row []sign
	x := 0
	for i, one := range line {
		w := one.width()
		if one.binary && x+w+line[i+1].width() > s.room()-equalsWidth {
			rows, row, x = append(rows, row), nil, 0
		}
		row = append(row, one)
		x += w
	}
	return append(rows, row)
}

// equalsWidth is the columns of the equals sign before the first row.
const equalsWidth = 3 + 2*aroundOperator

// width returns the columns of a sign in large characters.
func (one sign) width() int {
	w := large.Middle().Width(one.text)
	switch {
	case one.operand:
		return max(w, grid.Width(one.name)) + 1
	case one.binary:
		return w + 2*aroundOperator
	default:
		return w + 1
	}
}

// fits reports whether the font has every character and every row its room.
func (s stage) fits(rows [][]sign) bool {
	for _, row := range rows {
		x := equalsWidth
		for _, one := range row {
			if !large.Middle().Has(one.text) {
				return false
			}
			x += one.width()
		}
		if x > s.room() {
			return false
		}
	}
	return true
}

// largeLine draws a row of the formula. The names of the operands stand over them.
func (s stage) largeLine(y int, row []sign, first bool) {
	middle := large.Middle()
	x := left
	if first {
		s.large(x+aroundOperator, y+1, middle, "=", theme.Dim)
	}
	x += equalsWidth
	for _, one := range row {
		at := x
		if one.binary {
			at += aroundOperator
		}
		s.Text(at, y, one.name, theme.Dim)
		s.large(at, y+1, middle, one.text, one.role)
		x += one.width()
	}
}

// plainLine draws the formula in plain letters, in as many rows as it needs.
func (s stage) plainLine(y int, line []sign) int {
	x, rows := left+2, 1
	s.Text(left, y, "=", theme.Dim)
	for i, one := range line {
		text := s.Spell(one.text)
		if one.binary {
			text = " " + text + " "
		}
		if one.binary && x+grid.Width(text)+grid.Width(line[i+1].text) > s.W()-left {
			x, rows = left+2, rows+1
		}
		x += s.Text(x, y+rows-1, text, one.role)
	}
	return rows
}
