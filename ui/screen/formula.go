package screen

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"backstep/network/explain"
	"backstep/ui/theme"
)

// formula draws where the number in focus came from: in symbols, in this
// sample's numbers, the result, and one sentence.
func (p painter) formula() {
	e := &p.scene.Explanation
	body := p.panel(e.Title, e.Formula)
	if body.H() < 1 {
		return
	}
	meaning := wrap(e.Meaning, body.W()-1)
	if p.spacious() && 1+body.derivationRows(e)+1+len(meaning) <= body.H() {
		body = body.down(1)
	}
	used := body.derivation(e, max(2, body.H()-len(meaning)))
	used = body.parts(e, used, body.H()-len(meaning)-1)
	y := min(used+1, body.H()-len(meaning))
	for i, line := range meaning {
		if y+i >= used {
			body.text(1, y+i, line, theme.Text)
		}
	}
}

// parts draws the values that the derivation uses by a name of their own, where
// they leave room for the meaning, and returns the first row after them.
func (p painter) parts(e *explain.Explanation, y, end int) int {
	for _, part := range e.Parts {
		one := explain.Explanation{Symbol: part.Symbol, Result: part.Result}
		one.Result.Role = explain.Plain
		set := p.typeset(&one, part.Lines)
		if set.rows() > end-y || set.width > p.W() {
			continue
		}
		y += p.down(y).inline(&one, set, theme.Text)
	}
	return y
}

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

// table draws a long sum in at most rows rows and returns how many it took.
func (p painter) table(e *explain.Explanation, rows int) int {
	t := e.Table
	tail := p.typeset(e, e.Tail)
	fixed := 1 // headings
	if t.SumLabel != "" {
		fixed++
	}
	tight := false
	if len(e.Tail) > 0 {
		tail = tail.shorten(max(tail.least(), rows-fixed-len(t.Rows)))
		tight = fixed+tail.rows()+len(t.Rows) > rows
		fixed += tail.rows()
		if tight {
			fixed += 1 - tail.rows()
		}
	}
	shown, rest := t.Shorten(max(1, rows-fixed))
	columnsOf := p.tableColumns(t)
	y := p.tableHead(t, columnsOf)
	for _, row := range shown {
		p.tableRow(y, row, columnsOf)
		y++
	}
	if rest != nil {
		p.restRow(y, t, *rest, columnsOf)
		y++
	}
	if t.SumLabel == "" {
		return y
	}
	last := columnsOf[len(columnsOf)-1]
	p.text(2, y, t.SumLabel, p.sumRole(e))
	p.text(last.x-3, y, "=", theme.Dim)
	p.textRight(last.x+last.w, y, p.scene.Format.Cell(t.Sum.Value), p.sumRole(e))
	y++
	if len(e.Tail) > 0 && tight {
		p.down(y).oneLine(e, tail)
		return y + 1
	}
	if len(e.Tail) > 0 {
		y += p.down(y).inline(e, tail, p.accentStrong())
	}
	return y
}

// oneLine draws the first line of a derivation in numbers, and its result, in
// one row.
func (p painter) oneLine(e *explain.Explanation, t typeset) {
	x := 2
	x += p.text(x, 0, e.Symbol, p.accentStrong()) + 1
	x += p.text(x, 0, "=", theme.Dim) + 1
	for i, s := range t.lines[0].slots {
		number := s.number
		if i == 0 {
			number = strings.TrimLeft(number, " ")
		}
		x += p.text(x, 0, number, p.slotRole(s))
	}
	x += p.text(x, 0, " =", theme.Dim) + 1
	p.result(x, 0, e, false, p.accentStrong())
}

// sumRole is the accent where the sum is the result itself.
func (p painter) sumRole(e *explain.Explanation) theme.Role {
	if len(e.Tail) == 0 {
		return p.accentStrong()
	}
	return theme.Strong
}

type tableColumn struct{ x, w int }

