package ui_test

import (
	"strings"
	"testing"
)

// The curves and the landscape show the same earlier runs, and C hides them in both.
func TestEarlierRunsAreClearedInBothViews(t *testing.T) {
	for _, clear := range []string{"4", "8"} {
		p := openView(t, "8", "xor")
		p.press("e", "e", "e", "R", "e", "e")
		p.sees("seed 1")
		p.press("4")
		p.sees("seed 1", "ghost")
		p.press(clear, "C")
		for _, view := range []string{"4", "8"} {
			if p.press(view); strings.Contains(p.frame(), "seed 1") {
				t.Errorf("after C in view %s there is an earlier run in view %s:\n%s", clear, view, p.frame())
			}
		}
	}
}

// The scale of the loss is the same in every view: logarithmic until the reader chooses.
// The title of the chart names it where it is linear.
func TestTheScaleOfTheLossIsOne(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "progression-value")
	p.command("goto 40")
	isLog := func(view string) bool {
		p.press(view)
		title := p.line("─ loss ")
		return !strings.Contains(title, " linear ─") && !strings.Contains(title, "linear, by epoch")
	}
	if !isLog("1") || !isLog("4") {
		t.Error("until the reader chooses, a chart is linear")
	}
	for i, view := range []string{"1", "3", "4", "3", "4"} {
		isLog(view)
		p.press("L")
		for _, other := range []string{"1", "3", "4"} {
			if want := i%2 == 1; isLog(other) != want {
				t.Errorf("after L in view %s, view %s is logarithmic: %t", view, other, !want)
			}
		}
	}
}

// A key that a view uses for itself has the view's meaning there, and its general
// meaning elsewhere.
func TestAViewTakesKeysForItself(t *testing.T) {
	p := openView(t, "4", "iris", tested()...)
	p.command("goto 3")
	p.press("left")
	if got := p.epoch(); got != 2 {
		t.Errorf("← in the curves goes from epoch 3 to %d", got)
	}
	p.press("1", "right")
	p.sees("epoch 3 ", "[x]")
}
