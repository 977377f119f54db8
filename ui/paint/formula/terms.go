package formula

import (
	"fmt"
	"math"
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// terms draws a long sum in two columns, each term as a small bar from an axis.
type terms struct {
	sums
	of     explain.Quantity // whose formula it is
	sum    explain.Operand
	name   string
	all    []explain.Row
	rows   int // of a column
	tail   paint.Sheet
	label  int
	column int // the width of a column
	number int // where its numbers begin, with the blanks that all of them have in front
	axis   int // where the axis of its bars stands
	bar    int // the width of a bar on one side of the axis
}

// leastBar is the fewest cells on one side of an axis.
const leastBar = 3

// termsOf returns the terms of a sum in two columns, and whether there is room for all of
// them in w × h cells.
func (p sums) termsOf(e *explain.Explanation, w, h int) (terms, bool) {
	if !isLongSum(e) {
		return terms{}, false
	}
	t := terms{sums: p, of: e.Result.Ref, sum: sumIn(e), name: e.Table.SumLabel, all: e.Table.Rows, tail: p.tailOf(e, w)}
	t.rows = (len(t.all) + 1) / 2
	t.label = labelWidth(t.name, t.all)
	t.column = w / 2
	const mark, blank, axis = 2, 1, 1
	lead, trail := p.blanksAround(t.all)
	t.number = mark + t.label + blank - lead
	end := t.number + p.Format.Width() - trail
	t.bar = (t.column - end - blank - axis) / 2
	t.axis = end + blank + t.bar
	return t, t.bar >= leastBar && t.rows+1+len(t.tail) <= h
}

// blanksAround returns the blanks before and after the numbers of all terms in their cells.
func (p sums) blanksAround(rows []explain.Row) (lead, trail int) {
	lead, trail = p.Format.Width(), p.Format.Width()
	for _, row := range rows {
		cell := p.cell(row.Total)
		lead = min(lead, len(cell)-len(strings.TrimLeft(cell, " ")))
		trail = min(trail, len(cell)-len(strings.TrimRight(cell, " ")))
	}
	return lead, trail
}

// draw draws the terms, the sum and what follows from it.
func (t terms) draw() {
	largest := 0.0
	for _, row := range t.all {
		largest = math.Max(largest, math.Abs(row.Total.Value))
	}
	for i, row := range t.all {
		x, y := i/t.rows*t.column, i%t.rows
		t.termLabel(x, y, t.label, t.number, row)
		t.hit(x+t.number, y, row.Total, t.of)
		t.barFrom(x+t.axis, y, row.Total.Value, largest)
	}
	t.sumLabel(t.rows, t.label, t.number, t.name, t.sum, len(t.tail) == 0)
	t.hit(t.number, t.rows, t.sum, t.of)
	t.sumSign(t.rows, t.number, t.name, t.all, t.sum)
	t.note(fmt.Sprintf("is the sum of the %d terms", len(t.all)))
	t.Painter.Down(t.rows+1).Sheet(0, t.tail)
}

// note writes a remark after the sum, if there is room for it.
func (t terms) note(text string) {
	if x := t.number + t.Format.Width() + 2; x+grid.Width(text) <= t.W() {
		t.Text(x, t.rows, text, theme.Dim)
	}
}

// barFrom draws the bar of a term to the left or right of an axis, in half cells.
func (t terms) barFrom(axis, y int, v, largest float64) {
	t.Set(axis, y, '│', theme.Axis)
	halves := int(math.Round(2 * float64(t.bar) * math.Abs(v) / largest))
	for i := range (halves + 1) / 2 {
		half := i == halves/2 // The outermost cell is full only on the side of the axis.
		if v < 0 {
			t.Set(axis-1-i, y, pick(half, '╺', '━'), theme.Quiet(t.Accent()))
		} else {
			t.Set(axis+1+i, y, pick(half, '╸', '━'), theme.Quiet(t.Accent()))
		}
	}
}

func pick(first bool, a, b rune) rune {
	if first {
		return a
	}
	return b
}

// drawSum draws a long sum as bars, if there is room for them, and reports whether it did.
func (p panel) drawSum(e *explain.Explanation, body panel) bool {
	from := sums(body)
	c, bars := from.cascadeOf(e, body.W(), body.H())
	t, two := from.termsOf(e, body.W(), body.H())
	switch {
	case bars && (len(c.rows) == len(e.Table.Rows) || !two):
		p.Panel(e.Title, "the terms one after another", e.Formula)
		c.draw()
	case two:
		p.Panel(e.Title, e.Formula)
		t.draw()
	default:
		return false
	}
	return true
}
