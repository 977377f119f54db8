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

// curvePanel draws the activation of the unit.
type curvePanel struct{ drawing }

const curveLabels = 6 // the width of the labels of a, including a blank

// draw draws the activation function with the samples on it and the tangent at the
// selected one. For softmax it draws the shares of all outputs, and for an input its
// explanation.
func (p curvePanel) draw() {
	body := curvePanel{p.on(p.Panel(p.title(), p.facts()...))}
	switch u := p.pic; {
	case p.Moment.Selection.Layer < 0:
		body.input()
	case len(u.Curve) == 0:
		sharesPanel(body).draw()
	default:
		body.plot(u)
	}
}

// input draws where an input came from, which is all there is to say about it.
func (p curvePanel) input() {
	e := &p.Moment.Explanation
	used := 1 + formula.DrawLines(p.Down(1), e, max(2, p.H()/2)) + 1
	text := p.Spell("An input has no weights, no activation and no δ: tab selects a unit that has.")
	for i, line := range paint.Wrap(text, p.W()-1) {
		p.Text(1, used+i, line, theme.Text)
	}
}

func (p curvePanel) plot(u *picture) {
	rows := p.H() - 2 // labels of z, readout
	w := p.W() - curveLabels
	if p.H() > 14 {
		rows--
	}
	if w < paint.MinPlotWidth || rows < paint.MinPlotHeight {
		p.readout(0)
		return
	}
	pl := newPlane(u, w, rows)
	p.axes(pl)
	plot := curvePanel{p.on(p.In(grid.Rect{X: curveLabels, W: w, H: rows}))}
	plot.function(pl, u)
	plot.samplesOnCurve(pl)
	plot.pointOnCurve(pl)
	p.readout(p.H() - 1)
}

// axes draws the axes through 0, their ticks and labels.
func (p curvePanel) axes(pl plane) {
	zero, base := pl.x(0)/grid.DotsAcross, pl.y(0)/grid.DotsDown
	p.Text(curveLabels+max(0, zero-2), 0, "a", theme.Dim)
	p.VLine(curveLabels+zero, 0, pl.h, '│', theme.Axis.Style())
	p.HLine(curveLabels, base, pl.w, '─', theme.Axis.Style())
	p.Set(curveLabels+zero, base, '┼', theme.Axis)
	for i := math.Ceil(pl.low / pl.aStep); i*pl.aStep <= pl.high; i++ {
		y := pl.y(i*pl.aStep) / grid.DotsDown
		p.TextRight(curveLabels-1, y, paint.TickLabel(i*pl.aStep, pl.aStep, curveLabels-1), theme.Dim)
		if y == base {
			continue
		}
		for x := 0; x < pl.w; x += 3 {
			if x != zero {
				p.Set(curveLabels+x, y, '·', theme.Axis)
			}
		}
	}
	end := 0
	for i := math.Ceil(-pl.reach / pl.zStep); i*pl.zStep <= pl.reach; i++ {
		x := curveLabels + pl.x(i*pl.zStep)/grid.DotsAcross
		if x != curveLabels+zero {
			p.Set(x, base, '┼', theme.Axis)
		}
		label := number.Tick(i*pl.zStep, pl.zStep)
		if at := min(x-grid.Width(label)/2, p.W()-grid.Width(label)); at >= end {
			p.Text(at, pl.h, label, theme.Dim)
			end = at + grid.Width(label) + 1
		}
	}
	if end+1 < p.W() {
		p.Text(p.W()-1, pl.h, "z", theme.Dim)
	}
}

// function draws the function and the tangent at the selected sample.
func (p curvePanel) function(pl plane, u *picture) {
	dots := grid.NewDots(p.W(), p.H())
	for i := 1; i < len(u.Curve); i++ {
		from, to := u.Curve[i-1], u.Curve[i]
		if number.Alarming(from.A) || number.Alarming(to.A) {
			continue
		}
		dots.Line(pl.x(from.Z), pl.y(from.A), pl.x(to.Z), pl.y(to.A), theme.Forward.Style(), 2)
	}
	if z, a, slope, ok := p.tangent(); ok {
		w, _ := dots.Size()
		for x := range w {
			at := float64(x)/float64(w-1)*2*pl.reach - pl.reach
			dots.Set(x, pl.y(a+slope*(at-z)), theme.Update.Style(), 1)
		}
	}
	dots.Draw(p.Region)
}

