package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/data/session"
	"backstep/network/probe"
)

// surfaceView is what the decision surface remembers.
type surfaceView struct {
	plane     probe.InputPlane // that is shown
	chosen    bool             // else it is over the first two inputs that vary
	low, high float64          // of the targets of the first output
	moved     []float64        // the inputs of the sample that the arrows have moved; nil: none
}

func surfaceKeys() []binding {
	return []binding{
		{keys: []string{"right"}, shown: "←↑↓→", does: "move the selected sample over the plane", hint: "move", act: func(m *Model) tea.Cmd { return m.moveSample(+1, 0) }},
		{keys: []string{"left"}, shown: "←", does: "to the left", act: func(m *Model) tea.Cmd { return m.moveSample(-1, 0) }},
		{keys: []string{"up"}, shown: "↑", does: "up", act: func(m *Model) tea.Cmd { return m.moveSample(0, +1) }},
		{keys: []string{"down"}, shown: "↓", does: "down", act: func(m *Model) tea.Cmd { return m.moveSample(0, -1) }},
		{keys: []string{"]"}, shown: "]", does: "the next sample of the batch", hint: "sample", act: func(m *Model) tea.Cmd { m.surface.moved = nil; return m.nextSample() }},
		{keys: []string{"["}, shown: "[", does: "the sample before", act: func(m *Model) tea.Cmd { m.surface.moved = nil; return m.backSample() }},
		{keys: []string{"x"}, shown: "x", does: "another input across", act: (*Model).nextAcross},
		{keys: []string{"y"}, shown: "y", does: "another input up", act: (*Model).nextUp},
	}
}

// begin looks how far the data of a setup goes.
func (v *surfaceView) begin(setup *session.Setup) {
	v.low, v.high = targetSpan(setup.TrainSamples.Y)
	x, y := v.plane.X, v.plane.Y
	if !v.chosen {
		x, y = probe.FirstVarying(setup.TrainSamples.X)
	}
	v.look(setup, x, y)
}

// look goes to the plane of two inputs.
func (v *surfaceView) look(setup *session.Setup, x, y int) {
	v.plane = probe.Around(slices.Concat(setup.TrainSamples.X, setup.TestSamples.X), x, y)
}

func (m *Model) nextAcross() tea.Cmd { return m.otherAxes(+1, 0) }
func (m *Model) nextUp() tea.Cmd     { return m.otherAxes(0, +1) }

// otherAxes chooses the next input across or up that is not the other one.
func (m *Model) otherAxes(across, up int) tea.Cmd {
	n := m.units(-1)
	if n < 3 {
		m.message = "there are no other inputs"
		return nil
	}
	x, y := m.surface.plane.X, m.surface.plane.Y
	for first := true; first || x == y; first = false {
		x, y = (x+across)%n, (y+up)%n
	}
	m.surface.chosen = true
	m.surface.look(m.setup, x, y)
	return nil
}

// clickPoint selects the sample of that row of the training part, if the batch
// has it.
func clickPoint(m *Model, row, _ int) tea.Cmd {
	if m.seen.Step == nil {
		return nil
	}
	if i := slices.Index(m.seen.Step.Samples, row); i >= 0 {
		m.selection.Sample, m.surface.moved = i, nil
		return nil
	}
	m.message = "that sample is not in this batch"
	return nil
}

// moveSample moves a copy of the selected sample over the plane.
func (m *Model) moveSample(across, up int) tea.Cmd {
	plane := m.surface.plane
	at := m.surface.moved
	if at == nil {
		at = m.selectedInputs()
	}
	at = slices.Clone(at)
	const steps = 54
	at[plane.X] = min(max(at[plane.X]+float64(across)*(plane.HighX-plane.LowX)/steps, plane.LowX), plane.HighX)
	if plane.Y >= 0 {
		at[plane.Y] = min(max(at[plane.Y]+float64(up)*(plane.HighY-plane.LowY)/steps, plane.LowY), plane.HighY)
	}
	m.surface.moved = at
	return nil
}

// selectedInputs returns what the network gets of the selected sample.
func (m *Model) selectedInputs() []float64 { return m.setup.TrainSamples.X[m.selectedRow()] }

// selectedRow returns the row of the training part that the selected sample is.
func (m *Model) selectedRow() int {
	i := m.selection.Sample
	if m.seen.Step != nil {
		i = m.seen.Step.Samples[min(i, m.seen.Step.N()-1)]
	}
	return min(i, m.setup.TrainSamples.Len()-1)
}

// targetSpan returns the least and greatest target of the first output.
func targetSpan(targets [][]float64) (low, high float64) {
	for i, y := range targets {
		if i == 0 {
			low, high = y[0], y[0]
		}
		low, high = min(low, y[0]), max(high, y[0])
	}
	if low == high {
		return low - 1, high + 1
	}
	return low, high
}

// hiddenLayer returns the layer whose units have pictures: the selected one, or
// the first; −1 where there is no hidden one.
func (m *Model) hiddenLayer() int {
	hidden := m.lastLayer()
	if hidden == 0 {
		return -1
	}
	return max(0, min(m.selection.Layer, hidden-1))
}
