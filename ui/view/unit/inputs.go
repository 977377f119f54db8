package unit

import (
	"math"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/paint/formula"
	"backstep/ui/theme"
)

// inputPanel draws an input, which has no weights, no activation and no δ.
type inputPanel struct{ drawing }

// draw draws where the input came from, which is all there is to say about it.
func (p inputPanel) draw() {
	body := inputPanel{p.on(p.Panel(p.title(), "an input"))}
	e := &p.Moment.Explanation
	rows, _ := formula.DrawLines(body.Down(1), e, max(2, body.H()/2))
	used := 1 + rows + 1
	text := p.Says("An input has no weights, no activation and no δ: tab selects a unit that has.")
	for i, line := range paint.Wrap(text, body.W()-1) {
		body.Text(1, used+i, line, theme.Text)
	}
}

// drawSamples draws x of the input over the samples of the batch, in their order.
func (p inputPanel) drawSamples() {
	m := p.Moment
	name := m.Setup.Names.Unit(m.Selection.Layer, m.Selection.Unit)
	v, reached := m.SelectedValue(explain.Input, -1, m.Selection.Unit)
	var now []paint.Reading
	if reached {
		now = []paint.Reading{{
			Name: "x", Value: p.Format.Trim(v), Role: theme.Dim, Broken: number.Alarming(v),
			Hit: func(part paint.Painter, at grid.Rect) {
				part.HitQuantity(at, explain.Quantity{Kind: explain.Input, Layer: -1, Unit: m.Selection.Unit, Sample: m.Selection.Sample})
			},
		}}
	}
	body := inputPanel{p.on(p.ReadingPanel("x of "+name, now, "over the "+m.Setup.Noun.Many()+" of the batch", "over the batch"))}
	if !reached {
		body.Fitted(1, min(1, body.H()-1), body.W()-1, "Nothing has come in yet.", theme.Dim)
		return
	}
	body.samples()
}

// samples draws a ring for each sample at its x, and a disc for the selected one.
func (p inputPanel) samples() {
	m := p.Moment
	low, high := 0.0, 0.0
	for i := range m.Samples() {
		if v, _ := m.Value(explain.Input, -1, m.Selection.Unit, i); !number.Alarming(v) {
			low, high = math.Min(low, v), math.Max(high, v)
		}
	}
	area := paint.LayoutChart(p.W(), p.H(), paint.AxisLabels, 0)
	if area.Empty() {
		return
	}
	y := paint.SignedScale(low, high, area.Plot.H)
	labels, lines := y.Labels()
	grid.Axes{Left: paint.AxisLabels, Rows: labels}.Draw(p.Region, theme.Axis.Style(), theme.Dim.Style())
	p.numbers(area)
	plot := p.In(area.Plot)
	paint.Gridlines(plot, lines)
	point := func(i int, glyph rune, role theme.Role) {
		if v, _ := m.Value(explain.Input, -1, m.Selection.Unit, i); !number.Alarming(v) {
			x := p.columnOf(i, plot.W())
			plot.Set(x, y.Level(v, plot.H(), 1), glyph, role)
			plot.Hit(grid.Rect{X: x, Y: y.Level(v, plot.H(), 1), W: 1, H: 1}, paint.Target{Kind: paint.SampleTarget, Sample: i})
		}
	}
	for i := range m.Samples() {
		point(i, '○', theme.Soft)
	}
	point(m.Selection.Sample, '●', theme.Forward.Bold())
}

// columnOf returns the column of a sample on a plot of w columns.
func (p inputPanel) columnOf(sample, w int) int {
	return sample * (w - 1) / max(1, p.Moment.Samples()-1)
}

// numbers writes the numbers of samples below the plot: the first and, as far as there is
// room, round ones.
func (p inputPanel) numbers(a paint.ChartArea) {
	const apart = 6
	n := p.Moment.Samples()
	step := max(1, int(paint.RoundUp(float64(n*apart)/float64(a.Plot.W))))
	free := 0
	for i := range n {
		label := number.Count(i + 1)
		w := grid.Width(label)
		x := max(0, min(p.columnOf(i, a.Plot.W)-(w-1)/2, a.Plot.W-w))
		if (i == 0 || (i+1)%step == 0) && x >= free {
			free = x + p.Text(a.Plot.X+x, a.Plot.Bottom(), label, theme.Dim) + 2
		}
	}
}
