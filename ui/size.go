package ui

import (
	"cmp"
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// Size is how many columns and rows a terminal has.
type Size struct{ W, H int }

// resize takes the size of the terminal. What a terminal does not know of its
// own size it gives as 0, as some containers do; then the assumed size holds.
func (m *Model) resize(msg tea.WindowSizeMsg) tea.Cmd {
	if m.said.text == m.sizeAssumed() {
		m.said = said{}
	}
	m.drawing.at = time.Time{} // A frame of another size is not waited for.
	m.size.w = cmp.Or(msg.Width, m.options.Size.W)
	m.size.h = cmp.Or(msg.Height, m.options.Size.H)
	if m.size.w != msg.Width || m.size.h != msg.Height {
		m.said = said{text: m.sizeAssumed()}
	}
	return nil
}

// sizeAssumed is what is said where the present size is not the terminal's own.
func (m *Model) sizeAssumed() string {
	return fmt.Sprintf("the terminal gives no size: %d × %d assumed, or set COLUMNS and LINES", m.size.w, m.size.h)
}
