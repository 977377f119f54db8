package ui_test

import (
	"testing"

	"backstep/ui"
	"backstep/ui/view/viewtest"
)

// The header, ribbon and footer show nothing that the step has not reached: they look
// the same as when the whole step is known.
func TestNothingAheadIsShownAroundTheViews(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes", batchOf("3"))
	p.command("2 e")
	for range 60 {
		p.press("right")
		m := p.model.(*ui.Model)
		if shown, known := p.frame(), m.FrameOf(viewtest.WholeStep(t, m.Seen())); shown != known {
			t.Fatalf("the frame is\n%s\nand where all is known\n%s", shown, known)
		}
	}
}
