package desk

import (
	"strings"

	"backstep/data/session"
	"backstep/data/text"
)

// Complete lists the completions of a line: with the names of commands, or with the
// arguments of a command. Only the last of several commands is completed.
func (d *Desk) Complete(line string) []string {
	at := strings.LastIndexByte(line, ';') + 1
	before, command := line[:at], strings.TrimLeft(line[at:], " ")
	before += line[at : len(line)-len(command)]
	if _, rest, counted := cutCount(command); counted {
		before, command = before+strings.TrimRight(command[:len(command)-len(rest)], " ")+" ", rest
	}
	name, typed, follows := strings.Cut(command, " ")
	if !follows {
		return withPrefix(before, name, d.table.names(d.view))
	}
	c, err := d.table.find(name, d.view)
	if err != nil || c.Complete == nil {
		return nil
	}
	before, typed = before+name+" ", strings.TrimLeft(typed, " ")
	return withPrefix(before, typed, c.Complete(d, typed))
}

// Words returns a Complete that always offers the same words.
func Words(list ...string) func(*Desk, string) []string {
	return func(*Desk, string) []string { return list }
}

// Listed returns a Complete that offers a list, whatever has been typed.
func Listed(list func(d *Desk) []string) func(*Desk, string) []string {
	return func(d *Desk, _ string) []string { return list(d) }
}

// settingsAndValues lists settings or, after one, the values that it takes. Several have
// " and " between them.
func settingsAndValues(d *Desk, typed string) []string {
	parts := text.SplitOutside(typed, " and ")
	last := parts[len(parts)-1]
	name, value, follows := strings.Cut(last, " ")
	before := strings.TrimSuffix(typed, last)
	if !follows {
		return each(before, spaced(session.Changeable()))
	}
	value = strings.TrimLeft(value, " ")
	return each(strings.TrimSuffix(typed, value), settingValues(d, name, value))
}

// each returns texts after the part of the line before them.
func each(before string, texts []string) []string {
	list := make([]string, len(texts))
	for i, text := range texts {
		list[i] = before + text
	}
	return list
}

// spaced returns texts with a space after each, since something follows them.
func spaced(texts []string) []string {
	list := make([]string, len(texts))
	for i, text := range texts {
		list[i] = text + " "
	}
	return list
}

// withPrefix returns the texts that begin with what was typed, each after the part of
// the line before it. Quotes at the beginning may be left out.
func withPrefix(before, typed string, texts []string) []string {
	var list []string
	bare := strings.ToLower(strings.TrimPrefix(typed, `"`))
	for _, text := range texts {
		if strings.HasPrefix(strings.ToLower(strings.TrimPrefix(text, `"`)), bare) || typed != "" && strings.HasPrefix(spelled(text), spelled(typed)) {
			list = append(list, before+text)
		}
	}
	return list
}
