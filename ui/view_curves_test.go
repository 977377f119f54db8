package ui_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"backstep/data/session"
	"backstep/network"
	"backstep/ui/grid"
	"backstep/ui/number"
)

func tested(flags ...session.Given) []session.Given {
	return append(flags, session.Given{Flag: "hidden", Value: "4"}, session.Given{Flag: "test-fraction", Value: "0.3"})
}

// curvesView opens a set in the view of the curves.
func curvesView(t testing.TB, w, h int, name string, flags ...session.Given) *program {
	t.Helper()
	p := open(t, w, h, plainLook(), name, flags...)
	p.press("4")
	return p
}

// epoch is the epoch that the header says the program stands at.
func (p *program) epoch() int {
	p.t.Helper()
	header, _, _ := strings.Cut(p.frame(), "\n")
	_, after, found := strings.Cut(header, "epoch ")
	epoch, err := strconv.Atoi(strings.Fields(after + " x")[0])
	if !found || err != nil {
		return 0
	}
	return epoch
}

func TestCurvesBeforeTheFirstEpoch(t *testing.T) {
	p := curvesView(t, 120, 36, "iris", tested()...)
	p.sees("loss", "accuracy", "the first epoch brings the first loss")
	p.press("left")
	p.sees("this is the beginning")
}

func TestCurvesOfOneEpoch(t *testing.T) {
	p := curvesView(t, 120, 36, "iris", tested()...)
	p.press("right")
	if got := p.epoch(); got != 1 {
		t.Fatalf("→ went from the beginning to epoch %d", got)
	}
	p.sees("[1]", "epoch 1", "train", "test", "%")
}

// The cursor goes by columns, ten of them with shift, and back over the same
// epochs.
func TestCurvesCursorGoesThroughTime(t *testing.T) {
	p := curvesView(t, 120, 36, "iris", tested()...)
	p.command("goto 300")
	p.sees("[300]")
	p.press("left")
	one := p.epoch()
	if one >= 300 || one < 200 {
		t.Fatalf("← went from 300 to %d, more than some columns", one)
	}
	p.sees("[" + strconv.Itoa(one) + "]")
	p.press(times(9, "left")...)
	ten := p.epoch()
	p.press("}")
	back := p.epoch()
	p.press("{")
	if again := p.epoch(); again != ten || back <= one {
		t.Errorf("ten columns back is %d, ten on %d, ten back %d", ten, back, again)
	}
	p.press(times(100, "left")...)
	if got := p.epoch(); got != 0 {
		t.Errorf("← ends at epoch %d", got)
	}
	p.press("right", "right", "right")
	if got := p.epoch(); got != 3 {
		t.Errorf("→ three times goes to epoch %d where columns are narrower than epochs", got)
	}
	p.press("1", "right")
	if got := p.epoch(); got != 4 {
		t.Errorf("→ in the network view is a move, and led to epoch %d", got)
	}
}

// Right of what is known the keys train on.
func TestCurvesCursorGoesOn(t *testing.T) {
	p := curvesView(t, 120, 36, "iris", tested()...)
	p.command("goto 40")
	before := p.epoch()
	p.press(times(12, "right")...)
	if got := p.epoch(); got <= before+5 {
		t.Errorf("→ twelve times went from %d to %d", before, got)
	}
}

func TestCurvesKeysChangeTheAxes(t *testing.T) {
	p := curvesView(t, 120, 36, "iris", tested()...)
	p.command("goto 100")
	p.sees("log, by epoch, log")
	p.press("l")
	p.sees("linear, by epoch, log")
	p.press("x")
	p.sees("linear, by epoch, linear", "[100]")
	whole := p.frame()
	p.press("-")
	if p.frame() != whole {
		t.Error("- shows more than all")
	}
	p.press("+", "+")
	if p.frame() == whole {
		t.Error("+ changes nothing")
	}
	p.sees("[100]")
	p.press(times(20, "+")...)
	p.sees("[100]")
	p.press("left")
	if got := p.epoch(); got != 99 {
		t.Errorf("near to the cursor ← goes to %d", got)
	}
	p.press("right", "0")
	if p.frame() != whole {
		t.Error("0 does not show all again")
	}
}

