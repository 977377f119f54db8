package ui

import (
	"fmt"
	"io"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/lipgloss"

	"backstep/data/session"
	"backstep/ui/theme"
)

// A frame is made of the model, and changes nothing of it: in no view, and not
// when the view or the moment is another one than before.
func TestAFrameChangesNothing(t *testing.T) {
	s, _ := session.Builtin("moons")
	setup, err := s.Resolve()
	if err != nil {
		t.Fatal(err)
	}
	m, err := New(setup, Options{Theme: "dark", Pen: func(p theme.Palette) *theme.Pen {
		return theme.NewPen(lipgloss.NewRenderer(io.Discard), p)
	}})
	if err != nil {
		t.Fatal(err)
	}
	m.route(tea.WindowSizeMsg{Width: 120, Height: 36})
	// Written, for numbers that are none differ from themselves.
	remembered := func() string {
		return fmt.Sprintf("%+v", []any{m.surface, m.curves, m.gradients, m.unitView, m.landscape, m.results, m.seen, m.background, m.selection, m.past, m.run})
	}
	for _, key := range []string{"e", "R", "e", "n", "g", "p"} {
		m.press(key)
		for _, v := range views() {
			m.press(v.key)
			before := remembered()
			m.scene()
			m.draw()
			if after := remembered(); before != after {
				t.Errorf("after %s, the frame of %s changes the model from\n%+v\nto\n%+v", key, v.does, before, after)
			}
		}
	}
}
