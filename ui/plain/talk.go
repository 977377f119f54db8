package plain

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"backstep/data"
	"backstep/data/text"
	"backstep/ui/desk"
)

// Options are the settings of a talk.
type Options struct {
	Views  []View
	Person bool             // somebody types, and is prompted; else lines come from a file or a program
	Now    func() time.Time // for how long work takes; nil for the clock of the machine
}

// View is what is known of a view of the screen.
type View struct {
	Name  string
	Does  string // "the loss landscape"
	Shows string // what it shows, in a sentence
}

// Talk is a conversation about a desk. All its methods but Interrupt belong to one goroutine.
type Talk struct {
	desk    *desk.Desk
	out     *bufio.Writer
	err     error // of writing, the first one
	options Options

	work     work
	faults   faults
	heading  heading  // the phase that was named last
	said     []string // the last answer
	question string   // that is open, where numbers are asked for
	outcome  Outcome
}

// New returns a talk that writes to out. Its Commands are to be among those of the desk with
// which it begins.
func New(out io.Writer, options Options) *Talk {
	if options.Now == nil {
		options.Now = time.Now
	}
	return &Talk{out: bufio.NewWriter(out), options: options}
}

// Outcome is how a talk went.
type Outcome struct {
	Wrong  int    // lines that were not understood
	Failed int    // lines that led to something wrong, such as a loss that is not finite
	Where  string // the first of them
}

// Begin takes the desk, and says what it is about. The lines of a script are carried out
// first, of which only is said what they themselves have to say.
func (t *Talk) Begin(d *desk.Desk, script []desk.Line) (quit bool) {
	t.desk = d
	for _, line := range script {
		if quit = t.line(line.Text, line.Where, true); quit {
			return true
		}
	}
	t.say(t.opening(len(script) > 0)...)
	t.flush()
	return false
}

// longest is the most bytes of a line.
const longest = 1 << 16

// Run answers lines until one of them quits, or until there are no more.
func (t *Talk) Run(in io.Reader) (Outcome, error) {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, longest)
	for number := 1; t.prompt() && lines.Scan(); number++ {
		line := strings.TrimSpace(lines.Text())
		if t.options.Person && line == "" {
			line = t.onward()
		}
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		if t.line(line, fmt.Sprintf("line %d", number), false) {
			return t.outcome, t.err
		}
	}
	if t.options.Person {
		t.print("")
	}
	if errors.Is(lines.Err(), bufio.ErrTooLong) {
		return t.outcome, fmt.Errorf("a line is longer than %d bytes: it is no command", longest)
	}
	return t.outcome, cmp.Or(t.err, lines.Err())
}

// onward returns what Enter alone means: next or, where numbers are asked for, the question once
// more, since next would show the number.
func (t *Talk) onward() string {
	if t.quizzes() {
		return quiz
	}
	return "next"
}

// prompt asks a person for a line, and reports whether answers can still be written.
func (t *Talk) prompt() bool {
	if t.options.Person {
		t.write("> ")
	}
	t.flush()
	return t.err == nil
}

// line carries out a line of commands, one after the other, and answers each.
func (t *Talk) line(line, where string, quietly bool) (quit bool) {
	for line != "" {
		var command string
		command, line, _ = text.CutOutside(line, ";")
		if command = typed(command); command == "" {
			continue
		}
		ok, quit := t.command(command, where, quietly)
		t.flush()
		if quit || !ok {
			return quit
		}
	}
	return false
}

// command carries out one command, and answers it.
func (t *Talk) command(command, where string, quietly bool) (ok, quit bool) {
	name := t.nameOf(command)
	if name == "again" && command == name {
		t.print(t.said...)
		return true, false
	}
	before := t.glance()
	r := t.result(name, command)
	failed := r.Err != nil || r.Alarm
	switch {
	case r.Err != nil:
		t.outcome.Wrong++
	case r.Alarm:
		t.outcome.Failed++
	}
	if failed {
		t.outcome.Where = cmp.Or(t.outcome.Where, where)
	}
	switch {
	case r.Quit:
		return true, true
	case quietly && !failed && r.Message == "":
	case name == "copy" && r.Err == nil: // It is for a shell or a file, not to be read aloud.
		t.sayAsIs(strings.Split(strings.TrimSuffix(r.Message, "\n"), "\n"))
	default:
		t.say(t.answer(name, before, r)...)
	}
	return r.Err == nil, false
}

// result carries out a command, unless it needs a screen.
func (t *Talk) result(name, command string) desk.Result {
	_, argument, _ := strings.Cut(command, " ")
	if argument = strings.TrimSpace(argument); name == "open" && data.IsFileName(argument) {
		return desk.Wrong("open %s: of a file of data it must be said what is to be learned: set csv %s and target NAME", text.Brief(argument), text.Brief(argument))
	}
	return t.carryOut(command)
}

// nameOf returns the name of the command of a line, "" if there is none.
func (t *Talk) nameOf(command string) string {
	word, _, _ := strings.Cut(strings.TrimLeft(command, "0123456789- "), " ")
	c, err := desk.CommandNamed(t.desk, word)
	if err != nil {
		return ""
	}
	return c.Name
}

// say writes an answer in words, a line for each that is not empty.
func (t *Talk) say(lines ...string) {
	var spelled []string
	for _, line := range lines {
		for part := range strings.SplitSeq(line, "\n") {
			if part = Spell(part); part != "" {
				spelled = append(spelled, part)
			}
		}
	}
	t.sayAsIs(spelled)
}

// sayAsIs writes an answer without spelling it.
func (t *Talk) sayAsIs(lines []string) {
	for i := range lines {
		lines[i] = text.Clean(lines[i])
	}
	t.said = lines
	t.print(lines...)
}

// print writes lines.
func (t *Talk) print(lines ...string) {
	for _, line := range lines {
		t.write(line + "\n")
	}
}

// write writes a text, and remembers the first error.
func (t *Talk) write(s string) {
	if t.err == nil {
		_, t.err = t.out.WriteString(s)
	}
}

// flush hands over what is written.
func (t *Talk) flush() {
	if t.err == nil {
		t.err = t.out.Flush()
	}
}
