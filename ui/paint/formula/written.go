package formula

import (
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// written is a token of a line, ready to be drawn.
type written struct {
	text   string
	role   theme.Role
	w      int  // columns that it takes, with its text flush right
	breaks bool // a row may begin with it
	depth  int  // the number of groups that it stands in

	operand explain.Operand // that it shows; the zero Operand for an operator
	number  bool            // it shows a number, not a symbol or an operator
}

// bracket puts a negative number that follows an operator in brackets.
func (w *written) bracket() {
	if strings.HasPrefix(w.text, "−") || strings.HasPrefix(w.text, "-") {
		w.text = "(" + w.text + ")"
		w.w += 2
	}
}

// spacing is the way the tokens of a line are spaced.
type spacing struct {
	cells bool // numbers in cells, so that decimal points align, with symbols over them
	tight bool // no blanks around · and /
}

// write writes a line in symbols or in numbers.
func (p typesetter) write(line explain.Line, symbols bool, how spacing) []written {
	list := make([]written, len(line))
	depth := 0
	for i, token := range line {
		if token.Operator == "" {
			list[i] = p.writeOperand(token.Operand, symbols, how)
			list[i].depth = depth
			if !how.cells && i > 0 && line.Binary(i-1) {
				list[i].bracket()
			}
			continue
		}
		op := token.Operator
		if op == ")" {
			depth--
		}
		text := p.Spell(spaced(line, i, how))
		if symbols && line.OnlyNumbers(i) {
			text = ""
		}
		list[i] = written{text: text, role: theme.Dim, w: grid.Width(text), breaks: line.Binary(i), depth: depth}
		if strings.HasSuffix(op, "(") {
			depth++
		}
	}
	return list
}

// writeOperand writes the value of an operand or, if symbols is set, its symbol if it
// has one.
func (p typesetter) writeOperand(o explain.Operand, symbols bool, how spacing) written {
	number := p.operand(o, how.cells)
	symbol := o.Symbol
	if symbol == "" {
		symbol = number
		if !how.cells {
			symbol = strings.TrimSpace(number)
		}
	}
	one := written{text: number, role: p.operandRole(o), w: grid.Width(number), operand: o, number: true}
	if symbols {
		one = written{text: symbol, role: theme.Text, w: grid.Width(symbol), operand: o, number: o.Symbol == ""}
	}
	if how.cells {
		one.w = max(grid.Width(number), grid.Width(symbol)+len(lead))
		if symbols && o.Symbol != "" {
			one.text = lead + one.text // Over the digits of the number.
		}
		one.text += strings.Repeat(" ", one.w-grid.Width(one.text))
	}
	return one
}

// lead is what stands in a cell before the first digit.
const lead = "  "

// inCells reports whether the lines are sums of products, whose numbers are set in
// cells.
func inCells(lines []explain.Line) bool {
	for _, line := range lines {
		for _, token := range line {
			switch token.Operator {
			case "", "+", "−", "·", "(", ")":
			default:
				return false
			}
		}
	}
	return true
}

// spaced returns an operator with the blanks around it.
func spaced(line explain.Line, i int, how spacing) string {
	op := line[i].Operator
	switch binary := line.Binary(i); {
	case binary && how.cells && op == "·":
		return " ·"
	case binary && how.cells:
		return "  " + op
	case binary && how.tight && (op == "·" || op == "/" || op == "÷"):
		return op
	default:
		return line.Spaced(i)
	}
}

// operand writes a value in the way its role requires.
func (p typesetter) operand(o explain.Operand, cell bool) string {
	if cell {
		return o.Text(cells{p.Format})
	}
	return o.Text(p.Format)
}

// cells is a format that writes numbers in cells, and a setting with a blank in place
// of a sign.
type cells struct{ number.Format }

// Short writes a setting.
func (c cells) Short(v float64) string { return " " + c.Format.Short(v) }

// Trim writes a number of the step.
func (c cells) Trim(v float64) string { return c.Cell(v) }

// operandRole returns the role of an operand. Weights are coloured by their sign, and
// values that are not finite are an alarm.
func (p typesetter) operandRole(o explain.Operand) theme.Role {
	switch o.Role {
	case explain.Parameter:
		return p.Alarmed(o.Value, paint.SignRole(o.Value))
	case explain.Setting:
		return theme.Dim
	case explain.Result:
		return p.Alarmed(o.Value, p.AccentStrong())
	default:
		return p.Alarmed(o.Value, theme.Text)
	}
}

// inRows sets tokens from column left on, in as many rows as it takes to stay within
// width columns. It breaks them where the fewest groups are open, and as late as
// possible.
func inRows(tokens []written, left, width int) paint.Sheet {
	cut := breakOf(tokens, width-left)
	var row paint.Row
	x := left
	for i, one := range tokens[:cut] {
		if i == 0 {
			trimmed := strings.TrimLeft(one.text, " ")
			if one.breaks {
				one.w -= grid.Width(one.text) - grid.Width(trimmed)
				one.text = trimmed
			}
		}
		x += one.w
		row.Right(x, one.text, one.role)
		if one.number || one.operand.HasRef {
			row.ShowsOperand(one.operand)
		}
	}
	if cut == len(tokens) {
		return paint.Sheet{row}
	}
	return append(paint.Sheet{row}, inRows(tokens[cut:], left, width)...)
}

// breakOf returns how many tokens go into the first row. It returns all if they fit, or
// if they cannot be broken.
func breakOf(tokens []written, room int) int {
	best, w := len(tokens), 0
	for i, one := range tokens {
		if i > 0 && one.breaks && w <= room && (best == len(tokens) || one.depth <= tokens[best].depth) {
			best = i
		}
		w += one.w
	}
	if w <= room {
		return len(tokens)
	}
	return best
}
