package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/network"
	"backstep/network/probe"
)

// gradientsView is what the view of the gradients remembers: the layers of the
// step that it has read last.
type gradientsView struct{ layersRead }

// layersRead are readings of the layers of a step.
type layersRead struct {
	step   *network.Step
	layers []probe.LayerReading
}

func readLayers(a network.Architecture, step *network.Step) layersRead {
	return layersRead{step, probe.ReadLayers(a, step)}
}

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
		{keys: []string{"down", "j"}, shown: "↓ j", does: "the layer below, as the gradient goes", hint: "layer", act: func(m *Model) tea.Cmd { return m.layerOfBars(-1) }},
		{keys: []string{"up", "k"}, shown: "↑ k", does: "the layer above", act: func(m *Model) tea.Cmd { return m.layerOfBars(+1) }},
	}
}

// layerOfBars selects another layer with weights.
func (m *Model) layerOfBars(by int) tea.Cmd {
	return m.layer(max(0, m.selection.Layer+by))
}
