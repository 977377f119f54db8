package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/network"
	"backstep/network/probe"
	"backstep/ui/screen"
)

// gradientsView is what the view of the gradients remembers: the layers of the
// step that it has read last.
type gradientsView struct {
	step   *network.Step
	layers []probe.LayerReading
}

// gradientsResult is readings of one run of training.
type gradientsResult struct {
	origin   *network.State // where that run began
	readings *probe.Readings
}

func gradientsKeys() []binding {
	return []binding{
		{keys: []string{"down", "j"}, shown: "↓ j", does: "the layer below, as the gradient goes", hint: "layer", act: func(m *Model) tea.Cmd { return m.layerOfBars(-1) }},
		{keys: []string{"up", "k"}, shown: "↑ k", does: "the layer above", act: func(m *Model) tea.Cmd { return m.layerOfBars(+1) }},
	}
}

// layerOfBars selects another layer with weights.
func (m *Model) layerOfBars(by int) tea.Cmd {
	return m.layer(max(0, m.selection.Layer+by))
}

// gradientsQuestion asks for readings of the layers where the step began, and
// at the ends of epochs.
func gradientsQuestion(m *Model) (question, bool) {
	history := m.seen.history
	if len(history) == 0 {
		return question{}, false
	}
	here := *history[0]
	if m.seen.step != nil {
		here = probe.StateBefore(m.seen.step)
	}
	type key struct {
		origin, last *network.State
		step         int
	}
	at := key{history[0], history[len(history)-1], here.Step}
	lesson, known := m.lesson, m.results.gradients.of(at.origin)
	return question{key: at, begin: func() picture {
		return &gradientsPicture{origin: at.origin, readings: probe.NewReadingsWork(probe.ReadingsAsked{
			Config: lesson.Subject.Config, Samples: lesson.Samples, Judge: lesson.judge(), States: history, Here: here,
		}, known)}
	}}, true
}

// of returns the readings where they are of the run that began there.
func (r *gradientsResult) of(origin *network.State) *probe.Readings {
	if r == nil || r.origin != origin {
		return nil
	}
	return r.readings
}

// gradientsPicture computes a gradientsResult.
type gradientsPicture struct {
	origin   *network.State
	readings *probe.ReadingsWork
}

func (p *gradientsPicture) work(stop func() bool) bool { return p.readings.Work(stop) }

func (p *gradientsPicture) deliver(to *results) {
	to.gradients = &gradientsResult{origin: p.origin, readings: p.readings.Readings()}
}

// fillGradients prepares the view of the gradients.
func fillGradients(m *Model, s *screen.Scene) {
	v := &m.gradients
	if v.step != m.seen.step {
		v.step, v.layers = m.seen.step, nil
		if v.step != nil {
			v.layers = probe.ReadLayers(m.lesson.Subject.Config.Architecture, v.step)
		}
	}
	g := &screen.GradientsPicture{
		Now: v.layers, Known: m.seen.curve.Epochs, Here: m.seen.path.EpochOf(m.seen.position.Step),
	}
	if len(m.seen.history) > 0 {
		g.Readings = m.results.gradients.of(m.seen.history[0])
	}
	s.Gradients = g
}
