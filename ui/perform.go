package ui

import (
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/desk"
)

// errands are lines that wait: for the desk to have its walk back, or for the line
// before them to be done.
type errands struct {
	handling string   // the key whose line is under way
	waiting  []errand // what is done when the walk is back, in order
	script   string   // what follows when nothing is left to be done
}

// errand is a line that a person has asked for.
type errand struct {
	key  string // that asked for it; empty: each counts
	line string
}

// waitFor reports whether what a key asked for is not done yet, where something is
// under way. Its repeats are dropped meanwhile: a key that is held does no more
// than it can, and leaves nothing to be done when it is let go.
func (e *errands) waitFor(key string, underway bool) bool {
	return underway && e.handling == key ||
		slices.ContainsFunc(e.waiting, func(w errand) bool { return w.key == key && !w.toggles() })
}

// toggles reports whether the line begins what is over, and ends what has begun.
func (w errand) toggles() bool { return w.line == "play" }

// wait has a line wait for the walk. Of those with the same key, as the mouse's
// are, only the last is done; and two that toggle, one after the other, are none.
func (e *errands) wait(w errand) {
	if last := len(e.waiting) - 1; w.toggles() && last >= 0 && e.waiting[last].toggles() {
		e.waiting = e.waiting[:last]
		return
	}
	same := func(other errand) bool { return w.key != "" && w.key == other.key && !w.toggles() }
	e.waiting = append(slices.DeleteFunc(e.waiting, same), w)
}

// perform hands a line to the desk, and does what that leaves to be done.
func (m *Model) perform(w errand) tea.Cmd {
	r := m.desk.Do(w.line)
	if r.Busy {
		m.errands.wait(w)
		return nil
	}
	if r.Task != nil {
		m.errands.handling = w.key
	}
	return m.carryOut(r)
}

// carryOut says what a command has to say, and does what it leaves to be done.
func (m *Model) carryOut(r desk.Result) tea.Cmd {
	m.say(r)
	m.background.rested = false
	if r.Rest != "" {
		m.errands.script = strings.TrimSuffix(r.Rest+"; "+m.errands.script, "; ")
	}
	asked := m.look.asked
	m.look.asked = nil
	switch {
	case r.Task != nil:
		return tea.Batch(asked, m.lend(r.Task), m.journey.begin(m.desk, &m.clock))
	case r.Every > 0:
		return tea.Batch(asked, m.moveAfter(time.Second/time.Duration(r.Every)))
	default:
		return asked
	}
}

// say shows what a command has to say.
func (m *Model) say(r desk.Result) {
	switch {
	case r.Err != nil:
		m.said = said{text: r.Err.Error(), alarm: true, wrong: true}
		m.errands.script = ""
	case r.Message != "":
		m.said = said{text: r.Message, alarm: r.Alarm}
	}
}

// nextOfScript does the next line of a script when nothing else is left to be done.
func (m *Model) nextOfScript() tea.Cmd {
	if m.errands.script == "" || m.desk.Underway() || m.desk.Away() {
		return nil
	}
	line := m.errands.script
	m.errands.script = ""
	return m.perform(errand{line: line})
}

// backMsg hands back what a task has, after a part of it.
type backMsg struct{ task *desk.Task }

// sliceOfTask is how long a task goes on before there is something to show.
const sliceOfTask = time.Second / 30

// lend does a part of a task beside the event loop.
func (m *Model) lend(t *desk.Task) tea.Cmd {
	now := m.clock.Now
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = panicked(r)
			}
		}()
		stop := func() bool { return false }
		if t.Sliced {
			end := now().Add(sliceOfTask)
			stop = func() bool { return !now().Before(end) }
		}
		t.Part(stop)
		return backMsg{t}
	}
}

// back takes the walk back, does what was waiting for it, and goes on.
func (m *Model) back(t *desk.Task) tea.Cmd {
	r := m.desk.TakeBack(t)
	next := m.carryOut(r)
	if r.Task != nil {
		return next
	}
	waited := m.doWaiting()
	if m.desk.Away() {
		return tea.Batch(next, waited)
	}
	return tea.Batch(next, waited, m.carryOut(m.desk.PlayOn(t)))
}

// doWaiting does what was waiting for the walk, which is back.
func (m *Model) doWaiting() tea.Cmd {
	waiting := m.errands.waiting
	m.errands.waiting = nil
	var cmds []tea.Cmd
	for _, w := range waiting {
		cmds = append(cmds, m.perform(w))
	}
	return tea.Batch(cmds...)
}

// tickMsg says that the next move of playing is due.
type tickMsg struct{ generation int }

// moveAfter waits for the next move of playing.
func (m *Model) moveAfter(wait time.Duration) tea.Cmd {
	generation := m.desk.Playing().Generation
	return m.clock.Tick(wait, func(time.Time) tea.Msg { return tickMsg{generation} })
}

// tick makes a move of playing, unless that was paused or begun anew meanwhile.
func (m *Model) tick(msg tickMsg) tea.Cmd {
	if p := m.desk.Playing(); !p.On || msg.generation != p.Generation {
		return nil
	}
	return m.carryOut(m.desk.Move())
}

// panickedMsg says that a command has panicked, and where.
type panickedMsg struct {
	with  any
	stack []byte
}

// panicked makes the message of a panic that was recovered.
func panicked(with any) tea.Msg { return panickedMsg{with, debug.Stack()} }

// panicAgain does so on the event loop, so that Bubble Tea restores the terminal
// and shows it.
func panicAgain(msg panickedMsg) tea.Cmd { panic(fmt.Sprintf("%v\n%s", msg.with, msg.stack)) }
