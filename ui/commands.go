package ui

import (
	"fmt"
	"strings"

	"backstep/network/listing"
	"backstep/ui/desk"
	"backstep/ui/theme"
)

// screenActs holds the actions of the commands that need a screen. Without a screen
// all but theme may be nil, and then do nothing.
type screenActs struct {
	theme                  func(name string) desk.Result
	cursor                 func(direction string) desk.Result
	copy                   func(line string)
	present, help, suspend func()
}

// screenCommands returns the commands that only a program with a screen has.
func screenCommands(do screenActs) []desk.Command {
	return []desk.Command{
		{Name: "present", Form: "present", Help: "one panel alone, for a projector", Do: plainly(do.present)},
		{Name: "theme", Form: "theme light", Help: "another theme, or the next", Complete: desk.Words(theme.Names()...), Do: func(_ *desk.Desk, name string) desk.Result { return do.theme(name) }},
		{Name: "cursor", View: desk.WhyView, Form: "cursor up", Help: "the cursor to the nearest number that way", Complete: desk.Words("up", "down", "left", "right"), Do: moving(do.cursor)},
		{Name: "copy", Form: "copy program", Help: "copy a command that leads here, or the step as a program", Complete: desk.Words("program"), Do: copying(do.copy)},
		{Name: "help", Form: "help", Help: "help", Do: plainly(do.help)},
		{Name: "suspend", Form: "suspend", Help: "suspend", Do: plainly(do.suspend)},
		{Name: "quit", Form: "quit now", Help: "quit; now does not ask", Complete: desk.Words("now"), Do: desk.Quit},
	}
}

// plainly returns the Do of a command without an argument.
func plainly(act func()) func(*desk.Desk, string) desk.Result {
	return func(*desk.Desk, string) desk.Result {
		if act != nil {
			act()
		}
		return desk.Result{}
	}
}

// moving returns the Do of the command that moves the cursor over the screen.
func moving(act func(direction string) desk.Result) func(*desk.Desk, string) desk.Result {
	return func(_ *desk.Desk, direction string) desk.Result {
		if act == nil {
			return desk.Result{}
		}
		return act(direction)
	}
}

// copying returns the Do of the command that copies a line for a shell or, with the argument
// "program", the step as a program.
func copying(act func(text string)) func(*desk.Desk, string) desk.Result {
	return func(d *desk.Desk, argument string) desk.Result {
		switch argument {
		case "":
			return d.WithWalk(func() desk.Result { return copyLine(d, act) })
		case "program":
			return copyProgram(d.Seen(), act)
		default:
			return desk.Wrong("copy %q: want copy, or copy program", argument)
		}
	}
}

// copyLine copies a line for a shell that leads here.
func copyLine(d *desk.Desk, act func(line string)) desk.Result {
	line, err := desk.CommandLine(d)
	if err != nil {
		return desk.Result{Err: fmt.Errorf("copy: %w", err)}
	}
	if act == nil {
		return desk.Result{Message: line}
	}
	act(line)
	return desk.Result{Message: "copied: " + line}
}

// copyProgram copies the step of training at a moment as a program.
func copyProgram(m *desk.Moment, act func(text string)) desk.Result {
	if m.Aside() {
		m = m.Origin
	}
	if m.Step == nil {
		return desk.Result{Message: "there is no step yet: one move forward begins it"}
	}
	text := listing.Program(m.Config(), m.Step)
	if act == nil {
		return desk.Result{Message: text}
	}
	act(text)
	return desk.Result{Message: fmt.Sprintf("copied: step %d as a program of %d lines for python with numpy", m.Step.Number, strings.Count(text, "\n"))}
}

// screenCommands returns the commands that act on this program's screen.
func (m *Model) screenCommands() []desk.Command {
	return screenCommands(screenActs{
		cursor:  func(direction string) desk.Result { return moveCursor(m, direction) },
		theme:   func(name string) desk.Result { return m.look.chooseTheme(name, m.options) },
		present: func() { m.look.nextPanel(m.present().Panels()) },
		copy:    func(line string) { m.look.asked = m.options.copy(line) },
		help:    func() { m.help = helpPage{on: true} },
		suspend: func() { m.look.asked = m.suspend() },
	})
}
