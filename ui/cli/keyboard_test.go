//go:build unix

package cli

import (
	"os"
	"testing"

	"github.com/creack/pty"
	"golang.org/x/term"

	"backstep/ui"
)

func TestASuspendedProgramLeavesTheTerminalAlone(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close() //nolint:errcheck // Nothing is lost with it.
	defer slave.Close()  //nolint:errcheck // Nor with it.
	mode := func() term.State {
		state, err := term.GetState(int(slave.Fd()))
		if err != nil {
			t.Fatal(err)
		}
		return *state
	}
	before := mode()
	k, err := openKeys(slave, nil, func([]byte) {})
	if err != nil {
		t.Fatal(err)
	}
	raw := mode()
	for range 2 {
		if k.release(); mode() != before {
			t.Error("released, the terminal has another mode than before")
		}
		if err := k.resume(); err != nil || mode() != raw {
			t.Errorf("resumed, the terminal is not in raw mode (%v)", err)
		}
	}
	k.close()
	if mode() != before || raw == before {
		t.Error("closed, the terminal is not as it was")
	}
}

// A program without keys could not be ended.
func TestAProgramThatCannotResumeQuits(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close() //nolint:errcheck // Nothing is lost with it.
	k, err := openKeys(slave, nil, func([]byte) {})
	if err != nil {
		t.Fatal(err)
	}
	defer k.close()
	k.release()
	_ = slave.Close()
	jobs := jobs{keys: k}
	if msg := jobs.resumed(jobs.retake()); msg != (ui.QuitMsg{}) {
		t.Errorf("it goes on with %T", msg)
	}
}

func TestKeysNeedATerminal(t *testing.T) {
	if tty, err := os.Open("/dev/tty"); err == nil {
		_ = tty.Close()
		t.Skip("this runs on a terminal")
	}
	nothing, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer nothing.Close() //nolint:errcheck // Nothing is lost with it.
	if k, err := openKeys(nothing, nil, func([]byte) {}); err == nil {
		k.close()
		t.Error("keys are read from nothing")
	}
}
