package ui

import (
	"backstep/network/explain"
	"backstep/network/probe"
	"backstep/ui/view/gradients"
)

// prepareLayers reads the layers of the step, if that is another one and quick:
// else it is done in the background.
func prepareLayers(m *Model) {
	v, step, a := &m.gradients, m.seen.Step, m.setup.Config.Architecture
	switch {
	case v.at == m.layersAt():
	case step == nil || !quickToRead(a, step):
		v.layersRead = layersRead{}
	default:
		v.layersRead = layersRead{m.layersAt(), probe.ReadLayers(a, step)}
	}
}

// layersHere are the readings of the present step, as far as they are there.
func (m *Model) layersHere() []probe.LayerReading {
	for _, read := range []layersRead{m.gradients.layersRead, m.results.layers} {
		if read.at == m.layersAt() {
			return read.layers
		}
	}
	return nil
}

// troubleOf says why the loss is not finite where the readings found that: as
// training broke there, or else as the reading itself has it.
func (m *Model) troubleOf(r *probe.Readings) explain.Trouble {
	switch {
	case !foundNotFinite(r):
		return explain.Trouble{}
	case m.broken.step > 0 && m.broken.step <= m.seen.Position.Step:
		return m.broken.trouble
	default:
		return m.results.trouble
	}
}

// fillGradients prepares the view of the gradients.
func fillGradients(m *Model, s *scene) {
	readings := m.results.gradients.of(m.seen.Run)
	s.Gradients = &gradients.Picture{
		Now: m.layersHere(), Readings: readings,
		Known: m.seen.Curve.Epochs, Here: m.seen.Path.EpochOf(m.seen.Position.Step),
		Trouble: m.troubleOf(readings),
		First:   m.gradients.first,
	}
}
