package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/network"
	"backstep/network/probe"
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
