package surface

import (
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// fit draws the answers of a network with one input as a line among the samples.
type fit struct{ drawing }

// draw draws the lines at zero, then the answers, the samples and, last, the selected
// sample with the distance from its target to the answer.
func (p fit) draw() {
	low, high := p.curveSpan()
	height := p.heights(low, high)
	p.zeros(low, high, height)
	p.function(p.pic.Surface.Outputs[0], height, 2)
	p.samples(height)
	p.selected(height)
}

// zeros draws the lines along which the input and the answer are 0.
func (p fit) zeros(low, high float64, height func(float64) int) {
	if low < 0 && high > 0 {
		p.HLine(0, height(0)/grid.DotsDown, p.W(), '─', theme.Axis.Style())
	}
	x := p.across(p.W())
	if x.Low < 0 && x.High > 0 {
		p.VLine(x.Cell(0), 0, p.H(), '│', theme.Axis.Style())
		if low < 0 && high > 0 {
			p.Set(x.Cell(0), height(0)/grid.DotsDown, '┼', theme.Axis)
		}
	}
}

// samples draws the samples at the heights of their targets.
func (p fit) samples(height func(float64) int) {
	for _, point := range p.pic.Points {
		x, _, on := p.pic.Plane.Pixel(point.X, 0.5, p.W(), 1)
		if !on {
			continue
		}
		y := height(point.Target) / grid.DotsDown
		p.Set(x, y, point.char(), theme.Text)
		if !point.Test && p.Moment.Step != nil {
			p.Hit(grid.Rect{X: x, Y: y, W: 1, H: 1}, paint.Target{Kind: paint.PlaceTarget, X: point.Row})
		}
	}
}

// selected draws the selected sample at the height of the answer, and a line to its target
// from there, as long as the sample is not moved.
func (p fit) selected(height func(float64) int) {
	v := p.pic.Answer[p.Moment.LastLayer()][0]
	x, _, on := p.pic.Plane.Pixel(p.pic.At[p.pic.Plane.X], 0.5, p.W(), 1)
	if !on || number.Alarming(v) {
		return
	}
	y := min(max(height(v)/grid.DotsDown, 0), p.H()-1)
	if !p.pic.Moved {
		target := height(p.Moment.Setup.TrainSamples.Y[p.pic.Row][0]) / grid.DotsDown
		for row := min(y, target) + 1; row < max(y, target); row++ {
			p.Set(x, row, '┃', theme.Backward)
		}
		p.Set(x, target, '●', theme.Strong)
	}
	p.Text(x-1, y, "[●]", theme.Strong)
	p.Set(x, y, '●', theme.Forward.Bold())
}