// Near to the cursor the part that is shown moves on its own, up to the ends; the
// cursor brings it back.
func TestCurvesPan(t *testing.T) {
	p := curvesView(t, 120, 36, "iris", tested()...)
	p.command("goto 400")
	p.press(".")
	p.sees("all epochs are shown")
	p.press("x", "+", "+", "+")
	near := p.frame()
	p.press(",", ",", ",")
	if strings.Contains(p.frame(), "[400]") || p.epoch() != 400 {
		t.Errorf("the part shown does not move, or the cursor does:\n%s", p.frame())
	}
	p.press(".", ".", ".")
	if p.frame() != near {
		t.Errorf("back it is\n%s\nbut was\n%s", p.frame(), near)
	}
	p.press(times(30, ",")...)
	first := p.frame()
	p.press(".")
	if p.frame() == first {
		t.Error("at the end it takes more than a move to turn")
	}
	p.press(",", ",")
	if p.frame() != first {
		t.Error("the end is another one")
	}
	p.press("E")
	p.sees("[399]")
}

// Keys that were read together act on what each of them has led to, not on the
// frame that was drawn before them.
func TestCurvesKeysReadTogether(t *testing.T) {
	for _, keys := range []string{",,", ",.", ",,,.,", "{+{", "{{}", "++++++,,,.."} {
		one, many := curvesView(t, 120, 36, "iris", tested()...), curvesView(t, 120, 36, "iris", tested()...)
		for _, p := range []*program{one, many} {
			p.command("goto 400")
			p.press("x", "+", "+", "+")
		}
		near := one.frame()
		one.press(strings.Split(keys, "")...)
		many.press(keys)
		if one.frame() != many.frame() {
			t.Errorf("%s shows\n%s\none by one\n%s", keys, many.frame(), one.frame())
		}
		if back := keys == ",."; back != (one.frame() == near) {
			t.Errorf("%s comes back to the frame before: %t", keys, !back)
		}
	}
}

// The wheel comes nearer and goes farther, and moves along.
func TestCurvesWheel(t *testing.T) {
	p := curvesView(t, 120, 36, "iris", tested()...)
	p.command("goto 400")
	whole := p.frame()
	turn := func(b tea.MouseButton) {
		p.do(p.send(tea.MouseMsg{X: 50, Y: 10, Action: tea.MouseActionPress, Button: b}))
	}
	turn(tea.MouseButtonWheelUp)
	near := p.frame()
	turn(tea.MouseButtonWheelLeft)
	if near == whole || p.frame() == near {
		t.Error("the wheel does nothing")
	}
	turn(tea.MouseButtonWheelRight)
	turn(tea.MouseButtonWheelDown)
	if p.frame() != whole {
		t.Errorf("back it is\n%s", p.frame())
	}
}

// Dragging over the plot goes through time.
func TestCurvesDrag(t *testing.T) {
	p := curvesView(t, 120, 36, "iris", tested()...)
	p.command("goto 400")
	at := func(x int, action tea.MouseAction) int {
		p.do(p.send(tea.MouseMsg{X: x, Y: 10, Action: action, Button: tea.MouseButtonLeft}))
		return p.epoch()
	}
	at(30, tea.MouseActionMotion)
	if got := p.epoch(); got != 400 {
		t.Errorf("moving the mouse without a press goes to %d", got)
	}
	one, two, three := at(20, tea.MouseActionPress), at(50, tea.MouseActionMotion), at(40, tea.MouseActionRelease)
	if one >= three || three >= two {
		t.Errorf("dragging went to %d, %d, %d", one, two, three)
	}
	if got := at(60, tea.MouseActionMotion); got != three {
		t.Errorf("after the button is up the mouse goes to %d", got)
	}
}

