package ui_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"backstep/data/session"
	"backstep/network/stepper"
	"backstep/ui"
	"backstep/ui/grid"
)

// deep is a network of sigmoids that begins with all weights above 0.
func deep() []session.Given {
	return []session.Given{
		{Flag: "hidden", Value: "8,8,8,8"},
		{Flag: "activation", Value: "sigmoid"},
		{Flag: "init", Value: "uniform"},
		{Flag: "lr", Value: "0.5"},
	}
}

// gradientsView opens a set in the view of the gradients.
func gradientsView(t testing.TB, w, h int, name string, flags ...session.Given) *program {
	t.Helper()
	p := open(t, w, h, plainLook(), name, flags...)
	p.press("6")
	return p
}

// row returns the line of the frame that begins with a layer, or fails.
func (p *program) row(layer string) []string {
	p.t.Helper()
	for line := range strings.Lines(p.frame()) {
		line = strings.NewReplacer("[", "", "]", "").Replace(line)
		if strings.HasPrefix(strings.TrimSpace(line), layer+" ") {
			return strings.Fields(line)
		}
	}
	p.t.Fatalf("there is no row of %s:\n%s", layer, p.frame())
	return nil
}

// numbers returns what of a row is a number with an exponent.
func numbers(row []string) []string {
	var list []string
	for _, word := range row {
		if strings.Contains(word, "e") && strings.ContainsAny(word[:1], "0123456789") {
			list = append(list, word)
		}
	}
	return list
}

// The diabetes setup after its first step: ŷ is 0.8045, 0.7899, 0.8165 and 0.7933
// of 1, 0, 1 and 0, so that |δ²| = |ŷ − y| is 0.4906 in the mean; the gradients of
// its weights are 0.1771 and 0.2001, which take 0.3542 and 0.4001 from 0.8065 and
// 0.5308. Those of layer 1 are 0.0099, 0.0244, 0.0058 and 0.0145.
func TestGradientsAreThoseOfTheStep(t *testing.T) {
	p := gradientsView(t, 120, 36, "diabetes")
	p.sees("mean |δ|", "mean |∂W|", "update ÷ weight", "the first step brings them", "healthy")
	if got := numbers(p.row("layer 2")); len(got) != 0 {
		t.Errorf("before the first step there is %v", got)
	}
	p.press("e")
	p.sees("means over the 4 samples of the batch", "Nothing: δ reaches every layer")
	first := numbers(p.row("layer 1"))
	if got := numbers(p.row("layer 2")); !slices.Equal(got, []string{"4.91e−1", "1.89e−1", "5.64e−1"}) {
		t.Errorf("layer 2 has %v", got)
	}
	if len(first) != 3 || first[1] != "1.36e−2" {
		t.Fatalf("layer 1 has %v", first)
	}
	p.press("1", "f", "f") // The numbers are of the step, not of the view.
	p.press("f", "f", "f", "6")
	if again := numbers(p.row("layer 1")); strings.Join(again, " ") != strings.Join(first, " ") {
		t.Errorf("%v has become %v", first, again)
	}
}

// A layer's numbers are dots until the step has come to all of its units.
func TestGradientsShowWhatIsReached(t *testing.T) {
	p := gradientsView(t, 120, 36, "diabetes")
	p.press("g") // by phase
	count := func() [2]int { return [2]int{len(numbers(p.row("layer 1"))), len(numbers(p.row("layer 2")))} }
	p.press("right", "right", "right", "right", "right", "right") // the loss
	for _, want := range [][2]int{{0, 1}, {0, 2}, {1, 2}, {2, 2}, {3, 3}} {
		p.press("right")
		if got := count(); got != want {
			t.Errorf("%v numbers of layers 1 and 2, want %v:\n%s", got, want, p.frame())
		}
	}
	p.press("left")
	if got := count(); got != [2]int{2, 2} {
		t.Errorf("back there are %v", got)
	}
}

// What is wrong is not said before the step has come to its last δ, and nothing of
// an update before the updates.
func TestNothingIsDiagnosedBeforeItIsReached(t *testing.T) {
	p := gradientsView(t, 80, 24, "mazur")
	p.sees("at the beginning", "Nothing: δ reaches every layer")
	p.press("g", "right", "right", "right")
	for !p.model.(*ui.Model).Reached(stepper.Delta, 0, 1) {
		p.sees("said once the step has come to δ¹, its last δ")
		if strings.Contains(p.frame(), "Nothing") || strings.Contains(p.frame(), "at the beginning") {
			t.Fatalf("it is diagnosed before it is reached:\n%s", p.frame())
		}
		p.press("right")
	}
	p.sees("Nothing: δ reaches every layer")
	p.press("left")
	p.sees("said once the step has come to δ¹")

	p = gradientsView(t, 120, 36, "diabetes", session.Given{Flag: "lr", Value: "50"})
	p.sees("overshooting")
	p.press("g", "right")
	for !p.model.(*ui.Model).Revealed() {
		if strings.Contains(p.frame(), "overshooting") {
			t.Fatalf("the update is not reached:\n%s", p.frame())
		}
		p.press("right")
	}
	p.sees("overshooting")
}

