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

// sums sets long sums as bars.
type sums struct{ typesetter }

// cascade draws a long sum as bars, each of which begins where the one before ends, so that
// the last end is the sum.
type cascade struct {
	sums
	of    explain.Quantity // whose formula it is
	sum   explain.Operand
	name  string // of the sum
	rows  []explain.Row
	tail  []paint.Row // what follows from the sum
	label int         // the width of the labels
	low   float64     // the ends of the scale, on which 0 lies
	high  float64
}

const (
	fewTerms    = 4 // a sum of so many terms has no bars
	leastBars   = 16
	afterBars   = 2
	leastInSums = 3 // the fewest terms beside those that are drawn together
)

// cascadeOf returns the bars of a sum, and whether they can be drawn in w × h cells. Where
// there is no room for all terms, the smallest are drawn together.
func (p sums) cascadeOf(e *explain.Explanation, w, h int) (cascade, bool) {
	if !isLongSum(e) {
		return cascade{}, false
	}
	c := cascade{sums: p, of: e.Result.Ref, sum: sumIn(e), name: e.Table.SumLabel, tail: p.tailOf(e, w)}
	room := h - 1 - len(c.tail)
	if room < leastInSums+1 {
		return c, false
	}
	c.rows = p.largestOf(e.Table.Rows, room)
	c.label = labelWidth(e.Table.SumLabel, c.rows)
	c.low, c.high = reach(c.rows)
	return c, c.bars()+leastBars+afterBars <= w && c.high > c.low
}

// isLongSum reports whether a derivation is a sum of many finite terms that add up to z, or
// to what a hidden unit is blamed for.
func isLongSum(e *explain.Explanation) bool {
	if e.Ahead || e.Table == nil || e.Table.SumLabel == "" || len(e.Table.Rows) <= fewTerms {
		return false
	}
	kind := e.Result.Ref.Kind
	low, high := reach(e.Table.Rows)
	return (kind == explain.WeightedSum || kind == explain.Delta) && !number.Alarming(high-low)
}

// tailOf sets what follows from the sum in as few rows as possible.
func (p sums) tailOf(e *explain.Explanation, w int) paint.Sheet {
	if len(e.Tail) == 0 {
		return nil
	}
	return p.flat(e, e.Tail[0], p.AccentStrong(), w).Within(e.Result.Ref)
}

// labelWidth returns the width of the labels of a sum and its terms. After the name of the
// sum there is room for its sign.
func labelWidth(sum string, rows []explain.Row) int {
	const sign = 2
	w := grid.Width(sum) + sign
	for _, row := range rows {
		w = max(w, min(grid.Width(row.Label), 2*leastLabel))
	}
	return w
}

// largestOf returns at most n rows: all of them, or those picked and then the total of the
// others as one row.
func (p sums) largestOf(rows []explain.Row, n int) []explain.Row {
	shown, rest := p.pickedRows(rows, n)
	if rest == nil {
		return shown
	}
	return append(shown, *rest)
}

// reach returns the least and the largest sum of the first terms, of which none is 0. If a
// sum is not finite, both are that.
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
func (c cascade) bars() int { return c.number() + c.Format.Width() + 3 }

// number returns the column where the numbers begin.
func (c cascade) number() int { return 2 + c.label + 1 }

// draw draws a row for each term, the sum and what follows from it.
func (c cascade) draw() {
	c.VLine(c.column(0), 0, len(c.rows), '│', theme.Axis.Style())
	sum := 0.0
	for y, row := range c.rows {
		c.term(y, row, sum)
		sum += row.Total.Value
	}
	c.total(len(c.rows))
	c.Painter.Down(len(c.rows)+1).Sheet(0, c.tail)
}

// term draws a term from where the sum of those before it ends.
func (c cascade) term(y int, row explain.Row, sum float64) {
	c.termLabel(0, y, c.label, c.number(), row)
	c.hit(c.number(), y, row.Total, c.of)
	v := row.Total.Value
	if v < 0 {
		c.bar(y, sum, sum+v, '▒', theme.Dim)
	} else if v > 0 {
		c.bar(y, sum, sum+v, '█', theme.Quiet(c.Accent()))
	}
}

// termLabel draws the mark, the label and, number columns further on, the number of a term.
func (p sums) termLabel(x, y, label, number int, row explain.Row) {
	if p.feeds(row) {
		p.Set(x+1, y, '•', p.Accent())
	}
	p.Fitted(x+2, y, label, p.Spell(row.Label), theme.Soft)
	p.Text(x+number, y, p.cell(row.Total), p.operandRole(row.Total))
}

// hit records that a cell shows a term or the sum of the formula of a quantity.
func (p sums) hit(x, y int, o explain.Operand, of explain.Quantity) {
	paint.HitOperand(p.Painter, grid.Rect{X: x, Y: y, W: p.Format.Width(), H: 1}, o, of)
}

// total draws the sum from 0. It is the result, or what the result follows from.
func (c cascade) total(y int) {
	c.sumLabel(y, c.label, c.number(), c.name, c.sum, len(c.tail) == 0)
	c.hit(c.number(), y, c.sum, c.of)
	c.sumSign(y, c.number(), c.name, c.rows, c.sum)
	if v := c.sum.Value; v != 0 {
		c.bar(y, 0, v, '█', c.Accent())
	}
}

// sumLabel draws the name and the number of a sum, which may be the result.
func (p sums) sumLabel(y, label, number int, name string, sum explain.Operand, result bool) {
	role := theme.Strong
	if result {
		role = p.AccentStrong()
		p.Set(1, y, '▌', p.Accent())
	}
	p.Fitted(2, y, label, name, role)
	p.Text(number, y, p.Format.Cell(sum.Value), p.Alarmed(sum.Value, role))
}

// sumSign says between the name and the number of a sum whether the terms as they are shown
// give it.
func (p sums) sumSign(y, number int, name string, rows []explain.Row, sum explain.Operand) {
	if x := max(number-2, 2+grid.Width(name)+1); x < number {
		p.Text(x, y, p.InOneColumn(explain.TermsOf(rows, nil).Sign(sum.Value, p.Format)), theme.Dim)
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
