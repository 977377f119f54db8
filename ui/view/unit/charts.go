package unit

import (
	"fmt"
	"math"
	"slices"

	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// chartPanel draws a number of the unit by epoch.
type chartPanel struct{ drawing }

// chart is one of those numbers.
type chart struct {
	kind   explain.Kind
	symbol string
	values series
	role   theme.Role
	bare   bool // its epochs are labelled by another chart below it
}

// delta returns the chart of δ, and z and a those of z and a.
func (p drawing) delta() chart {
	return chart{kind: explain.Delta, symbol: p.SymbolOf("δ"), values: p.pic.History.delta, role: theme.Backward}
}

func (p drawing) z() chart {
	return chart{kind: explain.WeightedSum, symbol: p.SymbolOf("z"), values: p.pic.History.z, role: theme.Forward}
}

func (p drawing) a() chart {
	return chart{kind: explain.Activation, symbol: p.symbolOfA(), values: p.pic.History.a, role: theme.Forward}
}

// draw draws a chart with its title.
func (p chartPanel) draw(c chart, title string, facts ...string) {
	body := chartPanel{p.on(p.ReadingPanel(title, p.readings(c), facts...))}
	h := &p.pic.History
	switch {
	case h.here == 0 && c.kind == explain.Delta:
		body.hint("The curve begins with the first step.")
		return
	case h.here == 0:
		return
	case len(c.values) == 0 && h.here == 1:
		body.hint(p.Spell("No " + c.symbol + " is reached yet."))
		return
	}
	area := paint.LayoutChart(body.W(), body.H(), paint.AxisLabels, 0)
	area.Bare, area.Cursor = c.bare, true
	past := paint.Past{Points: c.values.points(), Role: c.role, Here: h.here}
	x := paint.EpochScale(max(h.here, paint.KnownEpochs(p.Moment)))
	if area.Empty() {
		return
	}
	plot := past.Draw(body.Painter, area, x)
	p.extreme(plot, c)
	p.ahead(plot)
}

// hint says why there is no curve.
func (p chartPanel) hint(text string) {
	p.Fitted(1, min(1, p.H()-1), p.W()-1, text, theme.Dim)
}

// readings returns the value at the cursor, and the epoch. A value that is not reached is
// that of the last epoch, in round brackets.
func (p chartPanel) readings(c chart) []paint.Reading {
	h := &p.pic.History
	last, ok := c.values.last()
	if !ok {
		return nil
	}
	value := p.Format.Trim(last.value)
	if last.epoch < h.here {
		if p.NoGhosts {
			return nil
		}
		value = "(" + value + ")"
	}
	list := []paint.Reading{{
		Name: c.symbol, Value: value, Role: theme.Dim, Broken: number.Alarming(last.value),
		Hit: func(part paint.Painter, at grid.Rect) { p.hitReading(part, at, c.kind, last) },
	}}
	if c.kind == explain.Delta {
		list = append([]paint.Reading{{Name: "epoch", Value: number.Group(h.here), Role: theme.Dim}}, list...)
	}
	return list
}

// hitReading records that the number at the end of a curve is one of the step, if it is.
func (p chartPanel) hitReading(part paint.Painter, at grid.Rect, kind explain.Kind, last reading) {
	m, h := p.Moment, &p.pic.History
	if sample := slices.Index(m.Step.Samples, h.row); sample >= 0 && last.epoch == h.here {
		paint.HitShown(part, at, explain.Quantity{Kind: kind, Layer: m.Selection.Layer, Unit: m.Selection.Unit, Sample: sample}, last.value)
	}
}

// extreme notes where the number was of the largest size, unless that is where it begins
// or ends.
func (p chartPanel) extreme(plot paint.Chart, c chart) {
	at := c.values.largest()
	if at <= 0 || at == len(c.values)-1 || c.values[at].value == 0 {
		return
	}
	word, r := " at ", c.values[at]
	if !c.values.whole(at) {
		word = " near "
	}
	plot.Note(r.epoch, r.value, p.Format.Trim(r.value)+word+number.Group(r.epoch))
}

// ahead says why nothing is drawn right of the cursor, where that has been seen before.
func (p chartPanel) ahead(plot paint.Chart) {
	const gap, least = 3, 9
	here := p.pic.History.here
	if paint.KnownEpochs(p.Moment) <= here || plot.H() < least {
		return
	}
	x := plot.Column(here) + 1 + gap
	lines := []string{"nothing is drawn of", "what is still to come"}
	for i, line := range lines {
		if place := (grid.Rect{X: x, Y: plot.H()/4 + 1 + i, W: grid.Width(lines[1]), H: 1}); place.Right() <= plot.W() && plot.Covered(place) == 0 {
			plot.Text(x, place.Y, line, theme.Dim)
		}
	}
}

// drawDelta draws δ by epoch.
func (p chartPanel) drawDelta(c chart) {
	unit := p.Moment.Setup.Names.Unit(p.Moment.Selection.Layer, p.Moment.Selection.Unit)
	p.draw(c, p.SymbolOf("δ")+p.Spell(" of "+unit+", "+p.pic.Who), p.about()...)
}

// about returns facts on what is charted.
func (p chartPanel) about() []string {
	switch m := p.Moment; {
	case m.Moved():
		return []string{"by epoch, where it was not moved", "not moved"}
	case m.Selection.Layer == m.LastLayer() && p.pic.Fused:
		return []string{p.Says("ŷ − y, by epoch"), p.Says("ŷ − y")}
	default:
		return []string{"by epoch"}
	}
}

// who names the row that is looked at: by its place where all rows are one batch, since
// that is how the header counts, and else by its row.
func who(m *desk.Moment) string {
	m = training(m)
	row := rowOf(m)
	if m.Batches() == 1 && m.RowOf(min(row, max(0, m.Batch()-1))) == row {
		return m.Setup.Noun.Number(row + 1)
	}
	return fmt.Sprintf("row %d", row+1)
}

// sizeOf returns the size of the last value of a series as a share of the largest, 0 if
// there is none.
func (s series) sizeOf() float64 {
	last, ok := s.last()
	at := s.largest()
	if !ok || at < 0 || s[at].value == 0 {
		return 0
	}
	return math.Abs(last.value) / math.Abs(s[at].value)
}
