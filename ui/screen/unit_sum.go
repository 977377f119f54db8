package screen

import (
	"fmt"
	"math"
	"slices"

	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// several is the From of a term that stands for those that have no room.
const several = -2

// unitSum draws z of the selected unit as a sum that adds up.
func (p painter) unitSum() {
	s := p.scene
	body := p.panel("z", "is the sum of its inputs, weighted", "inputs times weights", "z")
	at := s.Selection
	v := sumView{
		Sum: s.Unit.Sum.with(s.weightHead(at.Layer, at.Unit)), accent: theme.Forward,
		done: s.Reached(stepper.WeightedSum, at.Layer, at.Unit),
		known: func(t Term) bool {
			if at.Layer == 0 {
				return s.Reached(stepper.Inputs, -1, t.From)
			}
			return s.Reached(stepper.Activation, at.Layer-1, t.From)
		},
	}
	body.sum(v)
}

// unitBlame draws δ of the selected unit: of a hidden unit as a sum, of an
// output by its formula.
func (p painter) unitBlame() {
	s := p.scene
	at := s.Selection
	done := s.Reached(stepper.Delta, at.Layer, at.Unit)
	if at.Layer < s.last() {
		body := p.panel(s.spell("δ"), "is the blame passed back, times the slope", "blame times slope")
		body.sum(sumView{
			Sum: s.Unit.Blame.with(s.weightHead(at.Layer+1, 0)), accent: theme.Backward, done: done,
			known: func(t Term) bool { return s.Reached(stepper.Delta, at.Layer+1, t.From) },
		})
		return
	}
	body := p.panel(s.spell("δ"), "is how the loss changes with z", "from the loss")
	e := s.Unit.Delta
	if e == nil || !done {
		x := 1 + body.text(1, 1, s.spell("δ"), theme.Backward.Bold()) + 1
		body.text(x, 1, "=", theme.Dim)
		body.text(x+2, 1, s.Format.Dot(), theme.Dim)
		return
	}
	meaning := wrap(e.Meaning, body.W()-1)
	used := body.derivation(e, max(2, body.H()-len(meaning)))
	for i, line := range meaning {
		body.text(1, max(used, body.H()-len(meaning))+i, line, theme.Text)
	}
}

// weightHead heads the weights that a sum was made with: once the step has
// updated them they are the old ones.
func (s *Scene) weightHead(layer, unit int) string {
	if s.Reached(stepper.Update, layer, unit) {
		return "old w"
	}
	return "w"
}

// with returns the sum with another heading of its weights.
func (v Sum) with(head string) *Sum {
	v.Heads[1] = head
	return &v
}

// sumView is a sum with what the step has reached of it.
type sumView struct {
	*Sum
	accent theme.Role
	done   bool
	known  func(Term) bool // whether a term's value is reached
}

// sumColumns are the columns of a sum: where numbers end, and the bars.
type sumColumns struct {
	label                     int // its width
	value, weight, product    int // the columns after them; 0: not shown
	bar, barWidth             int
	values, weights, products bool
}

// sumColumns places them: bars give way first, then the factors.
func (p painter) sumColumns() sumColumns {
	const gap, leastBar, widestBar, leastLabel = 1, 9, 48, 6
	label := p.scene.sumLabels()
	cell := p.scene.Format.Width() + gap
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

// sumLabels is the width of the labels of both sums, so that their columns
// stand under each other.
func (s *Scene) sumLabels() int {
	w := 3
	for _, sum := range []*Sum{&s.Unit.Sum, &s.Unit.Blame} {
		for _, t := range sum.Terms {
			w = max(w, columns(t.Label))
		}
		if sum.Factor != nil {
			w = max(w, columns(s.factorLabel(sum)))
		}
	}
	return w
}

func (s *Scene) factorLabel(v *Sum) string {
	return s.spell(v.Symbol + " = sum · " + v.Factor.Symbol)
}

// sum draws the terms, a rule and the total.
func (p painter) sum(v sumView) {
	rows := p.H() - 2 // heading, total
	rule := rows >= 3 && len(v.Terms) < rows
	if rule {
		rows--
	}
	if rows < 1 {
		p.sumTotal(0, v, p.sumColumns(), bars{})
		return
	}
	c := p.sumColumns()
	if c.values {
		p.textRight(c.value, 0, v.Heads[0], theme.Dim)
		p.textRight(c.weight, 0, v.Heads[1], theme.Dim)
	}
	p.textRight(c.product, 0, v.Heads[2], theme.Dim)
	terms := v.shorten(rows, p.scene.Selection.From)
	scale := newBars(v, terms, c.barWidth)
	for i, t := range terms {
		p.sumTerm(1+i, t, v, c)
		if v.done && scale.fit {
			p.bar(c.bar, 1+i, scale, scale.edges[i], scale.edges[i+1], signRole(t.Product))
		}
	}
	y := 1 + len(terms)
	if rule {
		p.HLine(c.product-p.scene.Format.Width(), y, p.scene.Format.Width(), '─', theme.Line.Style())
		y++
	}
	p.sumTotal(y, v, c, scale)
	if scale.fit && v.done {
		p.zeroOfBars(c.bar+scale.at(0)/2, y)
	}
}

// zeroOfBars draws where 0 is, down to a row, where no bar stands.
func (p painter) zeroOfBars(x, last int) {
	for row := 1; row <= last; row++ {
		if p.At(x, row).Text == " " {
			p.set(x, row, '│', theme.Line)
		}
	}
}

// shorten returns at most so many terms: of more, the largest in their order,
// with that of the selected weight, and the others as one. Until all are reached
// none counts as larger.
func (v sumView) shorten(rows, selected int) []Term {
	if len(v.Terms) <= rows {
		return v.Terms
	}
	bySize := make([]int, len(v.Terms))
	for i := range bySize {
		bySize[i] = i
	}
	if v.done {
		slices.SortStableFunc(bySize, func(a, b int) int {
			return compareSizes(v.Terms[b].Product, v.Terms[a].Product)
		})
	}
	at := slices.IndexFunc(bySize, func(i int) bool { return v.accent == theme.Forward && v.Terms[i].From == selected })
	if last := rows - 2; at > last && last >= 0 {
		bySize[last], bySize[at] = bySize[at], bySize[last]
	}
	kept, others := bySize[:rows-1], bySize[rows-1:]
	slices.Sort(kept)
	list := make([]Term, 0, rows)
	for _, i := range kept {
		list = append(list, v.Terms[i])
	}
	slices.Sort(others)
	rest := Term{Label: fmt.Sprintf("… %d more", len(others)), From: several, Alone: true}
	for _, i := range others {
		rest.Product += v.Terms[i].Product
	}
	return append(list, rest)
}

func compareSizes(a, b float64) int {
	switch a, b = math.Abs(a), math.Abs(b); {
	case a < b:
		return -1
	case a > b:
		return 1
	default:
		return 0
	}
}

// sumTerm draws a row: its label, value · weight, and the product once the sum is
// reached.
func (p painter) sumTerm(y int, t Term, v sumView, c sumColumns) {
	s := p.scene
	label := theme.Text
	if v.accent == theme.Forward && t.From == s.Selection.From {
		p.set(0, y, '▌', p.accent())
	}
	p.fitted(1, y, c.label, s.spell(t.Label), label)
	width := s.Format.Width()
	if c.values && !t.Alone {
		p.number(c.value-width, y, t.Value, v.known(t), unmarked, theme.Text)
		p.number(c.weight-width, y, t.Weight, true, unmarked, signRole(t.Weight))
	}
	if t.From == network.Bias && c.weights {
		p.number(c.weight-width, y, t.Product, true, unmarked, signRole(t.Product))
	}
	p.number(c.product-width, y, t.Product, v.done, unmarked, theme.Text)
}

// sumTotal draws the last row: the sum, and where there is a factor, that and
// the product.
func (p painter) sumTotal(y int, v sumView, c sumColumns, scale bars) {
	width := p.scene.Format.Width()
	x := 1 + p.text(1, y, v.Symbol, v.accent.Bold())
	if f := v.Factor; f != nil {
		p.fitted(x, y, c.label+1-x, p.scene.factorLabel(v.Sum)[len(v.Symbol):], theme.Dim)
		if c.values {
			p.number(c.value-width, y, f.Sum, v.done, unmarked, theme.Text)
			p.number(c.weight-width, y, f.Value, v.done, unmarked, theme.Update)
		}
	}
	p.number(c.product-width, y, v.Total, v.done, unmarked, theme.Strong)
	if v.done && scale.fit && !number.Alarming(v.Total) {
		p.bar(c.bar, y, scale, 0, v.Total, v.accent)
	}
}

// bars is the scale of the bars of a sum: each begins where the last ended.
type bars struct {
	low, high float64
	width     int       // cells; 0 where there is no room
	edges     []float64 // the sum before the first term, and after each
	fit       bool      // they can be drawn
}

func newBars(v sumView, terms []Term, width int) bars {
	b := bars{width: width, edges: make([]float64, 1, len(terms)+1)}
	all := 0.0
	for _, t := range terms {
		all += t.Product
		b.edges = append(b.edges, all)
	}
	for _, edge := range append([]float64{v.Total}, b.edges...) {
		if number.Alarming(edge) {
			return b
		}
		b.low, b.high = math.Min(b.low, edge), math.Max(b.high, edge)
	}
	b.fit = width > 0 && b.high > b.low && !number.Alarming(b.high-b.low)
	return b
}

// at returns the half of a cell where a value stands.
func (b bars) at(v float64) int {
	return int(math.Round((v - b.low) / (b.high - b.low) * float64(2*b.width)))
}

// bar draws a bar from one value to another. Without colour a falling one is
// shaded, so that it differs from a rising one.
func (p painter) bar(x, y int, scale bars, from, to float64, role theme.Role) {
	a, b := scale.at(from), scale.at(to)
	if (p.plain || p.scene.Colourless) && to < from {
		for cell := b / 2; cell < (a+1)/2; cell++ {
			p.set(x+cell, y, '░', role)
		}
		return
	}
	p.halfBar(x, y, a, b, role)
}
