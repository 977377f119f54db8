package surface

import (
	"math"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// heights returns a function that gives the row of dots of a value. The first row is
// that of high, and the last is that of low.
func (p drawing) heights(low, high float64) func(float64) int {
	rows := p.H() * grid.DotsDown
	return func(v float64) int { return int(math.Round((high - v) / (high - low) * float64(rows-1))) }
}

// function draws the values of a function, spread evenly over the width, as a line so many
// dots thick, with gaps where they are not finite.
func (p drawing) function(values []float64, height func(float64) int, thick int) {
	dots := grid.NewDots(p.W(), p.H())
	across, _ := dots.Size()
	before := math.NaN()
	for x := range across {
		v := values[scaled(x, across, len(values))]
		switch {
		case number.Alarming(v):
			v = math.NaN()
		default:
			from := before
			if math.IsNaN(from) {
				from = v
			}
			for i := range thick {
				dots.Line(max(0, x-1), height(from)+i, x, height(v)+i, theme.Forward.Style(), 1)
			}
		}
		before = v
	}
	dots.Draw(p.Region)
}

// curveSpan returns the range of answers and targets, with some room on both sides.
func (p drawing) curveSpan() (low, high float64) {
	low, high = p.pic.Low, p.pic.High
	if p.pic.Surface != nil {
		for _, v := range p.pic.Surface.Outputs[0] {
			if !number.Alarming(v) {
				low, high = math.Min(low, v), math.Max(high, v)
			}
		}
	}
	room := (high - low) / 20
	return low - room, high + room
}
