package cli

import (
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
)

// onInterrupt watches for signals that end a command until done is called.
// A second signal ends the program at once, as it would have without.
func onInterrupt() (stopped func() bool, done func()) {
	var interrupted atomic.Bool
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	finished := make(chan struct{})
	go func() {
		select {
		case <-signals:
			interrupted.Store(true)
			signal.Stop(signals)
		case <-finished:
		}
	}()
	return interrupted.Load, func() {
		signal.Stop(signals)
		close(finished)
	}
}
