package ui

import (
	"cmp"
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/theme"
)

// resize takes the size of the terminal. A terminal that does not know its size, as
// in some containers, gives 0: then the assumed size holds.
func (m *Model) resize(msg tea.WindowSizeMsg) tea.Cmd {
	if m.said.text == sizeAssumed(m.size) {
		m.said = said{}
	}
	m.drawing.at = time.Time{} // A frame of another size does not wait.
	m.size.W = cmp.Or(msg.Width, m.options.Size.W)
	m.size.H = cmp.Or(msg.Height, m.options.Size.H)
	if m.size.W != msg.Width || m.size.H != msg.Height {
		m.said = said{text: sizeAssumed(m.size)}
	}
	return nil
}

// sizeAssumed is what is said if the present size is not the terminal's own.
func sizeAssumed(size Size) string {
	return fmt.Sprintf("the terminal gives no size: %d × %d assumed, or set COLUMNS and LINES", size.W, size.H)
}

// GroundMsg is what the terminal has answered about its background.
type GroundMsg theme.Ground

// onGround chooses the form of the theme that can be read on a background.
func (m *Model) onGround(ground theme.Ground) tea.Cmd {
	m.options.Ground = ground
	if err := m.look.setTheme(m.look.theme, m.options); err != nil {
		m.said = said{text: err.Error(), alarm: true}
	}
	return nil
}

// SuspendMsg asks the program to be suspended, as a signal does.
type SuspendMsg struct{}

// NotSuspendedMsg says that nothing would wake the program again, so that it
// goes on.
type NotSuspendedMsg struct{}

// suspend leaves the terminal to the shell until it continues the program.
func (m *Model) suspend() tea.Cmd {
	m.desk.Pause()
	if m.options.Suspend == nil {
		return m.notSuspended()
	}
	return m.options.Suspend
}

// notSuspended says why the program is still there.
func (m *Model) notSuspended() tea.Cmd {
	m.said.text = "there is nothing to go back to: no shell does job control here"
	return m.resumed()
}

// resumed asks again for what a program loses while it is suspended.
func (m *Model) resumed() tea.Cmd {
	if m.options.Mouse {
		return tea.EnableMouseCellMotion
	}
	return nil
}

// QuitMsg asks the program to end, as a signal does.
type QuitMsg struct{}

func (m *Model) quit() tea.Cmd {
	m.desk.Pause()
	return tea.Quit
}
