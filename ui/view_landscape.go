package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/probe"
)

// landscapeView is what the view of the landscape remembers.
type landscapeView struct {
	across, up probe.Weight
	chosen     bool
	zoom       int // times the window is halved; negative: doubled
	varying    int // the input that varies most: its weights make the best picture
}

const mostZoom = 12

func landscapeKeys() []binding {
	return []binding{
		{keys: []string{"l"}, shown: "l", does: "the next weight across", act: func(m *Model) tea.Cmd { return m.acrossWeight(+1) }},
		{keys: []string{"h"}, shown: "h", does: "the weight across before it", hint: "weights", act: func(m *Model) tea.Cmd { return m.acrossWeight(-1) }},
		{keys: []string{"k", "up"}, shown: "k ↑", does: "the next weight up", act: func(m *Model) tea.Cmd { return m.upWeight(+1) }},
		{keys: []string{"j", "down"}, shown: "j ↓", does: "the weight up before it", act: func(m *Model) tea.Cmd { return m.upWeight(-1) }},
		{keys: []string{"tab"}, shown: "tab", does: "across: the next unit's first weight", hint: "unit", act: func(m *Model) tea.Cmd { return m.acrossUnit() }},
		{keys: []string{"shift+tab"}, shown: "shift+tab", does: "up: the next unit's first weight", act: func(m *Model) tea.Cmd { return m.upUnit() }},
		{keys: []string{"+", "="}, shown: "+", does: "nearer", hint: "zoom", act: func(m *Model) tea.Cmd { return m.zoom(+1) }},
		{keys: []string{"-"}, shown: "-", does: "farther", act: func(m *Model) tea.Cmd { return m.zoom(-1) }},
		{keys: []string{"0"}, shown: "0", does: "all of the way", hint: "all", act: func(m *Model) tea.Cmd { m.landscape.zoom = 0; return nil }},
		{keys: []string{"C"}, shown: "C", does: "clear earlier runs", act: (*Model).clearPast},
	}
}

// wheelOverLandscape comes nearer, or goes farther.
func wheelOverLandscape(m *Model, _, y int) tea.Cmd { return m.zoom(y) }

func (m *Model) zoom(by int) tea.Cmd {
	m.landscape.zoom = max(-mostZoom, min(m.landscape.zoom+by, mostZoom))
	return nil
}

func (m *Model) acrossWeight(by int) tea.Cmd {
	return m.chooseAxes(func(across, up, n int) (int, int) { return otherThan(across+by, by, up, n), up })
}

func (m *Model) upWeight(by int) tea.Cmd {
	return m.chooseAxes(func(across, up, n int) (int, int) { return across, otherThan(up+by, by, across, n) })
}

func (m *Model) acrossUnit() tea.Cmd {
	return m.chooseAxes(func(across, up, n int) (int, int) { return otherThan(m.nextUnitOf(across), +1, up, n), up })
}

func (m *Model) upUnit() tea.Cmd {
	return m.chooseAxes(func(across, up, n int) (int, int) { return across, otherThan(m.nextUnitOf(up), +1, across, n) })
}

// chooseAxes chooses two weights by their indices among all.
func (m *Model) chooseAxes(choose func(across, up, n int) (int, int)) tea.Cmd {
	a, v := m.setup.Config.Architecture, &m.landscape
	v.across, v.up = m.axes()
	across, _ := v.across.Index(a)
	up, _ := v.up.Index(a)
	across, up = choose(across, up, probe.CountWeights(a))
	v.across, v.up, v.chosen = probe.WeightAt(a, across), probe.WeightAt(a, up), true
	return nil
}

// otherThan returns i modulo n, or if that is taken the next index in a direction.
func otherThan(i, by, taken, n int) int {
	i = (i + n) % n
	if i == taken {
		i = (i + by + n) % n
	}
	return i
}

// nextUnitOf returns the index of the first weight of the unit after that of a
// weight; after the last unit comes the first.
func (m *Model) nextUnitOf(index int) int {
	a := m.setup.Config.Architecture
	w := probe.WeightAt(a, index)
	for _, next := range []probe.Weight{{Layer: w.Layer, Unit: w.Unit + 1}, {Layer: w.Layer + 1}} {
		if index, ok := next.Index(a); ok {
			return index
		}
	}
	return 0
}

// axes returns the two weights chosen. At first those are the weight of the
// input that varies most to the first unit, and the first of the last layer; in a
// single layer also that of another input, or the bias; where there is but one
// weight both are that.
func (m *Model) axes() (across, up probe.Weight) {
	a := m.setup.Config.Architecture
	if m.landscape.chosen {
		return m.landscape.across, m.landscape.up
	}
	across.From = m.landscape.varying
	switch last := m.lastLayer(); {
	case last > 0:
		up.Layer = last
	case a.Inputs > 1:
		up.From = (across.From + 1) % a.Inputs
	case a.Bias:
		up.From = network.Bias
	case a.Outputs() > 1:
		up.Unit = 1
	}
	return across, up
}

// plane returns the two weights and the window around them.
func (m *Model) plane() probe.Plane {
	p := probe.Plane{}
	p.Across, p.Up = m.axes()
	p.Window = m.window(p)
	return p
}

// begin keeps the weights that were chosen where the setup has them.
func (v *landscapeView) begin(setup *session.Setup) {
	v.varying = probe.MostVarying(setup.TrainSamples)
	for _, w := range []probe.Weight{v.across, v.up} {
		_, ok := w.Index(setup.Config.Architecture)
		v.chosen = v.chosen && ok
	}
}
