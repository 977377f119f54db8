package ui

import (
	"sync/atomic"
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
	stop       *atomic.Bool     // asks the command that owns the walk to hand it back
	waiting    []func() tea.Cmd // what to do when the walk is back
}

// fast tells whether frames follow each other so fast that work gets a slice
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

// reached tells whether a walk at a step has come to the goal's.
func (g goal) reached(step int) bool { return g.step > 0 && step >= g.step }

// tickMsg says that the next move of a run is due.
type tickMsg struct{ generation int }

// ranMsg hands the walk back after a stretch at full speed.
type ranMsg struct {
	generation int // of the run that the stretch was of
	walk       *stepper.Walk
	reason     stepper.Reason
	failed     any // what it panicked with
}

// start begins a run that ends at its goal, or when it is paused.
func (m *Model) start(g goal) tea.Cmd {
	m.run.on, m.run.goal = true, g
	m.run.generation++
	return m.move()
}

// pause ends the run.
func (m *Model) pause() {
	m.run.on, m.run.hurry = false, false
	m.run.generation++
	if m.run.stop != nil {
		m.run.stop.Store(true)
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
	if !s.phase && s.steps == 0 {
		return m.sprint(s.every)
	}
	reason := stepper.None
	if s.phase {
		m.walk.Next(stepper.ByPhase)
		m.follow()
	} else {
		_, reason = m.walk.Run(m.run.goal.portion(m.walk.Position().Step, s.steps), m.run.goal.until)
		m.settle()
	}
	m.look()
	return m.goOn(reason, s.every)
}

// goOn waits for the next move, or ends the run and says why.
func (m *Model) goOn(reason stepper.Reason, after time.Duration) tea.Cmd {
	if reason != stepper.None || m.run.goal.reached(m.seen.position.Step) {
		m.pause()
		if reason != stepper.None {
			m.message, m.alarm = m.whyEnded(reason), reason == stepper.NotFinite
		}
		return nil
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

// sprint hands the walk to a command that trains until a frame is due. It looks
// every millisecond or so whether it should stop.
func (m *Model) sprint(due time.Duration) tea.Cmd {
	walk, goal, generation, now := m.walk, m.run.goal, m.run.generation, m.clock.Now
	stop := &atomic.Bool{}
	m.walk, m.run.stop = nil, stop
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = ranMsg{walk: walk, failed: r}
			}
		}()
		return ranMsg{generation: generation, walk: walk, reason: stretch(walk, goal, stop, now, due)}
	}
}

// lookEvery is how long a stretch trains before it looks whether to stop.
const lookEvery = time.Millisecond

// stretch trains until due, in portions that take about lookEvery each.
func stretch(walk *stepper.Walk, g goal, stop *atomic.Bool, now func() time.Time, due time.Duration) stepper.Reason {
	start := now()
	portion := 1
	for {
		before := now()
		from := walk.Position().Step
		_, reason := walk.Run(g.portion(from, portion), g.until)
		took := now().Sub(before)
		switch {
		case reason != stepper.None:
			return reason
		case g.reached(walk.Position().Step) || stop.Load() || now().Sub(start) >= due:
			return stepper.None
		case took < lookEvery/2:
			portion *= 2
		case took > 2*lookEvery && portion > 1:
			portion /= 2
		}
	}
}

// ran takes the walk back, does what was waiting for it, and goes on, unless
// the run has ended meanwhile: why the stretch ended says nothing of the next.
func (m *Model) ran(msg ranMsg) tea.Cmd {
	if msg.failed != nil {
		panic(msg.failed) // So that Bubble Tea restores the terminal and shows it.
	}
	m.walk, m.run.stop = msg.walk, nil
	m.settle()
	m.look()
	waiting := m.run.waiting
	m.run.waiting = nil
	var cmds []tea.Cmd
	for _, act := range waiting {
		cmds = append(cmds, act())
	}
	switch {
	case !m.run.on || msg.generation != m.run.generation:
	case msg.reason != stepper.None || m.run.goal.reached(m.seen.position.Step):
		cmds = append(cmds, m.goOn(msg.reason, 0))
	default:
		cmds = append(cmds, m.move())
	}
	return tea.Batch(cmds...)
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
	return m.later(func() tea.Cmd { return m.withWalk(act) })
}

// later does act when the walk is back.
func (m *Model) later(act func() tea.Cmd) tea.Cmd {
	m.run.waiting = append(m.run.waiting, act)
	return nil
}
