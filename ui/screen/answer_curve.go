package screen

import (
	"math"

	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// curveSpan returns the least and greatest of answers and targets, with room.
func (p surfPlane) curveSpan() (low, high float64) {
	low, high = p.pic.Low, p.pic.High
	if p.pic.Surface != nil {
		for _, v := range p.pic.Surface.Outputs[0] {
			if !math.IsNaN(v) && !math.IsInf(v, 0) {
				low, high = math.Min(low, v), math.Max(high, v)
			}
		}
	}
	room := (high - low) / 20
	return low - room, high + room
}

// answerCurve draws what a network with one input answers, as a line among the
// samples.
func (p surfPlane) answerCurve() {

	low, high := p.curveSpan()
	height := p.heights(low, high)
	p.function(p.pic.Surface.Outputs[0], height)
	p.answerPoints(height)
}

// heights tells the row of dots of a value: that of the high one is the first,
// that of the low one the last.
func (p surfView) heights(low, high float64) func(float64) int {
	rows := p.H() * grid.DotsDown
	return func(v float64) int { return int(math.Round((high - v) / (high - low) * float64(rows-1))) }
}

// function draws the values of a function, evenly spread over the width, as a
// line that is broken where they are not finite.
func (p surfView) function(values []float64, height func(float64) int) {
	dots := grid.NewDots(p.W(), p.H())
	across, _ := dots.Size()
	before := math.NaN()
	for x := range across {
		v := values[scaled(x, across, len(values))]
		switch {
		case math.IsNaN(v) || math.IsInf(v, 0):
			v = math.NaN()
		case math.IsNaN(before):
			dots.Set(x, height(v), theme.Forward.Style(), 1)
		default:
			dots.Line(x-1, height(before), x, height(v), theme.Forward.Style(), 1)
		}
		before = v
	}
	dots.Draw(p.Region)
}

// answerPoints draws the samples, at the heights of their targets, and the
// selected one where the network answers.
func (p surfPlane) answerPoints(height func(float64) int) {
	m := p.Moment
	plane := p.pic.Plane
	for _, point := range p.pic.Points {
		x, _, on := plane.Pixel(point.X, 0.5, p.W(), 1)
		if !on {
			continue
		}
		y := height(point.Target) / grid.DotsDown
		role := theme.Dim
		if !point.Test && point.Row == p.pic.Row {
			role = theme.Strong
		}
		p.Set(x, y, point.dot(), role)
		if !point.Test && m.Step != nil {
			p.Hit(grid.Rect{X: x, Y: y, W: 1, H: 1}, paint.Target{Kind: paint.PlaceTarget, X: point.Row})
		}
	}
	v := p.pic.Answer[m.LastLayer()][0]
	x, _, on := plane.Pixel(p.pic.At[plane.X], 0.5, p.W(), 1)
	if !on || math.IsNaN(v) || math.IsInf(v, 0) {
		return
	}
	y := min(max(height(v)/grid.DotsDown, 0), p.H()-1)
	p.Set(x-1, y, '[', theme.Strong)
	p.Set(x, y, '●', theme.Forward.Bold())
	p.Set(x+1, y, ']', theme.Strong)
}

// dot is how a sample is drawn beside a curve.
func (point SurfacePoint) dot() rune {
	if point.Test {
		return '○'
	}
	return '•'
}
