//go:build unix

package cli

import (
	"os"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
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
	k, err := openKeys(slave, nil)
	if err != nil {
		t.Fatal(err)
	}
	raw := mode()
	for range 2 {
		if msg := k.suspended(nil, tea.SuspendMsg{}); msg != (tea.SuspendMsg{}) || mode() != before {
			t.Errorf("suspended: %T, and another mode than before", msg)
		}
		if msg := k.suspended(nil, tea.ResumeMsg{}); msg != (tea.ResumeMsg{}) || mode() != raw {
			t.Errorf("resumed: %T, and not in raw mode", msg)
		}
	}
	k.close()
	if mode() != before || raw == before {
		t.Error("closed, the terminal is not as it was")
	}
}

// Without keys nothing could end it.
func TestAProgramThatCannotResumeQuits(t *testing.T) {
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer master.Close() //nolint:errcheck // Nothing is lost with it.
	k, err := openKeys(slave, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer k.close()
	k.suspended(nil, tea.SuspendMsg{})
	_ = slave.Close()
	if msg := k.suspended(nil, tea.ResumeMsg{}); msg != (ui.QuitMsg{}) {
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
	if k, err := openKeys(nothing, nil); err == nil {
		k.close()
		t.Error("keys are read from nothing")
	}
}
