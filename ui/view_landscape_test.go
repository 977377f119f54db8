package ui_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"backstep/data/session"
	"backstep/ui/grid"
)

// twoWeights is a network that has no weights but two.
func twoWeights() []session.Given {
	return []session.Given{
		{Flag: "hidden", Value: "1"},
		{Flag: "no-bias", Value: "true"},
		{Flag: "lr", Value: "1.25"},
		{Flag: "activation", Value: "tanh"},
		{Flag: "init", Value: "uniform"},
	}
}

func landscapeView(t testing.TB, w, h int, name string, flags ...session.Given) *program {
	t.Helper()
	p := open(t, w, h, plainLook(), name, flags...)
	p.press("8")
	return p
}

func TestLandscapeOfTwoWeights(t *testing.T) {
	p := landscapeView(t, 120, 36, "curve", twoWeights()...)
	p.sees("J over w¹ and w², all weights there are", "x → h1", "h1 → y", "[●]", "log, 12 levels")
	p.press("e", "e", "e")
	p.sees("after step 3", "○", "J here", "lowest J shown", "steepest curvature λ", "1 − η·λ")
	if here, loss := p.line("J here"), p.line("loss", " → "); !strings.Contains(loss, " → "+last(here)+" ") {
		t.Errorf("J here is %s, but the step's loss at the new weights is not: %s", last(here), loss)
	}
}

// last returns the last word of a line.
func last(line string) string {
	fields := strings.Fields(line)
	return fields[len(fields)-1]
}

// Gradients and updates are dots until their phases.
func TestLandscapeShowsWhatIsReached(t *testing.T) {
	p := landscapeView(t, 120, 36, "curve", twoWeights()...)
	p.press("g", "right")
	if line := p.line("x → h1"); !strings.HasSuffix(line, " · ·") {
		t.Errorf("the gradient is shown before it is reached: %s", line)
	}
	if strings.Contains(p.frame(), "−∂J/∂w") {
		t.Errorf("the way down is shown before the gradients are:\n%s", p.frame())
	}
	p.press("e", "left")
	p.sees("−∂J/∂w")
	if line := p.line("x → h1"); !strings.HasSuffix(line, " ·") || strings.HasSuffix(line, " · ·") {
		t.Errorf("the gradient is reached, and the update is not: %s", line)
	}
	p.press("right")
	if line := p.line("x → h1"); strings.HasSuffix(line, " ·") {
		t.Errorf("all is reached: %s", line)
	}
}

func TestLandscapeOfChosenWeights(t *testing.T) {
	p := landscapeView(t, 120, 36, "xor")
	p.sees("J over w¹ and w²", "a → h1", "h1 → y", "15 others held")
	for _, c := range []struct {
		key, across, up string
	}{
		{"l", "b → h1", "h1 → y"},
		{"l", "the bias of h1", "h1 → y"},
		{"tab", "a → h2", "h1 → y"},
		{"k", "a → h2", "h2 → y"},
		{"j", "a → h2", "h1 → y"},
		{"j", "a → h2", "the bias of h4"},
		{"h", "the bias of h1", "the bias of h4"},
		{"shift+tab", "the bias of h1", "h1 → y"},
		{"shift+tab", "the bias of h1", "a → h1"},
	} {
		p.press(c.key)
		p.sees(c.across, c.up)
	}
	p.press("h")
	p.sees("b → h1", "a → h1", "J over w¹₁ and w¹₂")
	p.press("h") // Over the one that is chosen already.
	p.sees("the bias of y", "a → h1")
}

// The first choice is the input that varies most.
func TestLandscapeBeginsWithALivelyInput(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "iris", session.Given{Flag: "hidden", Value: "3"})
	p.send(keyOf("8")) // Before any of it is worked out.
	p.sees("petal length → h1", "h1 → setosa")
}

// A step that raises the loss is not called descent, wherever the reason lies.
func TestLandscapeSaysWhyTheLossRises(t *testing.T) {
	p := landscapeView(t, 120, 36, "xor", session.Given{Flag: "lr", Value: "0.1"})
	p.press("e")
	p.sees("why it is called descent")
	p = landscapeView(t, 120, 36, "xor", session.Given{Flag: "lr", Value: "5"})
	p.press(times(7, "e")...)
	p.sees("why J rose", "under 1: short", "In this plane η is small enough")
	p = landscapeView(t, 120, 36, "iris", session.Given{Flag: "batch", Value: "16"}, session.Given{Flag: "hidden", Value: "3"})
	p.press("g", "g", "right", "right", "right")
	p.sees("why J rose", "under 1: short", "η is small enough here, and yet the step")
	if strings.Contains(p.frame(), "bounces") {
		t.Errorf("a step that stops short bounces:\n%s", p.frame())
	}
}

func TestLandscapeZooms(t *testing.T) {
	p := landscapeView(t, 120, 36, "xor")
	p.press("e", "e")
	all := p.frame()
	p.press("+")
	near := p.frame()
	if near == all {
		t.Fatal("+ does not come nearer")
	}
	p.press("-", "-")
	if far := p.frame(); far == all || far == near {
		t.Fatal("- does not go farther")
	}
	p.press("0")
	if p.frame() != all {
		t.Errorf("0 does not show all of the way again:\n%s\nbut\n%s", all, p.frame())
	}
	for _, key := range append(times(40, "+"), times(80, "-")...) {
		p.send(keyOf(key))
	}
	p.fits(120, 36)
}

