package gradients

import (
	"fmt"
	"math"

	"backstep/network/stepper"
	"backstep/ui/number"
)

// layersShown are the layers that have room, the last first, as the gradient
// runs: those around the selected one.
func (p drawing) layersShown(room int) []int {
	m := p.Moment
	n := len(m.Config().Architecture.Layers)
	room = max(0, min(room, n))
	first := max(0, min(n-1-m.Selection.Layer-room/2, n-room))
	list := make([]int, room)
	for i := range list {
		list[i] = n - 1 - first - i
	}
	return list
}

// layerName is what a layer is called, in brackets if a unit of it is selected.
func (p drawing) layerName(layer int) string {
	name := fmt.Sprintf("layer %d", layer+1)
	if layer == p.Moment.Selection.Layer {
		return "[" + name + "]"
	}
	return " " + name
}

// layerReached reports whether the step has reached a phase of all units of a
// layer.
func (p drawing) layerReached(phase stepper.Kind, layer int) bool {
	m := p.Moment
	return p.pic.Now != nil && m.Reached(phase, layer, m.Units(layer)-1)
}

// share writes what part of a whole a number is: 1/168, or ×3.2 if it is more than
// the whole.
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
