package unit

import (
	"fmt"
	"slices"
	"strconv"

	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// tablePanel draws the samples of the batch.
type tablePanel struct{ drawing }

// draw draws all samples of the batch with the values that the unit has for them.
func (p tablePanel) draw() {
	m, u := p.Moment, p.pic
	sorted := [...]string{ByRow: "by row", ByZ: "by z", ByA: "by a", ByDelta: p.Says("by |δ|")}[u.SortBy]
	if m.Selection.Layer < 0 {
		sorted = "by row"
	}
	count := m.Setup.Noun.Count(m.Batch())
	body := tablePanel{p.on(p.Panel("batch", count+", "+sorted, sorted))}
	if body.H() < 2 {
		return
	}
	list := body.columns()
	for _, c := range list {
		role := theme.Dim
		if c.sorts == u.SortBy && u.SortBy != ByRow {
			role = theme.Strong
		}
		body.TextRight(c.end, 0, c.head, role)
	}
	if m.Step == nil {
		body.Fitted(1, 1, body.W()-1, "They come in with the first step.", theme.Dim)
		return
	}
	rows := body.H() - 1
	at := max(0, slices.Index(u.Rows, m.Selection.Sample))
	first := paint.FirstShown(at, rows, len(u.Rows))
	for i := range min(rows, len(u.Rows)) {
		body.row(1+i, u.Rows[first+i], list)
	}
}

// tableColumn is a column of the table.
type tableColumn struct {
	head  string
	end   int // the column after the last one
	sorts Column
	text  func(sample int) (string, theme.Role)
	hit   func(at grid.Rect, sample int) // records which number it is; nil for none
}

// columns places the columns. If room is short, y and f′ are left out first, then
// columns from the right.
func (p tablePanel) columns() []tableColumn {
	m := p.Moment
	at := m.Selection
	cell := p.Format.Width()
	first := max(grid.Width(strconv.Itoa(m.Batch()))+3, 7)
	if at.Layer < 0 {
		x := p.columnOf("x", explain.Input)
		x.end = first + 1 + cell
		return []tableColumn{x}
	}
	list := []tableColumn{
		p.columnOf(p.falling(p.SymbolOf("z"), ByZ), explain.WeightedSum),
		p.columnOf(p.falling(p.symbolOfA(), ByA), explain.Activation),
		p.columnOf(p.falling(p.SymbolOf("δ"), ByDelta), explain.Delta),
	}
	list[0].sorts, list[1].sorts, list[2].sorts = ByZ, ByA, ByDelta
	truth := 0
	for i := range min(m.Samples(), 64) {
		truth = max(truth, grid.Width(p.Truth(i)))
	}
	if len(p.pic.Curve) > 0 && first+truth+1+4*(cell+1) <= p.W() { // y goes before f′.
		list = slices.Insert(list, 2, tableColumn{head: p.SymbolOf("f′"), text: p.slopeOf, hit: p.hitSlope})
	}
	gap := min(2, (p.W()-first-truth-1-len(list)*cell)/len(list))
	if gap >= 1 {
		list = slices.Insert(list, 0, tableColumn{
			head: p.SymbolOf("y"), end: first + truth + 1,
			text: func(i int) (string, theme.Role) { return p.Truth(i), theme.Dim },
			hit:  func(at grid.Rect, i int) { paint.HitTruth(p.Painter, at, i) },
		})
	}
	gap = max(1, gap)
	x := first
	for i := range list {
		if list[i].end == 0 {
			list[i].end = x + gap + cell
		}
		x = list[i].end
	}
	for len(list) > 1 && list[len(list)-1].end > p.W() {
		list = list[:len(list)-1]
	}
	return list
}

// columnOf returns a column of quantities of the selected unit.
func (p tablePanel) columnOf(head string, kind explain.Kind) tableColumn {
	return tableColumn{head: head, text: p.cellOf(kind), hit: func(at grid.Rect, sample int) {
		q := p.of(kind)
		q.Sample = sample
		p.HitQuantity(at, q)
	}}
}

// falling marks the head of the column by which the table is sorted.
func (p tablePanel) falling(head string, by Column) string {
	if p.pic.SortBy == by {
		return head + " ↓"
	}
	return head
}

// cellOf returns a function that writes z, a or δ of the selected unit for a sample.
func (p tablePanel) cellOf(kind explain.Kind) func(sample int) (string, theme.Role) {
	m := p.Moment
	at := m.Selection
	return func(sample int) (string, theme.Role) {
		v, reached := m.Value(kind, at.Layer, at.Unit, sample)
		return p.CellText(v, reached)
	}
}

func (p tablePanel) slopeOf(sample int) (string, theme.Role) {
	m := p.Moment
	reached := m.Reached(stepper.Activation, m.Selection.Layer, m.Selection.Unit) && sample < len(p.pic.Slopes)
	v := 0.0
	if reached {
		v = p.pic.Slopes[sample]
	}
	return p.CellText(v, reached)
}

// hitSlope records the slope of a sample.
func (p tablePanel) hitSlope(at grid.Rect, sample int) {
	q := p.of(explain.Slope)
	q.Sample = sample
	p.HitQuantity(at, q)
}

// row draws a sample. The selected one is in brackets.
func (p tablePanel) row(y, sample int, list []tableColumn) {
	selected := sample == p.Moment.Selection.Sample
	row, role := fmt.Sprintf(" %d ", sample+1), theme.Text
	if selected {
		row, role = fmt.Sprintf("[%d]", sample+1), theme.Strong
		p.Set(0, y, '▌', p.Accent())
	}
	p.Hit(grid.Rect{X: 0, Y: y, W: p.W(), H: 1}, paint.Target{Kind: paint.SampleTarget, Sample: sample})
	p.TextRight(max(grid.Width(strconv.Itoa(p.Moment.Batch()))+2, 6)+1, y, row, role)
	for _, c := range list {
		text, role := c.text(sample)
		if selected && role == theme.Text {
			role = theme.Strong
		}
		p.TextRight(c.end, y, text, role)
		if c.hit != nil {
			w := grid.Width(text)
			c.hit(grid.Rect{X: c.end - w, Y: y, W: w, H: 1}, sample)
		}
	}
}
