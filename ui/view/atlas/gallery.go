package atlas

import (
	"fmt"
	"strings"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// drawing draws the atlas, or a part of it.
type drawing struct {
	paint.Painter
	v    *View
	here here
}

// on returns the same drawing for another part of the frame.
func (d drawing) on(part paint.Painter) drawing {
	d.Painter = part
	return d
}

// gallery draws the entries that have room, among them the chosen one.
func (d drawing) gallery() {
	n := len(d.v.entries)
	g := layoutGallery(d.W(), d.H(), n)
	first := g.first(d.v.chosen, n)
	last := min(n, first+g.columns*g.rows)
	for i := first; i < last; i++ {
		place := g.place(i - first)
		if place.H < paint.LeastPanel {
			continue
		}
		d.Hit(place, paint.Target{Kind: paint.PlaceTarget, X: i})
		tile := d.on(d.In(place))
		tile.tile(i)
		if i == min(first+g.columns, last)-1 {
			tile.more(first, n-last)
		}
	}
}

// more says in the rule of the last entry of the first row how many are not shown.
func (d drawing) more(before, after int) {
	text := ""
	switch {
	case before > 0 && after > 0:
		text = fmt.Sprintf("%d ↑ %d ↓", before, after)
	case before > 0:
		text = fmt.Sprintf("%d ↑", before)
	case after > 0:
		text = fmt.Sprintf("%d ↓", after)
	}
	if text = d.Spell(text); d.W() >= leastWidth {
		d.RuleEnd(text)
	}
}

// tile draws an entry of the gallery.
func (d drawing) tile(i int) {
	e := d.v.entries[i]
	of, _ := e.formulas()
	body := d.titled(e, i == d.v.chosen, d.Formula(of))
	chart, mark := d.chart(e)
	if !chart.Draw(body.Painter, mark) {
		body.numbers(e)
	}
}

// titled draws the panel of an entry with its name, and returns the body. The entry that
// the network uses is marked, and the name of the chosen one is a filled block.
func (d drawing) titled(e entry, chosen bool, facts ...string) drawing {
	name := e.name()
	if own := e.own(&d.here); own {
		facts = append([]string{d.user(e)}, facts...)
	}
	body := d.on(d.Panel(" "+name, facts...))
	if e.own(&d.here) {
		d.Set(paint.Margin, 0, '▌', d.Accent())
	}
	if chosen {
		d.Text(paint.Margin+2, 0, d.Blocked(name), d.Block())
	}
	return body
}

// user says what of the network uses an entry.
func (d drawing) user(e entry) string {
	if e.loss != nil {
		return "of this network"
	}
	return "of " + d.here.unit
}

// numbers draws the formulas and the numbers of the moment, and returns the rows that they
// take.
func (d drawing) numbers(e entry) (rows int) {
	list := d.lines(e)
	name := 0
	for _, l := range list {
		if l.number {
			name = max(name, grid.Width(l.name))
		}
	}
	for _, l := range list {
		if l.number {
			d.Fitted(0, rows, name, l.name, theme.Dim)
			d.Fitted(name+2, rows, d.W()-name-2, l.text, l.role)
			rows++
			continue
		}
		x := 0
		if l.name != "" {
			x = d.Fitted(0, rows, d.W(), l.name, theme.Dim) + 1
		}
		rows += max(1, d.Paragraph(x, rows, l.text, l.role))
	}
	return rows
}

// line is a formula or a number with its name.
type line struct {
	name, text string
	role       theme.Role
	number     bool
}

// lines returns the formulas of an entry, and its numbers at the moment.
func (d drawing) lines(e entry) []line {
	of, slope := e.formulas()
	symbol, slopeSymbol := e.symbols()
	symbol, slopeSymbol = d.Formula(symbol), d.Formula(slopeSymbol)
	width := max(grid.Width(symbol), grid.Width(slopeSymbol))
	left := func(s string) string { return s + strings.Repeat(" ", width-grid.Width(s)) + " =" }
	return append([]line{
		{left(symbol), d.Formula(of), theme.Text, false},
		{left(slopeSymbol), d.Formula(slope), theme.Text, false},
	}, d.values(e)...)
}
