package ui_test

import (
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"backstep/data/session"
	"backstep/ui/grid"
)

func hidden(units string) session.Given { return session.Given{Flag: "hidden", Value: units} }

func TestTheSurfaceShowsAnswersAndUnits(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "moons", hidden("6"), session.Given{Flag: "test-fraction", Value: "0.3"})
	p.command("goto 50")
	p.press("3")
	p.sees("decision surface", "what ŷ is over x1 and x2", "h1", "h6", "○ test", "× ⊗ wrong", "accuracy train", "bias → ŷ", "[●]")
	if strings.Contains(p.frame(), "working it out") {
		t.Errorf("the surface is not there:\n%s", p.frame())
	}
}

func TestTheArrowsMoveTheSampleAndItsAnswer(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "moons", hidden("3"))
	p.press("e", "3")
	before := p.frame()
	p.press(times(12, "right")...)
	p.sees("[✛] moved")
	if step := "epoch 1 "; !strings.Contains(p.frame(), step) {
		t.Errorf("an arrow moved the walk:\n%s", p.frame())
	}
	if line := func(f string) string {
		for _, l := range strings.Split(f, "\n") {
			if strings.Contains(l, "ŷ ") && strings.Contains(l, "x1 ") && strings.Contains(l, "[") {
				return l
			}
		}
		return ""
	}; line(before) == line(p.frame()) {
		t.Errorf("the answer does not follow:\n%s", p.frame())
	}
	p.press("esc")
	if p.frame() != before {
		t.Errorf("esc does not put the sample back:\n%s\nbut\n%s", p.frame(), before)
	}
}

func TestTheSurfaceOfSeveralInputsHoldsTheOthers(t *testing.T) {
	p := open(t, 200, 60, plainLook(), "iris", hidden("4"))
	p.press("e", "3")
	p.sees("sepal length and sepal width, the others at their means", "setosa", "virginica")
	p.press("x")
	p.sees("petal length and sepal width")
	p.press("y", "y")
	p.sees("petal length and sepal length")
}

func TestANetworkOfOneInputHasACurve(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "curve", hidden("3"))
	p.press("e", "3")
	p.sees("what ŷ is over x", "●")
	p.sees("what each has learned to see", "a from −1 to 1", "h3")
	p.press("y")
	p.sees("there are no other inputs")
}

func TestTheSurfaceShowsTheWeightsOfTheCursor(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "moons", hidden("3"), session.Given{Flag: "lr", Value: "3"})
	p.press("e", "3")
	before := p.frame()
	p.press("e")
	after := p.frame()
	if body(before) == body(after) {
		t.Errorf("the surface of the second epoch is that of the first:\n%s", after)
	}
	p.command("goto 1")
	if body(p.frame()) != body(before) {
		t.Errorf("back after the first epoch there is\n%s\nnot\n%s", p.frame(), before)
	}
	// Within a step, until the update is there, the weights are the old ones.
	p.press("1", "n", "3")
	if body(p.frame()) != body(before) {
		t.Errorf("in the second step there is\n%s\nnot\n%s", p.frame(), before)
	}
}

// body is the picture of a frame alone: rows of the plane and the units.
func body(frame string) string {
	return strings.Join(strings.Split(frame, "\n")[4:22], "\n")
}

func TestTheSurfaceMarksWhatIsToldWrong(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "xor", hidden("0"))
	p.command("goto 300")
	p.press("3")
	// One straight line tells at most three of the four right.
	p.sees("× wrong", "accuracy")
	if plane := body(p.frame()); !strings.Contains(plane, "×") {
		t.Errorf("nothing is marked wrong:\n%s", plane)
	}
	if !strings.Contains(p.frame(), "[●]") && !strings.Contains(p.frame(), "[×]") {
		t.Errorf("no sample is selected:\n%s", p.frame())
	}
}

func TestTheSurfaceOfClassesHasALetterForEach(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "iris", hidden("6"))
	p.command("goto 100")
	p.press("3", "x")
	p.sees("aA ● setosa", "bB ■ versicolor", "cC ◆ virginica", "↑ sepal width, others at their means", "says ")
	for _, letter := range []string{"AAAA", "CCCC"} {
		if !strings.Contains(body(p.frame()), letter) {
			t.Errorf("no region of %s:\n%s", letter, p.frame())
		}
	}
}

