package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/network/stepper"
	"backstep/ui/paint"
)

// mouse acts on what the mouse does: a click selects what lies under it or goes
// there, dragging over epochs goes through time, the wheel is the view's.
func (m *Model) mouse(msg tea.MouseMsg) tea.Cmd {
	if m.help || m.typing {
		return nil
	}
	at := m.hits.At(msg.X, msg.Y)
	m.pressed = "mouse"
	defer func() { m.pressed = "" }()
	switch {
	case msg.Action == tea.MouseActionPress && msg.Button == tea.MouseButtonLeft:
		m.dragging = at.Kind == paint.EpochTarget
		return m.click(at)
	case msg.Action == tea.MouseActionPress:
		return m.wheel(msg.Button)
	case m.dragging:
		return m.drag(at, msg.Action == tea.MouseActionRelease)
	default:
		return nil
	}
}

// click selects what was clicked on, or goes there.
func (m *Model) click(at paint.Target) tea.Cmd {
	switch at.Kind {
	case paint.UnitTarget:
		m.selectUnit(at.Layer, at.Unit)
	case paint.SampleTarget:
		m.selection.Sample = at.Sample
		m.keepSampleInBatch()
	case paint.PhaseTarget:
		return m.gotoPhase(at.Phase)
	case paint.EpochTarget:
		return m.gotoEpoch(at.Epoch)
	case paint.PlaceTarget:
		if click := m.present().click; click != nil {
			return click(m, at.X, at.Y)
		}
	default:
	}
	return nil
}

// drag goes to the epoch under the mouse, while the button is held only where
// nothing is waiting for the walk.
func (m *Model) drag(at paint.Target, released bool) tea.Cmd {
	m.dragging = !released
	if at.Kind != paint.EpochTarget || (m.walk == nil && !released) {
		return nil
	}
	return m.gotoEpoch(at.Epoch)
}

// wheel hands a notch of the wheel to the view: right and up are positive.
func (m *Model) wheel(button tea.MouseButton) tea.Cmd {
	turn := m.present().wheel
	if turn == nil {
		return nil
	}
	switch button {
	case tea.MouseButtonWheelUp:
		return turn(m, 0, +1)
	case tea.MouseButtonWheelDown:
		return turn(m, 0, -1)
	case tea.MouseButtonWheelRight:
		return turn(m, +1, 0)
	case tea.MouseButtonWheelLeft:
		return turn(m, -1, 0)
	default:
		return nil
	}
}

// gotoPhase goes to a phase of the present step.
func (m *Model) gotoPhase(phase int) tea.Cmd {
	return m.step(func(w *stepper.Walk) bool { w.GotoPhase(phase); return true })
}
