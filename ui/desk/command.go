package desk

import (
	"fmt"
	"strconv"
	"strings"
)

// Do carries out a line: commands with ; between them. Each is a name and its
// argument, or a number and a command to repeat that often. A name may be cut
// short: it stands for the first command that begins with it.
func (d *Desk) Do(line string) Result {
	for {
		first, rest, _ := strings.Cut(line, ";")
		r := d.one(first)
		if r.Rest != "" && strings.TrimSpace(rest) != "" {
			r.Rest += "; " + rest
		} else {
			r.Rest += rest
		}
		switch {
		case r.Err != nil:
			r.Rest = ""
			return r
		case strings.TrimSpace(r.Rest) == "" && !r.Busy:
			r.Rest = ""
			return r
		case r.Busy:
			r.Rest = line
			return r
		case !r.done():
			return r
		}
		line = r.Rest
	}
}

// one carries out a single command, which may have a count.
func (d *Desk) one(line string) Result {
	count, rest, counted := cutCount(line)
	name, argument, _ := strings.Cut(rest, " ")
	argument = strings.TrimSpace(argument)
	if counted {
		return d.repeat(count, name, argument)
	}
	c, err := d.table.find(name, d.view)
	if name == "" || err != nil {
		return Result{Err: err}
	}
	return c.Do(d, argument)
}

// cutCount cuts the number off the beginning of a line: "10 epoch", "10e", "-3 s".
func cutCount(line string) (count int, rest string, ok bool) {
	line = strings.TrimSpace(line)
	end := 0
	for end < len(line) && (line[end] >= '0' && line[end] <= '9' || end == 0 && line[end] == '-') {
		end++
	}
	count, err := strconv.Atoi(line[:end])
	if err != nil {
		return 0, line, false
	}
	return count, strings.TrimSpace(line[end:]), true
}

// mostRepeats bounds how often a command is repeated, unless it goes through whole
// steps or epochs.
const mostRepeats = 10_000

// repeat carries out a command several times.
func (d *Desk) repeat(n int, name, argument string) Result {
	if name == "" {
		return Wrong("%d of what? 10 e goes ten epochs on, 10 s ten steps", n)
	}
	if g, ok := granularityOf(name); ok && argument == "" {
		return d.moveBy(n, g)
	}
	c, err := d.table.find(name, d.view)
	if err != nil {
		return Wrong("%d of what? %w: 10 e goes ten epochs on, 10 s ten steps", n, err)
	}
	if n < 1 || n > mostRepeats {
		return Wrong("%d %s: want 1 to %d", n, name, mostRepeats)
	}
	r := c.Do(d, argument)
	for n--; n > 0 && r.done(); n-- {
		r = c.Do(d, argument)
	}
	if n > 0 && r.Err == nil && !r.Busy {
		r.Rest = fmt.Sprintf("%d %s %s", n, name, argument)
	}
	return r
}
