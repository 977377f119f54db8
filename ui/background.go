package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// work is something that takes long to compute: a decision surface, a
// landscape, readings of the past. It has copies of its own, and is done in
// slices, coarse before fine; while a slice is under way the command that
// computes it owns it.
type work interface {
	// do computes until stop says so, and reports whether all is done.
	do(stop func() bool) (done bool)
	// deliver puts what there is so far where frames are made from: a value
	// that further work does not change.
	deliver(to *results)
}

// question is what work answers: begin makes it. Two questions with the same
// key have the same answer; the key is comparable.
type question struct {
	key   any
	begin func() work
}

// background is the work that is being done for the present view.
type background struct {
	key    any // of the question that it answers
	work   work
	away   bool // a command owns it
	done   bool
	rested bool // this frame of a fast run has had its slice
}

// slices of work: short while a run needs the machine, so that training keeps
// its share; longer while nothing else is to be done.
const (
	sliceOfRun = 5 * time.Millisecond
	sliceAlone = 20 * time.Millisecond
)

// workedMsg hands work back after a slice of work.
type workedMsg struct {
	key  any
	work work
	done bool
}

// ask sees to it that what the present view needs is computed: work that answers
// another question is dropped.
func (m *Model) ask() tea.Cmd {
	q, ok := m.question()
	switch {
	case !ok:
		m.background.key, m.background.work = nil, nil
		return nil
	case q.key != m.background.key:
		m.background.key, m.background.work, m.background.done = q.key, nil, false
	}
	if m.background.away || m.background.done || (m.background.rested && m.run.fast()) {
		return nil
	}
	return m.slice(q.begin)
}

// slice does one slice of the work, which begin makes where there is none yet.
func (m *Model) slice(begin func() work) tea.Cmd {
	w, key, now := m.background.work, m.background.key, m.clock.Now
	long := sliceAlone
	if m.run.on {
		long = sliceOfRun
	}
	m.background.away, m.background.rested = true, true
	return func() (msg tea.Msg) {
		defer func() {
			if r := recover(); r != nil {
				msg = panicked(r)
			}
		}()
		end := now().Add(long)
		if w == nil {
			w = begin()
		}
		done := w.do(func() bool { return !now().Before(end) })
		return workedMsg{key: key, work: w, done: done}
	}
}

// worked takes the work back and shows what has come of it, unless something
// else is asked for by now.
func (m *Model) worked(msg workedMsg) tea.Cmd {
	m.background.away = false
	if msg.key == m.background.key {
		msg.work.deliver(&m.results)
		m.background.work, m.background.done = msg.work, msg.done
	} else if m.run.on {
		// While training goes on every answer is stale when it is done: what
		// there is of it is shown all the same, and is a frame behind.
		msg.work.deliver(&m.results)
	}
	return nil // Update asks again.
}
