package ui

import (
	"fmt"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/network/stepper"
	"backstep/ui/number"
)

// journey is a move to a step that has to be computed first, beside the event
// loop and in slices where it takes long.
type journey struct {
	on     bool
	key    string           // that asked for it
	from   stepper.Bookmark // where it set out
	follow func()           // moves the selection when it is there
	steps  int              // that were to be computed
	ahead  int              // that still are, as far as is known
	number int              // of this journey
	long   bool             // it takes so long that the screen says so
	undone bool             // it was given up
}

const (
	sliceOfJourney = time.Second / 30
	longJourney    = time.Second / 6 // after which the screen says what it waits for
)

// arrivedMsg hands the walk back after a slice of a journey.
type arrivedMsg struct {
	walk *stepper.Walk
	arrival
}

// longMsg says that a journey has taken some time.
type longMsg struct{ number int }

// arrive shows the position that the walk has moved to from another, as soon as
// its step is computed, and lets follow move the selection.
func (m *Model) arrive(from stepper.Bookmark, follow func()) tea.Cmd {
	ahead, number := m.walk.Ahead(), m.journey.number+1
	m.journey = journey{on: true, key: m.pressed, from: from, follow: follow, steps: ahead, ahead: ahead, number: number}
	quick := m.quick(ahead)
	cmd := m.travel(quick)
	if quick {
		return cmd
	}
	return tea.Batch(cmd, m.clock.Tick(longJourney, func(time.Time) tea.Msg { return longMsg{number} }))
}

// travel computes a slice of the steps ahead; all of them where that is quick.
func (m *Model) travel(quick bool) tea.Cmd {
	now, approach := m.clock.Now, m.approach()
	return m.lend(quick, func(w *stepper.Walk, stop func() bool) tea.Msg {
		if quick {
			return arrivedMsg{w, approach(w, stop)}
		}
		end := now().Add(sliceOfJourney)
		return arrivedMsg{w, approach(w, func() bool { return stop() || !now().Before(end) })}
	})
}

// arrived takes the walk back: at its end, where it set out if the journey was
// given up, or on the way.
func (m *Model) arrived(msg arrivedMsg) tea.Cmd {
	m.takeBack(msg.walk)
	msg.tell(m)
	j := &m.journey
	switch {
	case msg.there:
		j.follow()
	case j.undone:
		m.walk.Return(j.from)
	default:
		j.ahead = m.walk.Ahead()
		return m.travel(false)
	}
	j.on = false
	m.look()
	return m.doWaiting()
}

// takesLong remembers that the present journey has taken some time.
func (m *Model) takesLong(msg longMsg) tea.Cmd {
	if m.journey.number == msg.number {
		m.journey.long = true
	}
	return nil
}

// giveUp ends a journey where it set out, when the step at hand is computed.
func (m *Model) giveUp() {
	m.journey.undone = true
	m.callBack()
}

// notice is what the screen says beside the frame: the last message, or what is
// being waited for.
func (m *Model) notice() string {
	j := &m.journey
	switch {
	case !j.on || !j.long:
		return m.message
	case j.undone:
		return "computing a step to its end, then back"
	case j.steps == 1:
		return "computing a step; esc: back"
	default:
		return fmt.Sprintf("computing %s steps, %d %% done; esc: back", number.Group(j.steps), 100*(j.steps-j.ahead)/j.steps)
	}
}
