package ui_test

import (
	"strings"
	"testing"

	"backstep/data/session"
)

func TestPresentedAViewShowsItsFirstPanelAlone(t *testing.T) {
	for _, c := range []struct{ key, first, other string }{
		{"3", "decision surface", "hidden units"},
		{"4", "loss", "right answers"},
		{"6", "gradient flow", "what is wrong"},
		{"7", "[y]", "history"},
		{"8", "loss landscape", "why it"},
	} {
		p := open(t, 120, 36, plainLook(), "moons", session.Given{Flag: "test-fraction", Value: "0.3"})
		p.command("goto 20")
		p.press(c.key)
		p.sees(c.first, c.other)
		before := p.frame()
		p.press("f")
		p.sees(c.first, "f all panels")
		if strings.Contains(body(p.frame()), c.other) {
			t.Errorf("presented, view %s still shows %q:\n%s", c.key, c.other, p.frame())
		}
		p.press("f", "1", "f", "f", "f", "f", "f", c.key) // What a view shows does not depend on how it was shown.
		if p.frame() != before {
			t.Errorf("with all panels again, view %s shows\n%s\nnot\n%s", c.key, p.frame(), before)
		}
	}
}

func TestPresentedTheNetworkKeepsItsFormula(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "diabetes")
	p.press("right", "right", "right", "f")
	p.sees("━ h1 ━", "z of h1", "f next panel")
	if strings.Contains(body(p.frame()), "by epoch") {
		t.Errorf("presented, the loss is still there:\n%s", p.frame())
	}
}
