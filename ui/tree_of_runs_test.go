package ui_test

import (
	"strings"
	"testing"
)

// A teacher asks what if the learning rate were ten times larger from epoch 20 on, sees
// both runs side by side, gives them names, and deletes what nobody needs.
func TestTheTreeOfRunsFromTheKeyboard(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.command("goto 40")
	p.command("goto 20")
	p.command("set lr 20")
	p.command("goto 24")
	p.press("b")
	p.sees("runs", "Every change made in the past has made a run of its own", "2 η 20", "what sets them apart", "run 2/2")
	p.press("r", "b", "i", "g", " ", "q", "enter")
	p.sees("η 20", "big q", "esc leave")
	p.press("m", "up", "m")
	p.sees("B compares them")
	p.press("B")
	p.sees("Two runs, and one key", "5.846", "4.445")
	p.press("right")
	if got := p.epoch(); got != 25 {
		t.Errorf("→ leads to epoch %d", got)
	}
	p.press("tab")
	p.sees("Run 2 steps alone; tab lets both step again.", "←→ step alone", "tab both")
	p.press("tab")
	p.sees("Two runs, and one key", "←→ both step", "tab one alone")
	p.press("esc")
	if strings.Contains(p.frame(), "compare") {
		t.Errorf("esc does not leave:\n%s", p.frame())
	}
	p.press("b", "x")
	p.sees("delete run 2? The same again deletes, esc keeps")
	p.press("esc") // The question is answered, and the mode stays.
	p.sees("big q", "what sets them apart")
	p.press("x", "up", "down", "x") // Another key is no, too.
	p.sees("delete run 2? The same again deletes, esc keeps")
	p.press("x")
	p.sees("run 2 is deleted; this is run 1")
	p.press("left", "left", "enter")
	p.sees("epoch 18")
}
