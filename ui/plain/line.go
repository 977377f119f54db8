package plain

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"backstep/network/explain"
	"backstep/ui/number"
)

// arithmetic is a line of a derivation that is read aloud, with brackets in words. Named
// reports whether numbers are said with their names, where these are words.
type arithmetic struct {
	line   explain.Line
	format number.Format
	named  bool
}

// String returns the line in words: "1 divided by the quantity 1 plus 0.446".
func (a arithmetic) String() string {
	var b strings.Builder
	bars := 0
	for i, t := range a.line {
		switch op := t.Operator; {
		case op == "":
			b.WriteString(a.term(i))
		case op == "|" && bars == 0:
			bars++
			b.WriteString("the size of ")
		case op == ")" || op == "|":
			if bars -= strings.Count(op, "|"); a.operatorAt(i+1) != ")" {
				b.WriteString(a.pauseAfter(i))
			}
		case strings.HasSuffix(op, "("):
			b.WriteString(opening(op))
		case op != "+" || a.operatorAt(i+1) != "": // Else it is said with the number.
			b.WriteString(operator(op))
			if op == "²" && a.operatorAt(i-1) == ")" {
				b.WriteString(a.pauseAfter(i))
			}
		}
	}
	return strings.ReplaceAll(strings.Join(strings.Fields(b.String()), " "), " ,", ",")
}

// operatorAt returns an operator of the line, "" if a number is there or nothing.
func (a arithmetic) operatorAt(i int) string {
	if i < 0 || i >= len(a.line) {
		return ""
	}
	return a.line[i].Operator
}

// pauseAfter returns the pause after the end of a group, none at the end of the line.
func (a arithmetic) pauseAfter(i int) string {
	if i+1 == len(a.line) {
		return ""
	}
	return ", "
}

// term says the number at i, with a plus in front of it.
func (a arithmetic) term(i int) string {
	says := a.operand(a.line[i].Operand)
	if a.operatorAt(i-1) == "+" {
		return added(says)
	}
	return says
}

// added says a number that is added: what is below 0 is taken away.
func added(number string) string {
	if below, ok := strings.CutPrefix(number, "−"); ok {
		return " minus " + below
	}
	return " plus " + number
}

// operand says a number, with its name if that is a word.
func (a arithmetic) operand(o explain.Operand) string {
	text := o.Text(a.format)
	if !a.named {
		return text
	}
	switch o.Symbol {
	case "blame", "slope", "old", "gradient", "sum", "η", "y", "ŷ", "α", "target":
		return o.Symbol + " " + text
	default:
		return text
	}
}

// operator says an operator between numbers, or in front of one.
func operator(op string) string {
	switch op {
	case "+":
		return " plus "
	case "−":
		return " minus "
	case "·":
		return " times "
	case "/", "÷":
		return " divided by "
	case ",":
		return " and "
	case "²":
		return " squared"
	case "^":
		return " to the power of "
	case "e^":
		return "e to the power of "
	default:
		return " " + op + " "
	}
}

// opening says a bracket, or a function with its bracket.
func opening(op string) string {
	names := map[string]string{
		"(": "the quantity", "√(": "the square root of", "ln(": "the natural logarithm of", "max(": "the larger of", "clamp(": "the nearest, within bounds, of",
		"sign(": "the sign of", "floor(": "the whole part of", "sin(": "the sine of", "cos(": "the cosine of", "erf(": "the error function of",
	}
	if name, ok := names[op]; ok {
		return name + " "
	}
	return strings.TrimSuffix(op, "(") + " of "
}

// largestTerms says the largest terms of a long sum, and what the others come to.
func (s derivation) largestTerms(t *explain.Table) string {
	const few = 3
	rows := slices.Clone(t.Rows)
	slices.SortStableFunc(rows, func(a, b explain.Row) int { return cmp.Compare(math.Abs(b.Total.Value), math.Abs(a.Total.Value)) })
	var list []string
	rest := 0.0
	for i, row := range rows {
		if i >= few {
			rest += row.Total.Value
			continue
		}
		term := s.n(row.Total.Value)
		if len(row.Terms) > 1 {
			term = arithmetic{row.Terms, s.format, false}.String()
		}
		list = append(list, term+", "+named(t.Head, row.Label))
	}
	return fmt.Sprintf("the largest of %d terms are %s; the others come to %s", len(rows), strings.Join(list, "; "), s.n(rest))
}

// named names a term of a sum: "from bmi", "person 3".
func named(head, label string) string {
	if label == "bias" {
		return "the bias"
	}
	return head + " " + label
}
