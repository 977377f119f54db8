package desk

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"backstep/data/text"
)

// Do carries out a line of commands with ; between them, outside of quotes. Each is a name and its
// argument, or a number and a command to repeat that often. A name may be cut short
// and then stands for the first command that begins with it. If a command is wrong,
// Rest is the line from that command on.
func (d *Desk) Do(line string) Result {
	line = strings.ReplaceAll(line, "\t", " ")
	if d.present().Passing {
		d.LeaveMode()
	}
	var r Result
	for {
		first, rest, _ := text.CutOutside(line, ";")
		r = r.then(d.one(first))
		if r.Rest != "" && strings.TrimSpace(rest) != "" {
			r.Rest += "; " + rest
		} else {
			r.Rest += rest
		}
		switch {
		case r.Err != nil:
			r.Rest = strings.TrimSpace(line)
			return r
		case r.Quit, strings.TrimSpace(r.Rest) == "" && !r.Busy:
			r.Rest = ""
			return r
		case r.again:
			return r
		case r.Busy:
			r.Rest = line
			return r
		case !r.done():
			return r
		}
		line, r.Rest = r.Rest, ""
	}
}

// CommandNamed returns the command that a name stands for in the present view. It may be cut
// short.
func CommandNamed(d *Desk, name string) (Command, error) { return d.table.find(name, d.view) }

// DoScripted carries out a line of a script, in which nobody can be asked whether a line
// is meant that loses something.
func (d *Desk) DoScripted(line string) Result {
	d.scripted = true
	defer func() { d.scripted = false }()
	return d.Do(line)
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
	return c.carryOut(d, argument)
}

// carryOut carries out a command with its argument, or refuses an argument of a
// command that takes none.
func (c *Command) carryOut(d *Desk, argument string) Result {
	d.line = strings.TrimSpace(c.Name + " " + argument)
	if d.asked != d.line && c.Name != "leave" {
		d.asked = ""
	}
	if argument == "" || c.takes() {
		defer tracer{&d.driver}.retrace()
		defer d.selector().keepAsked()
		return c.Do(d, argument)
	}
	if n, err := strconv.Atoi(argument); err == nil && n > 0 {
		return Wrong("nothing follows %s: %d %s does it %d times", c.Name, n, c.Name, n)
	}
	return Wrong("nothing follows %s", c.Name)
}

// takes reports whether an argument may follow the command's name.
func (c *Command) takes() bool {
	return c.Form != c.Name
}

// gap returns what stands between the name and an argument: a space, or nothing if the
// command takes none.
func (c *Command) gap() string {
	if c.takes() {
		return " "
	}
	return ""
}

// cutCount cuts the number off the beginning of a line: "10 epoch", "10e", "-3 s".
func cutCount(line string) (count int, rest string, ok bool) {
	line = strings.TrimSpace(line)
	if typed, minus := strings.CutPrefix(line, "−"); minus { // As numbers are shown.
		line = "-" + typed
	}
	end := 0
	for end < len(line) && (line[end] >= '0' && line[end] <= '9' || end == 0 && line[end] == '-') {
		end++
	}
	count, err := strconv.Atoi(line[:end])
	if err != nil && !errors.Is(err, strconv.ErrRange) { // Out of range it is the nearest int.
		return 0, line, false
	}
	return count, strings.TrimSpace(line[end:]), true
}

// mostRepeats bounds how often a command is repeated, unless it goes through whole
// steps or epochs.
const mostRepeats = 10_000

// atOnce is how often a command is repeated before other work gets its turn.
const atOnce = 20

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
		return Wrong("%d of what? %q is no command; 10 e goes ten epochs on, 10 s ten steps", n, text.Cut(name))
	}
	if n < 1 || n > mostRepeats {
		return Wrong("%d %s: want 1 to %d", n, name, mostRepeats)
	}
	r := c.carryOut(d, argument)
	n--
	for at := 1; n > 0 && r.done() && at < atOnce; at++ {
		r = c.Do(d, argument)
		n--
	}
	if n > 0 && r.Err == nil && !r.Busy {
		r.Rest, r.again = fmt.Sprintf("%d %s %s", n, name, argument), true
	}
	return r
}