func TestTheSurfaceIsOverInputsThatVary(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "digits", hidden("4"))
	p.press("3")
	// The first pixel of all digits is empty.
	p.sees("→ p01  ↑ p02, others at their means", "A 0  B 1  C 2")
}

func TestTheSurfaceFollowsASelectedUnit(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "moons", hidden("40"))
	p.press("e", "3")
	p.sees("h1 ", " more")
	p.press("tab", "tab", "tab")
	p.sees("[h1]")
	p.press(times(30, "tab")...)
	p.sees("[h31]")
}

func TestTheChartBesideTheSurfaceIsLogarithmicOrLinear(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "moons", hidden("3"), session.Given{Flag: "test-fraction", Value: "0.3"})
	p.command("goto 40")
	p.press("3")
	p.sees("○ test", "train ", "test ")
	before := p.frame()
	p.press("L")
	if p.frame() == before {
		t.Error("L changes nothing")
	}
	p.press("L")
	if p.frame() != before {
		t.Error("L twice is not as before")
	}
}

// The scale of the loss is one, whatever the view, and the title says what the
// chart is.
func TestTheScaleOfTheLossIsOne(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "progression-value")
	p.command("goto 40")
	isLog := func(view string) bool {
		p.press(view)
		title := p.line("─ loss ")
		return strings.Contains(title, "· log") || strings.Contains(title, "log, by epoch")
	}
	if isLog("1") || !isLog("4") {
		t.Error("until the reader chooses, the network's chart is linear, and the curves are logarithmic")
	}
	for i, view := range []string{"1", "3", "4", "3", "4"} {
		isLog(view)
		p.press("L")
		for _, other := range []string{"1", "3", "4"} {
			if want := i%2 == 0; isLog(other) != want {
				t.Errorf("after L in view %s, view %s is logarithmic: %t", view, other, !want)
			}
		}
	}
}

func TestTheSurfaceFitsEverySize(t *testing.T) {
	for _, c := range []struct {
		name  string
		flags []session.Given
	}{{"moons", []session.Given{hidden("6")}}, {"iris", []session.Given{hidden("20,3")}}, {"curve", nil}, {"and", []session.Given{hidden("0")}}} {
		for _, glyphs := range []grid.Glyphs{grid.Braille, grid.ASCII} {
			p := open(t, 80, 24, look{theme: "dark", colour: termenv.TrueColor, glyphs: glyphs}, c.name, c.flags...)
			p.press("3", "e", "left")
			for _, w := range []int{20, 37, 60, 71, 72, 80, 100, 120, 150, 250} {
				for _, h := range []int{5, 9, 15, 16, 24, 36, 80} {
					p.resize(w, h)
					p.fits(w, h)
				}
			}
		}
	}
}

// While the pictures of another layer are computed those of the last one are
// still there.
func TestTheSurfaceChangesLayers(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "moons", hidden("4,3"))
	p.press("e", "3", "h", "h", "h")
	for _, key := range []string{"l", "l", "l", "h", "h", "tab", "tab", "tab", "tab", "tab"} {
		p.send(keyOf(key))
		p.fits(120, 36)
	}
}

func TestTheSurfaceSurvivesWhatIsNotFinite(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "moons", hidden("4"), session.Given{Flag: "lr", Value: "1e200"}, session.Given{Flag: "activation", Value: "relu"})
	p.press("3", "e", "e", "e", "e")
	p.fits(120, 36)
}

// BenchmarkSurfaceFrame measures a key and the frame that it leads to, without
// the surface itself, which is computed beside.
func BenchmarkSurfaceFrame(b *testing.B) {
	for _, flags := range [][]session.Given{{hidden("6")}, {hidden("64,32"), {Flag: "activation", Value: "relu"}}} {
		b.Run(flags[0].Value, func(b *testing.B) {
			p := open(b, 200, 60, look{theme: "dark", colour: termenv.TrueColor}, "moons", flags...)
			p.press("3", "e", "left")
			for b.Loop() {
				p.send(keyOf("left"))
			}
		})
	}
}
