package ui

import (
	tea "github.com/charmbracelet/bubbletea"
)

// ask returns a command that does a slice of the work that the present view needs, or
// nil if none is to be done now. Work that answers another question is dropped.
func (m *Model) ask() tea.Cmd {
	m.prepare()
	b, playing := &m.background, m.desk.Playing()
	q, ok := m.present().Ask(m.desk.Seen(), b.pending())
	switch {
	case !ok:
		b.key, b.work = nil, nil
		return nil
	case q.Key != b.key:
		b.key, b.work, b.done = q.Key, nil, false
	}
	if b.away || b.done || (b.rested && playing.Fast) {
		return nil
	}
	long := sliceAlone
	if playing.On {
		long = sliceOfPlaying
	}
	return b.slice(q.Begin, long, m.clock.Now)
}
