package ui

import (
	"backstep/network/explain"
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

// troubleOf says why the loss is not finite where the readings found that: as
// training broke there, or else as the reading itself has it.
func (m *Model) troubleOf(r *probe.Readings) explain.Trouble {
	if r == nil || len(r.Findings) == 0 || r.Findings[0].Ailment != probe.NotFinite {
		return explain.Trouble{}
	}
	if m.broken.step > 0 && m.broken.step <= m.seen.position.Step {
		return m.broken.trouble
	}
	return m.lesson.Subject.Trouble(nil, r.Findings[0].Step)
}

// fillGradients prepares the view of the gradients.
func fillGradients(m *Model, s *screen.Scene) {
	readings := m.results.gradients.of(m.seen.run)
	s.Gradients = &screen.GradientsPicture{
		Now: m.gradients.layers, Readings: readings,
		Known: m.seen.curve.Epochs, Here: m.seen.path.EpochOf(m.seen.position.Step),
		Trouble: m.troubleOf(readings),
	}
}
