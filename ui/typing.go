package ui

import (
	"strings"

	tea "github.com/charmbracelet/bubbletea"
)

// typeKey handles a key in the command line.
func (m *Model) typeKey(msg tea.KeyMsg) tea.Cmd {
	p := &m.prompt
	switch msg.Type {
	case tea.KeyCtrlC:
		return m.quit()
	case tea.KeyEnter:
		return m.enter()
	case tea.KeyTab:
		p.complete(m.desk, +1)
		return nil
	case tea.KeyShiftTab:
		p.complete(m.desk, -1)
		return nil
	default:
	}
	p.offered = nil
	switch {
	case msg.Type == tea.KeyEsc, msg.Type == tea.KeyBackspace && p.input.Value() == "":
		p.on, m.said = false, said{}
		m.desk.Withdraw()
	case msg.Type == tea.KeyUp:
		p.recall(+1)
	case msg.Type == tea.KeyDown:
		p.recall(-1)
	case msg.Paste:
		m.said = p.paste(msg)
	default:
		for range p.strokes(msg) {
			p.input, _ = p.input.Update(msg)
		}
	}
	return nil
}

// enter carries out the line. What was not done of a wrong line stays open to be
// corrected.
func (m *Model) enter() tea.Cmd {
	line := strings.TrimSpace(m.prompt.input.Value())
	m.said = said{}
	m.prompt.keep(line)
	m.prompt.on = false
	return m.perform(errand{line: line})
}
