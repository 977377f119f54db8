package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/network"
	"backstep/network/probe"
	"backstep/network/stepper"
	"backstep/ui/view/gradients"
)

// gradientsView is what the view of the gradients remembers: the layers of the
// step that it has read last.
type gradientsView struct {
	layersRead
	first int // of the findings that are shown
}

// layersRead are readings of the layers of a step, as far as a position in a run
// of training has reached them.
type layersRead struct {
	at     layersAt
	layers []probe.LayerReading
}

type layersAt struct {
	run      int // from 1
	position stepper.Position
}

// layersAt is what the layers are read of at present.
func (m *Model) layersAt() layersAt { return layersAt{m.seen.Run, m.seen.Position} }

// quickToRead reports whether the layers of a step are read within a few
// milliseconds.
func quickToRead(a network.Architecture, step *network.Step) bool {
	size := 0
	for l, layer := range step.Layers {
		size += a.From(l)*layer.Units + len(layer.A)
	}
	return size <= quickWork/4
}

func gradientsKeys() []binding {
	return []binding{
		{keys: []string{"."}, shown: ".", does: "the next finding", hint: "findings", act: func(m *Model) tea.Cmd { return m.finding(+1) }},
		{keys: []string{","}, shown: ",", does: "the finding before", act: func(m *Model) tea.Cmd { return m.finding(-1) }},
		{keys: []string{"down", "j"}, shown: "↓ j", does: "the layer below, as the gradient goes", hint: "layer", act: func(m *Model) tea.Cmd { return m.layerOfBars(-1) }},
		{keys: []string{"up", "k"}, shown: "↑ k", does: "the layer above", act: func(m *Model) tea.Cmd { return m.layerOfBars(+1) }},
	}
}

// finding goes to another finding, where there is one.
func (m *Model) finding(by int) tea.Cmd {
	last := 0
	if r := m.results.gradients.of(m.seen.Run); r != nil {
		last = gradients.FindingCount(r.Findings) - 1
	}
	m.gradients.first = max(0, min(m.gradients.first+by, last))
	return nil
}

// layerOfBars selects another layer with weights.
func (m *Model) layerOfBars(by int) tea.Cmd {
	m.gradients.first = 0 // Those of the layer come first.
	return m.layer(max(0, m.selection.Layer+by))
}
