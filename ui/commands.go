package ui

import (
	"backstep/ui/desk"
	"backstep/ui/theme"
)

// commands are those that only a program on a screen has.
func (m *Model) commands() []desk.Command {
	themes := func(*desk.Desk) []string { return theme.Names() }
	return []desk.Command{
		{Name: "present", Form: "present", Help: "one panel alone, for a projector", Do: plainly(func() { m.look.nextPanel(m.present().Panels()) })},
		{Name: "theme", Form: "theme light", Help: "another theme, or the next", Complete: themes, Do: func(_ *desk.Desk, name string) desk.Result {
			return m.look.chooseTheme(name, m.options)
		}},
		{Name: "help", Form: "help", Help: "help", Do: plainly(func() { m.help = helpPage{on: true} })},
		{Name: "suspend", Form: "suspend", Help: "suspend", Do: plainly(func() { m.look.asked = m.suspend() })},
		{Name: "quit", Form: "quit", Help: "quit", Do: plainly(func() { m.look.asked = m.quit() })},
	}
}

// plainly is a command without an argument.
func plainly(act func()) func(*desk.Desk, string) desk.Result {
	return func(*desk.Desk, string) desk.Result {
		act()
		return desk.Result{}
	}
}
