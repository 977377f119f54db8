package ui

import (
	"fmt"

	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/paint"
	"backstep/ui/view"

	tea "github.com/charmbracelet/bubbletea"
)

// mouse acts on the mouse: a click selects what lies under it or goes there,
// dragging over epochs goes through time, and the wheel is left to the view.
func (m *Model) mouse(msg tea.MouseMsg) tea.Cmd {
	switch {
	case m.prompt.on:
		return nil
	case m.help.on:
		return wheelInHelp(m, msg.Button)
	}
	at := m.hits.At(msg.X, msg.Y)
	line := ""
	switch {
	case msg.Action == tea.MouseActionPress && msg.Button == tea.MouseButtonLeft:
		m.dragging = at.Kind == paint.EpochTarget
		line = lineOf(m, at)
	case msg.Action == tea.MouseActionPress:
		line = lineOfWheel(msg.Button, m.present())
	case m.dragging:
		m.dragging = msg.Action != tea.MouseActionRelease
		if at.Kind == paint.EpochTarget && (!m.desk.Away() || !m.dragging) {
			line = lineOf(m, at) // While it is held, only if no task has the walk.
		}
	}
	if line == "" {
		return nil
	}
	return m.perform(errand{key: "mouse", line: line})
}

// lineOf returns the command line of a click, "" if the click means nothing.
func lineOf(m *Model, at paint.Target) string {
	of := m.present().View
	switch at.Kind {
	case paint.QuantityTarget:
		return askLine(m, at.Quantity)
	case paint.UnitTarget:
		return fmt.Sprintf("select %d.%d", at.Layer+1, at.Unit+1)
	case paint.WeightTarget:
		shown := m.desk.Shown()
		return desk.ExplainLine(&shown, explain.Quantity{Kind: explain.Weight, Layer: at.Layer, Unit: at.Unit, From: at.From})
	case paint.SampleTarget:
		return fmt.Sprintf("sample %d", at.Sample+1)
	case paint.PhaseTarget:
		return "phase " + m.desk.Seen().PhaseNames()[at.Phase]
	case paint.EpochTarget:
		return fmt.Sprintf("goto %d", at.Epoch)
	case paint.ViewTarget:
		return "view " + at.View
	case paint.LineTarget:
		return at.Line
	case paint.PlaceTarget:
		return of.Click(at.X, at.Y)
	case paint.PlaneTarget:
		if v, ok := of.(view.Pointer); ok {
			return v.Point(at.X, at.Y)
		}
	case paint.NoTarget:
	}
	return ""
}

// askLine returns the command line of a click on a number: it is explained and, if it was
// clicked before, asked why. On a way down it gets the cursor and is then followed. Where what is
// selected stays so, it is asked why at once, since to explain it would select what it belongs to.
func askLine(m *Model, q explain.Quantity) string {
	d := m.desk
	seen := d.Moment()
	switch {
	case seen.Trail != nil && seen.Trail.Cursor == q:
		return "into"
	case seen.Trail != nil:
		return desk.PointLine(&seen, q)
	case seen.Asked() && seen.Focus == q:
		return "why"
	}
	shown := d.Shown()
	if m.present().Traits().Steady {
		return desk.WhyLine(&shown, q)
	}
	return desk.ExplainLine(&shown, q)
}

// lineOfWheel returns the command line of a turn of the wheel, "" if it means nothing.
func lineOfWheel(button tea.MouseButton, of view.View) string {
	switch button {
	case tea.MouseButtonWheelUp:
		return of.Wheel(0, +1)
	case tea.MouseButtonWheelDown:
		return of.Wheel(0, -1)
	case tea.MouseButtonWheelRight:
		return of.Wheel(+1, 0)
	case tea.MouseButtonWheelLeft:
		return of.Wheel(-1, 0)
	default:
		return ""
	}
}
