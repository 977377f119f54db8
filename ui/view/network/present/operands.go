package present

import (
	"slices"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
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
	for _, line := range lines {
		rows := s.broken(line.signs)
		high := len(rows) * (s.operand.Rows() + 2)
		if s.enlarges() && len(rows) <= mostLines && s.fitsRows(rows) && y+high <= s.H() {
			s.large(left+aroundOperator, y+1, s.operand, line.equal, theme.Dim)
			for i, row := range rows {
				s.largeLine(y+i*(s.operand.Rows()+2), row)
			}
			return high
		}
	}
	return s.plainLine(y, lines[0])
}

// formula is a line of the derivation, and how its result is set equal to it.
type formula struct {
	signs []sign
	equal string
}

// lines returns the lines of the derivation in numbers, the one that says most first.
func (s stage) lines() []formula {
	e := s.explained
	if e.Ahead {
		return nil
	}
	var list []formula
	for _, line := range linesOf(e) {
		if len(line) > 1 {
			list = append(list, formula{s.signs(line), line.Sign(e.Result.Value, s.Format)})
		}
	}
	return list
}

// linesOf returns lines whose value is the result. A table with a single term, whose last
// equation goes on from it, is one product of three.
func linesOf(e *explain.Explanation) []explain.Line {
	if e.Table == nil || len(e.Table.Then) == 0 {
		return slices.Concat(e.Inline, e.Tail)
	}
	last := e.Table.Then[len(e.Table.Then)-1].Row.Terms
	first := e.Table.Rows[0].Terms
	if len(e.Table.Rows) == 1 && len(first) > 0 && len(last) > 0 && last[0].Operator == "" {
		return []explain.Line{slices.Concat(first, last[1:]), last}
	}
	return []explain.Line{last}
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
		w := s.widthOf(one)
		if one.binary && x+w+s.widthOf(line[i+1]) > s.room()-s.equalsWidth() {
			rows, row, x = append(rows, row), nil, 0
		}
		row = append(row, one)
		x += w
	}
	return append(rows, row)
}

// equalsWidth returns the columns of the equals sign before the first row.
func (s stage) equalsWidth() int { return s.operand.Width("≈") + 2*aroundOperator }

// widthOf returns the columns of a sign in large characters.
func (s stage) widthOf(one sign) int {
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
func (s stage) fitsRows(rows [][]sign) bool {
	for _, row := range rows {
		x := s.equalsWidth()
		for _, one := range row {
			if !s.operand.Has(one.text) {
				return false
			}
			x += s.widthOf(one)
		}
		if x > s.room() {
			return false
		}
	}
	return true
}

// largeLine draws a row of the formula. The names of the operands stand over them.
func (s stage) largeLine(y int, row []sign) {
	x := left + s.equalsWidth()
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

// plainLine draws the formula in plain letters, in as many rows as it needs.
func (s stage) plainLine(y int, line formula) int {
	x, rows := left+2, 1
	s.Text(left, y, s.Spell(line.equal), theme.Dim)
	for i, one := range line.signs {
		text := s.Spell(one.text)
		if one.binary {
			text = " " + text + " "
		}
		if one.binary && x+grid.Width(text)+grid.Width(line.signs[i+1].text) > s.W()-left {
			x, rows = left+2, rows+1
		}
		x += s.Text(x, y+rows-1, text, one.role)
	}
	return rows
}
