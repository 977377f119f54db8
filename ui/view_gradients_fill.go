package ui

import (
	"backstep/network/probe"
	"backstep/ui/screen"
)

// readLayers reads the layers of the step, if that is another one.
func readLayers(m *Model) {
	v, step := &m.gradients, m.seen.step
	if step == v.step {
		return
	}
	*v = gradientsView{step: step}
	if step != nil {
		v.layers = probe.ReadLayers(m.lesson.Subject.Config.Architecture, step)
	}
}

// fillGradients prepares the view of the gradients.
func fillGradients(m *Model, s *screen.Scene) {
	s.Gradients = &screen.GradientsPicture{
		Now: m.gradients.layers, Readings: m.results.gradients.of(m.seen.run),
		Known: m.seen.curve.Epochs, Here: m.seen.path.EpochOf(m.seen.position.Step),
		First: m.gradients.first,
	}
}
