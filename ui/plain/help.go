package plain

import (
	"fmt"
	"slices"
	"strings"

	"backstep/data/text"
	"backstep/ui/desk"
)

// group is a group of commands, as help lists them.
type group struct {
	about string
	names []string
}

// groups lists the groups. Commands that are in none are in the last one.
func groups() []group {
	return []group{
		{"To go on and back", []string{"next", "back", "epoch", "step", "goto", "phase", "until", "by"}},
		{"To find out", []string{"where", "list", "explain", "why", "paths", "solve", "select", "sample", "weight", "view", "again"}},
		{"To answer yourself", []string{"predict", "answer", "hint", "reveal", "skip", "level"}},
		{"To change something", []string{"set", "edit", "add", "drop", "undo", "restart", "reseed"}},
		{"Runs and files", []string{"runs", "run", "rename", "delete", "mark", "pin", "save", "open", "copy", "quit"}},
		{"Others", nil},
	}
}

// help carries out "help", which lists the commands, and "help next".
func (t *Talk) help(d *desk.Desk, argument string) desk.Result {
	if argument != "" {
		return t.helpOn(d, argument)
	}
	names := t.commandNames()
	lines := []string{"Type a command, and Enter. Enter alone is next. help and a name says more, such as help goto."}
	if !t.options.Person {
		lines[0] = "A command is a line. help and a name says more, such as help goto."
	}
	for _, g := range groups() {
		there := slices.DeleteFunc(g.names, func(name string) bool { return !slices.Contains(names, name) })
		if g.names == nil {
			there = names
		}
		names = slices.DeleteFunc(slices.Clone(names), func(name string) bool { return slices.Contains(there, name) })
		if len(there) > 0 {
			lines = append(lines, g.about+": "+strings.Join(there, ", ")+".")
		}
	}
	if own := ofView(d); len(own) > 0 {
		lines = append(lines, "Only in this view: "+strings.Join(own, ", ")+".")
	}
	return desk.Result{Message: strings.Join(lines, "\n")}
}

// ofView lists the commands that only the present view has.
func ofView(d *desk.Desk) []string {
	var names []string
	for _, c := range d.Commands() {
		if c.View != "" && c.View == d.View() {
			names = append(names, c.Name)
		}
	}
	return names
}

// helpOn carries out "help next".
func (t *Talk) helpOn(d *desk.Desk, name string) desk.Result {
	c, err := desk.CommandNamed(d, name)
	if err != nil {
		return desk.Result{Err: err}
	}
	says := "Command " + c.Name + ": " + c.Help + "."
	if c.Form != c.Name {
		says += " For example: " + c.Form + "."
	}
	if c.Complete != nil {
		if offers := clean(c.Complete(d, "")); len(offers) > 0 {
			says += " After it may stand: " + offered(offers) + "."
		}
	}
	return desk.Result{Message: says}
}

// offered lists what may follow a command, of much only the first.
func offered(words []string) string {
	const most = 24
	if len(words) <= most {
		return text.List(words, "or")
	}
	return fmt.Sprintf("%s, and %d others", strings.Join(words[:most], ", "), len(words)-most)
}

// clean returns words fit to be said.
func clean(words []string) []string {
	var list []string
	for _, w := range words {
		if w = strings.TrimSpace(text.Clean(w)); w != "" {
			list = append(list, w)
		}
	}
	return list
}
