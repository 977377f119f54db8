package ui_test

import (
	"testing"

	"backstep/data/session"
)

// What a view needs, such as readings of the layers of a large step, is computed
// outside the event loop, and is still there when the view is chosen again.
func TestWhatAViewAsksForIsComputedBesideTheLoop(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "digits", hidden("512,512"), session.Given{Flag: "batch", Value: "4"})
	p.press("g", "g", "right", "G")
	reading := p.send(keyOf("6"))
	empty := p.frame()
	p.do(reading)
	if p.frame() == empty {
		t.Errorf("nothing was read:\n%s", empty)
	}
	p.sees("512 → 512", "healthy")
	p.press("left") // Within the step only the readings of reached layers are shown.
	within := p.frame()
	p.press("1", "6")
	if p.frame() != within {
		t.Errorf("within the step there is\n%s\nand when the view is chosen anew\n%s", within, p.frame())
	}
}
