package ui

import (
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/desk"
	"backstep/ui/frame"
	"backstep/ui/paint"
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

// helpLines returns the lines of the help, the most needed first: the keys of the present
// view, the facts, those of every view and the symbols, then the keys of the other views and the
// commands.
func (m *Model) helpLines() []frame.HelpLine {
	blank := []frame.HelpLine{{}}
	present := m.desk.View()
	here := m.keys.help(func(b binding) bool { return b.view == present })
	if len(here) > 0 {
		here = append(here, blank...)
	}
	everywhere := m.keys.help(func(b binding) bool { return b.view == "" })
	elsewhere := m.keys.help(func(b binding) bool { return b.view != "" && b.view != present })
	seen := seenOn(m.desk, m.options.Glyphs)
	facts := factLines(paint.New(m.grid.Region(), m.paintLook(), &seen, &paint.Hits{}))
	if warning(m.health, m.desk) != (frame.Warning{}) { // It has taken their place in the header.
		here, facts = append(facts, here...), nil
	}
	return slices.Concat(here, facts, everywhere, blank, symbolHelp(), blank, elsewhere, blank, commandHelp(m.desk.Commands(), m.views))
}

// factLines returns the facts for which a warning leaves no room in the header.
func factLines(p paint.Painter) []frame.HelpLine {
	lines := []frame.HelpLine{{Does: p.Moment.Setup.Title}}
	for _, f := range paint.Facts(p) {
		lines = append(lines, frame.HelpLine{Keys: f.Name, Does: f.Says})
	}
	return append(lines, frame.HelpLine{})
}

// helpHints returns the hints of the footer below the help.
func helpHints() []frame.Hint {
	return []frame.Hint{{Key: "↑↓", Does: "scroll"}, {Key: "any other key", Does: "goes back"}}
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