// tableColumns returns the place of each factor, then of the product; the
// labels take what is left, within reason.
func (p painter) tableColumns(t *explain.Table) []tableColumn {
	label := max(columns(t.SumLabel), columns(t.Head))
	for _, row := range t.Rows {
		label = max(label, columns(row.Label))
	}
	gaps := len(t.Columns)
	list := make([]tableColumn, gaps)
	numbers := 0
	for i := range list {
		list[i].w = p.columnWidth(t, i)
		numbers += list[i].w
	}
	label = max(4, min(label, p.W()-2-numbers-gaps*3))
	gap := max(3, min(6, (p.W()-2-label-numbers)/max(gaps, 1)))
	x := 2 + label
	for i := range list {
		x += gap
		list[i].x = x
		x += list[i].w
	}
	return list
}

// columnWidth returns the width of a column of numbers: a cell, or that of its
// text where it holds a setting such as η.
func (p painter) columnWidth(t *explain.Table, i int) int {
	w := columns(t.Columns[i])
	for _, row := range t.Rows {
		operands := append(row.Operands(), row.Total)
		if i >= len(operands) || operands[i].Role != explain.Setting {
			return max(w, p.scene.Format.Width())
		}
		w = max(w, 1+columns(p.cell(operands[i])))
	}
	return w
}

func (p painter) tableHead(t *explain.Table, at []tableColumn) int {
	p.text(2, 0, t.Head, theme.Dim)
	for i, name := range t.Columns {
		p.textRight(at[i].x+at[i].w, 0, name, theme.Dim)
	}
	return 1
}

func (p painter) tableRow(y int, row explain.Row, at []tableColumn) {
	role := theme.Text
	if row.Total.HasRef && p.scene.Focus == row.Total.Ref {
		role = p.accentStrong()
		p.set(1, y, '▌', p.accent())
	} else if p.feeds(row) {
		p.set(1, y, '•', p.accent())
	}
	p.fitted(2, y, at[0].x-4, row.Label, role)
	operators, operands := row.Operators(), row.Operands()
	for i, o := range operands {
		p.textRight(at[i].x+at[i].w, y, p.cell(o), p.operandRole(o))
		p.textRight(at[i].x, y, operators[i], theme.Dim)
	}
	last := at[len(at)-1]
	if len(operands) > 0 {
		p.text(at[len(operands)-1].x+at[len(operands)-1].w, y, operators[len(operands)], theme.Dim)
		p.text(last.x-2, y, "=", theme.Dim)
	}
	p.textRight(last.x+last.w, y, p.cell(row.Total), p.operandRole(row.Total))
}

// restRow stands for the rows that have no room: how many they are, and their
// part of the sum where the table is one.
func (p painter) restRow(y int, t *explain.Table, rest explain.Row, at []tableColumn) {
	if t.SumLabel == "" {
		p.text(2, y, rest.Label, theme.Text)
		return
	}
	p.tableRow(y, rest, at)
}

// feeds tells whether a row's numbers are marked elsewhere on the screen.
func (p painter) feeds(row explain.Row) bool {
	for _, o := range append(row.Operands(), row.Total) {
		if o.HasRef && p.scene.Feeds[o.Ref] {
			return true
		}
	}
	return false
}

// cell writes an operand in a cell's width.
func (p painter) cell(o explain.Operand) string {
	if o.Role == explain.Setting {
		return p.scene.Format.Short(o.Value)
	}
	return p.scene.Format.Cell(o.Value)
}

// wrap breaks a text into lines of at most w columns.
func wrap(text string, w int) []string {
	if text == "" || w < 4 {
		return nil
	}
	return strings.Split(ansi.Wordwrap(text, w, ""), "\n")
}

// columns returns the width of a text.
func columns(s string) int { return ansi.StringWidth(s) }

// plural writes a count with its noun.
func plural(n int, one, many string) string {
	if n == 1 {
		return fmt.Sprintf("1 %s", one)
	}
	return fmt.Sprintf("%d %s", n, many)
}
