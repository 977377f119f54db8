package ui

import tea "github.com/charmbracelet/bubbletea"

// SuspendMsg asks the program to be suspended, as a signal does.
type SuspendMsg struct{}

// NotSuspendedMsg says that nothing would wake the program again, so that it
// goes on.
type NotSuspendedMsg struct{}

// suspend leaves the terminal to the shell until that continues the program.
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

// resumed asks again for what a suspended program loses.
func (m *Model) resumed() tea.Cmd {
	if m.options.Mouse {
		return tea.EnableMouseCellMotion
	}
	return nil
}
