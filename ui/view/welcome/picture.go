package welcome

import (
	"math"
	"strconv"

	"backstep/data"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// picture draws the rows as points: the first two inputs, or the only one and the target.
func (p page) picture() {
	if p.Moment.Setup.Set.Picture.Side > 0 {
		p.images()
		return
	}
	across, up := p.axes()
	body := p.on(p.Panel("who is who", across.name+" across, "+up.name+" up", across.name+" →, "+up.name+" ↑"))
	if body.W() < 16 || body.H() < 5 {
		return
	}
	const labels = 5
	plot := grid.Rect{X: labels + 1, Y: 0, W: body.W() - labels - 2, H: body.H() - 4}
	across.fit(plot.W)
	up.fit(plot.H)
	body.frame(plot, across, up)
	at := body.In(plot)
	for row := range min(len(p.Moment.Setup.Train), mostPoints) {
		p.on(at).point(row, across.cell(row), plot.H-1-up.cell(row))
	}
	body.legend()
}

// mostPoints is the most rows that are drawn.
const mostPoints = 2000

// axis is an axis of the picture.
type axis struct {
	name      string
	value     func(row int) float64
	rows      int
	low, high float64
	step      float64
	cells     int
}

// axes returns the two axes.
func (p page) axes() (across, up *axis) {
	m := p.Moment
	set := m.Setup.Set
	input := func(i int) *axis {
		return &axis{name: set.Features[i].Name, rows: len(m.Setup.Train), value: func(row int) float64 { return m.Setup.Raw[row][i] }}
	}
	switch {
	case len(set.Features) > 1:
		return input(p.across), input(p.up)
	case set.Target.Kind == data.Regression:
		return input(0), &axis{name: set.Target.Name, rows: len(m.Setup.Train), value: func(row int) float64 { return m.Setup.RawTargets[row][0] }}
	default:
		return input(0), &axis{name: set.Target.Name, rows: len(m.Setup.Train), value: func(row int) float64 { return float64(set.Class[m.Setup.Train[row]]) }}
	}
}

// fit gives the axis round ends around its values, over so many cells.
func (a *axis) fit(cells int) {
	a.cells = cells
	low, high := math.Inf(1), math.Inf(-1)
	for row := range a.rows {
		low, high = math.Min(low, a.value(row)), math.Max(high, a.value(row))
	}
	if high <= low {
		low, high = low-1, high+1
	}
	a.step = paint.RoundStep((high - low) / 3)
	a.low, a.high = math.Floor(low/a.step)*a.step, math.Ceil(high/a.step)*a.step
}

// cell returns the cell of a row on the axis.
func (a *axis) cell(row int) int { return a.at(a.value(row)) }

func (a *axis) at(v float64) int {
	return int(math.Round((v - a.low) / (a.high - a.low) * float64(a.cells-1)))
}

// ticks visits the round values of the axis.
func (a *axis) ticks(visit func(cell int, label string)) {
	for i := 0; a.low+float64(i)*a.step <= a.high+a.step/2; i++ {
		v := a.low + float64(i)*a.step
		visit(a.at(v), number.Tick(v, a.step))
	}
}

// frame draws the axes and their labels.
func (p page) frame(plot grid.Rect, across, up *axis) {
	p.VLine(plot.X-1, plot.Y, plot.H, '│', theme.Axis.Style())
	p.HLine(plot.X-1, plot.Bottom(), plot.W+1, '─', theme.Axis.Style())
	p.Set(plot.X-1, plot.Bottom(), '└', theme.Axis)
	last := -2
	up.ticks(func(cell int, label string) {
		if cell >= last+2 {
			p.TextRight(plot.X-2, plot.Bottom()-1-cell, grid.Truncate(label, plot.X-2), theme.Dim)
			last = cell
		}
	})
	end := 0
	across.ticks(func(cell int, label string) {
		x := min(plot.X+cell-grid.Width(label)/2, p.W()-grid.Width(label))
		if x > end {
			end = x + p.Text(x, plot.Bottom()+1, label, theme.Dim)
		}
	})
}

// point draws a row, with its number if there are few.
func (p page) point(row, x, y int) {
	m := p.Moment
	shape, role := '●', theme.Strong
	if class := m.Setup.Set.Class; class != nil {
		shape, role = p.shape(class[m.Setup.Train[row]]), p.sign(row)
	}
	p.Set(x, y, shape, role)
	if n := len(m.Setup.Train); n <= 9 {
		p.Text(x+2, y, strconv.Itoa(row+1), theme.Soft)
	}
}

// shape returns the character of a class, whatever the colours of the terminal are: ○ for
// no and ● for yes, otherwise that of a class on a terminal without colours.
func (p page) shape(class int) rune {
	classes := p.Moment.Setup.Set.Target.Classes
	if len(classes) == 2 {
		return [...]rune{'○', '●'}[class]
	}
	return paint.ClassShapes{Classes: len(classes), Colourless: true}.Of(class, false)
}

// legend says what the shapes stand for.
func (p page) legend() {
	names := p.Moment.Setup.Set.Target.Classes
	x := 0
	for class := range names {
		const shape, apart = 2, 3
		name := p.className(class)
		if x+shape+grid.Width(name)+2 > p.W() {
			p.Text(x, p.H()-1, "…", theme.Dim)
			return
		}
		p.Text(x, p.H()-1, string(p.shape(class)), p.classRole(class))
		x += shape
		x += p.Text(x, p.H()-1, name, theme.Soft) + apart
	}
}
