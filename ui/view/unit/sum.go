package unit

import (
	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/paint/formula"
	"backstep/ui/theme"
)

// sumPanel draws a number of the unit as a sum.
type sumPanel struct{ drawing }

// drawSum draws z of the selected unit as a sum with its terms.
func (p sumPanel) drawSum() {
	m := p.Moment
	body := sumPanel{p.on(p.Panel("z", "is the sum of its inputs, weighted", "inputs times weights", "z"))}
	at := m.Selection
	v := sumView{
		Sum: p.pic.Sum.with(p.weightHead(at.Layer, at.Unit)), accent: theme.Forward,
		done: m.Reached(stepper.WeightedSum, at.Layer, at.Unit),
		known: func(t Term) bool {
			if at.Layer == 0 {
				return m.Reached(stepper.Inputs, -1, t.From)
			}
			return m.Reached(stepper.Activation, at.Layer-1, t.From)
		},
	}
	body.sum(v)
}

// drawDelta draws δ of the selected unit, as a sum for a hidden unit and by its formula
// for an output.
func (p sumPanel) drawDelta() {
	m := p.Moment
	at := m.Selection
	done := m.Reached(stepper.Delta, at.Layer, at.Unit)
	if at.Layer < m.LastLayer() {
		body := sumPanel{p.on(p.Panel(p.Spell("δ"), "is the blame passed back, times the slope", "blame times slope"))}
		body.sum(sumView{
			Sum: p.pic.DeltaSum.with(p.weightHead(at.Layer+1, 0)), accent: theme.Backward, done: done,
			known: func(t Term) bool { return m.Reached(stepper.Delta, at.Layer+1, t.From) },
		})
		return
	}
	body := p.Panel(p.Spell("δ"), "is how the loss changes with z", "from the loss")
	e := p.pic.Delta
	if e == nil || !done {
		x := 1 + body.Text(1, 1, p.Spell("δ"), theme.Backward.Bold()) + 1
		body.Text(x, 1, "=", theme.Dim)
		body.Text(x+2, 1, p.Format.Dot(), theme.Dim)
		return
	}
	formula.DrawLines(body, e, max(2, body.H()))
}

// weightHead returns the heading of the weights with which a sum was made. Once the
// step has updated them they are the old ones.
func (p sumPanel) weightHead(layer, unit int) string {
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

// labels returns the width of the labels of both sums, so that their columns are
// aligned.
func (p sumPanel) labels() int {
	w := 3
	for _, sum := range []*Sum{&p.pic.Sum, &p.pic.DeltaSum} {
		for _, t := range sum.Terms {
			w = max(w, grid.Width(t.Label))
		}
		if sum.Factor != nil {
			w = max(w, grid.Width(p.factorLabel(sum)))
		}
	}
	return w
}

func (p sumPanel) factorLabel(v *Sum) string {
	return p.Spell(v.Symbol + " = sum · " + v.Factor.Symbol)
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
		p.TextRight(c.value, 0, v.Heads[0], theme.Dim)
		p.TextRight(c.weight, 0, v.Heads[1], theme.Dim)
	}
	p.TextRight(c.product, 0, v.Heads[2], theme.Dim)
	terms := v.shorten(rows, p.Moment.Selection.From)
	scale := newBars(v, terms, c.barWidth)
	for i, t := range terms {
		p.sumTerm(1+i, t, v, c)
		if v.done && scale.fit {
			p.bar(c.bar, 1+i, scale, scale.edges[i], scale.edges[i+1], paint.SignRole(t.Product))
		}
	}
	y := 1 + len(terms)
	if rule {
		p.HLine(c.product-p.Format.Width(), y, p.Format.Width(), '─', theme.Axis.Style())
		y++
	}
	p.sumTotal(y, v, c, scale)
	if scale.fit && v.done {
		p.zeroOfBars(c.bar+scale.at(0)/2, y)
	}
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
	if t.From == several {
		p.Text(1, y, p.several(t.Label, c.product-width-2), label)
	} else {
		p.Fitted(1, y, c.label, p.Spell(t.Label), label)
	}
	if c.values && !t.Alone {
		p.Number(c.value-width, y, paint.Bare(t.Value, v.known(t), theme.Text))
		p.Number(c.weight-width, y, paint.Bare(t.Weight, true, paint.SignRole(t.Weight)))
	}
	if t.From == network.Bias && c.weights {
		p.Number(c.weight-width, y, paint.Bare(t.Product, true, paint.SignRole(t.Product)))
	}
	p.Number(c.product-width, y, paint.Bare(t.Product, v.done, theme.Text))
}

// several is the label of a row of several terms in w columns. Its number is shown whole
// or not at all.
func (p sumPanel) several(label string, w int) string {
	for _, text := range []string{label + " more", label} {
		if text = p.Spell(text); grid.Width(text) <= w {
			return text
		}
	}
	return p.Spell("…")
}

// sumTotal draws the last row. It has the total and, if there is a factor, the sum and
// the factor.
func (p sumPanel) sumTotal(y int, v sumView, c sumColumns, scale bars) {
	width := p.Format.Width()
	x := 1 + p.Text(1, y, v.Symbol, v.accent.Bold())
	if f := v.Factor; f != nil {
		p.Fitted(x, y, c.label+1-x, p.factorLabel(v.Sum)[len(v.Symbol):], theme.Dim)
		if c.values {
			p.Number(c.value-width, y, paint.Bare(f.Sum, v.done, theme.Text))
			p.Number(c.weight-width, y, paint.Bare(f.Value, v.done, theme.Update))
		}
	}
	p.Number(c.product-width, y, paint.Bare(v.Total, v.done, theme.Strong))
	if v.done && scale.fit && !number.Alarming(v.Total) {
		p.bar(c.bar, y, scale, 0, v.Total, v.accent)
	}
}

// bar draws a bar from one value to another. Without colour a falling bar is shaded, so
// that it differs from a rising one.
func (p sumPanel) bar(x, y int, scale bars, from, to float64, role theme.Role) {
	a, b := scale.at(from), scale.at(to)
	if p.Colourless && to < from {
		for cell := b / 2; cell < (a+1)/2; cell++ {
			p.Set(x+cell, y, '░', role)
		}
		return
	}
	p.HalfBar(x, y, a, b, role)
}
