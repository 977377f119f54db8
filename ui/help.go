package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/network/notation"
	"backstep/ui/desk"
	"backstep/ui/frame"
	"backstep/ui/paint"
	"backstep/ui/view/welcome"
)

// pressInHelp turns the pages of the help, or closes it.
func (m *Model) pressInHelp(key string) tea.Cmd {
	sections := m.helpSections()
	last := frame.HelpPages(m.size.W, m.size.H, sections) - 1
	switch key {
	case "down", "j", "pgdown", "right", " ":
		m.help.page = min(m.help.page+1, last)
	case "up", "k", "pgup", "left":
		m.help.page = max(0, min(m.help.page, last)-1)
	case "home":
		m.help.page = 0
	case "end":
		m.help.page = last
	case "tab":
		m.help.page = m.helpPart(sections, +1)
	case "shift+tab":
		m.help.page = m.helpPart(sections, -1)
	case "ctrl+c", "q":
		return m.quit()
	case "?", "0":
		m.help.on = false
		return m.perform(errand{key: key, line: "view " + welcome.Name})
	default:
		m.help.on = false
	}
	return nil
}

// helpPart returns the next page on which a part of the help begins, or the one before, if
// there is one.
func (m *Model) helpPart(sections []frame.HelpSection, by int) int {
	parts := frame.HelpParts(m.size.W, m.size.H, sections)
	if by < 0 {
		slices.Reverse(parts)
	}
	i := slices.IndexFunc(parts, func(page int) bool { return by*page > by*m.help.page })
	if i < 0 {
		return m.help.page
	}
	return parts[i]
}

// wheelInHelp turns the pages of the help.
func wheelInHelp(m *Model, button tea.MouseButton) tea.Cmd {
	switch button {
	case tea.MouseButtonWheelUp:
		return m.pressInHelp("up")
	case tea.MouseButtonWheelDown:
		return m.pressInHelp("down")
	default:
		return nil
	}
}

// showHelp puts the help around nothing, in place of the view.
func (m *Model) showHelp(s *frame.State) {
	s.Help, s.HelpPage = m.helpSections(), m.help.page
	s.Hints, s.Views, s.Message = helpHints(m, s.Help), nil, ""
}

// helpHints returns the keys of the footer below the help, those that do something on this page.
func helpHints(m *Model, sections []frame.HelpSection) []frame.Hint {
	last := frame.HelpPages(m.size.W, m.size.H, sections) - 1
	turns := ""
	if m.help.page < last {
		turns += "↓"
	}
	if m.help.page > 0 {
		turns += "↑"
	}
	hints := []frame.Hint{{Key: "?", Does: "opening page", Rank: 1}, {Key: "any other key", Does: "goes back"}}
	if m.helpPart(sections, +1) != m.help.page {
		hints = append([]frame.Hint{{Key: "tab", Does: "next part", Rank: 2}}, hints...)
	}
	if turns != "" {
		hints = append([]frame.Hint{{Key: turns, Does: "pages", Rank: 3}}, hints...)
	}
	return hints
}

// helpSections returns the help, the most needed first: the facts, the present phase and view,
// the symbols, those on the screen before the others, the keys, and the commands.
func (m *Model) helpSections() []frame.HelpSection {
	present, seen := m.desk.View(), seenOn(m.desk, m.options.Glyphs)
	p := paint.New(m.grid.Region(), m.paintLook(), &seen, &paint.Hits{})
	here := func(b binding) bool { return b.view == present }
	everywhere := func(b binding) bool { return b.view == "" }
	elsewhere := func(b binding) bool { return b.view != "" && b.view != present }
	n := seen.Notation
	first := append([]frame.HelpSection{factHelp(p), phaseHelp(p)}, helpIn(n, viewHelp(m.present()))...)
	keysOf := func(which func(binding) bool) []frame.HelpSection { return helpIn(n, m.keys.help(which)...) }
	symbols := symbolHelp(screenOf(m, &seen), p.Look, seen.Notation)
	if frame.FewHelp(m.size.W, m.size.H) {
		return slices.Concat(first, symbols[:1], keysOf(here), keysOf(everywhere), []frame.HelpSection{restHelp()})
	}
	return slices.Concat(
		first, symbols,
		keysOf(here), keysOf(everywhere), []frame.HelpSection{mouseHelp()}, keysOf(elsewhere),
		helpIn(n, commandHelp(m.desk.Commands(), m.views)...),
	)
}

