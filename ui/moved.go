package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/data/session"
	"backstep/network"
	"backstep/ui/desk"
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
	if m.surface.moved == nil || !slices.Contains([]viewNumber{viewOfNetwork, viewOfMatrices, viewOfUnit}, m.view) {
		return m
	}
	moved, row := *m, m.selectedRow()
	moved.setup = movedSetup(m.setup, row, m.surface.moved)
	moved.seen.Setup = moved.setup
	moved.seen.Step = forward(&m.seen, row, m.surface.moved)
	moved.seen.Position = m.seen.Path.Forward(moved.seen.Step.Number)
	moved.seen.Moved = true
	if m.seen.Updated() { // Its weights are those after the step.
		moved.seen.Largest = largestWeights(moved.seen.BeganWith())
	}
	moved.selection.Sample = 0
	moved.message = "this sample was moved over the plane; esc puts it back"
	return &moved
}

// forward is the forward pass of a row of the training part with other inputs,
// at the present weights.
func forward(m *desk.Moment, row int, inputs []float64) *network.Step {
	step := network.ForwardStep(m.Config().Architecture, m.Parameters(), inputs, m.Setup.TrainSamples.Y[row])
	step.Samples, step.Epoch, step.Number, step.Batch = []int{row}, 1, 1, 1
	if m.Step != nil {
		step.Epoch, step.Number, step.Batch = m.Step.Epoch, m.Step.Number, m.Step.Batch
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
	if m.view != viewOfSurface {
		m.surface.moved = nil
	}
}
