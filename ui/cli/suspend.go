package cli

import (
	"io"

	tea "github.com/charmbracelet/bubbletea"
)

// between is what is done while the program has left the terminal, in place of a
// command that Bubble Tea would run.
type between func() error

// Run does it.
func (b between) Run() error { return b() }

// SetStdin is for commands that read.
func (between) SetStdin(io.Reader) {}

// SetStdout is for commands that write.
func (between) SetStdout(io.Writer) {}

// SetStderr is for commands that write errors.
func (between) SetStderr(io.Writer) {}

var _ tea.ExecCommand = between(nil)
