package screen

import (
	"strings"

	"backstep/network/explain"
	"backstep/ui/theme"
)

// derivationRows is how many rows the arithmetic takes where there is room.
func (p painter) derivationRows(e *explain.Explanation) int {
	inline := p.typeset(e, e.Inline)
	if e.Table == nil || (len(e.Inline) > 0 && inline.width <= p.W()) {
		return inline.rows()
	}
	rows := 1 + len(e.Table.Rows)
	if e.Table.SumLabel != "" {
		rows++
	}
	if len(e.Tail) > 0 {
		rows += p.typeset(e, e.Tail).rows()
	}
	return rows
}

// derivation draws the arithmetic in at most rows rows and returns how many it
// took: inline where it fits, else as a table, else inline and wrapped.
func (p painter) derivation(e *explain.Explanation, rows int) int {
	inline := p.typeset(e, e.Inline)
	switch {
	case len(e.Inline) > 0 && inline.width <= p.W() && inline.least() <= rows, e.Table == nil:
		return p.inline(e, inline.shorten(rows), p.accentStrong())
	default:
		return p.table(e, rows)
	}
}

// slot is one token typeset: a column as wide as its symbol and its number.
type slot struct {
	x, w    int
	token   explain.Token
	symbol  string
	number  string
	isValue bool
}

// typesetLine is one line of a derivation with the place of each token.
type typesetLine struct {
	slots   []slot
	symbols bool // has a row of symbols over its numbers
	cells   bool // numbers stand in cells, symbols over them
}

// symbolColumns is the width of the row of symbols where it flows by itself.
func (l typesetLine) symbolColumns() int {
	w := 0
	for _, s := range l.slots {
		w += columns(s.symbol)
	}
	return w
}

type typeset struct {
	lines []typesetLine
	left  int // columns of the left side, with its =
	width int
}

func (t typeset) rows() int {
	rows := 1 // the result
	for _, line := range t.lines {
		rows++
		if line.symbols {
			rows++
		}
	}
	return rows
}

// least is the rows of the first line and the result.
func (t typeset) least() int {
	if len(t.lines) < 2 {
		return t.rows()
	}
	return typeset{lines: t.lines[:1]}.rows()
}

// shorten leaves out what was worked out in between, from the last line up, so
// that the result stays in at most rows rows.
func (t typeset) shorten(rows int) typeset {
	for len(t.lines) > 1 && t.rows() > rows {
		t.lines = t.lines[:len(t.lines)-1]
	}
	return t
}

// typeset gives every token its column. Numbers stand in cells where all lines
// are plain sums and products.
func (p painter) typeset(e *explain.Explanation, lines []explain.Line) typeset {
	t := typeset{left: 2 + columns(e.Symbol) + 3}
	if len(lines) == 0 {
		t.width = t.left + columns(p.scene.Format.Trim(e.Result.Value))
	}
	cells := true
	for _, line := range lines {
		cells = cells && inCells(line)
	}
	for _, line := range lines {
		set := typesetLine{}
		x := t.left
		for i, token := range line {
			s := slot{token: token, isValue: token.Operator == ""}
			if s.isValue {
				s.number, s.symbol = p.operand(token.Operand, cells), token.Operand.Symbol
				set.symbols = set.symbols || s.symbol != ""
				if s.symbol == "" {
					s.symbol = strings.TrimSpace(s.number)
				}
			} else {
				s.symbol, s.number = spaced(line, i, cells), spaced(line, i, cells)
			}
			s.x, s.w = x, columns(s.number)
			if cells && s.isValue {
				s.w = max(s.w, columns(s.symbol)+1)
			}
			x += s.w
			set.slots = append(set.slots, s)
		}
		set.cells = cells
		t.width = max(t.width, x, t.left+set.symbolColumns())
		t.lines = append(t.lines, set)
	}
	return t
}

