package ui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/data/session/sessiontest"
)

func TestASizeIsAssumedUntilTheTerminalGivesOne(t *testing.T) {
	m := newModel(t, sessiontest.Line(t, "diabetes"))
	m.options.Size = Size{W: 80, H: 24}
	const assumed = "the terminal gives no size: 80 × 24 assumed, or set COLUMNS and LINES"
	for _, c := range []struct {
		gives, is Size
		before    string
		message   string
	}{
		{Size{0, 0}, Size{80, 24}, "", assumed},
		{Size{100, 40}, Size{100, 40}, assumed, ""},
		{Size{100, 40}, Size{100, 40}, "something else", "something else"},
		{Size{0, 24}, Size{80, 24}, "something else", assumed},
		{Size{80, 0}, Size{80, 24}, "", assumed},
		{Size{1, 1}, Size{1, 1}, assumed, ""},
	} {
		m.said.text = c.before
		m.resize(tea.WindowSizeMsg{Width: c.gives.W, Height: c.gives.H})
		if got := (Size{m.size.W, m.size.H}); got != c.is || m.said.text != c.message {
			t.Errorf("a terminal of %v is %v and says %q", c.gives, got, m.said.text)
		}
	}
}
