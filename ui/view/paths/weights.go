package paths

import (
	"fmt"
	"math"
	"slices"
	"strconv"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// belowRows returns the rows that the panel below wants.
func (d drawing) belowRows() int {
	const headings, most = 2, 16
	if d.throughUnits() {
		return through{d}.wants()
	}
	list := weightsOf(d.Moment, d.of.Layer)
	return min(most, list.len()+list.units+headings)
}

// throughUnits reports whether the panel below tells which units the paths go through. That
// the paths to the next layer show by themselves.
func (d drawing) throughUnits() bool {
	return !d.weights && d.of.Layer < d.Moment.LastLayer()-1
}

// drawBelow draws what goes through which unit, or every weight of the layer.
func (d drawing) drawBelow() {
	if d.throughUnits() {
		through{d}.draw()
		return
	}
	title := "every weight of layer " + strconv.Itoa(d.Notation.Number(d.of.Layer))
	fact := "tab, then ↑ ↓ choose"
	if d.weights {
		fact = "↑ ↓ choose"
	}
	list := weightsOf(d.Moment, d.of.Layer)
	body := weightTable{drawing: d.on(d.PanelBody()), list: list}
	if body.H() > list.len()+1 {
		body.drawing = d.on(body.Down(1))
	}
	shown := max(1, min(list.len(), body.H()-1))
	end := ""
	if shown < list.len() {
		end = fmt.Sprintf("%d of %d", shown, list.len())
	}
	paint.PanelWithEnd(d.Painter, title, end, d.Spell(fact))
	body.draw(shown)
}

// weightTable is every weight of the layer, with its part through each unit of the next.
type weightTable struct {
	drawing
	list  weightList
	ways  []int // the units or answers that have a column
	other bool  // the rest of them has one too
}

// wayWidth returns the width of a column of the table.
func (t weightTable) wayWidth() int { return t.Format.Width() + 3 }

func (t weightTable) draw(shown int) {
	name := t.nameColumn(shown)
	chosen := t.list.index(t.of)
	first := paint.FirstShown(chosen, shown, t.list.len())
	room := t.W() - name - 2*t.wayWidth()
	all := t.pic.sum.Graph.Fan(t.of)
	if fit := room / t.wayWidth(); fit < len(all) {
		if t.other = fit > 1; t.other {
			t.ways = paint.Largest(len(all), fit-1, func(i int) float64 { return math.Abs(all[i]) })
		}
	} else {
		for i := range all {
			t.ways = append(t.ways, i)
		}
	}
	t.headings(name)
	bars := t.bars(first, shown)
	y, apart := 1, shown == t.list.len() && shown+t.list.units <= t.H()
	for i := range shown {
		of := t.list.at(first + i)
		if apart && i > 0 && of.Unit != t.list.at(first+i-1).Unit {
			y++
		}
		t.row(y, of, name, bars)
		y++
	}
}

// nameColumn returns the width of the names.
func (t weightTable) nameColumn(int) int {
	names := t.Moment.Setup.Names
	const most, each = 24, 10
	w := min(each, grid.Width(t.Spell(names.Unit(t.of.Layer-1, 0)))) + 3 + min(each, grid.Width(t.Spell(names.Unit(t.of.Layer, 0))))
	for i := range min(t.list.len(), 64) {
		w = max(w, grid.Width(t.Spell(t.nameOf(t.list.at(i)))))
	}
	return min(w, most, t.W()/3) + 2
}

func (t weightTable) nameOf(of explain.Quantity) string {
	if of.From == network.Bias {
		return "bias of " + t.Moment.Setup.Names.Unit(of.Layer, of.Unit)
	}
	return t.Moment.Setup.Names.Weight(of.Layer, of.Unit, of.From)
}

// headings names the columns.
func (t weightTable) headings(x int) {
	head := func(text string) {
		x += t.wayWidth()
		t.TextRight(x, 0, grid.Truncate(t.Spell(text), t.wayWidth()-1), theme.Dim)
	}
	letter, total := t.SymbolOf("a"), t.Moment.Notation.Symbol("∂J/∂w")
	if t.of.Layer == 0 {
		letter = "x"
	}
	if t.Moment.Samples() > 1 {
		total = "its part"
	}
	x += t.wayWidth()
	t.Text(x-t.Format.Width()+2, 0, letter, theme.Dim)
	for _, way := range t.ways {
		head("through " + t.way(way))
	}
	if t.other {
		head("others")
	}
	head(total)
}

// way names what a part goes through.
func (t weightTable) way(i int) string {
	names := t.Moment.Setup.Names
	if t.of.Layer == t.Moment.LastLayer() {
		return t.Moment.Notation.Symbol("ŷ") + " " + names.Unit(t.of.Layer, i)
	}
	return names.Unit(t.of.Layer+1, i)
}

// parts are the numbers of a row.
type parts struct {
	feed, total, others float64
	ways                []float64
}

// reached reports whether the step has reached the gradient of a weight.
func (t weightTable) reached(of explain.Quantity) bool {
	return t.Moment.Reached(stepper.Gradient, of.Layer, of.Unit)
}

func (t weightTable) partsOf(of explain.Quantity) parts {
	g := t.pic.sum.Graph
	p := parts{total: g.Part(of), feed: 1}
	if of.From != network.Bias {
		p.feed = t.Moment.Step.Inputs(of.Layer)[t.Moment.Step.At(of.From, t.Moment.Selection.Sample)]
	}
	for i, v := range g.Fan(of) {
		if slices.Contains(t.ways, i) {
			p.ways = append(p.ways, v)
		} else {
			p.others += v
		}
	}
	return p
}

// row draws a weight with its parts.
func (t weightTable) row(y int, of explain.Quantity, x int, b bars) {
	role, here := theme.Text, of == t.of
	if here {
		role = theme.Strong
		t.Set(0, y, '▌', t.Accent())
	}
	t.Fitted(1, y, x-2, t.Spell(t.nameOf(of)), role)
	t.Hit(grid.Rect{Y: y, W: t.W(), H: 1}, paint.Target{Kind: paint.WeightTarget, Layer: of.Layer, Unit: of.Unit, From: of.From})
	if !t.reached(of) {
		t.TextRight(x+t.wayWidth(), y, "·", theme.Dim)
		return
	}
	p := t.partsOf(of)
	cell := func(v float64, role theme.Role) {
		x += t.wayWidth()
		t.Text(x-t.Format.Width(), y, t.Format.Cell(v), t.Alarmed(v, role))
		t.hit(x, y, of, v)
	}
	x += t.wayWidth()
	if of.From != network.Bias {
		t.Text(x-t.Format.Width(), y, t.Format.Cell(p.feed), role)
		t.hit(x, y, feed(of, t.Moment.Selection.Sample), p.feed)
	}
	for _, v := range p.ways {
		cell(v, theme.Text)
	}
	if t.other {
		cell(p.others, theme.Text)
	}
	if here && t.weights {
		x += t.wayWidth()
		t.block(x-t.Format.Width(), y, t.Format.Cell(p.total))
		t.hit(x, y, of, p.total)
	} else {
		cell(p.total, theme.Strong)
	}
	b.draw(t, x+2, y, p)
}

// hit records that the cell that ends before column x shows a quantity, or a part of its formula.
func (t weightTable) hit(x, y int, q explain.Quantity, v float64) {
	w := t.Format.Width()
	paint.HitPartOf(t.Painter, grid.Rect{X: x - w, Y: y, W: w, H: 1}, q, v)
}
