package screen

import (
	"math"

	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// plane maps z and a to a plot.
type plane struct {
	w, h       int // in cells
	reach      float64
	low, high  float64 // of a
	zStep, row float64 // between ticks of z, and of a
}

// newPlane fits the curve into w × h cells, with room above and below it.
func newPlane(u *UnitPicture, w, h int) plane {
	low, high := 0.0, 0.0
	for _, c := range u.Curve {
		if !number.Alarming(c.A) {
			low, high = math.Min(low, c.A), math.Max(high, c.A)
		}
	}
	if low == high {
		high = 1
	}
	pl := plane{w: w, h: h, reach: u.Reach}
	pl.row = roundStep((high - low) / float64(max(2, min(4, h/4))))
	pad := (high - low) * 0.15
	pl.low, pl.high = low-pad, high+pad
	pl.zStep = u.Reach / 3
	if step := roundStep(u.Reach / 4); math.Mod(u.Reach, 3) != 0 || w < 30 {
		pl.zStep = step
	}
	return pl
}

// x returns the dot across of a z.
func (pl plane) x(z float64) int {
	return int(math.Round((z + pl.reach) / (2 * pl.reach) * float64(pl.w*grid.DotsAcross-1)))
}

// y returns the dot down of an a. Values far outside are held at the distance
// of a plot or so, which is as invisible.
func (pl plane) y(a float64) int {
	share := math.Max(-50, math.Min(50, (pl.high-a)/(pl.high-pl.low)))
	return int(math.Round(share * float64(pl.h*grid.DotsDown-1)))
}

// cell returns the cell of a point.
func (pl plane) cell(z, a float64) (x, y int, inside bool) {
	if number.Alarming(z) || number.Alarming(a) {
		return 0, 0, false
	}
	dx, dy := pl.x(z), pl.y(a)
	inside = dx >= 0 && dy >= 0 && dx < pl.w*grid.DotsAcross && dy < pl.h*grid.DotsDown
	return dx / grid.DotsAcross, dy / grid.DotsDown, inside
}

const curveLabels = 6 // columns of the labels of a, with a blank

// unitCurve draws the activation function with the samples on it, and the
// tangent at the selected one; of softmax the shares of all outputs; of an
// input what it is.
func (p painter) unitCurve() {
	s := p.scene
	body := p.panel(s.selectedTitle(), s.unitFacts()...)
	switch u := s.Unit; {
	case s.Selection.Layer < 0:
		body.unitInput()
	case len(u.Curve) == 0:
		body.shares()
	default:
		body.activationPlot(u)
	}
}

// unitInput says where an input came from; more there is not of it.
func (p painter) unitInput() {
	e := &p.scene.Explanation
	used := 1 + p.down(1).derivation(e, max(2, p.H()/2)) + 1
	text := e.Meaning + p.scene.spell(" An input has no weights, no activation and no δ: tab selects a unit that has.")
	for i, line := range wrap(text, p.W()-1) {
		p.text(1, used+i, line, theme.Text)
	}
}

func (p painter) activationPlot(u *UnitPicture) {
	rows := p.H() - 2 // labels of z, readout
	w := p.W() - curveLabels
	if p.H() > 14 {
		rows--
	}
	if w < minPlotWidth || rows < minPlotHeight {
		p.unitReadout(0)
		return
	}
	pl := newPlane(u, w, rows)
	p.unitAxes(pl)
	plot := p.in(grid.Rect{X: curveLabels, W: w, H: rows})
	plot.activationCurve(pl, u)
	plot.samplesOnCurve(pl)
	plot.pointOnCurve(pl)
	p.unitReadout(p.H() - 1)
}

// unitAxes draws the axes through 0, their ticks and labels.
func (p painter) unitAxes(pl plane) {
	zero, base := pl.x(0)/grid.DotsAcross, pl.y(0)/grid.DotsDown
	p.text(curveLabels+max(0, zero-2), 0, "a", theme.Dim)
	p.VLine(curveLabels+zero, 0, pl.h, '│', theme.Line.Style())
	p.HLine(curveLabels, base, pl.w, '─', theme.Line.Style())
	p.set(curveLabels+zero, base, '┼', theme.Line)
	for i := math.Ceil(pl.low / pl.row); i*pl.row <= pl.high; i++ {
		y := pl.y(i*pl.row) / grid.DotsDown
		p.textRight(curveLabels-1, y, tickLabel(i*pl.row, pl.row, curveLabels-1), theme.Dim)
		if y == base {
			continue
		}
		for x := 0; x < pl.w; x += 3 {
			if x != zero {
				p.set(curveLabels+x, y, '·', theme.Line)
			}
		}
	}
	end := 0
	for i := math.Ceil(-pl.reach / pl.zStep); i*pl.zStep <= pl.reach; i++ {
		x := curveLabels + pl.x(i*pl.zStep)/grid.DotsAcross
		if x != curveLabels+zero {
			p.set(x, base, '┼', theme.Line)
		}
		label := number.Tick(i*pl.zStep, pl.zStep)
		if at := min(x-columns(label)/2, p.W()-columns(label)); at >= end {
			p.text(at, pl.h, label, theme.Dim)
			end = at + columns(label) + 1
		}
	}
	if end+1 < p.W() {
		p.text(p.W()-1, pl.h, "z", theme.Dim)
	}
}

// activationCurve draws the function and the tangent at the selected sample.
func (p painter) activationCurve(pl plane, u *UnitPicture) {
	dots := grid.NewDots(p.W(), p.H())
	for i := 1; i < len(u.Curve); i++ {
		from, to := u.Curve[i-1], u.Curve[i]
		if number.Alarming(from.A) || number.Alarming(to.A) {
			continue
		}
		dots.Line(pl.x(from.Z), pl.y(from.A), pl.x(to.Z), pl.y(to.A), theme.Forward.Style(), 2)
	}
	if z, a, slope, ok := p.scene.tangent(); ok {
		w, _ := dots.Size()
		for x := range w {
			at := float64(x)/float64(w-1)*2*pl.reach - pl.reach
			dots.Set(x, pl.y(a+slope*(at-z)), theme.Update.Style(), 1)
		}
	}
	dots.Draw(p.Region)
}

// tangent returns the point of the selected sample and the slope there, where
// the step has reached it and all is finite.
func (s *Scene) tangent() (z, a, slope float64, ok bool) {
	at := s.Selection
	z, _ = s.value(unitRows()[0], at.Layer, at.Unit)
	a, reached := s.value(unitRows()[1], at.Layer, at.Unit)
	if !reached || at.Sample >= len(s.Unit.Slopes) {
		return 0, 0, 0, false
	}
	slope = s.Unit.Slopes[at.Sample]
	return z, a, slope, !number.Alarming(z) && !number.Alarming(a) && !number.Alarming(slope)
}

// fewPoints is the most samples that are drawn as circles on the curve; of more,
// which would bury it, the spread is drawn under it.
const fewPoints = 60

// samplesOnCurve marks the other samples of the batch.
func (p painter) samplesOnCurve(pl plane) {
	s := p.scene
	at := s.Selection
	if s.Samples() > fewPoints {
		p.samplesBelow(pl)
		return
	}
	for i := range s.Samples() {
		z, _ := s.valueOf(unitRows()[0], at.Layer, at.Unit, i)
		a, reached := s.valueOf(unitRows()[1], at.Layer, at.Unit, i)
		if x, y, inside := pl.cell(z, a); reached && inside && i != at.Sample {
			p.set(x, y, '○', theme.Dim)
		}
	}
}

// samplesBelow draws how many samples have which z, as bars in the last row.
func (p painter) samplesBelow(pl plane) {
	s := p.scene
	at := s.Selection
	counts, most := make([]int, pl.w), 0
	for i := range s.Samples() {
		z, reached := s.valueOf(unitRows()[0], at.Layer, at.Unit, i)
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
			p.set(x, pl.h-1, bars[(n*len(bars)-1)/most], theme.Dim)
		}
	}
}

