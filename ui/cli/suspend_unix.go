//go:build unix

package cli

import (
	"errors"
	"os"
	"os/signal"
	"sync/atomic"
	"syscall"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui"
)

// jobs is the program's part in the job control of a shell: it leaves the
// terminal before it stops, and takes it back when it goes on.
type jobs struct {
	tty        *os.File
	keys       *keys // which read from the terminal
	signals    chan os.Signal
	suspending atomic.Bool // the program stops itself, and knows when it goes on
}

func newJobs(tty *os.File) *jobs {
	return &jobs{tty: tty, signals: make(chan os.Signal, 2)}
}

// watch turns signals of job control into messages until end is called.
func (j *jobs) watch(program *tea.Program) (end func()) {
	signal.Notify(j.signals, syscall.SIGTSTP, syscall.SIGCONT)
	done := make(chan struct{})
	go func() {
		for {
			select {
			case s := <-j.signals:
				if msg := j.message(s); msg != nil {
					go program.Send(msg)
				}
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(j.signals)
		close(done)
	}
}

// message is what a signal means to the program; nil: nothing. After SIGSTOP,
// which cannot be caught, the terminal is the shell's until it is taken back.
func (j *jobs) message(s os.Signal) tea.Msg {
	switch {
	case j.suspending.Load():
		return nil
	case s == syscall.SIGTSTP:
		return ui.SuspendMsg{}
	case !inForeground(j.tty):
		_ = stopGroup() // It was continued, but not given the terminal.
		return nil
	}
	return tea.Exec(between(j.retake), j.resumed)()
}

// suspend is the command behind ctrl+z.
func (j *jobs) suspend() tea.Msg {
	if isOrphaned() {
		return ui.NotSuspendedMsg{}
	}
	if !j.suspending.CompareAndSwap(false, true) {
		return nil
	}
	return tea.Exec(between(j.stop), j.resumed)()
}

// stop leaves the terminal, and stops the program until it goes on in the
// foreground.
func (j *jobs) stop() error {
	j.keys.release()
	for {
		if err := stopGroup(); err != nil || inForeground(j.tty) {
			return errors.Join(err, j.keys.resume())
		}
	}
}

// retake takes back the terminal, which was left in whatever mode.
func (j *jobs) retake() error {
	j.keys.release()
	return j.keys.resume()
}

// resumed says how a suspension has ended. Signals that came during it are dropped.
func (j *jobs) resumed(err error) tea.Msg {
	select {
	case <-j.signals:
	default:
	}
	j.suspending.Store(false)
	switch {
	case errors.Is(err, errNoKeys):
		return ui.QuitMsg{} // No key could end it.
	case errors.Is(err, errNotStopped):
		return ui.NotSuspendedMsg{}
	default:
		return tea.ResumeMsg{}
	}
}

// awaitForeground stops a program that was started in the background until it
// has the terminal: the modes it would find there now are the shell's own.
func awaitForeground(tty *os.File) {
	for !inForeground(tty) {
		if stopGroup() != nil {
			return
		}
	}
}

var errNotStopped = errors.New("the program was not stopped")

// stopGroup stops the program, with all that belongs to the same job, until it
// is continued. Where no shell could continue it the kernel drops the signal,
// which takes a moment to be sure of.
//
// The signal is not SIGTSTP: once Go has been asked to catch that, it no longer
// stops the process.
func stopGroup() error {
	const (
		moments = 10
		moment  = 50 * time.Millisecond
	)
	continued := make(chan os.Signal, 1)
	signal.Notify(continued, syscall.SIGCONT)
	defer signal.Stop(continued)
	if err := syscall.Kill(0, syscall.SIGTTOU); err != nil {
		return errNotStopped
	}
	for range moments { // After a stop one moment is over at once, but not all of them.
		select {
		case <-continued:
			return nil
		case <-time.After(moment):
		}
	}
	return errNotStopped
}
