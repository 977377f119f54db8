package desk

import (
	"backstep/network"
	"backstep/network/stepper"
)

// selector changes the selection of a moment.
type selector struct{ m *Moment }

// next selects the next unit; after the last of all layers comes the first.
func (s selector) next() {
	layer, unit := s.m.Selection.Layer, s.m.Selection.Unit+1
	if unit >= s.m.Units(layer) {
		layer, unit = layer+1, 0
	}
	if layer > s.m.LastLayer() {
		layer = -1
	}
	s.unit(layer, unit)
}

// previous selects the unit before; before the first comes the last.
func (s selector) previous() {
	layer, unit := s.m.Selection.Layer, s.m.Selection.Unit-1
	if unit < 0 {
		layer--
		if layer < -1 {
			layer = s.m.LastLayer()
		}
		unit = s.m.Units(layer) - 1
	}
	s.unit(layer, unit)
}

// mostInAColumn is the most units of a layer that are drawn one under the other.
const mostInAColumn = 24

// layer selects the unit of another layer at about the same height, or with the
// same number if both layers are too long to be drawn as columns.
func (s selector) layer(to int) {
	to = max(-1, min(to, s.m.LastLayer()))
	unit, from := s.m.Selection.Unit, s.m.Units(s.m.Selection.Layer)
	if min(from, s.m.Units(to)) <= mostInAColumn {
		unit = unit * s.m.Units(to) / from
	}
	s.unit(to, unit)
}

// unit selects a unit. If it was not selected before, it selects its first weight too.
func (s selector) unit(layer, unit int) {
	unit = max(0, min(unit, s.m.Units(layer)-1))
	at := &s.m.Selection
	if at.Layer != layer || at.Unit != unit {
		at.From = 0
	}
	at.Layer, at.Unit = layer, unit
}

// row selects the sample of a row of the training part, and reports whether the batch
// has it.
func (s selector) row(row int) (ok bool) {
	for i, of := range s.m.Step.Samples {
		if of == row {
			s.m.Selection.Sample, s.m.MovedTo = i, nil
			return true
		}
	}
	return false
}

// keep keeps the selection within the network, which may have changed.
func (s selector) keep() {
	at := &s.m.Selection
	at.Layer = min(at.Layer, s.m.LastLayer())
	at.Unit = min(at.Unit, s.m.Units(at.Layer)-1)
	if at.Layer >= 0 {
		at.From = min(at.From, s.m.Units(at.Layer-1)-1)
	}
	if at.From == network.Bias && !s.m.Config().Architecture.Bias {
		at.From = 0
	}
}

// keepSample keeps the sample within the batch, which may have become smaller.
func (s selector) keepSample() {
	at := &s.m.Selection
	at.Sample = max(0, min(at.Sample, max(1, s.m.Batch())-1))
}

// follow selects what a position has just revealed.
func (s selector) follow(path stepper.Path, pos stepper.Position) {
	at, g := s.m.Selection, s.m.Granularity
	phase := path.Phase(pos)
	switch phase.Kind {
	case stepper.Initialise, stepper.Update:
		if g <= stepper.ByPhase && phase.Kind == stepper.Update {
			s.unit(path.UnitAt(pos))
		}
		s.stay()
	case stepper.Loss:
		s.unit(s.m.LastLayer(), at.Unit)
	default:
		layer, unit := path.UnitAt(pos)
		if g != stepper.ByUnit {
			unit = 0
			if at.Layer == layer {
				unit = at.Unit
			}
		}
		s.unit(layer, unit)
	}
}

// stay keeps the selection after whole steps. If an input is selected, it selects an
// output instead, which has weights.
func (s selector) stay() {
	if s.m.Selection.Layer < 0 {
		s.unit(s.m.LastLayer(), 0)
	}
}

// saved returns the selection that a session file has, if it is one of this network.
func (s selector) saved(numbers []int) (at Selection, ok bool) {
	if len(numbers) != 4 {
		return at, false
	}
	at = Selection{Layer: numbers[0] - 1, Unit: numbers[1] - 1, From: numbers[2] - 1, Sample: numbers[3] - 1}
	ok = at.Layer <= s.m.LastLayer() && at.Unit >= 0 && at.Unit < s.m.Units(at.Layer) && at.Sample >= 0 &&
		(at.Layer < 0 || at.From < s.m.Units(at.Layer-1))
	return at, ok
}