// inCells tells whether a line is a plain sum of products, whose numbers stand
// in cells so that decimal points align.
func inCells(line explain.Line) bool {
	for _, token := range line {
		switch token.Operator {
		case "", "+", "−", "·":
		default:
			return false
		}
	}
	return true
}

// spaced returns an operator with the blanks around it.
func spaced(line explain.Line, i int, cells bool) string {
	op := line[i].Operator
	switch op {
	case "+", "−":
		if cells {
			return "  " + op
		}
		return " " + op + " "
	case "·":
		if cells {
			return " " + op
		}
		return " " + op + " "
	case "/":
		return " / "
	case ",":
		return ", "
	default:
		return op
	}
}

// operand writes a value as its role asks.
func (p painter) operand(o explain.Operand, cell bool) string {
	f := p.scene.Format
	switch {
	case o.Role == explain.Setting && cell:
		return " " + f.Short(o.Value)
	case o.Role == explain.Setting:
		return f.Short(o.Value)
	case cell:
		return f.Cell(o.Value)
	default:
		return f.Trim(o.Value)
	}
}

// inline draws a typeset derivation and its result in a role, and returns the
// rows used.
func (p painter) inline(e *explain.Explanation, t typeset, role theme.Role) int {
	y := 0
	for i, line := range t.lines {
		if line.symbols {
			if i == 0 {
				p.text(2, y, e.Symbol, role)
			}
			p.text(t.left-2, y, "=", theme.Dim)
			p.symbols(t.left, y, line)
			y++
		}
		p.text(t.left-2, y, "=", theme.Dim)
		for _, s := range line.slots {
			p.textRight(s.x+s.w, y, s.number, p.slotRole(s))
		}
		y++
	}
	if len(t.lines) == 0 || p.needsResult(t.lines[len(t.lines)-1]) {
		if y == 0 {
			p.text(2, y, e.Symbol, role)
		}
		p.text(t.left-2, y, "=", theme.Dim)
		p.result(t.left, y, e, len(t.lines) > 0 && t.lines[0].cells, role)
		y++
	}
	p.note(e, t.width+2)
	return y
}

// symbols draws a line in symbols: over its numbers where those stand in cells,
// else flowing by itself.
func (p painter) symbols(x, y int, line typesetLine) {
	for _, s := range line.slots {
		if line.cells {
			p.textRight(s.x+s.w, y, s.symbol, symbolRole(s))
			continue
		}
		x += p.text(x, y, s.symbol, symbolRole(s))
	}
}

// needsResult tells whether the last line still has something to compute.
func (p painter) needsResult(last typesetLine) bool { return len(last.slots) != 1 }

// result writes the number explained.
func (p painter) result(x, y int, e *explain.Explanation, cell bool, role theme.Role) {
	o := e.Result
	s := p.scene.Format.Trim(o.Value)
	if cell {
		s = p.scene.Format.Cell(o.Value)
	}
	p.text(x, y, s, p.alarmed(o.Value, role))
}

// note writes what is special about this case right of the derivation.
func (p painter) note(e *explain.Explanation, x int) {
	if e.Note == "" || p.W()-x < 14 {
		return
	}
	for i, line := range wrap(e.Note, p.W()-x) {
		if i < 3 {
			p.text(x, i, line, theme.Dim)
		}
	}
}

func symbolRole(s slot) theme.Role {
	if s.isValue {
		return theme.Text
	}
	return theme.Dim
}

func (p painter) slotRole(s slot) theme.Role {
	if !s.isValue {
		return theme.Dim
	}
	return p.operandRole(s.token.Operand)
}

// operandRole colours weights by their sign, and what is not finite as alarm.
func (p painter) operandRole(o explain.Operand) theme.Role {
	switch o.Role {
	case explain.Parameter:
		return p.alarmed(o.Value, signRole(o.Value))
	case explain.Setting:
		return theme.Dim
	case explain.Result:
		return p.alarmed(o.Value, p.accentStrong())
	default:
		return p.alarmed(o.Value, theme.Text)
	}
}
