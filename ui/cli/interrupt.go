package cli

import (
	"io"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"
)

// interrupts are the signals that ask the program to end. A command that looks
// at them ends itself, and a second one does not wait for that; one that does
// not look ends at the first.
type interrupts struct {
	signals  chan os.Signal
	seen     chan struct{} // closed by the first signal
	now      chan struct{} // closed when nothing is to be waited for
	finished chan struct{}
	manner   atomic.Int32
	screen   screenEnd // if it is handed over
}

// screenEnd is how the screen ends if the program does not end it.
type screenEnd struct {
	leave func()      // puts the terminal back, however little the program does
	gone  func() bool // reports whether the terminal is gone
}

// What signals do.
const (
	atOnce     int32 = iota // the first ends the program
	lookedAt                // the second does
	handedOver              // the second does as well, and puts the terminal back first
)

// onInterrupt watches for signals until end is called.
func onInterrupt() *interrupts {
	i := &interrupts{
		signals: make(chan os.Signal, 2), seen: make(chan struct{}),
		now: make(chan struct{}), finished: make(chan struct{}),
	}
	signal.Notify(i.signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	go i.watch()
	return i
}

func (i *interrupts) watch() {
	for n := 0; ; {
		select {
		case <-i.signals:
		case <-i.finished:
			return
		}
		manner := i.manner.Load()
		if n++; n == 1 {
			close(i.seen)
		}
		if n > 1 || manner == atOnce || (manner == handedOver && i.screen.gone()) {
			if manner == handedOver {
				briefly(i.screen.leave)
			}
			close(i.now)
			return
		}
	}
}

// briefly waits until work is done, but not for long.
func briefly(work func()) {
	const patience = time.Second
	done := make(chan struct{})
	go func() {
		work()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(patience):
	}
}

func (i *interrupts) end() {
	signal.Stop(i.signals)
	close(i.finished)
}

// stopped reports whether a signal has come.
func (i *interrupts) stopped() bool {
	select {
	case <-i.seen:
		return true
	default:
		return false
	}
}

// lookAt is called by a command that looks at stopped until it calls done.
func (i *interrupts) lookAt() (stopped func() bool, done func()) {
	i.manner.Store(lookedAt)
	return i.stopped, func() { i.manner.Store(atOnce) }
}

// handOver is called by the screen, which is told of the first signal by seen, and
// ends itself. A second signal ends it without its help, and so does the first if
// the terminal is gone.
func (i *interrupts) handOver(screen screenEnd) {
	i.screen = screen
	i.manner.Store(handedOver)
}

// writer returns an output that does not wait for its reader for long once a
// signal has come.
func (i *interrupts) writer(out io.Writer) io.Writer { return &impatient{out, i} }

type impatient struct {
	out        io.Writer
	interrupts *interrupts
}

// Write writes, or ends with errInterrupted.
func (w *impatient) Write(b []byte) (int, error) {
	const patience = time.Second
	type written struct {
		n   int
		err error
	}
	done := make(chan written, 1)
	go func() {
		n, err := w.out.Write(b)
		done <- written{n, err}
	}()
	select {
	case w := <-done:
		return w.n, w.err
	case <-w.interrupts.seen:
	}
	select {
	case w := <-done:
		return w.n, w.err
	case <-time.After(patience):
		return 0, errInterrupted
	}
}
