package cli

import (
	"io"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"
)

// interrupts watches the signals that ask the program to end. A command that checks for
// them ends itself, but a second signal ends it at once. A command that does not check
// ends at the first signal.
type interrupts struct {
	signals  chan os.Signal
	seen     chan struct{} // closed by the first signal
	now      chan struct{} // closed when the program is to end at once
	finished chan struct{}
	manner   atomic.Int32
	screen   screenEnd   // set if manner is handedOver
	stopWork func() bool // set if manner is talkedWith
}

// screenEnd restores the terminal if the program on the screen does not end by itself.
type screenEnd struct {
	leave func()      // restores the terminal, even if the program hangs
	gone  func() bool // reports whether the terminal is gone
}

// What signals do.
const (
	atOnce     int32 = iota // the first ends the program
	lookedAt                // the second ends the program
	handedOver              // the second ends the program, and restores the terminal first
	talkedWith              // ctrl+c stops what is being worked on or, if nothing is, ends the program
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
		var signal os.Signal
		select {
		case signal = <-i.signals:
		case <-i.finished:
			return
		}
		manner := i.manner.Load()
		if manner == talkedWith && signal == os.Interrupt && i.stopWork() {
			continue
		}
		if n++; n == 1 {
			close(i.seen)
		}
		if n > 1 || manner == atOnce || manner == talkedWith || (manner == handedOver && i.screen.gone()) {
			if manner == handedOver {
				briefly(i.screen.leave)
			}
			close(i.now)
			return
		}
	}
}

// briefly does work, and waits for its end for a second at most.
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

// lookAt is for a command that checks stopped regularly until it calls done.
func (i *interrupts) lookAt() (stopped func() bool, done func()) {
	i.manner.Store(lookedAt)
	return i.stopped, func() { i.manner.Store(atOnce) }
}

// talk is for a program that answers lines until it calls done. StopWork stops the answer to one,
// and reports whether there was something to stop.
func (i *interrupts) talk(stopWork func() bool) (done func()) {
	i.stopWork = stopWork
	i.manner.Store(talkedWith)
	return func() { i.manner.Store(atOnce) }
}

// handOver is for the screen, which ends itself when the first signal closes seen. A
// second signal ends the program without its help, and so does the first if the terminal
// is gone.
func (i *interrupts) handOver(screen screenEnd) {
	i.screen = screen
	i.manner.Store(handedOver)
}

// writer returns an output that, once a signal has come, waits a second at most for its
// reader.
func (i *interrupts) writer(out io.Writer) io.Writer { return &impatient{out, i} }

type impatient struct {
	out        io.Writer
	interrupts *interrupts
}

// Write writes, or returns errInterrupted.
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
