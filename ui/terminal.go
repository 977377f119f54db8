package ui

import (
	"cmp"
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/theme"
)

// resize takes the size of the terminal. A terminal that does not know its size, as
// in some containers, reports 0, and the assumed size is used.
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

// sizeAssumed returns the message for a size that is not the terminal's own.
func sizeAssumed(size Size) string {
	return fmt.Sprintf("the terminal gives no size: %d × %d assumed, or set COLUMNS and LINES", size.W, size.H)
}

// GroundMsg is the terminal's answer about its background.
type GroundMsg theme.Ground

// onGround switches to the variant of the theme for a background.
func (m *Model) onGround(ground theme.Ground) tea.Cmd {
	m.options.Ground = ground
	if err := m.look.setTheme(m.look.theme, m.options); err != nil {
		m.said = said{text: err.Error(), alarm: true}
	}
	return nil
}

// SuspendMsg asks the program to be suspended, as a signal does.
type SuspendMsg struct{}

// NotSuspendedMsg reports that the program goes on, since nothing would wake it again
// if it were suspended.
type NotSuspendedMsg struct{}

// suspend leaves the terminal to the shell, until the shell continues the program.
func (m *Model) suspend() tea.Cmd {
	m.desk.Pause()
	if m.options.Suspend == nil {
		return m.notSuspended()
	}
	return m.options.Suspend
}

// notSuspended shows why the program was not suspended.
func (m *Model) notSuspended() tea.Cmd {
	m.said.text = "there is nothing to go back to: no shell does job control here"
	return m.options.resumed()
}

// resumed returns the command that restores what is lost during suspension, which is
// the mouse.
func (o *Options) resumed() tea.Cmd {
	if o.Mouse {
		return tea.EnableMouseCellMotion
	}
	return nil
}

// copy returns the command that asks the terminal to keep a text, so that it can be pasted.
func (o *Options) copy(text string) tea.Cmd {
	if o.Copy == nil {
		return nil
	}
	return func() tea.Msg {
		o.Copy(text)
		return nil
	}
}

// QuitMsg asks the program to end, as a signal does.
type QuitMsg struct{}

func (m *Model) quit() tea.Cmd {
	m.desk.Pause()
	return tea.Quit
}
