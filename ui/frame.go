package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// drawing is the frame, and when it is drawn anew. A flood of keys is drawn once:
// what changes before anyone can have seen the last frame waits for the next.
type drawing struct {
	frame string
	at    time.Time // when it was drawn
	due   bool      // the next one waits for its time
}

// drawMsg says that a frame which had to wait is due.
type drawMsg struct{}

// redraw draws what has changed: now, or when the next frame is due.
func (m *Model) redraw() tea.Cmd {
	wait := m.clock.Frame - m.clock.Now().Sub(m.drawing.at)
	if m.clock.Frame == 0 || wait <= 0 {
		m.draw()
		return nil
	}
	if m.drawing.due {
		return nil
	}
	m.drawing.due = true
	return m.clock.Tick(wait, func(time.Time) tea.Msg { return drawMsg{} })
}

// drawDue draws the frame that had to wait.
func (m *Model) drawDue() {
	if m.drawing.due {
		m.draw()
	}
}

// draw makes the frame.
func (m *Model) draw() {
	m.grid.Reset(m.size.w, m.size.h)
	scene := m.withMoved().scene()
	m.hits = scene.draw(m.grid)
	m.drawing = drawing{frame: m.grid.Encode(m.pen), at: m.clock.Now()}
}
