package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/screen"
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
	m.prepare()
	m.grid.Reset(m.size.w, m.size.h)
	scene := m.scene()
	m.hits = screen.Draw(m.grid, &scene, m.look.pen.Plain())
	m.drawing = drawing{frame: m.grid.Encode(m.look.pen), at: m.clock.Now()}
}

// scene gathers what a frame shows.
func (m *Model) scene() screen.Scene {
	view := m.present()
	s := screen.Scene{
		Message: m.said.text, Alarm: m.said.alarm,
		Typing: m.prompt.on, Prompt: m.prompt.input.Value(), Cursor: m.prompt.input.Position(),
		View: view.screen, Spotlight: m.look.alone, Hints: m.hints(), Format: m.desk.Look().Format, LogLoss: m.desk.LogLoss(),
		Colourless: !m.look.pen.HasColor(), FewColours: m.look.pen.FewColours(),
	}
	if notice, ok := m.journey.notice(m.desk); ok {
		s.Message = notice
	}
	moved := false
	if view.moved {
		s.Moment, moved = m.desk.MovedMoment()
	}
	if moved {
		s.Message = "this sample was moved over the plane; esc puts it back"
	} else {
		s.Moment = m.desk.Moment()
	}
	if view.fill != nil {
		view.fill(&s.Moment, &s)
	}
	if m.help.on {
		s.Help, s.HelpFrom = m.helpLines(), m.help.from
	}
	if s.Format.ASCII {
		spell(&s)
	}
	return s
}
