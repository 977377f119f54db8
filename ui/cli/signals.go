package cli

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui"
)

// quitOnSignal makes the program restore the terminal and end when a signal comes, until
// end is called. A second signal does not wait for that, since the loop may be busy for
// long, or stuck on a terminal that has stopped reading.
func quitOnSignal(interrupts *interrupts, program *tea.Program) (end func()) {
	done := make(chan struct{})
	go func() {
		select {
		case <-interrupts.seen:
			program.Send(ui.QuitMsg{})
		case <-done:
		}
	}()
	return func() { close(done) }
}
