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
			if strings.HasPrefix(text, "−") && i > 0 && line.Binary(i-1) {
				text = "(" + text + ")"
			}
			b.WriteString(text)
		}
	}
	return b.String()
}

// operand writes a number as its role asks.
func (w *walker) operand(o explain.Operand) string {
	switch o.Role {
	case explain.Setting:
		return w.format.Short(o.Value)
	case explain.Given:
		return w.format.Within(o.Value)
	case explain.Noise:
		return w.format.Rounded(o.Value)
	default:
		return w.number(o.Value)
	}
}

// number writes a number with four decimals, or below a tenth with four
// digits that count, so that the arithmetic can be followed.
func (w *walker) number(v float64) string {
	const four, small, tiny, large = 4, 0.1, 1e-6, 1e6
	size := math.Abs(v)
	if number.Alarming(v) || v == 0 || (size >= small && size < large) {
		return number.Format{Decimals: four, Places: 6}.Trim(v)
	}
	text := strconv.FormatFloat(v, 'e', four-1, 64)
	digits, tail, _ := strings.Cut(text, "e")
	exponent, _ := strconv.Atoi(tail)
	if size >= tiny && size < large {
		text = strconv.FormatFloat(v, 'f', four-1-exponent, 64)
	} else {
		text = digits + "e" + strconv.Itoa(exponent)
	}
	return strings.ReplaceAll(text, "-", "−")
}

// raw writes a number as the data has it, where that is short.
func (w *walker) raw(v float64) string {
	const short = 8
	if text := w.format.Short(v); len(text) <= short {
		return text
	}
	return w.number(v)
}

// spaced returns an operator with the blanks around it.
func spaced(line explain.Line, i int) string {
	op := line[i].Operator
	switch {
	case op == ",":
		return ", "
	case line.Binary(i):
		return " " + op + " "
	default:
		return op
	}
}
