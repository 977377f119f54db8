package paths

import (
	"strings"

	"backstep/network/explain"
	"backstep/network/paths"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// list draws the paths as the names that they lead through, where numbers have no room beside
// them. Those of the path under the cursor stand below.
type list struct {
	drawing
	hasBatch bool
}

// draw draws the paths that have room, and returns how many.
func (l list) draw() (shown int) {
	arithmetic := l.arithmetic()
	tail := l.tail(l.hasBatch, l.H()-1-len(arithmetic)-1)
	room := max(1, l.H()-len(tail)-len(arithmetic))
	if room+len(tail)+len(arithmetic) > l.H() {
		arithmetic = arithmetic[:max(0, l.H()-room-len(tail))]
	}
	c := l.products(true)
	c.x = l.W() - c.w
	shown = min(room, len(l.rows))
	first := paint.FirstShown(l.row, shown, len(l.rows))
	for i, r := range l.rows[first : first+shown] {
		l.path(i, first+i, r, c)
	}
	y := shown
	numbers := l.numbers()
	for i, line := range arithmetic {
		l.Fitted(1, y+i, l.W()-1, line, theme.Text)
		numbers = l.hitText(1, y+i, line, numbers, l.of)
	}
	y += len(arithmetic)
	for i, b := range tail {
		l.tailLine(y+i, b, c)
	}
	return shown
}

// path draws the names on a path and its product.
func (l list) path(y, index int, r row, c cell) {
	role := theme.Text
	if index == l.row {
		role = theme.Strong
		l.Set(0, y, '▌', l.Accent())
	}
	l.Fitted(1, y, c.x-2, l.names(r, c.x-2), role)
	text, x := l.textIn(c, r.Product), c.end()-c.n
	if l.isCursor(index, len(r.factors)) {
		l.block(x, y, text)
	} else {
		l.Text(x, y, text, l.Alarmed(r.Product, l.emphasis(r.Product)))
	}
	l.hitValue(x, y, r.Product)
	l.Hit(grid.Rect{X: 0, Y: y, W: l.W(), H: 1}, paint.Target{Kind: paint.PlaceTarget, Y: index})
}

// names returns the names on a path, with the first and the last of them if there is no room
// for all.
func (l list) names(r row, w int) string {
	const each = 12
	var names []string
	for _, h := range r.hops {
		names = append(names, l.name(h, each))
	}
	arrow := l.Spell(" → ")
	all := strings.Join(names, arrow)
	for n := len(names) - 1; grid.Width(all) > w && n > 1; n-- {
		kept := append(append([]string{}, names[:n-1]...), "…", names[len(names)-1])
		all = strings.Join(kept, arrow)
	}
	return all
}

// arithmetic returns the product of the path under the cursor, over as many lines as it needs.
func (l list) arithmetic() []string {
	r := l.rows[l.row]
	line := paths.Product(r.factors)
	text := "= " + line.Text(l.Format, false) + " " + line.Sign(r.Product, l.Format) + " " + l.Format.Trim(r.Product)
	if l.factor < len(r.factors) {
		f := r.factors[l.factor]
		text += "; here " + f.Symbol + " " + f.Text(l.Format)
	}
	return paint.Wrap(l.Spell(text), l.W()-1)
}

// numbers returns the numbers that the arithmetic writes, in their order.
func (l list) numbers() []explain.Operand {
	r := l.rows[l.row]
	all := append(numbersIn(paths.Product(r.factors)), explain.Operand{Value: r.Product})
	if l.factor < len(r.factors) {
		all = append(all, r.factors[l.factor])
	}
	return all
}

// tailLine draws a line below the paths.
func (l list) tailLine(y int, b below, c cell) {
	if b.sign == "" {
		l.Fitted(1, y, l.W()-1, l.Spell(b.text), b.role())
		l.hitText(1, y, l.Spell(b.text), b.numbers, l.of)
		return
	}
	role := theme.Text
	if b.sum {
		role = l.AccentStrong()
	}
	l.Fitted(1, y, c.x-4, l.Spell(b.text), theme.Dim)
	l.hitText(1, y, grid.Truncate(l.Spell(b.text), c.x-4), b.numbers, l.of)
	l.TextRight(c.x-1, y, l.InOneColumn(b.sign), theme.Dim)
	l.Text(c.end()-c.n, y, l.textIn(c, b.v), l.Alarmed(b.v, role))
	l.hitValue(c.end()-c.n, y, b.v)
}
