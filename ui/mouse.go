package ui

import (
	"fmt"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/screen"
)

// mouse acts on what the mouse does: a click selects what lies under it or goes
// there, dragging over epochs goes through time, the wheel is the view's.
func (m *Model) mouse(msg tea.MouseMsg) tea.Cmd {
	if m.help.on || m.prompt.on {
		return nil
	}
	at := m.hits.At(msg.X, msg.Y)
	line := ""
	switch {
	case msg.Action == tea.MouseActionPress && msg.Button == tea.MouseButtonLeft:
		m.dragging = at.Kind == screen.EpochTarget
		line = m.lineOf(at)
	case msg.Action == tea.MouseActionPress:
		line = m.lineOfWheel(msg.Button)
	case m.dragging:
		m.dragging = msg.Action != tea.MouseActionRelease
		if at.Kind == screen.EpochTarget && (!m.desk.Away() || !m.dragging) {
			line = m.lineOf(at) // While it is held, only where nothing waits for the walk.
		}
	}
	if line == "" {
		return nil
	}
	return m.perform(errand{key: "mouse", line: line})
}

// lineOf is the command line of a click.
func (m *Model) lineOf(at screen.Target) string {
	switch at.Kind {
	case screen.UnitTarget:
		return fmt.Sprintf("select %d.%d", at.Layer+1, at.Unit+1)
	case screen.SampleTarget:
		return fmt.Sprintf("sample %d", at.Sample+1)
	case screen.PhaseTarget:
		return "phase " + m.desk.PhaseName(at.Phase)
	case screen.EpochTarget:
		return fmt.Sprintf("goto %d", at.Epoch)
	case screen.PlaceTarget:
		return m.present().Click(at.X, at.Y)
	case screen.ViewTarget, screen.NoTarget:
	}
	return ""
}

// lineOfWheel is the command line of a notch of the wheel.
func (m *Model) lineOfWheel(button tea.MouseButton) string {
	view := m.present()
	switch button {
	case tea.MouseButtonWheelUp:
		return view.Wheel(0, +1)
	case tea.MouseButtonWheelDown:
		return view.Wheel(0, -1)
	case tea.MouseButtonWheelRight:
		return view.Wheel(+1, 0)
	case tea.MouseButtonWheelLeft:
		return view.Wheel(-1, 0)
	default:
		return ""
	}
}
