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
	if m.said.text == sizeAssumed(m.size) {
		m.said = said{}
	}
	m.drawing.at = time.Time{} // A frame of another size is not waited for.
	m.size.W = cmp.Or(msg.Width, m.options.Size.W)
	m.size.H = cmp.Or(msg.Height, m.options.Size.H)
	if m.size.W != msg.Width || m.size.H != msg.Height {
		m.said = said{text: sizeAssumed(m.size)}
	}
	return nil
}

// sizeAssumed is what is said where the present size is not the terminal's own.
func sizeAssumed(size Size) string {
	return fmt.Sprintf("the terminal gives no size: %d × %d assumed, or set COLUMNS and LINES", size.W, size.H)
}
