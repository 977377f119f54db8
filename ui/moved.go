package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/data/session"
	"backstep/network"
	"backstep/ui/screen"
)

// putBack undoes what the arrows have done to the selected sample.
func (m *Model) putBack() tea.Cmd {
	m.surface.moved = nil
	return nil
}

// withMoved returns the model as a view shows it while the selected sample is
// moved over the plane: it stands at the end of that sample's forward pass.
// Views that look at the whole batch show the model itself.
func (m *Model) withMoved() *Model {
	if m.surface.moved == nil || !slices.Contains([]screen.View{screen.NetworkView, screen.MatricesView, screen.UnitView}, m.view) {
		return m
	}
	moved, row := *m, m.selectedRow()
	moved.setup = movedSetup(m.setup, row, m.surface.moved)
	moved.seen.step = m.seen.forward(m.setup, row, m.surface.moved)
	moved.seen.position = m.seen.path.Forward(moved.seen.step.Number)
	moved.seen.moved = true
	if m.seen.updated() { // Its weights are those after the step.
		moved.seen.largest = largestWeights(moved.seen.begunWith())
	}
	moved.selection.Sample = 0
	moved.message = "this sample was moved over the plane; esc puts it back"
	return &moved
}

// forward is the forward pass of a row of the training part with other inputs,
// at the present weights.
func (m *moment) forward(setup *session.Setup, row int, inputs []float64) *network.Step {
	step := network.ForwardStep(setup.Config.Architecture, m.parameters(), inputs, setup.TrainSamples.Y[row])
	step.Samples, step.Epoch, step.Number, step.Batch = []int{row}, 1, 1, 1
	if m.step != nil {
		step.Epoch, step.Number, step.Batch = m.step.Epoch, m.step.Number, m.step.Batch
	}
	return step
}

// movedSetup returns the setup with other inputs of a row of its training part.
func movedSetup(setup *session.Setup, row int, inputs []float64) *session.Setup {
	raw := slices.Clone(inputs)
	for i := range raw {
		if i < len(setup.Scaling) {
			raw[i] = setup.Scaling[i].Invert(raw[i])
		}
	}
	changed, set := *setup, *setup.Set
	changed.Raw, set.Raw = slices.Clone(setup.Raw), slices.Clone(setup.Set.Raw)
	changed.Raw[row], set.Raw[setup.Train[row]] = raw, raw
	changed.Set = &set
	return &changed
}

// leaveMoved forgets that a sample was moved where another view would go on
// from it.
func (m *Model) leaveMoved() {
	if m.view != screen.SurfaceView {
		m.surface.moved = nil
	}
}
