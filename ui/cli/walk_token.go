package cli

import (
	"math"
	"strconv"
	"strings"

	"backstep/network/explain"
	"backstep/ui/number"
)

// line writes a line of a derivation, in symbols or in numbers.
func (w *walker) line(line explain.Line, symbols bool) string {
	var b strings.Builder
	for i, t := range line {
		switch {
		case t.Operator != "":
			b.WriteString(spaced(line, i))
		case symbols && t.Operand.Symbol != "":
			b.WriteString(t.Operand.Symbol)
		default:
			text := w.operand(t.Operand)
			if strings.HasPrefix(text, "−") && i > 0 && binary(line, i-1) {
				text = "(" + text + ")"
			}
			b.WriteString(text)
		}
	}
	return b.String()
}

// operand writes a number as its role asks.
func (w *walker) operand(o explain.Operand) string {
	if o.Role == explain.Setting {
		return w.format.Short(o.Value)
	}
	return w.number(o.Value)
}

// number writes a number with four decimals, or where it is small with four
// digits that count, so that the arithmetic can be followed.
func (w *walker) number(v float64) string {
	const four, small, tiny, large = 4, 0.01, 1e-6, 1e6
	size := math.Abs(v)
	switch {
	case number.Alarming(v) || v == 0 || (size >= small && size < large):
		return number.Format{Decimals: four, Places: 6}.Trim(v)
	case size >= large || size < tiny:
		text := strconv.FormatFloat(v, 'e', four-1, 64)
		digits, exponent, _ := strings.Cut(text, "e")
		power, _ := strconv.Atoi(exponent)
		return strings.ReplaceAll(digits+"e"+strconv.Itoa(power), "-", "−")
	default:
		decimals := four - 1 - int(math.Floor(math.Log10(size)))
		return strings.ReplaceAll(strconv.FormatFloat(v, 'f', decimals, 64), "-", "−")
	}
}

// spaced returns an operator with the blanks around it.
func spaced(line explain.Line, i int) string {
	op := line[i].Operator
	switch {
	case op == ",":
		return ", "
	case binary(line, i):
		return " " + op + " "
	default:
		return op
	}
}

// binary tells whether the token stands between two operands. A minus in front
// of a term is its sign.
func binary(line explain.Line, i int) bool {
	switch line[i].Operator {
	case "+", "·", "/":
		return true
	case "−":
	default:
		return false
	}
	if i == 0 {
		return false
	}
	switch before := line[i-1].Operator; before {
	case "", ")", "²":
		return true
	case "|":
		return closes(line, i-1)
	default:
		return false
	}
}

// closes tells whether the bar at i is the second of its pair.
func closes(line explain.Line, i int) bool {
	bars := 0
	for _, t := range line[:i+1] {
		if t.Operator == "|" {
			bars++
		}
	}
	return bars%2 == 0
}
