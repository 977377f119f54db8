package present

import (
	"backstep/network"
	"backstep/network/explain"
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

// signs returns the operators and operands of a line.
func (s derivation) signs(line explain.Line) []sign {
	list := make([]sign, len(line))
	for i, token := range line {
		if token.Operator != "" {
			list[i] = sign{text: token.Operator, role: theme.Dim, binary: line.Binary(i)}
			continue
		}
		o := token.Operand
		list[i] = sign{text: o.Text(s.inFonts().Format), name: s.nameOf(o), role: s.roleOf(o), operand: true}
	}
	return list
}

// nameOf returns what stands over an operand.
func (s derivation) nameOf(o explain.Operand) string {
	switch {
	case !o.HasRef || o.Ref.Kind == explain.Loss:
		return s.Spell(o.Symbol)
	case o.Ref.Kind == explain.Weight && o.Ref.From != network.Bias:
		return s.Spell("weight " + s.Moment.Subject().Title(o.Ref))
	default:
		return s.Spell(s.Moment.Subject().Title(o.Ref))
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

// broken divides a line into rows of at most room columns, each but the first beginning with an
// operator between two operands.
func broken(line []sign, room int, width func(sign) int) [][]sign {
	var rows [][]sign
	var row []sign
	x := 0
	for i, one := range line {
		w := width(one)
		if one.binary && x+w+widthOfTerm(line[i+1:], width) > room {
			rows, row, x = append(rows, row), nil, 0
		}
		row = append(row, one)
		x += w
	}
	return append(rows, row)
}

// widthOfTerm returns the columns of a line up to its first operator between two operands.
func widthOfTerm(line []sign, width func(sign) int) int {
	w := 0
	for _, one := range line {
		if one.binary {
			break
		}
		w += width(one)
	}
	return w
}
