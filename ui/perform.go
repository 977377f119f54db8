package ui

import (
	"cmp"
	"fmt"
	"runtime/debug"
	"slices"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/desk"
)

// perform hands a line to the desk, and does what is left to be done.
func (m *Model) perform(w errand) tea.Cmd {
	before := m.desk.Playing().Generation
	r := doAndKeep(m, w)
	if w.where == "" && !w.rest && (r.Busy || m.desk.Playing().Generation != before) {
		m.said = cmp.Or(m.errands.drop(), m.said)
	}
	if r.Err != nil && w.where != "" {
		r.Err = fmt.Errorf("%s: %w", w.where, r.Err)
	}
	if r.Busy {
		w.line = r.Rest
		m.errands.wait(w)
		return nil
	}
	if r.Rest != "" && r.Err == nil {
		m.errands.script = slices.Insert(m.errands.script, 0, desk.Line{Text: r.Rest, Where: w.where})
	}
	if r.Task != nil {
		m.errands.handling = w.key
	}
	if r.Err != nil && w.key == "" && w.where == "" && !m.prompt.on {
		m.prompt.open() // It was typed, and what is left of it is to be mended.
		m.prompt.put(r.Rest)
	}
	return m.carryOut(r)
}

// carryOut shows what a command has to say, and does what it leaves to be done.
func (m *Model) carryOut(r desk.Result) tea.Cmd {
	m.say(r)
	m.background.rested, m.diagnosis.rested = false, false
	asked := m.look.asked
	m.look.asked = nil
	switch {
	case r.Quit:
		return m.quit()
	case r.Task != nil:
		return tea.Batch(asked, lend(r.Task, m.clock.Now), m.journey.begin(m.desk, &m.clock))
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
		m.said = said{text: r.Err.Error(), alarm: true}
		m.errands.script = nil
	case r.Message != "" && !r.Shown:
		m.said = said{text: r.Message, alarm: r.Alarm}
	}
}

// WarningMsg is a warning to be shown.
type WarningMsg string

// nextMsg has the next line of a script carried out, after what has come meanwhile.
type nextMsg struct{}

// nextOfScript does the next line of a script when nothing else is left to be done,
// and when the size of the screen is known.
func (m *Model) nextOfScript() tea.Cmd {
	if len(m.errands.script) == 0 || m.desk.Underway() || m.desk.Away() || m.size == (Size{}) {
		return nil
	}
	next := m.errands.script[0]
	m.errands.script = m.errands.script[1:]
	cmd := m.perform(errand{line: next.Text, where: next.Where, rest: true})
	if len(m.errands.script) == 0 {
		return cmd
	}
	return tea.Batch(cmd, func() tea.Msg { return nextMsg{} })
}

// backMsg hands back what a task has, after a part of it.
type backMsg struct{ task *desk.Task }

// sliceOfTask is how long a task works before something is shown.
const sliceOfTask = time.Second / 30

// lend does a part of a task in another goroutine.
func lend(t *desk.Task, now func() time.Time) tea.Cmd {
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

// back takes the walk back, does what waited for it, and goes on.
func (m *Model) back(t *desk.Task) tea.Cmd {
	r := m.desk.TakeBack(t)
	next := m.carryOut(r)
	if r.Task != nil {
		return next
	}
	waited := tea.Batch(m.doWaiting(), m.nextOfScript())
	if m.desk.Away() {
		return tea.Batch(next, waited)
	}
	return tea.Batch(next, waited, m.carryOut(m.desk.PlayOn(t)))
}

// doWaiting does what waited for the walk, which is back.
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

// panicAgain panics on the event loop, so that Bubble Tea restores the terminal and
// shows the panic.
func panicAgain(msg panickedMsg) tea.Cmd { panic(fmt.Sprintf("%v\n%s", msg.with, msg.stack)) }
