package ui

import (
	"strconv"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/data/session"
	"backstep/network/stepper"
)

// timeMemory bounds what a run of training keeps to go back through time, unless
// the options say otherwise.
const timeMemory = 512 << 20

// newWalk begins training, with that many bytes to go back through time.
func newWalk(setup *session.Setup, memory int) (*stepper.Walk, error) {
	trainer, err := setup.Trainer()
	if err != nil {
		return nil, err
	}
	return stepper.NewWalk(trainer, memory), nil
}

func (m *Model) startOver() tea.Cmd {
	return m.withWalk(func() tea.Cmd {
		setup := m.setup
		return m.restart(func() (*session.Setup, error) { return setup, nil })
	})
}

// newWeights starts over with weights drawn from the next seed.
func (m *Model) newWeights() tea.Cmd {
	return m.withWalk(func() tea.Cmd {
		start := m.setup.Start
		if start.Given {
			m.message = "these weights were given, not drawn: there are no others"
			return nil
		}
		return m.restartWith("seed", strconv.FormatUint(start.Seed+1, 10))
	})
}

// restartWith starts over with a setting changed.
func (m *Model) restartWith(flag, value string) tea.Cmd {
	setup := m.setup
	return m.restart(func() (*session.Setup, error) {
		next, _, err := setup.With(session.Given{Flag: flag, Value: value})
		return next, err
	})
}

// restartedMsg hands the walk back together with the one that takes its place,
// or says why there is none.
type restartedMsg struct {
	walk  *stepper.Walk // that was lent
	setup *session.Setup
	next  *stepper.Walk
	err   error
}

// restart begins a run of training on the setup that choose returns.
func (m *Model) restart(choose func() (*session.Setup, error)) tea.Cmd {
	m.loan.key = m.pressed
	memory := m.options.Memory
	return m.lend(m.quickToBegin(), func(w *stepper.Walk, _ func() bool) tea.Msg {
		msg := restartedMsg{walk: w}
		if msg.setup, msg.err = choose(); msg.err == nil {
			msg.next, msg.err = newWalk(msg.setup, memory)
		}
		return msg
	})
}

// quickToBegin reports whether the weights are drawn, and the data laid out,
// within a few milliseconds.
func (m *Model) quickToBegin() bool {
	weights, biases := m.setup.Config.Architecture.Count()
	samples := m.setup.TrainSamples
	return weights+biases+samples.Len()*(len(samples.X[0])+len(samples.Y[0])) <= quickWork/16
}

// restarted begins the run of training.
func (m *Model) restarted(msg restartedMsg) tea.Cmd {
	m.takeBack(msg.walk)
	if msg.err != nil {
		m.message, m.alarm = msg.err.Error(), true
		return m.doWaiting()
	}
	m.keepRun(msg.setup)
	return m.begin(msg.setup, msg.next, m.follow)
}

// begin makes a setup the present one, and begins a run of training on it. The
// first step of one that goes on from a saved state may have to be computed:
// until then the weights that it goes on from are shown.
func (m *Model) begin(setup *session.Setup, walk *stepper.Walk, follow func()) tea.Cmd {
	m.setup, m.walk = setup, walk
	m.begun++
	m.broken = broken{}
	m.curves.begin()
	m.landscape.begin(m.setup)
	m.surface.begin(m.setup)
	m.lookAhead()
	return m.arrive(walk.Bookmark(), follow)
}
