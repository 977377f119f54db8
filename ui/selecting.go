package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
)

func (m *Model) nextUnit() tea.Cmd {
	layer, unit := m.selection.Layer, m.selection.Unit+1
	if unit >= m.units(layer) {
		layer, unit = layer+1, 0
	}
	if layer > m.lastLayer() {
		layer = -1
	}
	m.selectUnit(layer, unit)
	return nil
}

func (m *Model) backUnit() tea.Cmd {
	layer, unit := m.selection.Layer, m.selection.Unit-1
	if unit < 0 {
		layer--
		if layer < -1 {
			layer = m.lastLayer()
		}
		unit = m.units(layer) - 1
	}
	m.selectUnit(layer, unit)
	return nil
}

func (m *Model) unitDown() tea.Cmd {
	m.selectUnit(m.selection.Layer, m.selection.Unit+1)
	return nil
}

func (m *Model) unitUp() tea.Cmd {
	m.selectUnit(m.selection.Layer, m.selection.Unit-1)
	return nil
}

func (m *Model) layerLeft() tea.Cmd  { return m.layer(m.selection.Layer - 1) }
func (m *Model) layerRight() tea.Cmd { return m.layer(m.selection.Layer + 1) }

// layer selects the unit of another layer that stands at about the same height,
// or has the same place in the list where both layers are too long to be shown.
func (m *Model) layer(to int) tea.Cmd {
	to = max(-1, min(to, m.lastLayer()))
	unit := m.selection.Unit
	if from := m.units(m.selection.Layer); min(from, m.units(to)) <= m.size.h {
		unit = unit * m.units(to) / from
	}
	m.selectUnit(to, unit)
	return nil
}

func (m *Model) nextSample() tea.Cmd { return m.sample(+1) }
func (m *Model) backSample() tea.Cmd { return m.sample(-1) }

// sample selects another sample of the batch, around its ends.
func (m *Model) sample(by int) tea.Cmd {
	m.leaveMoved()
	if m.seen.Step == nil {
		m.message = "samples come in with the first step"
		return nil
	}
	n := m.seen.Step.N()
	m.selection.Sample = (m.selection.Sample + by + n) % n
	return nil
}

func (m *Model) nextWeight() tea.Cmd { return m.weight(+1) }
func (m *Model) backWeight() tea.Cmd { return m.weight(-1) }

// weight selects another of the unit's weights; after the last comes the bias.
func (m *Model) weight(by int) tea.Cmd {
	if m.selection.Layer < 0 {
		m.message = "an input has no weights"
		return nil
	}
	a := m.setup.Config.Architecture
	first, last := 0, a.From(m.selection.Layer)-1
	if a.Bias {
		first = network.Bias
	}
	n := last - first + 1
	m.selection.From = first + (m.selection.From-first+by+n)%n
	return nil
}

// focus is the number that is explained: of the selected unit the last one that
// the step has reached, or the first where it has reached none.
func (m *Model) focus() explain.Quantity {
	s, path, pos := m.selection, m.seen.Path, m.seen.Position
	q := explain.Quantity{Layer: s.Layer, Unit: s.Unit, Sample: s.Sample}
	if m.seen.Step == nil {
		if s.Layer < 0 {
			q.Kind = explain.Input
			return q
		}
		return explain.Quantity{Kind: explain.Initial, Layer: s.Layer, Unit: s.Unit, From: s.From}
	}
	if s.Layer < 0 {
		q.Kind = explain.Input
		return q
	}
	if path.Phase(pos).Kind == stepper.Loss && s.Layer == m.lastLayer() {
		return explain.Quantity{Kind: explain.Loss, Layer: s.Layer, Sample: s.Sample}
	}
	q.Kind = explain.WeightedSum
	for phase := stepper.WeightedSum; phase <= stepper.Update; phase++ {
		if phase != stepper.Loss && path.Reached(pos, phase, s.Layer, s.Unit) {
			q.Kind = explain.Of(phase)
		}
	}
	if q.IsParameter() {
		q.Sample, q.From = 0, s.From
	}
	return q
}

// isAhead reports whether the focus is a number that the step has not reached:
// of a unit of which it has reached nothing yet.
func (m *Model) isAhead(focus explain.Quantity) bool {
	path, position := m.seen.Path, m.seen.Position
	switch focus.Kind {
	case explain.Input:
		return !path.Reached(position, stepper.Inputs, -1, focus.Unit)
	case explain.WeightedSum:
		return !path.Reached(position, stepper.WeightedSum, focus.Layer, focus.Unit)
	default:
		return false
	}
}