// pointOnCurve marks the selected sample, with lines to the axes; where only z
// is reached, its place on the axis.
func (p painter) pointOnCurve(pl plane) {
	s := p.scene
	at := s.Selection
	z, zReached := s.value(unitRows()[0], at.Layer, at.Unit)
	a, reached := s.value(unitRows()[1], at.Layer, at.Unit)
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
		p.set(x, y, '●', theme.Dim)
		return
	}
	zero, base := pl.x(0)/grid.DotsAcross, pl.y(0)/grid.DotsDown
	for row := min(y, base) + 1; row < max(y, base); row++ {
		p.set(x, row, '╎', theme.Dim)
	}
	for column := min(x, zero) + 1; column < max(x, zero); column++ {
		p.set(column, y, '╌', theme.Dim)
	}
	p.text(x-1, y, "[●]", theme.Strong)
}

// unitReadout says where the point is, and how steep.
func (p painter) unitReadout(y int) {
	s := p.scene
	at := s.Selection
	z, zReached := s.value(unitRows()[0], at.Layer, at.Unit)
	a, reached := s.value(unitRows()[1], at.Layer, at.Unit)
	x := p.reading(0, y, "z", z, zReached, theme.Strong) + 3
	x = p.reading(x, y, "a", a, reached, theme.Strong) + 3
	slope := 0.0
	if reached && at.Sample < len(s.Unit.Slopes) {
		slope = s.Unit.Slopes[at.Sample]
	}
	if name := s.spell("slope f′(z)"); x+columns(name)+4+s.Format.Width() <= p.W() {
		x += p.text(x, y, "╌ ", theme.Update)
		p.reading(x, y, name, slope, reached, theme.Update.Bold())
		return
	}
	p.reading(x, y, s.spell("f′"), slope, reached, theme.Update.Bold())
}

