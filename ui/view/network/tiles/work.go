package tiles

import (
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
)

// work is the matrix at work, and which of its weights stand in numbers.
type work struct {
	layer int  // that the matrix leads to, or noLayer if none is at work
	unit  int  // whose weights stand in numbers: of that layer, or of the one before if back
	back  bool // they are a row of the matrix, not a column
	from  int  // the unit before from which the weight in focus leads; network.Bias if it is a bias, noSource if it is none
}

const (
	noLayer  = -1
	noSource = network.Bias - 1
)

// workOf returns the matrix of which the number in focus is made. The δ of a hidden unit is
// made of the weights that lead away from it, any other number of those that lead to it.
func workOf(m *desk.Moment) work {
	f := m.Focus
	k := work{layer: f.Layer, unit: f.Unit, from: noSource}
	switch {
	case f.Layer < 0:
		k.layer = noLayer
	case f.Kind == explain.Delta && f.Layer < m.LastLayer():
		k.layer, k.back = f.Layer+1, true
	case f.Kind == explain.Loss && m.Selection.Layer == f.Layer:
		k.unit = m.Selection.Unit // A loss belongs to any output.
	case f.IsParameter():
		k.from = f.From
	}
	return k
}

// at reports whether the weights from one unit to another stand in numbers.
func (k work) at(layer, from, unit int) bool {
	if layer != k.layer {
		return false
	}
	if k.back {
		return from == k.unit
	}
	return unit == k.unit
}

// left returns the index of the layer before the matrix, −1 for the inputs. If no matrix is
// at work, it is that of the inputs.
func (k work) left() int { return max(k.layer, 0) - 1 }
