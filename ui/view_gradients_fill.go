package ui

import (
	"backstep/network/probe"
	"backstep/ui/screen"
)

// prepareLayers reads the layers of the step, if that is another one and quick:
// else it is done in the background.
func prepareLayers(m *Model) {
	v, step, a := &m.gradients, m.seen.step, m.lesson.Subject.Config.Architecture
	switch {
	case step == v.step:
	case step == nil || !quickToRead(a, step):
		v.layersRead = layersRead{}
	default:
		v.layersRead = readLayers(a, step)
	}
}

// layersHere are the readings of the present step, as far as they are there.
func (m *Model) layersHere() []probe.LayerReading {
	for _, read := range []layersRead{m.gradients.layersRead, m.results.layers} {
		if m.seen.step != nil && read.step == m.seen.step {
			return read.layers
		}
	}
	return nil
}

// fillGradients prepares the view of the gradients.
func fillGradients(m *Model, s *screen.Scene) {
	s.Gradients = &screen.GradientsPicture{
		Now: m.layersHere(), Readings: m.results.gradients.of(m.seen.run),
		Known: m.seen.curve.Epochs, Here: m.seen.path.EpochOf(m.seen.position.Step),
	}
}
