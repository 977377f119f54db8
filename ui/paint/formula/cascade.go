package formula

import (
	"math"
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// cascade draws a long sum as bars, each of which begins where the one before ends, so that
// the last end is the sum.
type cascade struct {
	typesetter
	table *explain.Table
	tail  []paint.Row // what follows from the sum
	label int         // the width of the labels
	low   float64     // the ends of the scale, on which 0 lies
	high  float64
}

// Of terms that fit into a line no bars are drawn; nor are they in fewer columns.
const (
	fewTerms  = 4
	leastBars = 16
	afterBars = 2
)

// cascadeOf returns the bars of a sum, and whether they can be drawn in w × h cells: a sum
// of many terms, all of which have a row and are finite.
func (p typesetter) cascadeOf(e *explain.Explanation, w, h int) (cascade, bool) {
	kind := e.Result.Ref.Kind
	if e.Ahead || e.Table == nil || e.Table.SumLabel == "" || kind != explain.WeightedSum && kind != explain.Delta {
		return cascade{}, false
	}
	c := cascade{typesetter: p, table: e.Table, label: grid.Width(e.Table.SumLabel)}
	for _, row := range e.Table.Rows {
		c.label = max(c.label, min(grid.Width(row.Label), 2*leastLabel))
	}
	if len(e.Tail) > 0 {
		c.tail = p.flat(e, e.Tail[0], p.AccentStrong(), w)
	}
	c.low, c.high = reach(e.Table.Rows)
	fits := len(e.Table.Rows)+1+len(c.tail) <= h && c.bars()+leastBars+afterBars <= w
	return c, fits && len(e.Table.Rows) > fewTerms && !number.Alarming(c.high-c.low) && c.high > c.low
}

// reach returns the least and the largest sum of the first terms, of which none is 0.
func reach(rows []explain.Row) (low, high float64) {
	sum := 0.0
	for _, row := range rows {
		sum += row.Total.Value
		low, high = math.Min(low, sum), math.Max(high, sum)
		if number.Alarming(sum) {
			return sum, sum
		}
	}
	return low, high
}

// bars returns the column where the bars begin.
func (c cascade) bars() int { return 2 + c.label + 1 + c.Format.Width() + 3 }

// draw draws a row for each term, the sum and what follows from it.
func (c cascade) draw() {
	zero := c.column(0)
	c.VLine(zero, 0, len(c.table.Rows), '│', theme.Line.Style())
	sum := 0.0
	for y, row := range c.table.Rows {
		c.term(y, row, sum)
		sum += row.Total.Value
	}
	y := len(c.table.Rows)
	c.total(y)
	c.Painter.Down(y+1).Sheet(0, c.tail)
}

// term draws a term from where the sum of those before it ends.
func (c cascade) term(y int, row explain.Row, sum float64) {
	label := theme.Text
	if c.feeds(row) {
		c.Set(1, y, '•', c.Accent())
	}
	c.Fitted(2, y, c.label, row.Label, label)
	c.Text(2+c.label+1, y, c.cell(row.Total), c.operandRole(row.Total))
	v := row.Total.Value
	if v < 0 {
		c.bar(y, sum, sum+v, '▒', theme.Dim)
	} else if v > 0 {
		c.bar(y, sum, sum+v, '█', c.Accent())
	}
}

// total draws the sum from 0. It is the result, or what the result follows from.
func (c cascade) total(y int) {
	role := theme.Strong
	if len(c.tail) == 0 {
		role = c.AccentStrong()
		c.Set(1, y, '▌', c.Accent())
	}
	c.Fitted(2, y, c.label, c.table.SumLabel, role)
	v := c.table.Sum.Value
	c.Text(2+c.label+1, y, c.Format.Cell(v), c.Alarmed(v, role))
	if v != 0 {
		c.bar(y, 0, v, '█', c.AccentStrong())
	}
}

// bar draws a bar from one value to another. It takes at least one column.
func (c cascade) bar(y int, from, to float64, block rune, role theme.Role) {
	left, right := c.column(math.Min(from, to)), c.column(math.Max(from, to))
	switch {
	case right > left:
	case left > c.bars() && to <= 0:
		left--
	default:
		right++
	}
	c.Text(left, y, strings.Repeat(string(block), right-left), role)
}

// column returns the column where a value stands.
func (c cascade) column(v float64) int {
	room := c.W() - c.bars() - afterBars
	return c.bars() + int(math.Round((v-c.low)/(c.high-c.low)*float64(room)))
}
