package unit

import (
	"math"

	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// curvePanel draws the activation of the unit.
type curvePanel struct {
	drawing
	y paint.Scale // of a and of the slope
}

// draw draws the activation function and its slope, with the selected sample on both. For
// softmax it draws the shares of all outputs.
func (p curvePanel) draw() {
	body := curvePanel{drawing: p.on(p.Panel(p.title(), p.facts()...))}
	if len(p.pic.Curve) == 0 {
		sharesPanel{body.drawing}.draw()
		return
	}
	body.plot()
}

// plot draws the plot, the labels of z below it and, in the last row, the numbers.
func (p curvePanel) plot() {
	low, high := p.extremes()
	rows := p.H() - 1
	if bothSides := low < 0 && high > 0; bothSides && rows%2 == 1 {
		rows-- // An odd number of rows has one for 0 in the middle.
	}
	area := paint.LayoutChart(p.W(), rows, paint.AxisLabels, 0)
	if area.Empty() {
		p.readout(0)
		return
	}
	p.y = paint.SignedScale(low, high, area.Plot.H)
	labels, lines := p.y.Labels()
	axes := p.In(grid.Rect{W: p.W(), H: rows})
	grid.Axes{Left: paint.AxisLabels, Rows: labels, Cols: p.ticks(area.Plot.W)}.Draw(axes.Region, theme.Axis.Style(), theme.Dim.Style())
	plot := p
	plot.drawing = p.on(p.In(area.Plot))
	paint.Gridlines(plot.Painter, lines)
	plot.slope()
	plot.function()
	plot.point()
	plot.name(p.Spell("f′"), theme.Update.Bold(), func(c CurvePoint) float64 { return c.Slope }, 0.36)
	plot.name("f", theme.Forward.Bold(), func(c CurvePoint) float64 { return c.A }, 0.8)
	p.readout(p.H() - 1)
}

// extremes returns the smallest and the largest finite a or slope.
func (p curvePanel) extremes() (low, high float64) {
	for _, c := range p.pic.Curve {
		for _, v := range []float64{c.A, c.Slope} {
			if !number.Alarming(v) {
				low, high = math.Min(low, v), math.Max(high, v)
			}
		}
	}
	return low, high
}

// ticks returns the labels of z by the columns that they begin in: the ends of the axis,
// 0 and, if there is room, the middle between them.
func (p curvePanel) ticks(w int) map[int]string {
	const apart = 8
	step, list, end := p.pic.Reach, map[int]string{}, 0
	if w >= 4*apart {
		step /= 2
	}
	for z := -p.pic.Reach; z <= p.pic.Reach; z += step {
		label := number.Tick(z, step)
		x := max(0, min(p.column(z, w)-grid.Width(label)/2, w-1-grid.Width(label)))
		if x >= end {
			list[x], end = label, x+grid.Width(label)+1
		}
	}
	return list
}

// column returns the column of z on a plot of w columns.
func (p curvePanel) column(z float64, w int) int {
	return int(math.Round((z + p.pic.Reach) / (2 * p.pic.Reach) * float64(w-1)))
}

// at returns the point of the function in a column of a plot.
func (p curvePanel) at(column int) CurvePoint {
	return p.pic.Curve[column*(len(p.pic.Curve)-1)/max(1, p.W()-1)]
}

// function draws f as a line in half blocks.
func (p curvePanel) function() {
	before, known := 0, false
	for x := range p.W() {
		a := p.at(x).A
		if number.Alarming(a) {
			known = false
			continue
		}
		level := p.y.Level(a, p.H(), 2)
		from, to := level, level
		switch {
		case known && before < level:
			from = before + 1
		case known && before > level:
			to = before - 1
		}
		p.halves(x, from, to)
		before, known = level, true
	}
}

// halves fills half cells of a column.
func (p curvePanel) halves(x, from, to int) {
	for y := from / 2; y <= to/2; y++ {
		p.Set(x, y, paint.HalfBlock(from <= 2*y, to > 2*y), theme.Forward)
	}
}

// slope draws f′ as a thin line.
func (p curvePanel) slope() {
	const thirds = 3
	for x := range p.W() {
		slope := p.at(x).Slope
		if number.Alarming(slope) {
			continue
		}
		level := p.y.Level(slope, p.H(), thirds)
		p.Set(x, level/thirds, [thirds]rune{'▔', '─', '▁'}[level%thirds], theme.Update)
	}
}

// name writes the name of a line beside it, where nothing is: at a share of the width from
// the left, or else from the right.
func (p curvePanel) name(name string, role theme.Role, of func(CurvePoint) float64, share float64) {
	for _, at := range []float64{share, 1 - share} {
		x := int(at * float64(p.W()))
		row := p.y.Level(of(p.at(x)), p.H(), 1)
		for _, y := range []int{row - 1, row + 1, row + 2} {
			if p.clear(x-1, y, grid.Width(name)+2) {
				p.Text(x, y, name, role)
				return
			}
		}
	}
}

// clear reports whether w columns of the plot have nothing but gridlines.
func (p curvePanel) clear(x, y, w int) bool {
	for i := range w {
		if cell := p.At(x+i, y); y < 0 || y >= p.H() || cell.Text != " " && theme.RoleOf(cell.Style) != theme.Rule {
			return false
		}
	}
	return true
}

// point marks a of the selected sample on f and the slope there on f′, joined at z. If only
// z is reached, it points at z.
func (p curvePanel) point() {
	s := p.selected()
	if !s.zReached || number.Alarming(s.z) {
		return
	}
	x := p.column(s.z, p.W())
	if !s.aReached {
		p.Set(x, p.y.Level(0, p.H(), 1), pointer, theme.Strong)
		return
	}
	if number.Alarming(s.a) || number.Alarming(s.slope) {
		return
	}
	top, bottom := p.y.Level(s.a, p.H(), 1), p.y.Level(s.slope, p.H(), 1)
	for y := min(top, bottom) + 1; y < max(top, bottom); y++ {
		p.Set(x, y, '╎', theme.Dim)
	}
	p.Set(x, bottom, '○', theme.Update.Bold())
	p.Set(x, top, '●', theme.Strong)
}

// pointer marks z where f(z) is not reached yet.
const pointer = '▴'

// readout is a number below the curve. The slope is a part of the formula of δ.
type readout struct {
	symbol  string
	value   float64
	reached bool
	role    theme.Role
	kind    explain.Kind
}

func (p curvePanel) readouts() []readout {
	s, z := p.selected(), p.SymbolOf("z")
	if s.zReached && !s.aReached {
		z = p.Spell(string(pointer) + " z")
	}
	return []readout{
		{z, s.z, s.zReached, theme.Strong, explain.WeightedSum},
		{"● " + p.symbolOfA(), s.a, s.aReached, theme.Strong, explain.Activation},
		{p.Spell("○ f′"), s.slope, s.aReached, theme.Update.Bold(), explain.Delta},
	}
}

// readout draws z, a and the slope at the selected sample, as far as there is room.
func (p curvePanel) readout(y int) {
	x := 0
	for _, r := range p.readouts() {
		text := p.Spell("·")
		if r.reached {
			text = p.Format.Trim(r.value)
		}
		w := grid.Width(text)
		if x+grid.Width(r.symbol)+1+w > p.W() {
			return
		}
		after := p.reading(x, y, r.symbol, r.value, r.reached, r.role)
		at := grid.Rect{X: after - w, Y: y, W: w, H: 1}
		if r.kind == explain.Delta {
			paint.HitWithin(p.Painter, at, p.of(r.kind))
		} else {
			p.HitQuantity(at, p.of(r.kind))
		}
		if r.kind == explain.Activation && r.reached && p.isFocus(r.kind) && after < p.W() {
			block(p.Painter, after-w, y, r.value)
		}
		x = after + 3
	}
}
