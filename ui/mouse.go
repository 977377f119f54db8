package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/network/stepper"
	"backstep/ui/screen"
)

// mouse acts on a click: what lies under it is selected, or gone to.
func (m *Model) mouse(msg tea.MouseMsg) tea.Cmd {
	if m.help || m.typing || msg.Action != tea.MouseActionPress || msg.Button != tea.MouseButtonLeft {
		return nil
	}
	at := m.hits.At(msg.X, msg.Y)
	switch at.Kind {
	case screen.UnitTarget:
		m.selectUnit(at.Layer, at.Unit)
	case screen.SampleTarget:
		m.selection.Sample = at.Sample
		m.keepSampleInBatch()
	case screen.PhaseTarget:
		return m.gotoPhase(at.Phase)
	case screen.EpochTarget:
		return m.gotoEpoch(at.Epoch)
	case screen.ViewTarget:
		return m.show(at.View)
	case screen.PlaceTarget:
		if click := m.present().click; click != nil {
			return click(m, at.X, at.Y)
		}
	default:
	}
	return nil
}

// gotoPhase goes to a phase of the present step.
func (m *Model) gotoPhase(phase int) tea.Cmd {
	return m.step(func(w *stepper.Walk) bool { w.GotoPhase(phase); return true })
}

// resumed asks again for what a suspended program loses.
func (m *Model) resumed() tea.Cmd {
	if m.options.Mouse {
		return tea.EnableMouseCellMotion
	}
	return nil
}
