package screen

import (
	"strings"

	"backstep/network/explain"
	"backstep/ui/theme"
)

// table draws a long sum in at most rows rows and returns how many it took.
// Where rows are scarce, what follows from the sum goes on in the row of the
// sum itself.
func (p painter) table(e *explain.Explanation, rows int) int {
	t, tail := e.Table, p.typeset(e, e.Tail)
	under := p.rowsUnder(e, tail)
	tight := len(e.Tail) > 0 && 1+len(t.Rows)+under > rows
	if tight {
		under = 1
	}
	shown, rest := t.Shorten(max(1, rows-1-under))
	at := p.tableColumns(t)
	y := p.tableHead(t, at)
	for _, row := range shown {
		p.tableRow(y, row, at)
		y++
	}
	if rest != nil {
		p.restRow(y, t, *rest, at)
		y++
	}
	switch {
	case t.SumLabel == "":
		return y
	case tight:
		p.down(y).oneLine(e, tail, p.accentStrong())
		return y + 1
	}
	p.sumRow(y, e, at[len(at)-1])
	y++
	if len(e.Tail) > 0 {
		y += p.down(y).inline(e, tail, p.accentStrong())
	}
	return y
}

// rowsUnder counts the rows of the sum and of what follows from it.
func (p painter) rowsUnder(e *explain.Explanation, tail typeset) int {
	switch {
	case e.Table.SumLabel == "":
		return 0
	case len(e.Tail) == 0:
		return 1
	default:
		return 1 + tail.rows()
	}
}

func (p painter) sumRow(y int, e *explain.Explanation, last tableColumn) {
	p.text(2, y, e.Table.SumLabel, p.sumRole(e))
	p.text(last.x-3, y, "=", theme.Dim)
	p.textRight(last.x+last.w, y, p.scene.Format.Cell(e.Table.Sum.Value), p.sumRole(e))
}

// oneLine draws the first line of a derivation in numbers, where it fits, and
// its result, in one row.
func (p painter) oneLine(e *explain.Explanation, t typeset, role theme.Role) {
	x := 2
	x += p.text(x, 0, e.Symbol, role) + 1
	x += p.text(x, 0, "=", theme.Dim) + 1
	if numbers := t.lines[0].numbers(); x+columns(numbers)+2+p.scene.Format.Width() <= p.W() {
		for i, s := range t.lines[0].slots {
			number := s.number
			if i == 0 {
				number = strings.TrimLeft(number, " ")
			}
			x += p.text(x, 0, number, p.slotRole(s))
		}
		x += p.text(x, 0, " =", theme.Dim) + 1
	}
	p.result(x, 0, e, false, role)
}

// numbers is a line in numbers.
func (l typesetLine) numbers() string {
	text := ""
	for _, s := range l.slots {
		text += s.number
	}
	return strings.TrimLeft(text, " ")
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
