package ui

import (
	"time"

	"backstep/ui/desk"
	"backstep/ui/frame"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/view"

	tea "github.com/charmbracelet/bubbletea"
)

// redraw draws the frame now, or postpones it and returns a command that waits until
// it is due.
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

// drawDue draws the frame if it was postponed.
func (m *Model) drawDue() {
	if m.drawing.due {
		m.draw()
	}
}

// draw draws the frame.
func (m *Model) draw() {
	m.grid.Reset(m.size.W, m.size.H)
	seen := seenOn(m.desk, m.options.Glyphs)
	around := m.around(&seen)
	if m.help.on {
		m.showHelp(&around)
	}
	m.hits = m.hits[:0]
	m.drawOn(m.grid, &seen, around, &m.hits)
	m.drawing = drawing{frame: m.grid.Encode(m.look.pen), at: m.clock.Now()}
}

// drawOn draws a moment and what is around it, in the characters that the terminal has.
func (m *Model) drawOn(to *grid.Frame, seen *desk.Moment, around frame.State, hits *paint.Hits) {
	if m.options.Glyphs == grid.ASCII {
		spellFrame(&around)
	}
	whole := paint.New(to.Region(), m.paintLook(), seen, hits)
	whole.Progress = m.scores.Progress(seen)
	if p, ok := frame.Draw(whole, &around); ok {
		m.present().Draw(p)
	}
	frame.DrawOver(whole, &around)
}

// screenOf returns the text of the frame, without the help.
func screenOf(m *Model, seen *desk.Moment) string {
	to := grid.NewFrame(m.size.W, m.size.H, m.options.Glyphs)
	m.drawOn(to, seen, m.around(seen), &paint.Hits{})
	return to.Plain()
}

// seenOn returns the moment to draw, in the characters that the terminal has.
func seenOn(d *desk.Desk, glyphs grid.Glyphs) desk.Moment {
	seen := d.Shown()
	if glyphs == grid.ASCII {
		seen.Explanation = paint.SpellExplanation(seen.Explanation)
	}
	return seen
}

// paintLook returns how frames are drawn.
func (m *Model) paintLook() paint.Look {
	pen := m.look.pen
	return paint.Look{
		Format: m.desk.Look().Format, LogLoss: m.desk.LogLoss(), NoGhosts: m.desk.Look().NoGhosts, Panel: m.look.alone,
		Plain: pen.Plain(), Colourless: !pen.HasColor(), FewColours: pen.FewColours(),
	}
}

// around returns what is drawn around a view that shows a moment.
func (m *Model) around(shown *desk.Moment) frame.State {
	present := m.present()
	s := frame.State{
		Mode: present.modeName(), Sentence: present.sentence(shown), Views: choices(m.views, present),
		Message: m.said.text, Alarm: m.said.alarm,
		Typing: m.prompt.on, Prompt: m.prompt.input.Value(), Cursor: m.prompt.input.Position(),
		Offered: m.prompt.offers(), Taken: m.prompt.taken,
		Hints: m.hints(), Warning: warning(m.health, m.desk),
	}
	if notice, ok := m.journey.notice(m.desk); ok {
		s.Message = notice
	}
	if shown.Moved() {
		s.Message = "this " + shown.Setup.Noun.One() + " was moved over the plane; esc puts it back"
	}
	return s
}

// warning returns the gravest of what is wrong, as far as that is known.
func warning(h *view.Health, d *desk.Desk) frame.Warning {
	words, ok := h.Words(d.Seen(), d.Look().Format)
	if !ok {
		return frame.Warning{}
	}
	gravest, ails := words.Gravest()
	if !ails {
		return frame.Warning{}
	}
	return frame.Warning{Title: gravest.Title(), Proof: gravest.Proof}
}
