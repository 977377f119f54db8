package ui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

func TestASizeIsAssumedUntilTheTerminalGivesOne(t *testing.T) {
	m := &Model{options: Options{Size: Size{W: 80, H: 24}}}
	const said = "the terminal gives no size: 80 × 24 assumed, or set COLUMNS and LINES"
	for _, c := range []struct {
		gives, is Size
		before    string
		message   string
	}{
		{Size{0, 0}, Size{80, 24}, "", said},
		{Size{100, 40}, Size{100, 40}, said, ""},
		{Size{100, 40}, Size{100, 40}, "something else", "something else"},
		{Size{0, 24}, Size{80, 24}, "something else", said},
		{Size{80, 0}, Size{80, 24}, "", said},
		{Size{1, 1}, Size{1, 1}, said, ""},
	} {
		m.message = c.before
		m.resize(tea.WindowSizeMsg{Width: c.gives.W, Height: c.gives.H})
		if got := (Size{m.size.w, m.size.h}); got != c.is || m.message != c.message {
			t.Errorf("a terminal of %v is %v and says %q", c.gives, got, m.message)
		}
	}
}
