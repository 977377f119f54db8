package explain

import (
	"slices"
	"strings"
)

// Numbers formats the values of derivations the way their reader sees numbers.
type Numbers interface {
	Short(v float64) string   // a setting
	Within(v float64) string  // a value of the data, or of its scaling
	Rounded(v float64) string // what rounding left of a 0
	Trim(v float64) string    // any other number

	// Agrees reports whether a value, rounded to the digits that v is written with, is v
	// as it is written.
	Agrees(worked, v float64) bool
}

// Text returns the value in the format of its role.
func (o Operand) Text(n Numbers) string {
	switch o.Role {
	case Setting:
		return n.Short(o.Value)
	case Given:
		return n.Within(o.Value)
	case Noise:
		return n.Rounded(o.Value)
	default:
		return n.Trim(o.Value)
	}
}

// Text returns the line with numbers, or with the symbols of its operands. A negative
// number after an operator is put in parentheses.
func (l Line) Text(n Numbers, symbols bool) string {
	var b strings.Builder
	for i, t := range l {
		switch {
		case symbols && l.OnlyNumbers(i): // no bracket
		case t.Operator != "":
			b.WriteString(l.Spaced(i))
		case symbols && t.Operand.Symbol != "":
			b.WriteString(t.Operand.Symbol)
		default:
			text := t.Operand.Text(n)
			if strings.HasPrefix(text, "−") && i > 0 && l.Binary(i-1) {
				text = "(" + text + ")"
			}
			b.WriteString(text)
		}
	}
	return b.String()
}

// OnlyNumbers reports whether the token at i is a bracket that a negative number needs under
// a square, and its symbol does not.
func (l Line) OnlyNumbers(i int) bool {
	first := i
	if l[i].Operator == ")" {
		first = i - 2
	}
	return first >= 0 && first+3 < len(l) && l[first].Operator == "(" && l[first+1].Operand.Symbol != "" &&
		l[first+2].Operator == ")" && l[first+3].Operator == "²"
}

// Spaced returns the operator at i with the blanks around it.
func (l Line) Spaced(i int) string {
	op := l[i].Operator
	switch {
	case op == ",":
		return ", "
	case l.Binary(i):
		return " " + op + " "
	default:
		return op
	}
}

// HasSymbols reports whether any operand of the line has a symbol. Such a line reads
// differently in symbols and in numbers.
func (l Line) HasSymbols() bool {
	return slices.ContainsFunc(l, func(t Token) bool { return t.Operand.Symbol != "" })
}

// SumOf returns the terms of rows as one line. A row without terms adds its total.
func SumOf(rows []Row) Line {
	var terms []Line
	for _, row := range rows {
		if len(row.Terms) == 0 {
			terms = append(terms, Line{{Operand: row.Total}})
			continue
		}
		terms = append(terms, row.Terms)
	}
	return sum(terms)
}