// shares draws the outputs of a softmax as bars: they share 1 among them.
func (p painter) shares() {
	s := p.scene
	layer, n := s.Selection.Layer, s.units(s.Selection.Layer)
	name := 0
	for j := range n {
		name = max(name, columns(s.Setup.Names.Unit(layer, j)))
	}
	name = min(name, max(4, p.W()/4))
	cell := s.Format.Width()
	bar := p.W() - 1 - name - 2*(cell+2) - 3
	p.text(1, 0, "output", theme.Dim)
	p.textRight(1+name+1+cell, 0, "z", theme.Dim)
	p.textRight(1+name+2+2*cell, 0, s.spell("ŷ"), theme.Dim)
	rows := max(1, min(n, p.H()-2))
	first := max(0, min(s.Selection.Unit-rows/2, n-rows))
	spread := 1
	if 2*n < p.H()-1 {
		spread = 2
	}
	for i := range rows {
		p.share(1+i*spread, layer, first+i, name, bar)
	}
	if y := 1 + rows*spread; y < p.H() {
		p.fitted(1, y, p.W()-1, s.spell("all outputs share 1: raising one z lowers every other ŷ"), theme.Dim)
	}
}

// share draws one output of a softmax.
func (p painter) share(y, layer, unit, name, bar int) {
	s := p.scene
	cell := s.Format.Width()
	role := theme.Text
	if unit == s.Selection.Unit {
		role = theme.Strong
		p.set(0, y, '▌', p.accent())
	}
	p.fitted(1, y, name, s.Setup.Names.Unit(layer, unit), role)
	z, zReached := s.value(unitRows()[0], layer, unit)
	p.number(1+name+1, y, z, zReached, unmarked, role)
	a, reached := s.value(unitRows()[1], layer, unit)
	p.number(1+name+2+cell, y, a, reached, unmarked, role)
	x := 1 + name + 2 + 2*cell + 1
	if bar < 5 {
		return
	}
	if reached && !number.Alarming(a) {
		p.halfBar(x, y, 0, int(math.Round(a*float64(2*bar))), theme.Forward)
	}
	if s.Reached(stepper.Inputs, -1, 0) && s.Step.Y[s.Step.At(unit, s.Selection.Sample)] == 1 {
		p.text(x+bar+1, y, "y", theme.Strong)
	}
}

// halfBar draws a bar between two halves of cells, counted from column x.
func (p painter) halfBar(x, y, from, to int, role theme.Role) {
	if from > to {
		from, to = to, from
	}
	for half := from; half < to; half++ {
		switch left := half%2 == 0; {
		case left && half+1 < to:
			p.set(x+half/2, y, '█', role)
			half++
		case left:
			p.set(x+half/2, y, '▌', role)
		default:
			p.set(x+half/2, y, '▐', role)
		}
	}
}
