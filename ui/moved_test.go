package ui_test

import (
	"strings"
	"testing"
)

func TestTheForwardPassFollowsASampleThatIsMoved(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.press("e", "e")
	before := p.frame()
	p.press("3", "right", "right", "right", "up", "up", "1")
	p.sees("sample moved", "34.965 kg/m²", "esc puts it back")
	for _, symbol := range []string{"loss       ·", "┤ δ    ·"} {
		if !strings.Contains(body(p.frame()), symbol) {
			t.Errorf("what a moved sample does not have is shown: no %q in\n%s", symbol, p.frame())
		}
	}
	p.press("7")
	p.sees("sample moved", "1 sample")
	p.press("2")
	p.sees("sample moved")
	p.press("1", "esc")
	if p.frame() != before {
		t.Errorf("put back, it shows\n%s\nbut before\n%s", p.frame(), before)
	}
}

func TestAStepLeavesTheMovedSample(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.press("e", "3", "right")
	p.sees("moved")
	p.press("e") // In the surface the sample stays moved, at the new weights.
	p.sees("moved", "epoch 2")
	p.press("1", "right")
	p.sees("sample 1/4", "epoch 3")
}
