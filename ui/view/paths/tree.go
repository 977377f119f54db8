package paths

import (
	"math"

	"backstep/network/explain"
	"backstep/network/paths"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// tree draws the paths with all their numbers. What several share stands once.
type tree struct {
	drawing
	columns
	hasBatch bool
}

// placed is a path and its row on the screen.
type placed struct {
	row
	y, index int // the index is among all paths
}

// draw draws the paths that have room, and returns how many.
func (t tree) draw() (shown int) {
	tail := t.tail(t.hasBatch, t.H()-3)
	rows, end := t.place(t.H() - 1 - len(tail))
	t.headings((rows[0].y - 1) / 2)
	t.wires(rows)
	t.Set(0, rows[0].y, '▌', t.Accent())
	t.Text(1, rows[0].y, t.label, t.AccentStrong())
	for _, r := range rows {
		t.path(r)
	}
	if y := rows[len(rows)-1].y; end > y+1 && len(tail) > 0 && tail[0].sum {
		t.HLine(t.product.end()-t.product.n, end-1, t.product.n, '─', theme.Rule.Style())
	}
	t.drawTail(end, tail)
	return len(rows)
}

// place returns the visible paths and the row after them, for so much room below the
// headings. With more room, branches stand apart.
func (t tree) place(room int) (rows []placed, end int) {
	room = max(1, room)
	shown := min(len(t.rows), room)
	first := paint.FirstShown(t.row, shown, len(t.rows))
	gaps := 0
	for _, r := range t.rows[1:] {
		if r.shared == 1 {
			gaps++
		}
	}
	spare := max(0, room-len(t.rows))
	apart := spare >= gaps
	if apart {
		spare -= gaps
	}
	y := 1 + min(2, spare/2) // A blank row below the headings, and above them.
	for i, r := range t.rows[first : first+shown] {
		if i == 0 {
			r.shared = 0
		} else if apart && r.shared == 1 {
			y++
		}
		rows = append(rows, placed{r, y, first + i})
		y++
	}
	if spare > 0 {
		y++ // And one before the sum.
	}
	return rows, y
}

// headings names the columns.
func (t tree) headings(y int) {
	head := func(c cell) { t.TextRight(c.end(), y, c.head, theme.Dim) }
	for i := range t.hops {
		if h := &t.hops[i]; h.hasIn {
			head(h.in)
		}
		for _, c := range t.hops[i].out {
			head(c)
		}
	}
	head(t.product)
}

// path draws what a path does not share with the one above it, and its product.
func (t tree) path(r placed) {
	factor := 0
	for k := range r.hops {
		h, at := &r.hops[k], &t.hops[k]
		hidden := k < r.shared && (r.index != t.row || !t.at(factor, h))
		if h.HasIn {
			t.number(r, factor, at.in, h.In, hidden)
			factor++
		}
		if k >= r.shared {
			t.Fitted(at.name.x, r.y, at.name.w, t.name(*h, at.name.w), theme.Strong)
		}
		for i, f := range h.Out {
			t.number(r, factor, at.out[i], f, hidden)
			factor++
		}
	}
	line := paths.Product(r.factors)
	t.Text(t.sign, r.y, t.InOneColumn(line.Sign(r.Product, t.Format)), theme.Dim)
	t.total(r.y, r.Product, t.isCursor(r.index, factor), t.emphasis(r.Product))
	t.hit(r, factor, t.product)
}

// at reports whether the cursor is at a factor of a hop, which begins with a factor.
func (d drawing) at(factor int, h *paths.Hop) bool {
	n := len(h.Out)
	if h.HasIn {
		n++
	}
	return !d.weights && d.factor >= factor && d.factor < factor+n
}

func (d drawing) isCursor(row, factor int) bool {
	return !d.weights && row == d.row && factor == d.factor
}

// number draws a factor, unless it stands in a row above.
func (t tree) number(r placed, factor int, c cell, f explain.Operand, hidden bool) {
	if hidden {
		return
	}
	text, x := t.textIn(c, f.Value), c.end()-c.n
	if t.isCursor(r.index, factor) {
		t.block(x, r.y, text)
	} else {
		t.Text(x, r.y, text, t.Alarmed(f.Value, roleOf(f)))
	}
	t.hitOperand(grid.Rect{X: x, Y: r.y, W: c.n, H: 1}, f, t.of)
	t.hit(r, factor, c)
}

// roleOf returns the role of a factor: a weight has the colour of its sign.
func roleOf(f explain.Operand) theme.Role {
	if f.Role == explain.Parameter {
		return paint.SignRole(f.Value)
	}
	return theme.Text
}

// block draws a number as a filled block.
func (d drawing) block(x, y int, text string) {
	blanks := 0
	for blanks < len(text) && text[blanks] == ' ' {
		blanks++
	}
	d.Text(x+blanks-1, y, d.Blocked(text[blanks:]), d.Block())
}

// hit lets the mouse choose a factor of a path.
func (t tree) hit(r placed, factor int, c cell) {
	back := len(r.factors) - factor
	t.Hit(grid.Rect{X: c.x, Y: r.y, W: c.w, H: 1}, paint.Target{Kind: paint.PlaceTarget, X: back, Y: r.index})
}

// total draws a product or a sum, with its bar.
func (t tree) total(y int, v float64, block bool, role theme.Role) {
	text, x := t.textIn(t.product, v), t.product.end()-t.product.n
	if block {
		t.block(x, y, text)
	} else {
		t.Text(x, y, text, t.Alarmed(v, role))
	}
	t.hitValue(x, y, v)
	t.productBar(t.bar.x, y, t.bar.w, v)
}

// emphasis returns the role of a product: strong from a quarter of the largest on.
func (d drawing) emphasis(v float64) theme.Role {
	if d.heavy(v) {
		return theme.Strong
	}
	return theme.Text
}

// heavy reports whether a product is at least a quarter of the largest.
func (d drawing) heavy(v float64) bool {
	const quarter = 0.25
	return v != 0 && math.Abs(v) >= quarter*math.Abs(d.pic.paths[0].Product)
}

// productBar draws the size of a product, in the colour of the phase if it has the sign of the
// sum, else in its quiet form.
func (d drawing) productBar(x, y, w int, v float64) {
	largest := math.Abs(d.pic.sum.Total)
	for _, r := range d.pic.paths {
		largest = math.Max(largest, math.Abs(r.Product))
	}
	share := math.Abs(v) / largest
	if !(share > 0) || w <= 0 {
		return
	}
	role := d.Accent()
	if (v > 0) != (d.pic.sum.Total > 0) {
		role = theme.Quiet(role)
	}
	d.HalfBar(x, y, 0, max(1, int(math.Round(math.Min(1, share)*float64(2*w)))), role)
}
