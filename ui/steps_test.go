package ui_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

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

// However a reader walks about, coming to a step shows what walking straight
// to it shows.
func TestAnyWalkShowsTheSameStep(t *testing.T) {
	batches := session.Given{Flag: "batch", Value: "3"}
	rapid.Check(t, func(r *rapid.T) {
		straight, wandering := open(t, 100, 30, plainLook(), "diabetes", batches), open(t, 100, 30, plainLook(), "diabetes", batches)
		moves := rapid.SliceOfN(rapid.SampledFrom([]string{"right", "left", "e", "E", "g", "G", "tab", "]", "2", "1", "w"}), 0, 30).Draw(r, "moves")
		wandering.press(moves...)
		for _, to := range []string{"goto 3", "goto 5", "-1 s"} {
			for _, p := range []*program{straight, wandering} {
				p.command(to)
				p.press("1")
				p.lookAt("update of y", "tab")
				p.lookAt("sample 1/", "[")
			}
			if got, want := wandering.network(), straight.network(); got != want {
				r.Fatalf("after %q, %s leads to\n%s\nand straight it is\n%s", moves, to, got, want)
			}
		}
	})
}

// lookAt presses a key until the screen shows a text: at least once, so that a
// unit is selected anew, with its first weight.
func (p *program) lookAt(text, key string) {
	p.t.Helper()
	for range 20 {
		if p.press(key); strings.Contains(p.frame(), text) {
			return
		}
	}
	p.sees(text)
}

// network returns the header, and the rows of the panel of the network.
func (p *program) network() string {
	p.t.Helper()
	header, _, _ := strings.Cut(p.frame(), "\n")
	_, after, found := strings.Cut(p.frame(), "── network ─")
	panel, _, ended := strings.Cut(after, "── update of y ")
	if !found || !ended || !strings.Contains(panel, "─ h2 ─") {
		p.t.Fatalf("there is no panel of the network:\n%s", p.frame())
	}
	return header + panel
}

func TestAnEpochEndsOnItsUpdateWithEverythingRevealed(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes", session.Given{Flag: "batch", Value: "3"})
	p.press("e")
	p.sees("epoch 1   step 2", "batch 2/2", "[update]", "new", " → ")
	p.press("e", "e")
	p.sees("epoch 3   step 6")
	p.press("right")
	p.sees("epoch 4   step 7", "batch 1/2")
	p.press("E")
	p.sees("epoch 3   step 6", "[update]")
	p.press("E", "E", "E")
	p.sees("epoch 0", "[initialise]")
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
	p.sees("[δ¹]")
	p.press("g", "right")
	p.sees("step 1", "[update]")
	p.press("right", "right")
	p.sees("step 3")
	p.press("g", "right")
	p.sees("epoch 4", "by epoch")
	p.press("G", "G", "G")
	p.sees("by unit")
}

func TestWhatIsNotReachedIsADot(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "diabetes")
	p.press("right", "right", "right")
	unit := func(name string) string {
		for _, line := range strings.Split(p.frame(), "\n") {
			if strings.Contains(line, name) {
				return line
			}
		}
		return ""
	}
	if line := unit("│ z "); !strings.Contains(line, "·") && !strings.Contains(p.frame(), "·") {
		t.Errorf("nothing is a dot:\n%s", p.frame())
	}
	if n := strings.Count(p.frame(), "·"); n < 7 {
		t.Errorf("%d dots after z of h1; z of two units, a and δ of three, target and loss are not reached:\n%s", n, p.frame())
	}
}

func TestCommandsSayWhatWouldBeRight(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "diabetes")
	for line, want := range map[string]string{
		"goto":        "want an epoch, such as goto 500",
		"goto x":      `goto "x": want an epoch`,
		"until 0":     "want a loss such as until 0.1",
		"until 1_0":   `until "1_0": want a loss`,
		"digits 1":    "want 2 to 17",
		"frobnicate":  "is no command",
		"10 x":        "10 of what?",
		"until never": "until settled",
	} {
		p.command(line)
		p.sees(want)
	}
	p.command("digits 6")
	p.command("12 e")
	p.sees("epoch 12")
	p.command("-2 e")
	p.sees("epoch 10")
	p.command("goto 0")
	p.sees("[initialise]")
}

// What is farther than steps can be counted leads nowhere, least of all back.
func TestCommandsGoNoFartherThanStepsAreCounted(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "diabetes", session.Given{Flag: "batch", Value: "2"})
	p.press("e", "e", "e")
	for _, line := range []string{"goto 9223372036854775807", "9223372036854775807 e", "4611686018427387901 e", "9223372036854775807 s"} {
		p.command(line)
		p.sees("epoch 3 ", " end at ")
	}
}

func TestKeysReadTogetherAreKeysAlone(t *testing.T) {
	one, many := open(t, 100, 30, plainLook(), "diabetes"), open(t, 100, 30, plainLook(), "diabetes")
	one.press("n", "n", "n", "e")
	many.press("nnne")
	if one.frame() != many.frame() {
		t.Errorf("nnne shows\n%s\nn n n e\n%s", many.frame(), one.frame())
	}
}

// The help ends where its last line is seen, in however many columns it is, so
// that going back from there takes one key.
func TestHelpScrollsToItsEndAndBack(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 24}, {200, 24}, {200, 12}} {
		p := open(t, size[0], size[1], plainLook(), "diabetes")
		p.press("?")
		first := p.frame()
		pages := []string{first}
		for strings.Contains(p.frame(), "↓ more") {
			p.press("down")
			pages = append(pages, p.frame())
		}
		p.press("down", "down")
		if p.frame() != pages[len(pages)-1] {
			t.Errorf("%v: there is a page after the last:\n%s", size, p.frame())
		}
		for range pages[1:] {
			before := p.frame()
			p.press("up")
			if p.frame() == before {
				t.Fatalf("%v: up goes nowhere from\n%s", size, before)
			}
		}
		if p.frame() != first {
			t.Errorf("%v: back is\n%s", size, p.frame())
		}
	}
}

// Starting over goes back to the beginning of a run, whose epochs stay known; new
// weights are another run, and the run before can be gone back to.
func TestStartingOverAndOtherRuns(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "diabetes")
	first := p.frame()
	p.press("e", "e")
	second := p.frame()
	p.press("r")
	p.sees("epoch 0 ", "[initialise]")
	p.press("e", "e")
	if p.frame() != second {
		t.Errorf("after starting over, epoch 2 is\n%s\nnot\n%s", p.frame(), second)
	}
	p.press("R")
	if p.frame() == first {
		t.Error("new weights are the old ones")
	}
	p.sees("seed 26", "[initialise]")
	p.command("runs")
	p.sees("run 1: seed 25, 2 epochs; run 2, from 1 (this one), 0 epochs")
	p.command("run 1")
	p.sees("epoch 0 ")
	p.press("e", "e")
	if p.frame() != second {
		t.Errorf("back in run 1, epoch 2 is\n%s\nnot\n%s", p.frame(), second)
	}
	p.command("run 3")
	p.sees(`run "3": want 1 to 2`)
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
	p.sees("update of h")
	p.press("]", "]", "[")
	p.sees("sample 2/4")
}
