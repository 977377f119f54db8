package desk

import "strings"

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
	if c.Phrases != nil {
		return withPrefix(before, typed, c.Phrases(d, typed))
	}
	if c.Values == nil {
		return withPrefix(before, typed, c.Complete(d))
	}
	argument, value, follows := strings.Cut(typed, " ")
	if !follows {
		return withPrefix(before, argument, spaced(c.Complete(d)))
	}
	return withPrefix(before+argument+" ", strings.TrimLeft(value, " "), c.Values(argument))
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
// the line before it.
func withPrefix(before, typed string, texts []string) []string {
	var list []string
	for _, text := range texts {
		if strings.HasPrefix(strings.ToLower(text), strings.ToLower(typed)) || typed != "" && strings.HasPrefix(spelled(text), spelled(typed)) {
			list = append(list, before+text)
		}
	}
	return list
}