// Starting over leaves the way of the run before, with what sets it apart.
func TestLandscapeKeepsAGhost(t *testing.T) {
	p := landscapeView(t, 120, 36, "xor")
	p.press("e", "e", "e", "R", "e")
	p.sees("seed 1", "◌")
	p.press("1", "e", "e", "R", "8") // Also where it was not looked at.
	p.sees("seed 2", "◌")
	p.press("e", "r")
	p.sees("before")
}

// Earlier runs are the same ones in both views, and C clears them in both.
func TestEarlierRunsAreClearedInBothViews(t *testing.T) {
	for _, clear := range []string{"4", "8"} {
		p := landscapeView(t, 120, 36, "xor")
		p.press("e", "e", "e", "R", "e", "e")
		p.sees("seed 1", "◌")
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

func TestLandscapeFitsEverySize(t *testing.T) {
	for _, c := range []struct {
		name  string
		flags []session.Given
		keys  []string
	}{
		{"diabetes", nil, nil},
		{"curve", twoWeights(), []string{"e", "e", "e"}},
		{"xor", nil, []string{"e", "e", "R", "e", "e", "left", "h", "D", "D"}},
		{"nielsen", nil, []string{"e"}},
	} {
		t.Run(c.name+" "+strings.Join(c.keys, " "), func(t *testing.T) {
			p := landscapeView(t, 80, 24, c.name, c.flags...)
			p.press(c.keys...)
			someSizes(func(w, h int) {
				p.resize(w, h)
				p.fits(w, h)
			})
		})
	}
}

func TestLandscapeFitsInEverySetOfGlyphs(t *testing.T) {
	for _, glyphs := range []grid.Glyphs{grid.Braille, grid.Block, grid.ASCII} {
		p := open(t, 80, 24, look{theme: "dark", colour: termenv.TrueColor, glyphs: glyphs}, "xor")
		p.press("8", "e", "e", "R", "e", "e")
		for _, size := range [][2]int{{20, 5}, {80, 24}, {120, 36}, {200, 60}} {
			p.resize(size[0], size[1])
			p.fits(size[0], size[1])
		}
	}
}

// Without colours the bands are shades, also where bold is seen.
func TestLandscapeWithoutColours(t *testing.T) {
	for _, l := range []look{plainLook(), {theme: "plain", colour: termenv.TrueColor}} {
		p := open(t, 120, 36, l, "curve", twoWeights()...)
		p.press("8", "e")
		if frame := p.frame(); strings.Contains(frame, "▀") || !strings.Contains(frame, "%%%") {
			t.Errorf("theme %s: the landscape has no shades:\n%s", l.theme, frame)
		}
	}
}

// Weights that are not finite leave the view standing.
func TestLandscapeSurvivesDivergence(t *testing.T) {
	p := landscapeView(t, 120, 36, "curve", session.Given{Flag: "lr", Value: "1e150"})
	p.press("1", "e", "e", "e", "8")
	p.sees("NaN")
	for _, size := range [][2]int{{20, 5}, {80, 24}, {120, 36}, {200, 60}} {
		p.resize(size[0], size[1])
		p.fits(size[0], size[1])
	}
}

const bowl = `
[network]
layers = [{ units = 1, activation = "linear" }]
[init]
weights = [[[1.0]]]
biases = [[1.0]]
[training]
loss = "sse"
learning_rate = %s
[data]
x = [[1.0]]
y = [[0.0]]
`

// A convex bowl that is flat along its floor is a valley, and never a saddle.
func TestABowlIsNoSaddle(t *testing.T) {
	p := openRun(t, 120, 36, plainLook(), parse(t, fmt.Sprintf(bowl, "0.1")))
	p.press("8")
	for range 12 {
		p.press("e")
		p.sees("A step stops short of the floor of the valley")
		if line := p.line("flattest curvature"); !strings.HasSuffix(line, " 0.0000 along it") {
			t.Fatalf("the floor is flat: %s", line)
		}
	}
}

// After an overshoot the gradient is that of where the weights are now.
func TestTheGradientIsThatOfHere(t *testing.T) {
	p := openRun(t, 120, 36, plainLook(), parse(t, fmt.Sprintf(bowl, "0.9")))
	p.press("e", "8")
	if line := p.line("x1 → y"); !strings.HasSuffix(line, " −0.8000 −1.6000 −1.8000") {
		t.Errorf("w, ∂J/∂w and the last step: %s", line)
	}
	p.press("g", "left") // Before the update.
	if line := p.line("x1 → y"); !strings.HasSuffix(line, " 1.0000 2.0000 ·") {
		t.Errorf("w and ∂J/∂w: %s", line)
	}
}

// Where steps go by batches it is said which J the landscape is of.
func TestTheLandscapeSaysWhichLoss(t *testing.T) {
	p := landscapeView(t, 120, 36, "xor", session.Given{Flag: "batch", Value: "2"})
	p.press("e")
	p.sees("after step 2; J is over all 4 samples")
	p = landscapeView(t, 120, 36, "xor")
	p.press("e")
	if strings.Contains(p.frame(), "J is over") {
		t.Errorf("there is but one J:\n%s", p.frame())
	}
}
