package gradients

import (
	"image"
	"math"

	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// history draws the quantity of a layer over the epochs, on the scale of the strip, beside its
// bar. The axis of epochs is logarithmic.
func (p strip) history(i, layer int) {
	r := p.pic.Readings
	if p.cols.past == 0 || r == nil || p.pic.Known < 2 {
		return
	}
	part := p.In(grid.Rect{X: p.cols.pastAt(i), W: p.cols.past, H: p.H()})
	dots := grid.NewDots(part.W(), part.H())
	width, _ := dots.Size()
	x := paint.Epochs{First: 1, Last: p.pic.Known, Log: true}
	brush := paint.Brush{Role: theme.Quiet(p.role), Beyond: theme.Axis, Priority: 1}
	var before *image.Point
	for _, at := range r.List {
		v := p.size(p.flow, &at.Layers[layer].Flow)
		if at.Epoch < 1 || at.Epoch > p.pic.Known || !(v > 0) || number.Alarming(v) {
			continue
		}
		here := image.Point{X: x.Position(float64(at.Epoch), width), Y: p.dot(v)}
		if before == nil {
			before = &here
		}
		of := brush
		if at.Epoch > p.pic.Here {
			of = brush.Ahead(p.Look)
		}
		of.Stroke(dots, [2]image.Point{*before, here})
		before = &here
	}
	dots.Draw(part.Region)
}

// dot returns the row of dots in which a value stands.
func (p strip) dot(v float64) int {
	return int(math.Floor((p.scale.down(v) + 0.5) * grid.DotsDown))
}
