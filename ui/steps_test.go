package ui_test

import (
	"strings"
	"testing"

	"backstep/data/session"
)

func TestBackShowsWhatWas(t *testing.T) {
	for _, granularity := range []string{"", "g", "gg", "ggg"} {
		// Too narrow for the chart, which remembers how far the curve is known.
		p := open(t, 70, 36, plainLook(), "diabetes")
		p.press(strings.Split(granularity, "")...)
		var frames []string
		for range 40 {
			frames = append(frames, p.frame())
			p.press("right")
		}
		for i := len(frames) - 1; i >= 0; i-- {
			p.press("left")
			if p.frame() != frames[i] {
				t.Fatalf("granularity %q, move %d: back does not show what was:\n%s\nbut\n%s", granularity, i, frames[i], p.frame())
			}
		}
	}
}

func TestAnEpochEndsOnItsUpdateWithEverythingRevealed(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes", session.Given{Flag: "batch", Value: "3"})
	p.press("e")
	p.sees("epoch 1 ", "batch 2/2", "[update]", "new", " → ")
	p.press("e", "e")
	p.sees("epoch 3 ", "batch 2/2")
	p.press("right")
	p.sees("epoch 4 ", "batch 1/2")
	p.press("E")
	p.sees("epoch 3 ", "batch 2/2", "[update]")
	p.press("E", "E", "E")
	p.sees("epoch 0", "initialise")
	p.press("E")
	p.sees("this is the beginning")
}

func TestAMoveIsWhatTheReaderChose(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	for _, want := range []string{"x of bmi", "x of age", "z of h1", "z of h2", "a of h1", "a of h2", "z of y", "ŷ", "J", "δ of y", "gradient of"} {
		p.press("right")
		p.sees(want)
	}
	p.press("g", "right")
	p.sees("[δ₁]")
	p.press("g", "right")
	p.sees("epoch 1 ", "[update]")
	p.press("right", "right")
	p.sees("epoch 3 ")
	p.press("g", "right")
	p.sees("epoch 4", "by epoch")
	p.press("G", "G", "G")
	p.sees("by unit")
}

func TestSelectionGoesThroughAllUnitsAndBack(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "diabetes")
	p.press("e")
	first := p.frame()
	p.press(times(5, "tab")...)
	if p.frame() != first {
		t.Errorf("five tabs do not come around five units:\n%s", p.frame())
	}
	p.press("tab", "tab", "shift+tab", "shift+tab")
	if p.frame() != first {
		t.Error("shift+tab does not undo tab")
	}
	p.press("h", "w")
	p.sees("update of ")
	p.press("]", "]", "[")
	p.sees("person 2/4")
}
