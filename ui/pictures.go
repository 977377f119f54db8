package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// picture is something that takes long to compute: a decision surface, a
// landscape, readings of the past. It works on copies of its own, in slices,
// coarse before fine; while a slice is under way the command that computes it
// owns it.
type picture interface {
	// work computes until stop says so, and tells whether all is done.
	work(stop func() bool) (done bool)
	// deliver puts what there is so far where frames are made from: a value
	// that further work does not change.
	deliver(to *results)
}

// question is what a picture answers: begin makes one. Two questions with the
// same key have the same answer; the key is comparable.
type question struct {
	key   any
	begin func() picture
}

// pictures is the picture that is being computed, for the present view.
type pictures struct {
	key     any // of the question that it answers
	picture picture
	working bool // a command owns it
	done    bool
	rested  bool // this frame of a fast run has had its slice
}

// slices of work: short while a run needs the machine, so that training keeps
// its share; longer while nothing else is to be done.
const (
	sliceOfRun = 5 * time.Millisecond
	sliceAlone = 20 * time.Millisecond
)

// paintedMsg hands a picture back after a slice of work.
type paintedMsg struct {
	key     any
	picture picture
	done    bool
	failed  any // what it panicked with
}

// ask sees to it that the picture of the present view is computed: what was
// asked before is dropped where it answers another question.
func (m *Model) ask() tea.Cmd {
	q, ok := m.question()
	switch {
	case !ok:
		m.pictures.key, m.pictures.picture = nil, nil
		return nil
	case q.key != m.pictures.key:
		m.pictures.key, m.pictures.picture, m.pictures.done = q.key, nil, false
	}
	if m.pictures.working || m.pictures.done || (m.pictures.rested && m.run.fast()) {
		return nil
	}
	if m.pictures.picture == nil {
		m.pictures.picture = q.begin()
	}
	return m.paint()
}

// paint computes one slice of the picture.
func (m *Model) paint() tea.Cmd {
	p, key, now := m.pictures.picture, m.pictures.key, m.clock.Now
	slice := sliceAlone
	if m.run.on {
		slice = sliceOfRun
	}
	m.pictures.working, m.pictures.rested = true, true
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = paintedMsg{key: key, failed: r}
			}
		}()
		end := now().Add(slice)
		done := p.work(func() bool { return !now().Before(end) })
		return paintedMsg{key: key, picture: p, done: done}
	}
}

// painted takes the picture back and shows what there is of it, unless
// something else is asked for by now.
func (m *Model) painted(msg paintedMsg) tea.Cmd {
	if msg.failed != nil {
		panic(msg.failed) // So that Bubble Tea restores the terminal and shows it.
	}
	m.pictures.working = false
	if msg.key == m.pictures.key {
		msg.picture.deliver(&m.results)
		m.pictures.done = msg.done
	} else if m.run.on {
		// While training goes on every picture is stale when it is done: what
		// there is of it is shown all the same, and is a frame behind.
		msg.picture.deliver(&m.results)
	}
	return nil // Update asks again.
}
