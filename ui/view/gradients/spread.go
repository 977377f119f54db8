package gradients

import (
	"math"

	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// spreadPanel draws how the activations of each layer are distributed.
type spreadPanel struct{ flowPanel }

func (p spreadPanel) draw() {
	if p.cols.axis >= wideAxis {
		p.Text(0, max(0, p.H()-3), p.Says("spread of ")+p.SymbolOf("a"), theme.Text)
	}
	for i, layer := range p.cols.layers {
		r, ghost := p.reading(stepper.Activation, layer)
		p.layerSpread(p.cols.at(i), layer, r, ghost)
	}
}

// layerSpread draws the histogram of a layer above its axis, with the mean of f′ beside it.
func (p spreadPanel) layerSpread(x, layer int, r *probe.LayerReading, ghost bool) {
	foot := p.H() - 1
	merged := 1
	if p.cols.pitch < probe.Bins+len("0.0032 ")+1 {
		merged = 2
	}
	w := probe.Bins / merged
	slope := x + w + 1
	if w > p.cols.pitch-1 {
		return
	}
	if r == nil {
		p.HLine(x, foot, w, '─', theme.Axis.Style())
		p.Text(x+w/2, foot-1, p.Spell("·"), theme.Dim)
		return
	}
	role := theme.ForwardQuiet
	switch {
	case ghost:
		role = theme.Dim
	case p.atWork(stepper.Activation, layer):
		role = theme.Forward
	}
	p.histogram(grid.Rect{X: x, W: w, H: foot}, r, merged, role, ghost)
	p.ends(x, foot, w, r)
	if slope+len("0.0032") <= x+p.cols.pitch && !p.Moment.Config().Architecture.Layers[layer].Activation.Joint() {
		p.slope(slope, foot-1, r.Derivative, ghost)
		p.HitQuantity(grid.Rect{X: slope, Y: foot - 1, W: len("0.0032"), H: 1}, ofLayer(layer, explain.MeanSlope))
	}
}

// slope writes the mean of f′ of a layer, in alarm if hardly anything gets through there.
func (p spreadPanel) slope(x, y int, slope float64, ghost bool) {
	role := theme.Soft
	text := p.Format.Brief(slope, 2)
	switch {
	case number.Alarming(slope), probe.Flat(slope):
		role = theme.Alarm
	case ghost:
		role = theme.Dim
	}
	if ghost {
		text = "(" + text + ")"
		x--
	}
	p.Text(x, y, text, role)
	if y > 0 {
		p.Text(x+min(1, len(text)-len(p.Format.Brief(slope, 2))), y-1, p.SymbolOf("f′"), theme.Dim)
	}
}

// ends draws the axis of a histogram between its ends.
func (p spreadPanel) ends(x, y, w int, r *probe.LayerReading) {
	p.HLine(x, y, w, '─', theme.Axis.Style())
	if number.Alarming(r.High) {
		return
	}
	low, high := p.Format.Brief(r.Low, 2), p.Format.Brief(r.High, 2)
	if grid.Width(low)+grid.Width(high)+2 < w {
		p.Text(x, y, low+" ", theme.Dim)
		p.TextRight(x+w, y, " "+high, theme.Dim)
	}
}

// histogram draws the shares as bars. Of each, at least a line can be seen. In a ghost they
// are hatched.
func (p spreadPanel) histogram(at grid.Rect, r *probe.LayerReading, merged int, role theme.Role, ghost bool) {
	shares := make([]float64, at.W)
	most := 0.0
	for i, share := range r.Histogram {
		shares[i/merged] += share
		most = math.Max(most, shares[i/merged])
	}
	part := p.In(at)
	for i, share := range shares {
		eighths := int(math.Round(share / most * float64(8*at.H)))
		switch {
		case !(share > 0):
		case ghost:
			hatched(part.Region, i, 1, eighths)
		default:
			bar(part.Region, i, 1, max(1, eighths), role.Style())
		}
	}
}
