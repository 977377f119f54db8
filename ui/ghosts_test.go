package ui_test

import (
	"strings"
	"testing"

	"backstep/ui"
	"backstep/ui/config"
)

func hasNoGhost(t *testing.T, p *program) {
	t.Helper()
	if strings.Contains(p.frame(), "(−0.") {
		t.Errorf("there are ghosts:\n%s", p.frame())
	}
}

// What the step has not reached is of the last step, in brackets, and after H a dot.
func TestHSwitchesGhostsToDots(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	for range 4 {
		p.press("e")
	}
	p.press("right")
	p.sees("(−0.")
	p.press("H")
	hasNoGhost(t, p)
	p.press("H")
	p.sees("(−0.")
}

func TestTheFirstStepHasDots(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.press("right")
	hasNoGhost(t, p)
}

func TestGhostsAreKept(t *testing.T) {
	var o ui.Options
	o.Begin(config.Values{"ghosts": "off"})
	if !o.NoGhosts {
		t.Error("ghosts that were off are on")
	}
	o.Begin(config.Values{"ghosts": "on"})
	if o.NoGhosts {
		t.Error("ghosts that were on are off")
	}
}
