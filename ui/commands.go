package ui

import (
	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/desk"
	"backstep/ui/theme"
)

// QuitMsg asks the program to end, as a signal does.
type QuitMsg struct{}

// commands are those that only a program on a screen has.
func (m *Model) commands() []desk.Command {
	themes := func(*desk.Desk) []string { return theme.Names() }
	return []desk.Command{
		{Name: "present", Form: "present", Help: "one panel alone, for a projector", Do: m.presentCommand},
		{Name: "theme", Form: "theme light", Help: "another theme, or the next", Complete: themes, Do: m.themeCommand},
		{Name: "help", Form: "help", Help: "help", Do: m.helpCommand},
		{Name: "suspend", Form: "suspend", Help: "suspend", Do: m.programCommand((*Model).suspend)},
		{Name: "quit", Form: "quit", Help: "quit", Do: m.programCommand((*Model).quit)},
	}
}

// programCommand is a command that asks something of Bubble Tea.
func (m *Model) programCommand(act func(*Model) tea.Cmd) func(*desk.Desk, string) desk.Result {
	return func(*desk.Desk, string) desk.Result {
		m.look.asked = act(m)
		return desk.Result{}
	}
}

func (m *Model) presentCommand(*desk.Desk, string) desk.Result {
	m.look.nextPanel(m.present().screen)
	return desk.Result{}
}

func (m *Model) helpCommand(*desk.Desk, string) desk.Result {
	m.help = helpPage{on: true}
	return desk.Result{}
}

// themeCommand is "theme light", or "theme" for the next.
func (m *Model) themeCommand(_ *desk.Desk, name string) desk.Result {
	if name == "" {
		name = theme.Next(m.look.theme, m.options.Ground)
	}
	if err := m.look.setTheme(name, m.options); err != nil {
		return desk.Result{Err: err}
	}
	return desk.Result{Message: "theme: " + name}
}

func (m *Model) quit() tea.Cmd {
	m.desk.Pause()
	return tea.Quit
}
