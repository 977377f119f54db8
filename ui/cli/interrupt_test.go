//go:build unix

package cli

import (
	"bytes"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"backstep/data/session"
)

func TestSignalsAreSeen(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP} {
		stopped, done := onInterrupt()
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
		done()
	}
}

// signalling is an output that interrupts the program when it is written to,
// and waits until that has come through.
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

// TestInterruptedCommands interrupts commands that would not end by themselves
// for long as soon as they write: their status is 130, and nothing is said.
func TestInterruptedCommands(t *testing.T) {
	for _, args := range []string{"walk --epochs 9999999999", "trace --steps 9999999999"} {
		seen, done := onInterrupt()
		out, errs := &signalling{t: t, seen: seen}, &bytes.Buffer{}
		if status := Run(strings.Fields(args), strings.NewReader(""), out, errs); status != 130 || errs.Len() > 0 {
			t.Errorf("backstep %s: status %d, %q", args, status, errs)
		}
		if !strings.HasSuffix(out.String(), "\n") {
			t.Errorf("backstep %s leaves half a line", args)
		}
		done()
	}
}

// TestInterruptedTrainingSaves stops training after so many steps.
func TestInterruptedTrainingSaves(t *testing.T) {
	run := resolve(t, "diabetes", session.Given{Flag: "batch", Value: "3"})
	trainer, err := run.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	asked := &training{length: stretch{steps: math.MaxInt}}
	left := 7
	r := goOn(trainer, asked, func() bool { left--; return left == 0 }, newProgress(&bytes.Buffer{}))
	if !r.interrupted || r.steps != 7 || r.epochs != 3 || r.samples != 3*4+3 {
		t.Errorf("it came to %+v", r)
	}
	if status := (streams{}).status(r.failure(asked)); status != 130 {
		t.Errorf("the status is %d", status)
	}
	path := filepath.Join(t.TempDir(), "stopped.toml")
	to, err := newDestination(path)
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
	if text := summarise(run, trainer.State(), r).text(asked); !strings.Contains(text, "Interrupted\n") {
		t.Errorf("the summary is %s", text)
	}
}
