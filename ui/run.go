package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/network/stepper"
)

// speed is one of the paces of a run.
type speed struct {
	name  string
	every time.Duration // from one frame to the next
	phase bool          // a move is one phase
	steps int           // a move is that many steps; 0: as many as there is time for
}

func speeds() []speed {
	return []speed{
		{name: "1 phase a second", every: time.Second, phase: true},
		{name: "4 phases a second", every: time.Second / 4, phase: true},
		{name: "1 step a second", every: time.Second, steps: 1},
		{name: "5 steps a second", every: time.Second / 5, steps: 1},
		{name: "30 steps a second", every: time.Second / 30, steps: 1},
		{name: "300 steps a second", every: time.Second / 30, steps: 10},
		{name: "3000 steps a second", every: time.Second / 30, steps: 100},
		{name: "as fast as it can", every: time.Second / 30},
	}
}

const defaultSpeed = 4

func fullSpeed() speed { return speeds()[len(speeds())-1] }

// run is a walk that goes on by itself.
type run struct {
	on         bool
	speed      int
	hurry      bool // this run goes at full speed, whatever the chosen one
	generation int  // of the present run: ticks of an earlier one are stale
	goal       goal
	key        string // that began it
}

// fast reports whether frames follow each other so fast that work gets a slice
// of each only.
func (r run) fast() bool { return r.on && (r.hurry || speeds()[r.speed].every < time.Second/10) }

// goal is where a run ends by itself.
type goal struct {
	until stepper.Until
	step  int // the step to stop at; 0: none
}

// portion is how many of n steps may be taken from a step.
func (g goal) portion(from, n int) int {
	if g.step == 0 {
		return n
	}
	return max(0, min(n, g.step-from))
}

// reached reports whether a walk at a step has come to the goal's.
func (g goal) reached(step int) bool { return g.step > 0 && step >= g.step }

// tickMsg says that the next move of a run is due.
type tickMsg struct{ generation int }

// ranMsg hands the walk back after a stretch of a run.
type ranMsg struct {
	generation int // of the run that the stretch was of
	walk       *stepper.Walk
	arrival
	reason stepper.Reason
	follow func()        // moves the selection
	after  time.Duration // until the next stretch is due
}

// start begins a run that ends at its goal, or when it is paused.
func (m *Model) start(g goal) tea.Cmd {
	m.run.on, m.run.goal, m.run.key = true, g, m.pressed
	m.run.generation++
	return m.move()
}

// pause ends the run.
func (m *Model) pause() {
	m.run.on, m.run.hurry = false, false
	m.run.generation++
	if !m.journey.on {
		m.callBack()
	}
}

// move takes the next stretch of a run.
func (m *Model) move() tea.Cmd {
	if m.walk == nil {
		return nil // A stretch is under way; its end goes on.
	}
	s := speeds()[m.run.speed]
	if m.run.hurry {
		s = fullSpeed()
	}
	switch {
	case s.phase:
		m.walk.Next(stepper.ByPhase)
		return m.stretch(m.quick(m.walk.Ahead()), m.follow, s.every, noSteps)
	case s.steps > 0:
		steps := m.run.goal.portion(m.walk.Position().Step, s.steps)
		if m.quick(m.walk.Ahead() + steps) {
			return m.stretch(true, m.settle, s.every, stepsOf(steps, m.run.goal.until))
		}
		return m.stretch(false, m.settle, s.every, longSteps(steps, m.run.goal.until))
	default:
		return m.stretch(false, m.settle, 0, stepsFor(s.every, m.run.goal, m.clock.Now))
	}
}

// stretch does a part of a run, and computes the snapshot that it ends with.
func (m *Model) stretch(quick bool, follow func(), after time.Duration, train training) tea.Cmd {
	generation, approach := m.run.generation, m.approach()
	return m.lend(quick, func(w *stepper.Walk, stop func() bool) tea.Msg {
		reason := train(w, stop)
		return ranMsg{generation: generation, walk: w, arrival: approach(w, stop), reason: reason, follow: follow, after: after}
	})
}

// goOn waits for the next move, or ends the run and says why.
func (m *Model) goOn(reason stepper.Reason, after time.Duration) tea.Cmd {
	if reason != stepper.None || m.run.goal.reached(m.seen.Position.Step) {
		m.pause()
		if reason != stepper.None {
			m.message, m.alarm = m.whyEnded(reason), reason == stepper.NotFinite
		}
		return nil
	}
	if after == 0 {
		return m.move()
	}
	generation := m.run.generation
	return m.clock.Tick(after, func(time.Time) tea.Msg { return tickMsg{generation} })
}

func (m *Model) tick(msg tickMsg) tea.Cmd {
	if !m.run.on || msg.generation != m.run.generation {
		return nil
	}
	return m.move()
}

// ran takes the walk back, does what was waiting for it, and goes on, unless
// the run has ended meanwhile: why the stretch ended says nothing of the next.
func (m *Model) ran(msg ranMsg) tea.Cmd {
	m.takeBack(msg.walk)
	msg.tell(m)
	if ahead := m.walk.Ahead(); ahead > 0 && !m.quick(ahead) {
		// It was called back while it computed the step where it stands.
		return m.arrive(m.walk.Bookmark(), msg.follow)
	}
	msg.follow()
	m.look()
	waited := m.doWaiting()
	if m.walk == nil || !m.run.on || msg.generation != m.run.generation {
		return waited
	}
	return tea.Batch(waited, m.goOn(msg.reason, msg.after))
}
