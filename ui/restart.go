package ui

import (
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/network/stepper"
)

func (m *Model) startOver() tea.Cmd {
	return m.withWalk(func() tea.Cmd {
		lesson := m.lesson
		return m.restart(func() (Lesson, error) { return lesson, nil })
	})
}

// newWeights starts over with weights drawn from the next seed.
func (m *Model) newWeights() tea.Cmd {
	return m.withWalk(func() tea.Cmd {
		start := m.lesson.Subject.Start
		if start.Given {
			m.message = "these weights were given, not drawn: there are no others"
			return nil
		}
		return m.restartWith("seed", strconv.FormatUint(start.Seed+1, 10))
	})
}

// restartWith starts over with a setting changed.
func (m *Model) restartWith(flag, value string) tea.Cmd {
	lesson := m.lesson
	return m.restart(func() (Lesson, error) { return lesson.With(flag, value) })
}

// restartedMsg hands the walk back together with the one that takes its place,
// or says why there is none.
type restartedMsg struct {
	walk   *stepper.Walk // that was lent
	lesson Lesson
	next   *stepper.Walk
	err    error
}

// restart begins a run of training on the lesson that choose returns.
func (m *Model) restart(choose func() (Lesson, error)) tea.Cmd {
	m.loan.key = m.pressed
	memory := m.options.Memory
	return m.lend(m.quickToBegin(), func(w *stepper.Walk, _ func() bool) tea.Msg {
		msg := restartedMsg{walk: w}
		if msg.lesson, msg.err = choose(); msg.err == nil {
			msg.next, msg.err = msg.lesson.walk(memory)
		}
		return msg
	})
}

// quickToBegin reports whether the weights are drawn, and the data laid out,
// within a few milliseconds.
func (m *Model) quickToBegin() bool {
	weights, biases := m.lesson.Subject.Config.Architecture.Count()
	samples := m.lesson.TrainSamples
	return weights+biases+samples.Len()*(len(samples.X[0])+len(samples.Y[0])) <= quickWork/16
}

// restarted begins the run of training.
func (m *Model) restarted(msg restartedMsg) tea.Cmd {
	m.takeBack(msg.walk)
	if msg.err != nil {
		m.message, m.alarm = msg.err.Error(), true
		return m.doWaiting()
	}
	m.keepRun(&msg.lesson)
	return m.begin(msg.lesson, msg.next, m.follow)
}

// begin makes a lesson the present one, and begins a run of training on it. The
// first step of one that goes on from a saved state may have to be computed:
// until then the weights that it goes on from are shown.
func (m *Model) begin(lesson Lesson, walk *stepper.Walk, follow func()) tea.Cmd {
	m.lesson, m.walk = lesson, walk
	m.begun++
	m.broken = broken{}
	m.curves.begin()
	m.landscape.begin(&m.lesson)
	m.surface.begin(&m.lesson)
	m.lookAhead()
	return m.arrive(walk.Bookmark(), follow)
}
