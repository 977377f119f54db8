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
	p.sees("person moved", "34.965 kg/m²", "esc puts it back")
	for _, symbol := range []string{"y    ·", "J    ·", "│ δ    ·"} {
		if !strings.Contains(body(p.frame()), symbol) {
			t.Errorf("what a moved sample does not have is shown: no %q in\n%s", symbol, p.frame())
		}
	}
	p.press("7")
	p.sees("person moved", "ŷ[0.5209]", "not reached yet")
	p.press("2")
	p.sees("person moved")
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
	p.sees("person 1/4", "epoch 3")
}

// Nobody knows the target of a moved sample, so no view judges the answer.
func TestAMovedSampleHasNoTarget(t *testing.T) {
	for _, name := range []string{"diabetes", "iris", "curve"} {
		for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
			p := open(t, size[0], size[1], plainLook(), name)
			p.press("e", "]", "3", "right", "right")
			for _, view := range []string{"1", "2", "7"} {
				p.press(view)
				p.sees(" moved")
				for _, wrong := range []string{"NaN", "Not a number", "none ×"} {
					if strings.Contains(p.frame(), wrong) {
						t.Errorf("%s, view %s shows %q:\n%s", name, view, wrong, p.frame())
					}
				}
			}
		}
	}
}