// The numbers of the title are those that the trained network has.
func TestCurvesReadTheEpochOfTheCursor(t *testing.T) {
	p := curvesView(t, 120, 36, "iris", tested()...)
	p.command("goto 200")
	at := p.line("loss", "epoch 200", "train", "test")
	p.press("left", "left")
	if p.line("loss", "epoch", "train", "test") == at {
		t.Error("another epoch has the same readings")
	}
	p.command("goto 200")
	if again := p.line("loss", "epoch 200", "train", "test"); again != at {
		t.Errorf("epoch 200 reads %s, and then %s", at, again)
	}
}

func TestCurvesClick(t *testing.T) {
	p := curvesView(t, 120, 36, "iris", tested()...)
	p.command("goto 100")
	p.do(p.send(tea.MouseMsg{X: 9, Y: 10, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft}))
	if got := p.epoch(); got != 1 {
		t.Errorf("a click at the left end goes to epoch %d", got)
	}
	p.do(p.send(tea.MouseMsg{X: 30, Y: 29, Action: tea.MouseActionPress, Button: tea.MouseButtonLeft}))
	if got := p.epoch(); got < 2 || got > 9 {
		t.Errorf("a click on the accuracy goes to epoch %d", got)
	}
}

// Earlier runs stay, at most four, until they are cleared.
func TestCurvesKeepGhosts(t *testing.T) {
	p := curvesView(t, 120, 36, "iris", tested(session.Given{Flag: "seed", Value: "10"})...)
	p.press("R")
	if strings.Contains(p.frame(), "ghost") {
		t.Error("a run without epochs left a ghost")
	}
	for range 6 {
		p.command("goto 20")
		p.press("R")
	}
	p.sees("seed 13", "seed 14", "seed 15", "seed 16")
	if n := strings.Count(p.frame(), "seed "); n != 4 {
		t.Errorf("%d ghosts:\n%s", n, p.frame())
	}
	p.command("goto 5")
	p.press("r")
	p.command("goto 6")
	p.press("r")
	p.sees("before", "seed 14")
	if n := strings.Count(p.frame(), "ghost"); n != 4 {
		t.Errorf("%d ghosts after those of the same weights:\n%s", n, p.frame())
	}
	p.press("C")
	if strings.Contains(p.frame(), "ghost") || strings.Contains(p.frame(), "seed 14") {
		t.Errorf("C leaves ghosts:\n%s", p.frame())
	}
}

// Without a test part the view says so.
func TestCurvesWithoutATestPart(t *testing.T) {
	p := curvesView(t, 120, 36, "moons")
	p.command("goto 10")
	p.sees("no samples are kept for testing", "accuracy")
	if strings.Contains(p.line("loss", "train"), "test ") {
		t.Error("there is a test loss without a test part")
	}
}

// Of many samples some are looked at, and the view says so.
func TestCurvesSayWhichSamplesAreLookedAt(t *testing.T) {
	p := curvesView(t, 120, 36, "digits", tested()...)
	p.press("right")
	p.sees("train: 512 of 1258 samples", "test: 512 of 539 samples")
}

// Targets that are numbers have no accuracy.
func TestCurvesOfNumbers(t *testing.T) {
	p := curvesView(t, 120, 36, "progression-value")
	p.command("goto 10")
	if strings.Contains(p.frame(), "accuracy") {
		t.Errorf("numbers have an accuracy:\n%s", p.frame())
	}
}

// Where the network has learnt the noise, the lowest test loss is marked.
func TestCurvesMarkTheLowestTestLoss(t *testing.T) {
	flags := []session.Given{
		{Flag: "hidden", Value: "16"}, {Flag: "test-fraction", Value: "0.5"}, {Flag: "lr", Value: "0.05"}, {Flag: "optimizer", Value: "adam"},
	}
	p := curvesView(t, 120, 36, "iris", flags...)
	p.command("goto 400")
	p.sees("▾ lowest test loss", "since then only the training loss falls")
	p.command("goto 2")
	if strings.Contains(p.frame(), "lowest test loss") {
		t.Errorf("the mark comes before the test loss has risen:\n%s", p.frame())
	}
}

