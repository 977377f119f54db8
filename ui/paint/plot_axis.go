package paint

import (
	"math"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// PlotAxis is a side of a plot that goes from one value to another over a number of cells.
type PlotAxis struct {
	Low, High float64
	Cells     int
}

// PlotTick is a round value on an axis.
type PlotTick struct {
	Value float64
	Label string
}

// Cell returns the cell of a value, counted from the low end.
func (a PlotAxis) Cell(v float64) int {
	return int(math.Floor((v - a.Low) / (a.High - a.Low) * float64(a.Cells)))
}

// Ticks returns round values that are as close together as apart allows. That function
// is given the number of cells between two of them and the width of their widest label.
func (a PlotAxis) Ticks(apart func(cells float64, label int) bool) []PlotTick {
	const tries = 24
	if !(a.High > a.Low) {
		return nil
	}
	step := RoundUp((a.High - a.Low) / float64(max(1, a.Cells)))
	for range tries {
		list := a.multiples(step)
		widest := 0
		for _, t := range list {
			widest = max(widest, grid.Width(t.Label))
		}
		if apart(step/(a.High-a.Low)*float64(a.Cells), widest) {
			return list
		}
		step = RoundUp(step * 1.01)
	}
	return nil
}

// multiples returns the multiples of step on the axis.
func (a PlotAxis) multiples(step float64) []PlotTick {
	var list []PlotTick
	for i := math.Ceil(a.Low / step); i*step <= a.High && len(list) <= a.Cells; i++ {
		list = append(list, PlotTick{i * step, number.Tick(i*step, step)})
	}
	return list
}

// Across draws the labels of a horizontal axis into a row below the plot, with its name at
// the right.
func (a PlotAxis) Across(p Painter, name string) {
	const gap = 3
	right := p.W() - p.Fitted(max(0, p.W()-grid.Width(name)), 0, p.W(), name, theme.Text)
	for _, t := range a.Ticks(func(cells float64, label int) bool { return cells >= float64(label+gap) }) {
		w := grid.Width(t.Label)
		at := a.Cell(t.Value) - (w-1)/2
		if at >= 0 && at+w+1 < right {
			p.Text(at, 0, t.Label, theme.Dim)
		}
	}
}

// Up draws the labels of a vertical axis into the columns left of the plot, with its name
// at the top, or an arrow if the name is too long.
func (a PlotAxis) Up(p Painter, name string) {
	const least = 3 // rows from one label to the next
	if grid.Width(name) >= p.W() {
		name = "↑"
	}
	p.TextRight(p.W()-1, 0, name, theme.Text)
	for _, t := range a.Ticks(func(cells float64, label int) bool { return cells >= least && label <= p.W() }) {
		if row := a.Cells - 1 - a.Cell(t.Value); row > 0 {
			p.TextRight(max(p.W()-1, grid.Width(t.Label)), row, t.Label, theme.Dim)
		}
	}
}
