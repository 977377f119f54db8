package explain

import (
	"slices"
	"strconv"
	"strings"

	"backstep/network"
)

// Sign returns what stands between the line, in numbers, and its result: = if a reader who
// works out the line as it is written gets the result as it is written, otherwise ≈.
func (l Line) Sign(result float64, n Numbers) string {
	return l.SignTo(number(result).tokens(), n)
}

// finite reports whether all numbers of the line are.
func (l Line) finite() bool {
	return !slices.ContainsFunc(l, func(t Token) bool { return t.Operator == "" && !network.Finite(t.Operand.Value) })
}

// shown returns the line with the values that a reader sees.
func (l Line) shown(n Numbers) Line {
	l = slices.Clone(l)
	for i := range l {
		if o := &l[i].Operand; l[i].Operator == "" {
			o.Value = read(o.Text(n), o.Value)
		}
	}
	return l
}

// read returns the value of a number as written, or v if the text is none.
func read(text string, v float64) float64 {
	shown, err := strconv.ParseFloat(strings.ReplaceAll(text, "−", "-"), 64)
	if err != nil {
		return v
	}
	return shown
}

// TermsOf returns the values of rows as one line, and that of a row for the others.
func TermsOf(rows []Row, rest *Row) Line {
	var terms []Line
	for _, row := range rows {
		terms = append(terms, row.Total.as("").tokens())
	}
	if rest != nil {
		terms = append(terms, rest.Total.tokens())
	}
	return sum(terms)
}
