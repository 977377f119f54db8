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
	type key struct{ run, states, step int }
	at := key{m.seen.run, len(history), here.Step}
	lesson, known := m.lesson, m.results.gradients.of(at.run)
	return question{key: at, begin: func() picture {
		return &gradientsPicture{run: at.run, readings: probe.NewReadingsWork(probe.ReadingsAsked{
			Config: lesson.Subject.Config, Samples: lesson.TrainSamples, Judge: lesson.judge(), States: history, Here: here,
		}, known)}
	}}, true
}

// gradientsPicture computes readings of a run of training.
type gradientsPicture struct {
	run      int
	readings *probe.ReadingsWork
}

func (p *gradientsPicture) work(stop func() bool) bool { return p.readings.Work(stop) }

func (p *gradientsPicture) deliver(to *results) {
	to.gradients = ofRun[*probe.Readings]{p.run, p.readings.Readings()}
}

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
	}
}
