package paths

import (
	"strings"

	"backstep/network/paths"
	"backstep/ui/grid"
)

// cell is the place of the numbers or names of a column.
type cell struct {
	x, w int
	head string
	lead int // blanks of the numbers that are left out
	n    int // the width of its numbers, which end where it does
}

func (c cell) end() int { return c.x + c.w }

// hopColumns are the columns of the hops of all paths.
type hopColumns struct {
	in, name cell
	hasIn    bool
	out      []cell
}

// end returns the column after the last cell.
func (h *hopColumns) end() int {
	if n := len(h.out); n > 0 {
		return h.out[n-1].end()
	}
	return h.name.end()
}

// columns are the columns of the tree.
type columns struct {
	label   string // of the weight
	hops    []hopColumns
	sign    int // of the sign before the product
	product cell
	bar     cell
}

// style is how much room the columns take.
type style struct {
	gap, branch int  // between numbers, and before each further hop
	tight       bool // columns are as wide as their numbers
	named       bool // the weight and the slopes have names
	bar         int
}

// columns returns the columns of the tree, or reports that there is no room for numbers.
func (d drawing) columns() (c columns, ok bool) {
	for _, s := range []style{
		{gap: 3, branch: 12, named: true, bar: 10},
		{gap: 3, branch: 6, named: true, bar: 8},
		{gap: 3, branch: 6, tight: true, named: true, bar: 8},
		{gap: 3, branch: 5, tight: true, bar: 6},
		{gap: 1, branch: 4, tight: true, bar: 6},
		{gap: 1, branch: 4, tight: true},
	} {
		if c = d.lay(s); c.bar.end() <= d.W() {
			c.bar.w += min(d.W()-c.bar.end(), max(0, s.bar)) // What is left makes bars longer.
			return c, true
		}
	}
	return c, false
}

// lay places the columns one after the other.
func (d drawing) lay(s style) columns {
	c := columns{label: letter(d)}
	if s.named {
		c.label = d.Spell(letter(d) + " " + d.Moment.Setup.Names.Weight(d.of.Layer, d.of.Unit, d.of.From))
		if d.of.From < 0 {
			c.label = d.Spell(d.Moment.Setup.Names.Weight(d.of.Layer, d.of.Unit, d.of.From))
		}
	}
	x := 1 + grid.Width(c.label)
	for k, hop := range d.rows[0].hops {
		h := hopColumns{hasIn: hop.HasIn}
		gap := s.gap
		if k > 0 {
			gap = s.branch
		}
		if hop.HasIn {
			h.in = d.numbers(d.headOfIn(k, hop, s.named), s.tight, func(r row) float64 { return r.hops[k].In.Value })
			h.in.x = x + gap
			x, gap = h.in.end(), s.gap
		}
		h.name = cell{x: x + gap, w: d.nameWidth(k, s.named)}
		x = h.name.end()
		for i := range hop.Out {
			out := d.numbers(d.headOfOut(hop, i, s.named), s.tight, func(r row) float64 { return r.hops[k].Out[i].Value })
			out.x = x + s.gap
			x = out.end()
			h.out = append(h.out, out)
		}
		c.hops = append(c.hops, h)
	}
	c.sign = x + 1
	c.product = d.products(s.tight)
	c.product.x = c.sign + 3
	c.bar = cell{x: c.product.end() + 2, w: s.bar}
	return c
}

// numbers returns a column of numbers, with room for its heading.
func (d drawing) numbers(head string, tight bool, of func(row) float64) cell {
	var values []float64
	for _, r := range d.rows {
		values = append(values, of(r))
	}
	return d.columnOf(d.Spell(head), tight, values)
}

// columnOf returns a column of numbers under a heading.
func (d drawing) columnOf(head string, tight bool, values []float64) cell {
	c := cell{head: head, lead: d.Format.Width()}
	for _, v := range values {
		text := d.Format.Cell(v)
		c.lead = min(c.lead, len(text)-len(strings.TrimLeft(text, " ")))
	}
	if !tight {
		c.lead = min(c.lead, 1)
		c.w = d.Format.Width() - c.lead
	}
	for _, v := range values {
		c.w = max(c.w, grid.Width(d.textIn(c, v)))
	}
	c.n = c.w
	c.w = max(c.w, grid.Width(head))
	return c
}

// textIn returns a number as it stands in a column.
func (d drawing) textIn(c cell, v float64) string {
	text := d.Format.Cell(v)
	return strings.TrimRight(text[min(c.lead, len(text)):], " ")
}

// products returns the column of the products, their rest and their sum.
func (d drawing) products(tight bool) cell {
	s := d.pic.sum
	values := []float64{s.Total}
	for _, r := range d.rows {
		values = append(values, r.Product)
	}
	for _, p := range s.Penalties {
		values = append(values, p.Value)
	}
	if s.Rest.Count > 0 {
		values = append(values, s.Rest.Sum)
	}
	c := d.columnOf("product", tight, values)
	c.w, c.n = c.w+1, c.n+1 // A block has a blank on both sides.
	return c
}

// headOfIn returns the heading of what leads to a hop.
func (d drawing) headOfIn(k int, h paths.Hop, named bool) string {
	switch {
	case k == 0:
		most := 10
		if named {
			most = 16
		}
		return grid.Truncate(d.Moment.Setup.Names.Unit(d.of.Layer-1, d.of.From), most)
	case h.Answer:
		return h.In.Symbol
	default:
		return "weight"
	}
}

// headOfOut returns the heading of a factor after a hop.
func (d drawing) headOfOut(h paths.Hop, i int, named bool) string {
	own, m := h.Out[i].Symbol, d.Moment
	symbol := m.Notation.Formula(own)
	switch {
	case i == len(h.Out)-1 && h.Layer == m.LastLayer() && m.Units(h.Layer) == 1 && own != "ŷ − y":
		return symbol + " of y"
	case named && own == "f′" && h.Layer == m.LastLayer() && i == 0:
		return symbol + " of output"
	case named && own == "f′" && h.Layer == d.of.Layer:
		return symbol + " of " + grid.Truncate(m.Setup.Names.Unit(h.Layer, h.Unit), 6)
	default:
		return symbol
	}
}

// nameWidth returns the width of the names of a hop.
func (d drawing) nameWidth(k int, named bool) int {
	most, w := 8, 0
	if named {
		most = 12
	}
	for _, r := range d.rows {
		w = max(w, grid.Width(d.name(r.hops[k], most)))
	}
	return w
}

// name returns the name of a hop in at most so many columns. A single output has none, since
// its factors name it.
func (d drawing) name(h paths.Hop, most int) string {
	name := d.Moment.Setup.Names.Unit(h.Layer, h.Unit)
	if h.Answer {
		name = d.Moment.Notation.Symbol("ŷ") + " " + name
	}
	return grid.Truncate(d.Spell(name), most)
}