// tangent returns the point of the selected sample and the slope there. ok is false if
// the step has not reached it or a number is not finite.
func (p curvePanel) tangent() (z, a, slope float64, ok bool) {
	m := p.Moment
	at := m.Selection
	z, _ = m.SelectedValue(explain.WeightedSum, at.Layer, at.Unit)
	a, reached := m.SelectedValue(explain.Activation, at.Layer, at.Unit)
	if !reached || at.Sample >= len(p.pic.Slopes) {
		return 0, 0, 0, false
	}
	slope = p.pic.Slopes[at.Sample]
	return z, a, slope, !number.Alarming(z) && !number.Alarming(a) && !number.Alarming(slope)
}

// fewPoints is the largest number of samples that are drawn as circles on the curve.
// More would hide the curve, so their distribution is drawn below it.
const fewPoints = 60

// samplesOnCurve marks the other samples of the batch.
func (p curvePanel) samplesOnCurve(pl plane) {
	m := p.Moment
	at := m.Selection
	if m.Samples() > fewPoints {
		p.samplesBelow(pl)
		return
	}
	for i := range m.Samples() {
		z, _ := m.Value(explain.WeightedSum, at.Layer, at.Unit, i)
		a, reached := m.Value(explain.Activation, at.Layer, at.Unit, i)
		if x, y, inside := pl.cell(z, a); reached && inside && i != at.Sample {
			p.Set(x, y, '○', theme.Dim)
		}
	}
}

// samplesBelow draws the number of samples for each z as bars in the last row.
func (p curvePanel) samplesBelow(pl plane) {
	m := p.Moment
	at := m.Selection
	counts, most := make([]int, pl.w), 0
	for i := range m.Samples() {
		z, reached := m.Value(explain.WeightedSum, at.Layer, at.Unit, i)
		x := pl.x(z) / grid.DotsAcross
		if !reached || number.Alarming(z) || x < 0 || x >= pl.w {
			continue
		}
		counts[x]++
		most = max(most, counts[x])
	}
	bars := []rune("▁▂▃▄▅▆▇█")
	for x, n := range counts {
		if n > 0 {
			p.Set(x, pl.h-1, bars[(n*len(bars)-1)/most], theme.Dim)
		}
	}
}

// pointOnCurve marks the selected sample, with lines to the axes. If only z is reached,
// it marks the position of z on the axis.
func (p curvePanel) pointOnCurve(pl plane) {
	m := p.Moment
	at := m.Selection
	z, zReached := m.SelectedValue(explain.WeightedSum, at.Layer, at.Unit)
	a, reached := m.SelectedValue(explain.Activation, at.Layer, at.Unit)
	if !zReached {
		return
	}
	if !reached {
		a = 0
	}
	x, y, inside := pl.cell(z, a)
	if !inside {
		return
	}
	if !reached {
		p.Set(x, y, '●', theme.Dim)
		return
	}
	zero, base := pl.x(0)/grid.DotsAcross, pl.y(0)/grid.DotsDown
	for row := min(y, base) + 1; row < max(y, base); row++ {
		p.Set(x, row, '╎', theme.Dim)
	}
	for column := min(x, zero) + 1; column < max(x, zero); column++ {
		p.Set(column, y, '╌', theme.Dim)
	}
	p.Text(x-1, y, "[●]", theme.Strong)
}

// readout draws the values of z and a at the selected sample, and the slope there.
func (p curvePanel) readout(y int) {
	m := p.Moment
	at := m.Selection
	z, zReached := m.SelectedValue(explain.WeightedSum, at.Layer, at.Unit)
	a, reached := m.SelectedValue(explain.Activation, at.Layer, at.Unit)
	x := p.reading(0, y, "z", z, zReached, theme.Strong) + 3
	x = p.reading(x, y, "a", a, reached, theme.Strong) + 3
	slope := 0.0
	if reached && at.Sample < len(p.pic.Slopes) {
		slope = p.pic.Slopes[at.Sample]
	}
	if name := p.Spell("slope f′(z)"); x+grid.Width(name)+4+p.Format.Width() <= p.W() {
		x += p.Text(x, y, "╌ ", theme.Update)
		p.reading(x, y, name, slope, reached, theme.Update.Bold())
		return
	}
	p.reading(x, y, p.Spell("f′"), slope, reached, theme.Update.Bold())
}
