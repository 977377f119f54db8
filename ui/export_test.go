package ui

import (
	"time"

	"backstep/network"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/view/viewtest"
)

// Seen returns the present moment.
func (m *Model) Seen() *desk.Moment { return m.desk.Seen() }

// FrameOf returns the frame that the model would show with another step.
func (m *Model) FrameOf(step *network.Step) string {
	seen, was, drawn := m.desk.Seen(), m.desk.Seen().Step, m.drawing
	seen.Step = step
	m.draw()
	frame := m.drawing.frame
	seen.Step, m.drawing = was, drawn
	m.prepare()
	return frame
}

// LookAt draws a postponed frame if its time would never come.
func (m *Model) LookAt() {
	if m.clock.Frame > time.Hour {
		m.drawDue()
	}
}

// Drawn returns the texts of the present frame in the order in which they were
// drawn, and the frame.
func (m *Model) Drawn() ([]viewtest.Drawn, *grid.Frame) {
	var list []viewtest.Drawn
	m.grid.Watch(func(text string, at grid.Rect) { list = append(list, viewtest.Drawn{Text: text, At: at}) })
	m.draw()
	m.grid.Watch(nil)
	return list, m.grid
}

// Typing reports whether a command line is being typed.
func (m *Model) Typing() bool { return m.prompt.on }
