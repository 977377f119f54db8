package cli

import (
	"io"

	tea "github.com/charmbracelet/bubbletea"
)

// between is a function that is called while the program has left the terminal, in place
// of a command that Bubble Tea would run.
type between func() error

// Run calls the function.
func (b between) Run() error { return b() }

// SetStdin does nothing, since it is for commands that read.
func (between) SetStdin(io.Reader) {}

// SetStdout does nothing, since it is for commands that write.
func (between) SetStdout(io.Writer) {}

// SetStderr does nothing, since it is for commands that write errors.
func (between) SetStderr(io.Writer) {}

var _ tea.ExecCommand = between(nil)
