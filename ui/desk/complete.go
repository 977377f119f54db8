package desk

import "strings"

// Complete lists the completions of a line: with the names of commands, or with the
// arguments of a command. Only the last of several commands is completed.
func (d *Desk) Complete(line string) []string {
	at := strings.LastIndexByte(line, ';') + 1
	before, command := line[:at], strings.TrimLeft(line[at:], " ")
	before += line[at : len(line)-len(command)]
	if _, rest, counted := cutCount(command); counted {
		before, command = before+command[:len(command)-len(rest)], rest
	}
	name, typed, follows := strings.Cut(command, " ")
	if !follows {
		return withPrefix(before, name, d.table.names(d.view))
	}
	c, err := d.table.find(name, d.view)
	if err != nil || c.Complete == nil {
		return nil
	}
	return withPrefix(before+name+" ", typed, c.Complete(d))
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
