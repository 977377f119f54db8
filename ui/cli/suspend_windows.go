package cli

import (
	"os"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui"
)

// jobs does nothing, since shells do no job control here.
type jobs struct{ keys *keys }

func newJobs(*os.File) *jobs { return &jobs{} }

func (*jobs) watch(*tea.Program) (end func()) { return func() {} }

func (*jobs) suspend() tea.Msg { return ui.NotSuspendedMsg{} }

func awaitForeground(*os.File) {}
