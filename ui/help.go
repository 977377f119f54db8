package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/desk"
	"backstep/ui/screen"
)

// helpPage is the help, where it is shown.
type helpPage struct {
	on   bool
	from int // the first line that is shown
}

// pressInHelp scrolls the help, or leaves it.
func (m *Model) pressInHelp(key string) tea.Cmd {
	page, last := screen.HelpPages(m.size.w, m.size.h, m.helpLines())
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

// helpLines makes the help of the table of keys, of the commands and the symbols.
func (m *Model) helpLines() []screen.HelpLine {
	blank := []screen.HelpLine{{}}
	return slices.Concat(m.keys.help(), blank, commandHelp(m.desk.Commands(), m.views), blank, symbolHelp())
}

// help lists the keys, by their groups.
func (k keys) help() []screen.HelpLine {
	var lines []screen.HelpLine
	group := ""
	for _, b := range k.table {
		if b.group != group {
			if group != "" {
				lines = append(lines, screen.HelpLine{})
			}
			group = b.group
			lines = append(lines, screen.HelpLine{Does: group})
		}
		lines = append(lines, screen.HelpLine{Keys: b.shown, Does: b.does})
	}
	return lines
}

// commandHelp lists the commands: those that mean the same everywhere, and those of
// each view.
func commandHelp(commands []desk.Command, views []shown) []screen.HelpLine {
	lines := []screen.HelpLine{
		{Does: "commands, after :"},
		{Keys: "10 e, -3 s", Does: "so many epochs or steps on, or back"},
		{Keys: "10 next", Does: "a command so many times"},
	}
	lines = append(lines, helpOf(commands, "")...)
	for _, v := range views {
		if of := helpOf(commands, v.Name()); len(of) > 0 {
			lines = append(append(lines, screen.HelpLine{}, screen.HelpLine{Does: "commands, in " + v.does}), of...)
		}
	}
	return lines
}

// helpOf lists the commands of a view.
func helpOf(commands []desk.Command, view string) []screen.HelpLine {
	var lines []screen.HelpLine
	for _, c := range commands {
		if c.View == view {
			lines = append(lines, screen.HelpLine{Keys: c.Form, Does: c.Help})
		}
	}
	return lines
}

// hints makes the footer of the table of keys.
func (m *Model) hints() []screen.Hint {
	var hints []screen.Hint
	view := m.desk.View()
	if m.look.alone != screen.AllPanels {
		does := "next panel"
		if m.present().screen != screen.NetworkView {
			does = "all panels"
		}
		hints = append(hints, screen.Hint{Key: "f", Does: does})
	}
	for _, key := range m.keys.hintOrder(view) {
		b, _ := m.keys.find(key, view)
		if b.hint == "" {
			continue // The view has the key for something else.
		}
		h := screen.Hint{Key: firstKey(b.shown), Does: b.hint}
		switch h.Key {
		case "g":
			h.Does = "by " + m.desk.Seen().Granularity.String()
		case "space":
			if m.desk.Playing().On {
				h.Does = "pause"
			}
		case "]":
			h.Key = "[ ]"
		case "2":
			h.Key = viewRange(m.views)
		}
		hints = append(hints, h)
	}
	return hints
}
