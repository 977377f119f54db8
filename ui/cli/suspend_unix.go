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

// jobs is the program's part in the job control of a shell. The program leaves the
// terminal before it stops, and takes it back when it continues.
type jobs struct {
	tty        *os.File
	keys       *keys // read from the terminal
	signals    chan os.Signal
	suspending atomic.Bool // the program stops itself, so signals of this are ignored
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

// message returns the message for a signal, or nil if it means nothing to the program.
// After SIGSTOP, which cannot be caught, the terminal still has the shell's modes when
// the program continues, and must be taken back.
func (j *jobs) message(s os.Signal) tea.Msg {
	switch {
	case j.suspending.Load():
		return nil
	case s == syscall.SIGTSTP:
		return ui.SuspendMsg{}
	case !inForeground(j.tty):
		_ = stopGroup() // It was continued in the background.
		return nil
	}
	return tea.Exec(between(j.retake), j.resumed)()
}

// suspend is the Bubble Tea command behind ctrl+z.
func (j *jobs) suspend() tea.Msg {
	if isOrphaned() {
		return ui.NotSuspendedMsg{}
	}
	if !j.suspending.CompareAndSwap(false, true) {
		return nil
	}
	return tea.Exec(between(j.stop), j.resumed)()
}

// stop leaves the terminal, and stops the program until it is continued in the
// foreground.
func (j *jobs) stop() error {
	j.keys.release()
	for {
		if err := stopGroup(); err != nil || inForeground(j.tty) {
			return errors.Join(err, j.keys.resume())
		}
	}
}

// retake takes back the terminal, whose mode may have changed.
func (j *jobs) retake() error {
	j.keys.release()
	return j.keys.resume()
}

// resumed returns a message about how a suspension has ended. It drops a signal that came
// meanwhile.
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

// awaitForeground stops a program that was started in the background until it has the
// terminal, since the modes that it would find there now are the shell's own.
func awaitForeground(tty *os.File) {
	for !inForeground(tty) {
		if stopGroup() != nil {
			return
		}
	}
}

var errNotStopped = errors.New("the program was not stopped")

// stopGroup stops the program, with all of the same job, until it is continued. If no
// shell could continue it, the kernel drops the signal, and stopGroup returns
// errNotStopped after half a second.
//
// The signal is not SIGTSTP, which no longer stops the process once Go has been asked to
// catch it.
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
	for range moments { // After a stop one moment is over at once, but not all ten.
		select {
		case <-continued:
			return nil
		case <-time.After(moment):
		}
	}
	return errNotStopped
}
