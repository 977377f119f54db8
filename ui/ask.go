package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/desk"
	"backstep/ui/view"
)

// ask returns a command that does a slice of the work that the present view needs, and of
// what the header needs, or nil if none is to be done now.
func (m *Model) ask() tea.Cmd {
	m.prepare()
	seen := m.desk.Seen()
	of, needs := question(m, m.background.pending())
	health, asks := m.health.Ask(seen)
	playing, now := m.desk.Playing(), m.clock.Now
	return tea.Batch(m.diagnosis.answer(health, asks, playing, now), m.background.answer(of, needs, playing, now))
}

// answer returns a command that does a slice of the work that answers a question, if there
// is one. Work that answers another question is dropped.
func (b *background) answer(q view.Question, ok bool, playing desk.Playing, now func() time.Time) tea.Cmd {
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
	return b.slice(q.Begin, long, now)
}

// question returns the question of the present view. If it has none, it is that for the
// scores of the test part, which its chart of the loss shows.
func question(m *Model, pending any) (view.Question, bool) {
	seen := m.desk.Seen()
	if q, ok := m.present().Ask(seen, pending); ok {
		return q, true
	}
	if seen.Setup.TestSamples.Len() == 0 || m.present().Traits().Mode {
		return view.Question{}, false
	}
	return m.scores.Ask(seen)
}
