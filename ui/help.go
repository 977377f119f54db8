package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/desk"
	"backstep/ui/frame"
)

// pressInHelp scrolls the help, or closes it.
func (m *Model) pressInHelp(key string) tea.Cmd {
	page, last := frame.HelpPages(m.size.W, m.size.H, m.helpLines())
	switch key {
	case "down", "j", "pgdown", "right":
		m.help.from = min(m.help.from+page, last)
	case "up", "k", "pgup", "left":
		m.help.from = max(0, min(m.help.from, last)-page)
	case "ctrl+c", "q":
		return m.quit()
	default:
		m.help.on = false
	}
	return nil
}

// helpTopic returns the line with which the help begins: in a mode that of its keys.
func helpTopic(v *shown, lines []frame.HelpLine) int {
	if !v.Traits().Mode {
		return 0
	}
	return max(0, slices.Index(lines, frame.HelpLine{Does: groupIn(v)}))
}

// helpLines returns the lines of the help, the most needed first: the keys of every
// view and the symbols, then the keys of each view and the commands.
func (m *Model) helpLines() []frame.HelpLine {
	blank := []frame.HelpLine{{}}
	everywhere := m.keys.help(func(b binding) bool { return b.view == "" })
	inViews := m.keys.help(func(b binding) bool { return b.view != "" })
	return slices.Concat(everywhere, blank, symbolHelp(), blank, inViews, blank, commandHelp(m.desk.Commands(), m.views))
}

// help returns the lines of the keys that listed selects, under the headings of their
// groups.
func (k keys) help(listed func(binding) bool) []frame.HelpLine {
	var lines []frame.HelpLine
	group := ""
	for _, b := range k.table {
		if !listed(b) {
			continue
		}
		if b.group != group {
			if group != "" {
				lines = append(lines, frame.HelpLine{})
			}
			group = b.group
			lines = append(lines, frame.HelpLine{Does: group})
		}
		lines = append(lines, frame.HelpLine{Keys: b.shown, Does: b.does})
	}
	return lines
}

// commandHelp lists the commands: those of every view, then those of each.
func commandHelp(commands []desk.Command, views []shown) []frame.HelpLine {
	lines := []frame.HelpLine{
		{Does: "commands, after :"},
		{Keys: "10 e, -3 s", Does: "ten epochs on, three steps back"},
		{Keys: "10 next", Does: "a command ten times"},
	}
	lines = append(lines, helpOf(commands, "")...)
	for _, v := range views {
		if of := helpOf(commands, v.Name()); len(of) > 0 {
			lines = append(append(lines, frame.HelpLine{}, frame.HelpLine{Does: "commands, in " + v.does}), of...)
		}
	}
	return lines
}

// helpOf lists the commands of a view.
func helpOf(commands []desk.Command, view string) []frame.HelpLine {
	var lines []frame.HelpLine
	for _, c := range commands {
		if c.View == view {
			lines = append(lines, frame.HelpLine{Keys: c.Form, Does: c.Help})
		}
	}
	return lines
}
