package gradients

import (
	"fmt"
	"math"

	"backstep/network/stepper"
	"backstep/ui/number"
	"backstep/ui/paint"
)

// layersShown returns the layers for which there is room, those around the selected
// one. The last layer comes first, as in the flow of the gradient.
func (p drawing) layersShown(room int) []int {
	m := p.Moment
	n := len(m.Config().Architecture.Layers)
	room = max(0, min(room, n))
	first := paint.FirstShown(n-1-m.Selection.Layer, room, n)
	list := make([]int, room)
	for i := range list {
		list[i] = n - 1 - first - i
	}
	return list
}

// layerName returns the name of a layer, in brackets if a unit of it is selected.
func (p drawing) layerName(layer int) string {
	name := fmt.Sprintf("layer %d", layer+1)
	if layer == p.Moment.Selection.Layer {
		return "[" + name + "]"
	}
	return " " + name
}

// layerReached reports whether the step has reached a phase for all units of a layer.
func (p drawing) layerReached(phase stepper.Kind, layer int) bool {
	m := p.Moment
	return p.pic.Now != nil && m.Reached(phase, layer, m.Units(layer)-1)
}

// share writes the ratio of v to a whole as 1/168, or as ×3.2 if it is more than one.
func (p drawing) share(v, whole float64) string {
	switch {
	case !(whole > 0) || number.Alarming(whole):
		return ""
	case v > whole:
		return "×" + p.Format.Brief(v/whole, 3)
	case whole/v >= 1e5:
		return "1/" + p.Format.Scientific(whole/v, 1)
	case whole/v < 9.95:
		return "1/" + p.Format.Brief(whole/v, 2)
	default:
		return "1/" + number.Group(int(math.Round(whole/v)))
	}
}
