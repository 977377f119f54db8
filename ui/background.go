package ui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/view"
)

// background is the work that is being done for the present view.
type background struct {
	key    any // of the question that it answers
	work   view.Work
	away   bool // a command has it
	done   bool
	rested bool // this frame of fast playing has had its slice
}

// slices of work: short while training plays, so that it keeps its share of the
// machine; longer while nothing else is to be done.
const (
	sliceOfPlaying = 5 * time.Millisecond
	sliceAlone     = 20 * time.Millisecond
)

// workedMsg hands work back after a slice of it.
type workedMsg struct {
	key  any
	work view.Work
	done bool
}

// pending is the key of what is being worked on, nil if nothing is.
func (b *background) pending() any {
	if b.done {
		return nil
	}
	return b.key
}

// slice does one slice of the work, which begin makes if there is none yet.
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
		return workedMsg{key: key, work: w, done: done}
	}
}

// worked takes the work back and shows its result, unless something else has been
// asked for meanwhile.
func (b *background) worked(msg workedMsg, playing bool) {
	b.away = false
	if msg.key == b.key {
		msg.work.Deliver()
		b.work, b.done = msg.work, msg.done
	} else if playing {
		// While training plays, every answer is stale when it is there: it is shown
		// anyway, one frame late.
		msg.work.Deliver()
	}
}