func TestGradientsThatVanishAreNamed(t *testing.T) {
	p := gradientsView(t, 120, 36, "moons", deep()...)
	p.command("goto 400")
	p.sees("layer 1  vanishing", "of layer 5", "tanh or relu", "layers 2, 3, 4  saturated", "not from uniform 0 to 1", "history to epoch 400")
	p.resize(200, 60)
	p.sees("loss  plateau", "one answer for all samples gives 0.693")
	p.resize(80, 24)
	p.sees("layer 1  vanishing", "loss  plateau")
	p.resize(80, 18)
	p.sees("layer 1  vanishing", " more ")
	p.press("down", "down") // What is wrong in the selected layer comes first.
	p.sees("[layer 3]", "layers 2, 3, 4  saturated", " more ")
}

func TestDeadAndSymmetricUnitsAreNamed(t *testing.T) {
	p := gradientsView(t, 120, 36, "xor", session.Given{Flag: "hidden", Value: "3"}, session.Given{Flag: "init", Value: "zeros"}, session.Given{Flag: "activation", Value: "relu"})
	p.sees("at the beginning", "layer 1, h1 h2 h3  symmetric", "3 of 3 units", "he-uniform", "layer 1, h1 h2 h3  dead", "leaky-relu")
}

// The centimetres of iris are too large for sigmoids.
func TestLargeInputsAreNamed(t *testing.T) {
	p := gradientsView(t, 120, 36, "iris", session.Given{Flag: "hidden", Value: "6"}, session.Given{Flag: "activation", Value: "sigmoid"}, session.Given{Flag: "init", Value: "uniform"})
	p.sees("layer 1  saturated", "mend that first", "--scale standard: inputs of mean size 3.46 are large")
	p = gradientsView(t, 120, 36, "iris", session.Given{Flag: "hidden", Value: "6"}, session.Given{Flag: "activation", Value: "sigmoid"}, session.Given{Flag: "scale", Value: "standard"})
	p.sees("Nothing")
}

func TestDivergenceIsNamed(t *testing.T) {
	p := gradientsView(t, 120, 36, "progression-value", session.Given{Flag: "lr", Value: "1e150"})
	p.press("1", "e", "e", "e", "6")
	p.sees("loss  not finite", "weights diverged to ", "a learning rate below 1e150", "NaN")
	for _, size := range [][2]int{{20, 5}, {80, 24}, {120, 36}, {200, 60}} {
		p.resize(size[0], size[1])
		p.fits(size[0], size[1])
	}
}

// Of more layers than have room those around the selected one are shown.
func TestGradientsOfManyLayers(t *testing.T) {
	p := gradientsView(t, 80, 16, "xor", session.Given{Flag: "hidden", Value: "2,2,2,2,2,2,2,2,2,2,2,2"})
	p.press("e")
	p.sees("[layer 13]", "layers more")
	p.press(times(20, "down")...)
	p.sees("[layer 1]")
	p.press("k")
	p.sees("[layer 2]")
}

func TestGradientsFitEverySize(t *testing.T) {
	for _, c := range []struct {
		name  string
		flags []session.Given
		keys  []string
	}{
		{"diabetes", nil, nil},
		{"moons", deep(), []string{"e", "e", "e"}},
		{"iris", []session.Given{{Flag: "hidden", Value: "6,4"}}, []string{"e", "e", "left", "D", "D", "D"}},
	} {
		t.Run(c.name+" "+strings.Join(c.keys, " "), func(t *testing.T) {
			p := gradientsView(t, 80, 24, c.name, c.flags...)
			p.press(c.keys...)
			sizes := someSizes
			if c.name == "moons" {
				sizes = everySize
			}
			sizes(func(w, h int) {
				p.resize(w, h)
				p.fits(w, h)
			})
		})
	}
}

func TestGradientsInEverySetOfGlyphs(t *testing.T) {
	for _, glyphs := range []grid.Glyphs{grid.Braille, grid.Block, grid.ASCII} {
		p := open(t, 120, 36, look{theme: "dark", colour: termenv.TrueColor, glyphs: glyphs}, "moons", deep()...)
		p.press("6", "e", "e", "e")
		for _, size := range [][2]int{{20, 5}, {80, 24}, {120, 36}, {200, 60}} {
			p.resize(size[0], size[1])
			p.fits(size[0], size[1])
		}
	}
}

// What was read once stands while training goes on, and starting over drops it.
func TestGradientsStartOver(t *testing.T) {
	p := gradientsView(t, 120, 36, "moons", deep()...)
	p.command("goto 60")
	p.sees("history to epoch 60")
	p.press("R")
	p.sees("the first step brings them", "at the beginning")
	if strings.Contains(p.frame(), "history to") {
		t.Errorf("the history of the run before is still there:\n%s", p.frame())
	}
}

// The layers of a step that takes long to read are read beside the event loop.
func TestLayersOfALargeStepAreReadInTheBackground(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "digits", hidden("512,512"), session.Given{Flag: "batch", Value: "4"})
	p.press("g", "g", "right", "G")
	reading := p.send(keyOf("6"))
	empty := p.frame()
	p.do(reading)
	if p.frame() == empty {
		t.Errorf("nothing was read:\n%s", empty)
	}
	p.sees("512 → 512", "healthy")
	p.press("left") // Within the step there are those that are reached.
	within := p.frame()
	p.press("1", "6")
	if p.frame() != within || len(numbers(p.row("layer 2"))) != 2 {
		t.Errorf("within the step there is\n%s\nand when the view is chosen anew\n%s", within, p.frame())
	}
}
