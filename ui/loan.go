package ui

import (
	"fmt"
	"runtime/debug"
	"slices"
	"sync/atomic"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/network/stepper"
)

// loan is the walk's absence. Whatever takes long is done by a command that has
// the walk meanwhile: the event loop goes on without it, shows the last moment,
// and quits when it is told to. What needs the walk waits.
type loan struct {
	stop    *atomic.Bool // asks the command to hand the walk back; nil: it is here
	key     string       // that is handled when it is back; empty: none
	waiting []errand     // what is done when it is back, in order
}

// errand is something that waits for the walk.
type errand struct {
	key     string // that asked for it; empty: each counts
	toggles bool   // it begins a run, or ends it
	act     func() tea.Cmd
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

// quickWork is the work that is done within an update: a few milliseconds of
// it, counted in products of a weight and a sample.
const quickWork = 1 << 20

// quick reports whether so many steps are computed within a few milliseconds.
func (m *Model) quick(steps int) bool {
	const overhead = 64 // of a step, in products
	path := m.walk.Path()
	weights, biases := m.lesson.Subject.Config.Architecture.Count()
	return steps <= quickWork/(overhead+(weights+biases)*path.BatchSize(m.walk.Position().Step))
}

// lend hands the walk to a command that does its part with it, and looks at
// stop for when to hand it back. What is quick is done at once.
func (m *Model) lend(quick bool, part func(w *stepper.Walk, stop func() bool) tea.Msg) tea.Cmd {
	if quick {
		return m.route(part(m.walk, func() bool { return false }))
	}
	walk, stop := m.walk, &atomic.Bool{}
	m.walk, m.loan.stop = nil, stop
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = panicked(r)
			}
		}()
		return part(walk, stop.Load)
	}
}

// takeBack ends a loan.
func (m *Model) takeBack(walk *stepper.Walk) {
	m.walk, m.loan.stop, m.loan.key = walk, nil, ""
}

// callBack asks the command that has the walk to hand it back soon.
func (m *Model) callBack() {
	if m.loan.stop != nil {
		m.loan.stop.Store(true)
	}
}

// withWalk pauses a run and does act when the walk is here.
func (m *Model) withWalk(act func() tea.Cmd) tea.Cmd {
	if m.run.on {
		m.pause()
	}
	if m.walk != nil {
		return act()
	}
	// What waits before it may send the walk away again.
	return m.later(errand{key: m.pressed, act: func() tea.Cmd { return m.withWalk(act) }})
}

// later does an errand when the walk is back. Of those with the same key, as the
// mouse's are, only the last is done.
func (m *Model) later(e errand) tea.Cmd {
	same := func(other errand) bool { return e.key != "" && e.key == other.key }
	m.loan.waiting = append(slices.DeleteFunc(m.loan.waiting, same), e)
	return nil
}

// laterToggle begins a run or ends it when the walk is back. Two of that on end are
// none.
func (m *Model) laterToggle() tea.Cmd {
	if last := len(m.loan.waiting) - 1; last >= 0 && m.loan.waiting[last].toggles {
		m.loan.waiting = m.loan.waiting[:last]
		return nil
	}
	return m.later(errand{toggles: true, act: m.toggleRun})
}

// doWaiting does what was waiting for the walk, which is back.
func (m *Model) doWaiting() tea.Cmd {
	waiting := m.loan.waiting
	m.loan.waiting = nil
	var cmds []tea.Cmd
	for _, e := range waiting {
		m.pressed = e.key
		cmds = append(cmds, e.act())
	}
	m.pressed = ""
	return tea.Batch(cmds...)
}

// beingHandled reports whether what a key asked for is not done yet. Its repeats
// are dropped meanwhile: a key that is held does no more than it can, and
// leaves nothing to be done when it is let go.
func (m *Model) beingHandled(key string) bool {
	return m.loan.key == key || (m.journey.on && m.journey.key == key) ||
		(m.run.on && m.run.goal.step > 0 && m.run.key == key) ||
		slices.ContainsFunc(m.loan.waiting, func(e errand) bool { return e.key == key })
}
