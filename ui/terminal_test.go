package ui_test

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui"
)

// TestWithoutSuspensionTheProgramSaysSoAndStays suspends a program whose options have
// no Suspend.
func TestWithoutSuspensionTheProgramSaysSoAndStays(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "diabetes")
	p.do(p.send(tea.KeyMsg{Type: tea.KeyCtrlZ}))
	p.sees("there is nothing to go back to: no shell does job control here")
	p.press("right")
	if strings.Contains(p.frame(), "go back to") {
		t.Errorf("it is still said after the next key:\n%s", p.frame())
	}
	p.do(p.send(ui.SuspendMsg{}))
	p.sees("there is nothing to go back to")
}

func TestQuitting(t *testing.T) {
	for _, key := range []string{"q", "ctrl+c"} {
		p := open(t, 80, 24, plainLook(), "diabetes")
		cmd := p.send(keyOf(key))
		if cmd == nil {
			t.Fatalf("%s does nothing", key)
		}
		if _, ok := cmd().(tea.QuitMsg); !ok {
			t.Errorf("%s does not quit", key)
		}
	}
}
