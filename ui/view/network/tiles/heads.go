package tiles

import (
	"fmt"
	"slices"
	"strconv"

	"backstep/network/notation"
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// head is a title over a column. Its forms are from the longest to the shortest.
type head struct {
	x, y  int
	early int // how many columns before x it may begin, if it has no room otherwise
	end   int // the column that it must end before; 0 for none but that of another title
	forms []string
	role  theme.Role
}

// titles draws the titles of layers and matrices.
type titles struct{ drawing }

// headings draws the titles of layers and matrices, and the numbers of columns.
func (d titles) headings() {
	if d.plan.rows.heads == 0 {
		return
	}
	var list []head
	for i := range d.plan.layers {
		l := &d.plan.layers[i]
		x := l.x
		if !l.box.Empty() {
			x += 2 // Over its name.
		}
		list = append(list, head{x: x, forms: d.layerForms(l), role: theme.Dim})
		if i > 0 {
			list = append(list, d.gapHeads(&d.plan.gaps[i-1], &d.plan.layers[i-1], l)...)
		}
	}
	slices.SortStableFunc(list, func(a, b head) int { return a.x - b.x })
	for i, h := range list {
		end := d.headEnd(list[i+1:], h)
		if h.end > 0 {
			end = min(end, h.end+1)
		}
		d.head(h, end)
	}
}

// headEnd returns the column where the next title in the row of one begins.
func (d titles) headEnd(after []head, h head) int {
	for _, next := range after {
		if next.y == h.y && next.x > h.x {
			return next.x
		}
	}
	return d.W() - margin + 2
}

// head draws the longest form of a title that ends two columns before another, or one if
// there is no other way.
func (d titles) head(h head, end int) {
	for _, apart := range []int{2, 1} {
		for _, text := range h.forms {
			over := max(0, h.x+grid.Width(text)+apart-end)
			if over <= h.early && d.isFree(h.x-over-1, h.x, h.y) {
				after := h.x - over + d.Text(h.x-over, h.y, text, h.role)
				if at := d.At(after, h.y).Text; at == "━" || at == "─" {
					d.Set(after, h.y, ' ', h.role) // A wire would run into it.
				}
				return
			}
		}
	}
}

// isFree reports whether no text stands in the columns from one to another, without that.
// Those before the region are free.
func (d titles) isFree(from, to, y int) bool {
	for x := max(0, from); x < to; x++ {
		switch d.At(x, y).Text {
		case "", " ", "━", "─":
		default:
			return false
		}
	}
	return true
}

// layerForms returns the names of a layer.
func (d titles) layerForms(l *layer) []string {
	m := d.Moment
	if l.index < 0 {
		return []string{"inputs"}
	}
	name := "output"
	if l.index < m.LastLayer() {
		name = "hidden"
		if m.LastLayer() > 1 {
			name = fmt.Sprintf("hidden %d", l.index+1)
		}
	}
	short := name
	if l.index < m.LastLayer() && m.LastLayer() > 1 {
		short = fmt.Sprintf("h%d", l.index+1)
	}
	if !l.box.Empty() || l.bare {
		return []string{name, short}
	}
	if l.unit == 1 {
		return []string{name + " · " + units(d).symbol(units(d).kind(l.index), l.index), name, short}
	}
	return []string{name + " · " + m.Config().Architecture.Layers[l.index].Activation.Name, name, short}
}

// gapHeads returns the titles of a matrix and of the numbers beside it.
func (d titles) gapHeads(g *matrix, from, to *layer) []head {
	var list []head
	y := from.y - d.plan.rows.heads
	if g.pitch > 0 {
		symbol := "W"
		if d.showsGradients(g.layer) {
			symbol = "∂W"
		}
		name := d.Layered(symbol, g.layer)
		forms := []string{name + " to " + d.layerName(g.layer), name}
		if grid.Width(name) > grid.Width(d.Spell((notation.Notation{}).Layered(symbol, g.layer))) {
			forms = forms[1:] // The room is that of a shorter symbol.
		}
		h := head{x: g.x, y: y, forms: forms, role: theme.Dim}
		if y >= to.y { // Level with units of the next layer.
			h.end = to.x
		}
		list = append(list, h)
		d.columnNumbers(g, from)
	}
	if g.numbers > 0 {
		level := from
		if d.work.back {
			level = to
		}
		list = append(list, d.numberHeads(g, level)...)
	}
	return list
}

// layerName returns what the names of the units of a layer begin with.
func (d titles) layerName(layer int) string {
	switch m := d.Moment; {
	case layer == m.LastLayer():
		return "y"
	case m.LastLayer() > 1:
		return "h" + strconv.Itoa(layer+1)
	default:
		return "h"
	}
}

// numberHeads returns the titles of the numbers at work, which are level with a layer, over one
// another or in one row.
func (d titles) numberHeads(g *matrix, level *layer) []head {
	const sign = 2 // cells of a number before its digits
	cells := d.edgeCells()
	whose := " to "
	at := g.layer
	if d.work.back {
		whose, at = " from ", g.layer-1
	}
	whose += d.Moment.Setup.Names.Unit(at, d.work.unit)
	x, y, accent := g.numbers+sign, level.y-d.plan.rows.heads, d.AccentStrong()
	if level.unit == 2 {
		return []head{
			{x: x, y: y, forms: []string{d.Spell(cells.heads[0] + "  " + cells.heads[1]), cells.heads[0]}, role: theme.Dim},
			{x: x, y: y + 1, early: sign, forms: []string{whose[1:]}, role: accent},
		}
	}
	list := []head{{x: x, y: y, early: sign, forms: []string{cells.heads[cells.main] + whose, whose[1:], cells.heads[cells.main]}, role: accent}}
	if g.fields == 2 {
		list[0].forms = []string{cells.heads[0] + whose, cells.heads[0]}
		list = append(list, head{x: x + d.shape.number + 1, y: y, forms: []string{cells.heads[1]}, role: theme.Dim})
	}
	return list
}

// columnNumbers numbers the columns as the units that they lead to. The selected unit's
// stands in the frame.
func (d titles) columnNumbers(g *matrix, from *layer) {
	y, chosen := d.numberRow(from), -1
	if d.Moment.Units(g.layer) == 1 {
		return
	}
	if g.numbers > 0 && !d.work.back {
		chosen = slices.Index(g.columns, d.work.unit)
	}
	end := 0
	if g.pitch == 1 {
		end = d.figures(g, y, chosen)
	} else {
		end = d.numbersApart(g, y, chosen)
	}
	if chosen >= 0 {
		text := strconv.Itoa(g.columns[chosen] + 1)
		if g.pitch == 1 {
			text = text[len(text)-1:]
		}
		d.Text(g.column(chosen)-len(text)/2, y, text, d.AccentStrong())
	}
	if g.cut {
		d.Set(end, y, '…', theme.Dim)
	}
}

// figures numbers tiles side by side by the last figures of their numbers, and returns the
// column behind them.
func (d titles) figures(g *matrix, y, chosen int) (end int) {
	for c := 0; c < len(g.columns); {
		run, x := "", g.column(c)
		for ; c < len(g.columns) && c != chosen; c++ {
			text := strconv.Itoa(g.columns[c] + 1)
			run += text[len(text)-1:]
		}
		d.Text(x, y, run, theme.Dim)
		if end = x + len(run); c == chosen {
			end = g.column(c) + 2
			c++
		}
	}
	return end
}

// numbersApart numbers tiles with blanks between them, and returns the column behind the
// last number. Where two numbers would touch, the second is left out, and the one beside
// that of the selected unit.
func (d titles) numbersApart(g *matrix, y, chosen int) (end int) {
	end = -1
	for c, unit := range g.columns {
		text, x := strconv.Itoa(unit+1), g.column(c)
		if c == chosen {
			end = x + 1
			continue
		}
		before := chosen < c || x+len(text) < g.column(chosen)
		if x <= end && end > 0 || !before {
			continue
		}
		d.Text(x, y, text, theme.Dim)
		end = x + len(text)
	}
	return end
}
