package ui_test

import (
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"backstep/data/session"
	"backstep/ui"
	"backstep/ui/grid"
	"backstep/ui/view/viewtest"
)

// A person asks what if the learning rate were ten times larger from epoch 20 on, sees
// what comes, makes it, sees both curves, and goes back.
func TestWhatIfTheRateWereTenTimesLarger(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.command("goto 40")
	p.command("goto 20")
	p.press("c")
	p.sees("Nothing is changed before Enter.", "learning rate η", "what a change does", "→ goes on", "↻ starts over")
	p.press("2", "0")
	p.sees("[20_]", "was 2", "η 2", "0.6378", "0.5994", "0.2462", "2.474", "Too large: steps go far past the bottom.",
		"Enter makes the change: training goes on from", "as run 2. Run 1")
	if header := p.line("backstep"); !strings.Contains(header, "η 2 ·") {
		t.Errorf("before enter the header says %q", header)
	}
	p.press("enter")
	p.sees("η 20 from step 21 on, as run 2; u goes back to run 1", "sgd η 2 → 20")
	p.resize(80, 24)
	p.sees("diabetes  sgd η 2 → 20")
	p.resize(120, 36)
	if strings.Contains(p.frame(), "settings") {
		t.Errorf("enter does not leave the mode:\n%s", p.frame())
	}
	p.press("e")
	p.sees("sgd η 20 ·")
	p.press("4")
	p.sees("ghost", "η 2")
	p.press("u")
	p.sees("back before η 20", "run 2 is kept", "epoch 20")
}

// What is unusual is said beside the choice, with a number of this session that shows it.
func TestWhatIsUnusualIsSaid(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.command("goto 20")
	p.press("c", "up", "up")
	if strings.Contains(p.frame(), "unusual") {
		t.Errorf("bce after sigmoid is unusual:\n%s", p.frame())
	}
	p.press("tab", "up", "up", "up", "up")
	p.sees("[mse]", "unusual here", "sigmoid with mse: each δ of the output has the", "on average 0.249, which slows it", "|ŷ − y| from epoch 20 on")
	p.press("esc", "down", "down", "down", "down", "down", "down", "down", "down", "3")
	p.sees("penalty L2", "[3_]", "l2 3: the penalty is")
	p.press("esc")
	if strings.Contains(p.frame(), "l2 3") {
		t.Errorf("without a penalty there is a remark on it:\n%s", p.frame())
	}
}

// The line that enter makes can be typed, and does the same.
func TestEnterMakesWhatTheLineDoes(t *testing.T) {
	panel, typed := open(t, 120, 36, plainLook(), "diabetes"), open(t, 120, 36, plainLook(), "diabetes")
	for _, p := range []*program{panel, typed} {
		p.command("goto 20")
	}
	panel.press("c", "right", "down", "down", "3", "enter")
	typed.command("set lr 3 and batch 3")
	for _, p := range []*program{panel, typed} {
		p.command("10 epoch")
	}
	if panel.frame() != typed.frame() {
		t.Errorf("the panel leads to\n%s\nthe line to\n%s", panel.frame(), typed.frame())
	}
}

// A slow change is made as well, and nothing of the draft stays.
func TestEnterWaitsForASlowChange(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "digits", session.Given{Flag: "batch", Value: "100"})
	p.press("e", "c", "3", "enter")
	p.sees("as run 2", "η 0.1 → 3")
	p.press("c")
	p.sees("Nothing is changed before Enter.")
}

// The mode is left to exactly where one was.
func TestTheSettingsAreLeftAsTheyWereEntered(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.press("e", "left", "left", "4")
	before := p.frame()
	p.press("c", "right", "esc")
	if p.frame() != before {
		t.Errorf("after esc there is\n%s\nbefore there was\n%s", p.frame(), before)
	}
}

// Steps can be taken in the mode, and a wrong value leaves everything as it is.
func TestAWrongValueIsRefusedInPlace(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.press("e", "c", "pgdown", "pgdown")
	p.sees("epoch 2", "settings")
	p.press("up", "up", "up", "up", "up", "up", "5", "0", "0", "0", "enter")
	p.sees(`"5000": want units of 1 to 4096`, "[5000_]", "2-2-1")
	p.press("esc", "8")
	p.sees("[8_]", "sigmoid", "epoch 0, as run 2. Run 1 is kept.")
	p.press("enter")
	p.sees("2-8-1", "run 2 starts over")
}

// Every panel fits at any size, and no two of its texts touch: with a field, a list, a
// wrong value, and changes that are dropped only when asked.
func TestThePanelOfSettingsFits(t *testing.T) {
	for _, c := range []struct {
		session string
		flags   []session.Given
		glyphs  grid.Glyphs
	}{
		{"diabetes", nil, grid.Braille},
		{"moons", []session.Given{hidden("6,4"), {Flag: "optimizer", Value: "adamw"}, {Flag: "schedule", Value: "cosine"}, {Flag: "test-fraction", Value: "0.3"}}, grid.ASCII},
	} {
		for _, keys := range []string{"", "2 0", "1 /", "right down down down right down right esc", "up up tab down", "down down tab", "+", "+ tab down down"} {
			p := open(t, 120, 36, look{theme: "dark", colour: termenv.TrueColor, glyphs: c.glyphs}, c.session, c.flags...)
			p.press(append([]string{"e", "c"}, strings.Fields(keys)...)...)
			model := p.model.(*ui.Model)
			for _, size := range viewtest.Common() {
				p.resize(size[0], size[1])
				p.fits(size[0], size[1])
				for _, at := range viewtest.Touching(model.Drawn()) {
					if size[0] >= 40 {
						t.Errorf("%s, %q, %v: %s", c.session, keys, size, at)
					}
				}
			}
		}
	}
}