// helpIn returns what keys and commands do in a notation. What is typed stays as it is.
func helpIn(n notation.Notation, sections ...frame.HelpSection) []frame.HelpSection {
	for i := range sections {
		lines := slices.Clone(sections[i].Lines)
		for k := range lines {
			lines[k].Does = n.Sentence(lines[k].Does)
		}
		sections[i].Lines = lines
	}
	return sections
}

// restHelp says where the help is that a small window has no room for.
func restHelp() frame.HelpSection {
	return frame.HelpSection{Title: "the rest", Lines: []frame.HelpLine{
		{Does: "A larger window has all symbols, keys and commands here."},
	}}
}

// factHelp returns the network, its training and its data. While a warning stands in the
// header, they are here alone.
func factHelp(p paint.Painter) frame.HelpSection {
	var says []string
	for _, f := range paint.Facts(p) {
		says = append(says, f.Says)
	}
	return frame.HelpSection{Title: p.Moment.Setup.Title, Lines: []frame.HelpLine{
		{Does: strings.Join(says, " · ")},
		{Does: "? again shows the opening page."},
	}}
}

// phaseHelp says what the present phase computes, how the number in focus comes about, and
// what the words of its sentence mean.
func phaseHelp(p paint.Painter) frame.HelpSection {
	phase, e := p.Moment.Phase(), &p.Moment.Explanation
	s := frame.HelpSection{Title: "now: " + frame.PhaseName(p, phase)}
	if purpose := p.Moment.Subject().Purpose(phase.Kind); purpose != "" {
		s.Lines = append(s.Lines, frame.HelpLine{Does: purpose})
	}
	if e.Formula != "" {
		s.Lines = append(s.Lines, frame.HelpLine{Does: e.Title + ": " + e.Formula})
	}
	if e.Gist != "" {
		s.Lines = append(s.Lines, frame.HelpLine{Does: "in words: " + e.Gist})
	}
	if e.Note != "" {
		s.Lines = append(s.Lines, frame.HelpLine{Does: e.Note})
	}
	if sentence := e.Meaning.String(); sentence != "" {
		s.Lines = append(s.Lines, frame.HelpLine{Does: "“" + sentence + "”"})
		s.Lines = append(s.Lines, wordHelp(sentence)...)
	}
	return s
}

// viewHelp says what the present view shows.
func viewHelp(present *shown) frame.HelpSection {
	return frame.HelpSection{Title: "here: " + present.does, Lines: []frame.HelpLine{{Does: present.shows}}}
}

// mouseHelp returns what the mouse does.
func mouseHelp() frame.HelpSection {
	return frame.HelpSection{Title: "the mouse", Lines: []frame.HelpLine{
		{Keys: "a number", Does: "explains it, and the step stays where it is; esc goes back to the phase"},
		{Keys: "a unit, a row", Does: "selects the unit, or the sample"},
		{Keys: "a phase", Does: "in row 2: goes there"},
		{Keys: "a view", Does: "at the right of the last row: shows it"},
		{Keys: "a chart", Does: "goes to that epoch; dragging goes through time"},
		{Keys: "the wheel", Does: "zooms, or goes through a list or the help"},
	}}
}

// help returns the keys that listed selects, under the headings of their groups.
func (k keys) help(listed func(binding) bool) []frame.HelpSection {
	var list []frame.HelpSection
	for _, b := range k.table {
		if !listed(b) {
			continue
		}
		title := "keys: " + b.group
		i := slices.IndexFunc(list, func(s frame.HelpSection) bool { return s.Title == title })
		if i < 0 {
			i, list = len(list), append(list, frame.HelpSection{Title: title})
		}
		list[i].Lines = append(list[i].Lines, frame.HelpLine{Keys: b.Shown, Does: b.Does})
	}
	return list
}

// commandHelp lists the commands: those of every view, then those of each.
func commandHelp(commands []desk.Command, views []shown) []frame.HelpSection {
	list := []frame.HelpSection{{Title: "commands, after :", Lines: append([]frame.HelpLine{
		{Keys: "10 e, -3 s", Does: "ten epochs on, three steps back"},
		{Keys: "10 next", Does: "a command ten times"},
	}, helpOf(commands, "")...)}}
	for _, v := range views {
		if of := helpOf(commands, v.Name()); len(of) > 0 {
			list = append(list, frame.HelpSection{Title: fmt.Sprintf("commands, in %s", v.does), Lines: of})
		}
	}
	return list
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
