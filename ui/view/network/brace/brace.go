// Package brace draws what feeds the number in focus, joined by a brace, and the number,
// where there is no room for units.
package brace

import (
	"fmt"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// below is the rows of the formula and of the blank above it.
const below = 3

// least and most are the rows of the drawing: with three, the number has its symbol above
// and the name of what it belongs to below.
const (
	least = 1
	most  = 3
)

// Takes reports whether the room of the whole view is as little as this is for.
func Takes(view paint.Painter) bool {
	const small, low = 51, 14
	return view.W() < small || view.H() < low
}

// Rows returns the rows that it takes of the whole view: more than three only if the
// formula has as many.
func Rows(view paint.Painter) int {
	h := view.H()
	if h < most+below {
		return max(least, min(most, h))
	}
	return max(most, min(len(factorsOf(view.Moment)), (h-1)/2))
}

// Draw draws what feeds the number in focus, as far as there is room, and the number.
func Draw(p paint.Painter) {
	const margin = paint.Margin + 1
	b := brace{Painter: p.In(grid.Rect{X: margin, W: max(0, p.W()-2*margin), H: p.H()})}
	list, more := b.shown(factorsOf(p.Moment))
	number := b.Format.Width()
	b.first = number
	b.symbol = longestSymbol(list)
	b.numbers = mark + b.symbol + number + 1
	if b.pairs = paired(list); b.pairs {
		b.numbers = 2 * number
	}
	room := b.W() - arm - number - 1 // A block may end after its cell.
	if b.pairs && longestName(list) > max(room-b.numbers-1, leastName) {
		b.tighten(list)
	}
	b.name = min(longestName(list)+1, room-b.numbers)
	if len(list) == 0 || b.name < leastName || b.H() < 2 {
		b.result(0)
		return
	}
	rows := len(list)
	if more > 0 {
		b.Fitted(0, rows, b.name+b.numbers, b.Spell(fmt.Sprintf("… %d more", more)), theme.Dim)
		rows++
	}
	b.factors(list, rows)
	b.arms(b.name+b.numbers, rows)
	b.result(b.name + b.numbers + arm)
}

// The widths of the parts of a factor, and of the brace with its wires and its point.
const (
	leastName = 2
	mark      = 1
	arm       = 3
)

// brace draws factors and what they give. It holds the widths of their names and numbers.
type brace struct {
	paint.Painter
	name, numbers int
	first         int  // the width of the numbers before the weights
	symbol        int  // the width of their symbols, which is one letter in most notations
	pairs         bool // factors have weights beside them, instead of marks and symbols
}

// factors draws the factors, in the first of so many rows.
func (b brace) factors(list []factor, rows int) {
	for i, f := range list {
		x, y := b.name, b.row(i, rows)
		w := max(b.name-1, leastName)
		b.Fitted(0, y, w, brief(b.Spell(f.label(b.pairs)), w), theme.Strong)
		if !b.pairs {
			b.Symbol(x, y, b.letter(f.symbol), paint.Named)
			x += mark + b.symbol
		}
		b.value(x, y, &f)
		if f.times != nil {
			b.number(x+b.first, y, *f.times)
			b.Text(x+b.first, y, b.Spell("·"), theme.Dim)
		}
	}
}

// longestSymbol returns the width of the longest symbol of factors.
func longestSymbol(list []factor) int {
	w := 1
	for i := range list {
		w = max(w, grid.Width(list[i].symbol))
	}
	return w
}

// letter returns a symbol of one letter, in ASCII too.
func (b brace) letter(symbol string) string {
	if b.Format.ASCII {
		return grid.ToASCII(symbol)
	}
	return symbol
}

// row returns the row of factor i of n: one stands in the middle of three rows, two above
// and below it.
func (b brace) row(i, n int) int {
	switch {
	case n == 1 && b.H() >= most:
		return 1
	case n == 2 && b.H() >= most:
		return 2 * i
	default:
		return i
	}
}

// value draws the value of a factor.
func (b brace) value(x, y int, f *factor) {
	if f.slope != nil {
		slope := paint.Bare(*f.slope, true, theme.Strong)
		slope.Of, slope.IsQuantity = b.Moment.Focus, true
		slope.Of.Kind = explain.Slope
		b.Number(x, y, slope)
		return
	}
	b.number(x, y, f.is)
}

// number draws a number that the formula names.
func (b brace) number(x, y int, q explain.Quantity) {
	v, reached := b.Moment.ValueOf(q)
	c := b.NumberOf(q, v, reached)
	c.Mark = paint.Named
	b.Number(x, y, c)
}

// arms draws wires from n factors that meet, and go on to the number.
func (b brace) arms(x, n int) {
	first, last := b.row(0, n), b.row(n-1, n)
	middle := (first + last) / 2
	heavy := grid.Stroke{Weight: grid.Heavy, Style: b.Accent().Style()}
	lines := grid.NewLines(b.W(), b.H())
	for i := range n {
		if b.pairs {
			lines.Arms(x+1, b.row(i, n), heavy, grid.Left) // A number may end just before.
		} else {
			lines.Horizontal(x, x+1, b.row(i, n), heavy)
		}
	}
	if n > 1 {
		lines.Vertical(x+1, first, last, heavy)
	}
	lines.Horizontal(x+1, x+2, middle, heavy)
	lines.Draw(b.Region)
	b.Set(x+2, middle, '▶', b.Accent())
}

// result draws the number in focus with its symbol and its name, as far as there is room.
func (b brace) result(x int) {
	m := b.Moment
	e := m.Explanation
	symbol, name := b.Spell(e.Symbol), b.Spell(nameOf(m, m.Focus))
	y := 0
	if b.H() >= most {
		b.Fitted(x+1, 0, b.W()-x-1, symbol, theme.Dim)
		b.Fitted(x+1, 2, b.W()-x-1, name, theme.Dim)
		y = 1
	} else if x == 0 {
		x = b.Fitted(0, 0, b.W()-b.Format.Width(), symbol, theme.Dim)
	}
	b.Number(x, y, b.NumberOf(m.Focus, e.Result.Value, !e.Ahead))
}