func TestCurvesFitEverySize(t *testing.T) {
	for _, c := range []struct {
		name  string
		flags []session.Given
		keys  []string
	}{
		{"iris", tested(), nil},
		{"iris", tested(), []string{"right"}},
		{"iris", tested(), []string{"e", "e", "e", "R", "e", "e", "l", "x", "+"}},
		{"diabetes", nil, []string{"e", "D", "D", "D", "D"}},
		{"progression-value", nil, []string{"e", "e", "left", "l"}},
	} {
		t.Run(c.name+" "+strings.Join(c.keys, " "), func(t *testing.T) {
			p := curvesView(t, 80, 24, c.name, c.flags...)
			p.press(c.keys...)
			someSizes(func(w, h int) {
				p.resize(w, h)
				p.fits(w, h)
			})
		})
	}
}

func TestCurvesInEveryGlyphSet(t *testing.T) {
	for _, glyphs := range []grid.Glyphs{grid.Braille, grid.Block, grid.ASCII} {
		p := open(t, 80, 24, look{theme: "dark", colour: termenv.TrueColor, glyphs: glyphs}, "iris", tested()...)
		p.press("4", "e", "e", "R", "e", "e", "right", "left")
		everySize(func(w, h int) {
			p.resize(w, h)
			p.fits(w, h)
		})
	}
}

// Losses that are not finite break the lines, and nothing else.
func TestCurvesSurviveDivergence(t *testing.T) {
	p := curvesView(t, 120, 36, "progression-value", session.Given{Flag: "lr", Value: "1e60"}, session.Given{Flag: "test-fraction", Value: "0.3"})
	p.press(times(6, "e")...)
	p.sees("NaN", "×")
	for _, key := range []string{"l", "x", "+", "R", "e"} {
		p.press(key)
		someSizes(func(w, h int) {
			p.resize(w, h)
			p.fits(w, h)
		})
	}
}

// The title and the ends of the lines give one loss for one thing, and that is
// what train prints for it.
func TestCurvesGiveOneValueForOneLoss(t *testing.T) {
	flags := []session.Given{
		{Flag: "hidden", Value: "8"}, {Flag: "optimizer", Value: "adam"}, {Flag: "lr", Value: "0.03"}, {Flag: "test-fraction", Value: "0.3"},
	}
	for _, batch := range []string{"0", "16"} {
		with := append([]session.Given{{Flag: "batch", Value: batch}, {Flag: "shuffle", Value: "true"}}, flags...)
		for _, epoch := range []int{1, 60, 131, 299, 501} {
			p := curvesView(t, 120, 36, "spiral", with...)
			p.command("goto " + strconv.Itoa(epoch))
			loss, test := trained(t, resolve(t, "spiral", with...), epoch)
			title := p.line("── loss", "test")
			if !strings.Contains(title, " train "+rightOf(loss)+" ") || !strings.Contains(title, " test "+rightOf(test)+" ") {
				t.Errorf("batch %s, epoch %d: %s; want %s and %s", batch, epoch, title, rightOf(loss), rightOf(test))
			}
			for name, want := range map[string]string{" train": rightOf(loss), " test": rightOf(test)} {
				if !regexp.MustCompile(name + ` +` + regexp.QuoteMeta(strings.TrimSpace(want)) + ` *(\n|$)`).MatchString(p.frame()) {
					t.Errorf("batch %s, epoch %d: the line of%s does not end with %s:\n%s", batch, epoch, name, want, p.frame())
				}
			}
		}
	}
}

// trained trains without a screen, and returns the loss of the last epoch, and
// that of the test part at the final weights.
func trained(t *testing.T, setup *session.Setup, epochs int) (loss, test float64) {
	t.Helper()
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	for trainer.State().Epoch < epochs {
		trainer.Step()
	}
	return trainer.EpochLoss(), network.NewEvaluator(setup.Config, setup.TestSamples).Loss(trainer.State().Parameters)
}

// rightOf writes a loss as a cell does that begins with a digit.
func rightOf(v float64) string { return number.Default().Trim(v) }
