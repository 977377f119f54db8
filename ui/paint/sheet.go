package paint

import (
	"strings"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// Sheet is arithmetic set in rows but not yet drawn, so that the caller can choose
// among several ways to set it. None of it is ever cut off.
type Sheet []Row

// Row is a row of a sheet.
type Row struct {
	Spans []Span
	Mark  rune // in column 1; 0 for none
}

// Span is text in one role.
type Span struct {
	X    int
	Text string
	Role theme.Role

	shows showing
	of    explain.Quantity // the quantity that it shows, or in whose formula the number is
}

// showing says what a text shows.
type showing int

const (
	noNumber    showing = iota
	someNumber          // but no quantity
	numberIn            // the formula of a quantity
	theQuantity         // itself
)

// Put adds text at column x.
func (r *Row) Put(x int, text string, role theme.Role) {
	r.Spans = append(r.Spans, Span{X: x, Text: text, Role: role})
}

// Shows says that the last text of the row shows a quantity, which the mouse can point at.
func (r *Row) Shows(q explain.Quantity) {
	span := &r.Spans[len(r.Spans)-1]
	span.of, span.shows = q, theQuantity
}

// ShowsOperand says that the last text of the row shows an operand: a quantity, or another
// number.
func (r *Row) ShowsOperand(o explain.Operand) {
	if o.HasRef {
		r.Shows(o.Ref)
		return
	}
	r.Spans[len(r.Spans)-1].shows = someNumber
}

// Within says that the numbers of the sheet that are no quantities belong to the formula of
// one, and returns the sheet. Those that belong to another already keep it.
func (s Sheet) Within(q explain.Quantity) Sheet {
	for _, row := range s {
		for i := range row.Spans {
			if span := &row.Spans[i]; span.shows == someNumber {
				span.of, span.shows = q, numberIn
			}
		}
	}
	return s
}

// Right adds text that ends just before column x.
func (r *Row) Right(x int, text string, role theme.Role) {
	text = strings.TrimLeft(text, " ")
	r.Put(x-grid.Width(text), text, role)
}

// Cell adds the text of a cell that begins at column x, without its blanks.
func (r *Row) Cell(x int, cell string, role theme.Role) {
	text := strings.TrimLeft(cell, " ")
	r.Put(x+len(cell)-len(text), strings.TrimRight(text, " "), role)
}

// End returns the column after the last span.
func (r *Row) End() int {
	end := 0
	for _, span := range r.Spans {
		end = max(end, span.X+grid.Width(span.Text))
	}
	return end
}

// Width returns the number of columns that the sheet takes, counted from column 0.
func (s Sheet) Width() int {
	w := 0
	for i := range s {
		w = max(w, s[i].End())
	}
	return w
}

// Sheet draws a sheet from row y down.
func (p Painter) Sheet(y int, s Sheet) {
	for i, row := range s {
		if row.Mark != 0 {
			p.Set(1, y+i, row.Mark, p.Accent())
		}
		for _, span := range row.Spans {
			w := p.Text(span.X, y+i, span.Text, span.Role)
			at := grid.Rect{X: span.X, Y: y + i, W: w, H: 1}
			switch span.shows {
			case numberIn:
				HitWithin(p, at, span.of)
			case theQuantity:
				p.HitQuantity(at, span.of)
				if p.Cursor != nil && span.of == *p.Cursor {
					row.block(p, y+i, span)
				}
			default:
			}
		}
	}
}

// block draws a text of the row as a filled block, with a blank on either side if nothing
// stands there.
func (r Row) block(p Painter, y int, span Span) {
	text := strings.TrimLeft(span.Text, " ")
	span.X += len(span.Text) - len(text)
	span.Text = strings.TrimRight(text, " ")
	w := grid.Width(span.Text)
	if span.Role == theme.Alarm || span.Role == theme.Alarm.Bold() { // It stays in alarm, so a mark stands before it.
		if r.isFree(span.X - 1) {
			p.Set(span.X-1, y, '▌', p.Accent())
		}
		return
	}
	if !r.isFree(span.X-1) || !r.isFree(span.X+w) {
		p.Text(span.X, y, span.Text, p.Block())
		return
	}
	p.Text(span.X-1, y, p.Blocked(span.Text), p.Block())
}

// isFree reports whether no text of the row stands in a column.
func (r Row) isFree(x int) bool {
	for _, span := range r.Spans {
		first := span.X + len(span.Text) - len(strings.TrimLeft(span.Text, " "))
		last := span.X + grid.Width(strings.TrimRight(span.Text, " "))
		if first <= x && x < last {
			return false
		}
	}
	return x >= 0
}

// Fitting returns the sheets that are at most w columns wide.
func Fitting(sheets []Sheet, w int) []Sheet {
	var list []Sheet
	for _, s := range sheets {
		if len(s) > 0 && s.Width() <= w {
			list = append(list, s)
		}
	}
	return list
}
