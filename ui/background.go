package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/view"
)

// background is the work done for the present view, or for the header.
type background struct {
	key    any // the key of the question that the work answers
	work   view.Work
	away   bool // a command is working on it
	done   bool
	rested bool // this frame of fast playing has already had its slice
}

// The lengths of slices of work: short while training plays, so that training keeps
// its share of the machine, and longer while there is nothing else to do.
const (
	sliceOfPlaying = 5 * time.Millisecond
	sliceAlone     = 20 * time.Millisecond
)

// workedMsg returns the work after a slice of it was done.
type workedMsg struct {
	of   *background
	key  any
	work view.Work
	done bool
}

// pending returns the key of the unfinished work, or nil if there is none.
func (b *background) pending() any {
	if b.done {
		return nil
	}
	return b.key
}

// slice returns a command that does one slice of the work. If there is no work yet,
// begin creates it.
func (b *background) slice(begin func() view.Work, long time.Duration, now func() time.Time) tea.Cmd {
	w, key := b.work, b.key
	b.away, b.rested = true, true
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
		done := w.Do(func() bool { return !now().Before(end) })
		return workedMsg{of: b, key: key, work: w, done: done}
	}
}

// worked takes the work back and delivers its result. If the question has changed
// meanwhile, the result is delivered only while training plays.
func (b *background) worked(msg workedMsg, playing bool) {
	b.away = false
	if msg.key == b.key {
		msg.work.Deliver()
		b.work, b.done = msg.work, msg.done
	} else if playing {
		// While training plays, every answer is stale when it arrives. It is shown
		// anyway, one frame late.
		msg.work.Deliver()
	}
}
