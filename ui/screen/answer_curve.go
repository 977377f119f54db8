package screen

import (
	"math"

	"github.com/NimbleMarkets/ntcharts/canvas"
	"github.com/NimbleMarkets/ntcharts/canvas/graph"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// curveSpan returns the least and greatest of answers and targets, with room.
func (s *Scene) curveSpan() (low, high float64) {
	low, high = s.Surface.Low, s.Surface.High
	if s.Surface.Surface != nil {
		for _, v := range s.Surface.Surface.Outputs[0] {
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
func (p painter) answerCurve() {
	s := p.scene
	low, high := s.curveSpan()
	dots := grid.NewDots(p.W(), p.H())
	_, h := dots.Size()
	height := func(v float64) int { return int(math.Round((high - v) / (high - low) * float64(h-1))) }
	var before *canvas.Point
	for x, v := range s.Surface.Surface.Outputs[0] {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			before = nil
			continue
		}
		at := canvas.Point{X: x, Y: height(v)}
		if before == nil {
			before = &at
		}
		for _, q := range graph.GetLinePoints(*before, at) {
			dots.Set(q.X, q.Y, theme.Forward.Style(), 1)
		}
		before = &at
	}
	dots.Draw(p.Region)
	p.answerPoints(height)
}

// answerPoints draws the samples, at the heights of their targets, and the
// selected one where the network answers.
func (p painter) answerPoints(height func(float64) int) {
	s := p.scene
	plane := s.Surface.Plane
	for _, point := range s.Surface.Points {
		x, _, on := plane.Pixel(point.X, 0.5, p.W(), 1)
		if !on {
			continue
		}
		y := height(point.Target) / grid.DotsDown
		p.set(x, y, point.dot(), theme.Dim)
		if !point.Test && s.Step != nil {
			p.hit(grid.Rect{X: x, Y: y, W: 1, H: 1}, Target{Kind: PlaceTarget, X: point.Row})
		}
	}
	v := s.Surface.Answer[s.last()][0]
	x, _, on := plane.Pixel(s.Surface.At[plane.X], 0.5, p.W(), 1)
	if !on || math.IsNaN(v) || math.IsInf(v, 0) {
		return
	}
	y := min(max(height(v)/grid.DotsDown, 0), p.H()-1)
	p.set(x-1, y, '[', theme.Strong)
	p.set(x, y, '●', theme.Forward.Bold())
	p.set(x+1, y, ']', theme.Strong)
}

// dot is how a sample is drawn beside a curve.
func (point SurfacePoint) dot() rune {
	if point.Test {
		return '○'
	}
	return '•'
}
