package ui

import (
	"io"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"backstep/data/session"
	"backstep/ui/theme"
)

// newModel returns the program with a setup, at 120 × 36, with a clock that does not
// wait.
func newModel(t *testing.T, setup *session.Setup) *Model {
	t.Helper()
	m, err := New(setup, Options{
		Theme: "dark",
		Pen: func(p theme.Palette) *theme.Pen {
			return theme.NewPen(lipgloss.NewRenderer(io.Discard), p)
		},
		Clock: &Clock{Now: time.Now, Tick: func(_ time.Duration, msg func(time.Time) tea.Msg) tea.Cmd {
			return func() tea.Msg { return msg(time.Time{}) }
		}},
	})
	if err != nil {
		t.Fatal(err)
	}
	m.resize(tea.WindowSizeMsg{Width: 120, Height: 36})
	return m
}
