package chooser

import (
	"fmt"
	"strings"

	"backstep/data/text"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// rowsPanel draws the first rows.
type rowsPanel struct{ drawing }

func (p rowsPanel) draw() {
	r := p.v.shown()
	if r == nil {
		return
	}
	f := r.outcome.first
	facts := []string{"as they are, and as the network gets them", "as they are, and as inputs"}
	if f.inputs == nil {
		facts = []string{"as they are"}
	}
	body := p.Panel("first rows", facts...)
	const lineW, rawW, xW = 6, 8, 9
	sign := grid.Width(p.Spell(goesOn))
	gap := sign + 1
	room := body.W() - lineW - gap
	forRaw := room * 9 / 20
	if f.inputs == nil {
		forRaw = room
	}
	raws := thatFit(len(f.raw), max(rawW+1+sign, forRaw), rawW+1, sign)
	xs := thatFit(len(f.inputs), room-raws*(rawW+1), xW+1, sign)
	xAt := lineW + raws*(rawW+1) + gap
	p.more(body, xAt-gap, raws < len(f.raw))
	p.more(body, xAt+xs*(xW+1), xs < len(f.inputs))
	word := "line"
	if r.from.set != "" {
		word = "row"
	}
	body.Text(0, 0, word, theme.Dim)
	for i, name := range f.raw[:raws] {
		p.right(body, lineW+(i+1)*(rawW+1)-1, 0, rawW, name, theme.Dim)
	}
	for i, name := range f.inputs[:xs] {
		p.right(body, xAt+(i+1)*(xW+1)-1, 0, xW, name, theme.Dim)
	}
	for y, row := range f.rows[:min(len(f.rows), max(0, body.H()-1))] {
		body.Text(0, y+1, fmt.Sprint(row.line), theme.Dim)
		for i, cell := range row.raw[:raws] {
			p.right(body, lineW+(i+1)*(rawW+1)-1, y+1, rawW, cell, theme.Text)
		}
		if row.x == nil && f.inputs != nil {
			body.Fitted(xAt+1, y+1, body.W()-xAt-1, "left out", theme.Dim)
			continue
		}
		for i, x := range row.x[:min(xs, len(row.x))] {
			p.right(body, xAt+(i+1)*(xW+1)-1, y+1, xW, strings.TrimSpace(p.Format.Brief(x, 4)), theme.Text)
		}
	}
}

// thatFit returns how many of n columns of some width fit into a room, with a sign behind
// them if there are more.
func thatFit(n, room, width, sign int) int {
	if n*width <= room {
		return n
	}
	return max(0, room-sign) / width
}

// goesOn is the sign that there are more columns.
const goesOn = "…"

// more draws that sign, if there are more.
func (p rowsPanel) more(body paint.Painter, x int, there bool) {
	if there {
		body.Text(x, 0, p.Spell(goesOn), theme.Dim)
	}
}

// right draws a text that ends before a column, cut to a width.
func (p rowsPanel) right(body paint.Painter, x, y, w int, s string, role theme.Role) {
	body.TextRight(x, y, grid.Truncate(p.Spell(text.Clean(s)), w), role)
}
