//go:build unix

package cli

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network/notation"
)

func TestSignalsAreSeen(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		i := onInterrupt()
		stopped, _ := i.lookAt()
		if stopped() {
			t.Fatalf("before %v it is seen", s)
		}
		if err := syscall.Kill(os.Getpid(), s); err != nil {
			t.Fatal(err)
		}
		for deadline := time.Now().Add(20 * time.Second); !stopped(); runtime.Gosched() {
			if time.Now().After(deadline) {
				t.Fatalf("%v is not seen", s)
			}
		}
		i.end()
	}
}

// signalling is an output that interrupts the program when it is first written to, and
// waits until the signal was seen.
type signalling struct {
	bytes.Buffer
	t    *testing.T
	seen func() bool
}

func (s *signalling) Write(b []byte) (int, error) {
	if s.Len() == 0 {
		if err := syscall.Kill(os.Getpid(), syscall.SIGINT); err != nil {
			s.t.Fatal(err)
		}
		for deadline := time.Now().Add(20 * time.Second); !s.seen(); runtime.Gosched() {
			if time.Now().After(deadline) {
				s.t.Fatal("the signal is not seen")
			}
		}
	}
	return s.Buffer.Write(b)
}

// TestInterruptedCommands interrupts commands that would run for very long, as soon as
// they write. Their status is 130, and there is no message.
func TestInterruptedCommands(t *testing.T) {
	for _, args := range []string{"walk --epochs 9999999999", "walk --do epoch --epochs 9223372036854775807", "trace --steps 9999999999"} {
		i := onInterrupt()
		out, errs := &signalling{t: t, seen: i.stopped}, &bytes.Buffer{}
		if status := Run(strings.Fields(args), strings.NewReader(""), out, errs); status != 130 || errs.Len() > 0 {
			t.Errorf("backstep %s: status %d, %q", args, status, errs)
		}
		if !strings.HasSuffix(out.String(), "\n") {
			t.Errorf("backstep %s leaves half a line", args)
		}
		i.end()
	}
}

// stuck is an output that nobody reads, and that interrupts the program.
type stuck struct {
	once     sync.Once
	released chan struct{}
}

func (s *stuck) Write(b []byte) (int, error) {
	s.once.Do(func() { _ = syscall.Kill(os.Getpid(), syscall.SIGTERM) })
	<-s.released
	return len(b), nil
}

func TestInterruptedCommandsDoNotWaitForTheirReader(t *testing.T) {
	for _, args := range []string{"walk --epochs 9999999999", "trace --steps 9999999999", "datasets"} {
		out, errs := &stuck{released: make(chan struct{})}, &bytes.Buffer{}
		if status := Run(strings.Fields(args), strings.NewReader(""), out, errs); status != 130 || errs.Len() > 0 {
			t.Errorf("backstep %s: status %d, %q", args, status, errs)
		}
		close(out.released)
	}
}

// TestInterruptedReading waits for data that never comes.
func TestInterruptedReading(t *testing.T) {
	fifo := filepath.Join(t.TempDir(), "data.csv")
	if err := syscall.Mkfifo(fifo, 0o600); err != nil {
		t.Skip("no pipes with names here")
	}
	written := make(chan *os.File, 1)
	go func() {
		f, _ := os.OpenFile(fifo, os.O_WRONLY, 0) // It waits for the reader.
		_ = syscall.Kill(os.Getpid(), syscall.SIGTERM)
		written <- f
	}()
	if r := command("train", "--csv", fifo, "--target", "y"); r.status != 130 || r.err != "" {
		t.Errorf("status %d, %q", r.status, r.err)
	}
	if f := <-written; f != nil {
		_ = f.Close()
	}
}

// TestInterruptedTrainingSaves stops training after 7 steps.
func TestInterruptedTrainingSaves(t *testing.T) {
	run := sessiontest.Builtin(t, "diabetes", session.Given{Flag: "batch", Value: "3"})
	trainer, err := run.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	asked := &training{length: extent{steps: math.MaxInt}}
	left := 7
	r := goOn(trainer, asked, func() bool { left--; return left == 0 }, newProgress(&bytes.Buffer{}))
	if !r.interrupted || r.steps != 7 || r.epochs != 3 || r.samples != 3*4+3 {
		t.Errorf("it came to %+v", r)
	}
	if status := (streams{}).status(r.failure(asked)); status != 130 {
		t.Errorf("the status is %d", status)
	}
	path := filepath.Join(t.TempDir(), "stopped.toml")
	to, err := newDestination("--save", path)
	if err != nil {
		t.Fatal(err)
	}
	if err := to.save(run, trainer.State()); err != nil {
		t.Fatal(err)
	}
	saved, err := session.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	if saved.State.Step != 7 || saved.State.Place != 3 {
		t.Errorf("the saved state is %+v", saved.State)
	}
	if text := summarise(run, trainer.State(), r, notation.Notation{}).text(asked); !strings.Contains(text, "Interrupted\n") {
		t.Errorf("the summary is %s", text)
	}
}

// In a talk ctrl+c stops what is worked on, once or more often, and otherwise ends the program.
// Other signals always do.
func TestCtrlCStopsTheWorkOfATalk(t *testing.T) {
	for _, last := range []os.Signal{syscall.SIGINT, syscall.SIGTERM} {
		i := onInterrupt()
		asked := make(chan bool)
		done := i.talk(func() bool { return <-asked })
		for range 2 {
			i.signals <- syscall.SIGINT
			asked <- true // There is work, which stops.
		}
		if i.stopped() {
			t.Error("the program is to end")
		}
		i.signals <- last
		if last == syscall.SIGINT {
			asked <- false
		}
		<-i.now
		done()
		i.end()
	}
}
