package unit

import (
	"cmp"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// sumPanel draws a number of the unit as a sum.
type sumPanel struct{ drawing }

// drawSum draws z of the selected unit as a sum with its terms.
func (p sumPanel) drawSum() {
	body := sumPanel{p.on(p.Panel(p.SymbolOf("z"), "what comes in, times its weight", "inputs times weights", "z"))}
	body.sum(p.sumOfZ())
}

// sumOfZ returns z as a sum, and what the step has reached of it.
func (p drawing) sumOfZ() sumView {
	m, at := p.Moment, p.Moment.Selection
	return sumView{
		Sum: p.pic.Sum.with(p.weightHead(at.Layer, at.Unit)), accent: theme.Forward,
		done: m.Reached(stepper.WeightedSum, at.Layer, at.Unit),
		known: func(t Term) bool {
			if at.Layer == 0 {
				return m.Reached(stepper.Inputs, -1, t.From)
			}
			return m.Reached(stepper.Activation, at.Layer-1, t.From)
		},
	}
}

// weightHead returns the heading of the weights with which a sum was made. Once the
// step has updated them they are the old ones.
func (p drawing) weightHead(layer, unit int) string {
	if p.Moment.Reached(stepper.Update, layer, unit) {
		return "old w"
	}
	return "w"
}

// with returns the sum with another heading for its weights.
func (v Sum) with(head string) *Sum {
	v.Heads[1] = head
	return &v
}

// sumColumns are the columns of a sum, given by where numbers end and where bars begin.
type sumColumns struct {
	label                     int // the width of the labels
	value, weight, product    int // the columns after the numbers; 0 if they are not shown
	bar, barWidth             int
	values, weights, products bool
}

// columns places the columns. If room is short, the bars are left out first and then
// the factors.
func (p sumPanel) columns() sumColumns {
	const gap, leastBar, widestBar, leastLabel = 1, 9, 48, 6
	label := p.labels()
	cell := p.Format.Width() + gap
	c := sumColumns{products: true}
	room := p.W() - 1 - cell
	if room >= leastLabel+2*cell {
		c.values, c.weights = true, true
		room -= 2 * cell
	}
	c.label = min(label, room)
	if bar := room - c.label - 3; bar >= leastBar {
		c.barWidth = min(bar, widestBar)
	}
	x := 1 + c.label
	if c.values {
		c.value, c.weight = x+cell, x+2*cell
		x = c.weight
	}
	c.product = x + cell
	c.bar = c.product + 2
	return c
}

// labels returns the width of the labels.
func (p sumPanel) labels() int {
	w := 3
	for _, t := range p.pic.Sum.Terms {
		w = max(w, grid.Width(p.Spell(t.Label)))
	}
	return w
}

// sum draws the terms, a rule and the total.
func (p sumPanel) sum(v sumView) {
	rows := p.H() - 2 // heading, total
	rule := rows >= 3 && len(v.Terms) < rows
	if rule {
		rows--
	}
	if rows < 1 {
		p.sumTotal(0, v, p.columns(), bars{})
		return
	}
	c := p.columns()
	if c.values {
		p.head(c.value, v.Heads[0])
		p.head(c.weight, v.Heads[1])
	}
	p.head(c.product, v.Heads[2])
	terms := v.shorten(rows, p.Moment.Selection.From)
	scale := newBars(v, terms, c.barWidth)
	for i, t := range terms {
		p.sumTerm(1+i, t, v, c)
		if v.done && scale.fit {
			p.bar(c.bar, 1+i, scale, scale.edges[i], scale.edges[i+1], theme.Quiet(v.accent))
		}
	}
	y := 1 + len(terms)
	if rule {
		p.HLine(c.product-p.Format.Width(), y, p.Format.Width(), '─', theme.Axis.Style())
		y++
	}
	p.sumTotal(y, v, c, scale)
	if v.done && c.values {
		p.Text(c.weight, y, p.InOneColumn(signOf(terms, v.Total, p.Format)), theme.Dim)
	}
	if scale.fit && v.done {
		p.zeroOfBars(c.bar+scale.at(0)/2, y)
	}
}

// head draws a heading over the digits of the column that ends just before column end.
func (p sumPanel) head(end int, text string) {
	const digits = 2 // where they begin in a cell
	p.Text(end-p.Format.Width()+digits, 0, p.Spell(text), theme.Dim)
}

// zeroOfBars draws a vertical line at 0 down to row last, where no bar stands.
func (p sumPanel) zeroOfBars(x, last int) {
	for row := 1; row <= last; row++ {
		if p.At(x, row).Text == " " {
			p.Set(x, row, '│', theme.Axis)
		}
	}
}

// sumTerm draws the row of a term, with its label, value · weight, and the product once
// the sum is reached.
func (p sumPanel) sumTerm(y int, t Term, v sumView, c sumColumns) {
	label := theme.Text
	if v.accent == theme.Forward && t.From == p.Moment.Selection.From {
		p.Set(0, y, '▌', p.Accent())
	}
	width := p.Format.Width()
	value, weight := p.incoming(t)
	if t.From == several {
		p.Text(1, y, p.several(t.Label, c.product-width-2), label)
	} else {
		p.Fitted(1, y, c.label, p.Spell(t.Label), label)
	}
	if c.values && !t.Alone {
		p.Text(c.value, y, p.Spell("·"), theme.Dim)
		if v.done {
			p.Text(c.weight, y, p.InOneColumn(t.Terms.Sign(t.Product, p.Format)), theme.Dim)
		}
		p.quantity(c.value-width, y, paint.Bare(t.Value, v.known(t), theme.Text), value)
		p.quantity(c.weight-width, y, paint.Bare(t.Weight, true, p.SignRole(t.Weight, paint.Unmarked)), weight)
	}
	if t.From == network.Bias { // It is known before z is.
		p.quantity(c.product-width, y, paint.Bare(t.Product, true, p.SignRole(t.Product, paint.Unmarked)), weight)
		return
	}
	p.Number(c.product-width, y, paint.Bare(t.Product, v.done, theme.Text))
	if v.done {
		paint.HitWithin(p.Painter, grid.Rect{X: c.product - width, Y: y, W: width, H: 1}, p.of(explain.WeightedSum))
	}
}

// several is the label of a row of several terms in w columns. Its number is shown whole
// or not at all.
func (p sumPanel) several(label string, w int) string {
	return cmp.Or(p.Longest(w, label+" more", label), p.Spell("…"))
}

// sumTotal draws the last row, with the total.
func (p sumPanel) sumTotal(y int, v sumView, c sumColumns, scale bars) {
	width := p.Format.Width()
	p.Text(1, y, v.Symbol, v.accent.Bold())
	total := paint.Bare(v.Total, v.done, theme.Strong)
	if p.isFocus(explain.WeightedSum) {
		total.Mark = paint.Focused
	}
	p.quantity(c.product-width, y, total, p.of(explain.WeightedSum))
	if v.done && scale.fit && !number.Alarming(v.Total) {
		p.bar(c.bar, y, scale, 0, v.Total, v.accent)
	}
}

// bar draws a bar from one value to another. One that lowers the sum is shaded.
func (p sumPanel) bar(x, y int, scale bars, from, to float64, role theme.Role) {
	a, b := scale.at(from), scale.at(to)
	if to < from {
		for cell := b / 2; cell < (a+1)/2; cell++ {
			p.Set(x+cell, y, '▒', role)
		}
		return
	}
	p.HalfBar(x, y, a, b, role)
}

// signOf returns the sign between a sum and its result: ≈ where the terms as they are shown
// do not come to it.
func signOf(terms []Term, total float64, format explain.Numbers) string {
	var rows []explain.Row
	for _, t := range terms {
		rows = append(rows, explain.Row{Total: explain.Operand{Value: t.Product}})
	}
	return explain.TermsOf(rows, nil).Sign(total, format)
}
