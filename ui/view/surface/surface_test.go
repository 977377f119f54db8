package surface_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/view"
	"backstep/ui/view/surface"
	"backstep/ui/view/viewtest"
)

// open opens a session in the view of the surface.
func open(t testing.TB, line string) *viewtest.Screen {
	t.Helper()
	return openOn(t, line, viewtest.Terminal{W: 120, H: 36})
}

func openOn(t testing.TB, line string, on viewtest.Terminal) *viewtest.Screen {
	t.Helper()
	return viewtest.Open(t, sessiontest.Line(t, line), on, surface.New(&view.Scores{}))
}

// plane returns only the rows of the plane and the units.
func plane(frame string) string { return strings.Join(strings.Split(frame, "\n")[1:19], "\n") }

func TestAnswersAndUnitsAreShown(t *testing.T) {
	s := open(t, "moons --hidden 6 --test-fraction 0.3")
	s.Do("goto 50")
	s.Sees("decision surface", "ŷ over x1 and x2, after the update", "h1", "h6", "○ test", "× ⊗ wrong", "accuracy train", "bias → ŷ", "[●]")
	s.SeesNo("working it out")
}

func TestTheArrowsMoveTheSampleAndItsAnswer(t *testing.T) {
	s := open(t, "moons --hidden 3")
	s.Do("epoch")
	before := s.Frame()
	answer := func() string { return s.Line("ŷ ", "x1 ", "[") }
	was := answer()
	for range 12 {
		s.Press("right")
	}
	s.Sees("[✛] moved")
	if step := s.Moment().Position.Step; step != 1 {
		t.Errorf("an arrow moved the walk to step %d", step)
	}
	if answer() == was {
		t.Errorf("the answer does not follow:\n%s", s.Frame())
	}
	s.Do("leave")
	if s.Frame() != before {
		t.Errorf("the sample is not put back:\n%s\nbut\n%s", s.Frame(), before)
	}
}

func TestOfSeveralInputsTheOthersAreHeld(t *testing.T) {
	s := openOn(t, "iris --hidden 4", viewtest.Terminal{W: 200, H: 60})
	s.Do("epoch")
	s.Sees("petal length and petal width, the others at their means", "setosa", "virginica")
	s.Press("x")
	s.Sees("sepal length and petal width")
	s.Press("y", "y")
	s.Sees("sepal length and petal length")
}

// Inputs that are derived from the axes are not at their means.
func TestDerivedInputsAreNotHeld(t *testing.T) {
	s := open(t, "circles --features x1,x2,x1^2,x2^2 --hidden 0")
	s.Do("epoch")
	s.Sees("over x1 and x2")
	s.SeesNo("at their means")
	s.Do("upward x1²")
	s.Sees("at their means") // x2 is.
}

func TestANetworkOfOneInputHasACurve(t *testing.T) {
	s := open(t, "curve --hidden 3")
	s.Do("epoch")
	s.Sees("what ŷ is over x", "●")
	s.Sees("what each has learned to see", "a from −1 to 1", "h3")
	s.Press("y")
	s.Says("there are no other inputs")
}

// With two inputs each has its axis, and the message depends on which one was named.
func TestAnAxisOfTwoInputsSaysWhyItStays(t *testing.T) {
	s := open(t, "diabetes")
	across, up := s.Moment().Setup.Names.Inputs[0], s.Moment().Setup.Names.Inputs[1]
	for line, want := range map[string]string{
		"across next":      "there are no other inputs",
		"across foo":       `across "foo": want next, or an input`,
		"upward foo":       `upward "foo": want next, or an input`,
		"across " + across: across + " is that axis already",
		"upward " + up:     up + " is that axis already",
		"across " + up:     "that is the other axis already",
	} {
		r := s.Desk().Do(line)
		if r.Err != nil {
			r.Message = r.Err.Error()
		}
		if !strings.Contains(r.Message, want) {
			t.Errorf("%q says %q, want %q", line, r.Message, want)
		}
	}
}

func TestTheWeightsAreThoseOfTheCursor(t *testing.T) {
	s := open(t, "moons --hidden 3 --lr 3")
	s.Do("epoch")
	before := plane(s.Frame())
	s.Do("epoch")
	if plane(s.Frame()) == before {
		t.Errorf("the surface of the second epoch is that of the first:\n%s", before)
	}
	s.Do("goto 1")
	if after := plane(s.Frame()); after != before {
		t.Errorf("back after the first epoch there is\n%s\nnot\n%s", after, before)
	}
	// Within a step the weights are the old ones until the update is reached.
	s.Do("next")
	if within := plane(s.Frame()); within != before {
		t.Errorf("in the second step there is\n%s\nnot\n%s", within, before)
	}
}

// The answer beside the surface is a dot until the step has reached it.
func TestTheAnswerIsReached(t *testing.T) {
	s := open(t, "diabetes")
	s.Sees("0.8045") // This is the answer before the first step.
	s.Do("by phase; next")
	s.SeesNo("0.8045")
	s.Do("4 next")
	s.Sees("0.8045")
}

func TestWhatIsToldWrongIsMarked(t *testing.T) {
	s := open(t, "xor --hidden 0")
	s.Do("goto 300")
	// One straight line separates at most three of the four correctly.
	s.Sees("× wrong", "accuracy")
	if !strings.Contains(plane(s.Frame()), "×") {
		t.Errorf("nothing is marked wrong:\n%s", s.Frame())
	}
	if !strings.Contains(s.Frame(), "[●]") && !strings.Contains(s.Frame(), "[×]") {
		t.Errorf("no sample is selected:\n%s", s.Frame())
	}
}

// A pinned row has its own target, whatever the batch in which it is not.
func TestAPinnedRowHasItsOwnTarget(t *testing.T) {
	for _, line := range []string{"diabetes --batch 2 --shuffle true", "curve --batch 2 --shuffle true", "iris --batch 2 --shuffle true"} {
		s := open(t, line)
		m := s.Moment()
		for row := range 4 {
			s.Do("goto 5", "pin "+strconv.Itoa(row+1))
			want := number.Default().Trim(m.Setup.TrainSamples.Y[row][0])
			if set := m.Setup.Set; set.Class != nil {
				want = set.Target.Classes[set.Class[m.Setup.Train[row]]]
			}
			at := regexp.MustCompile(`\by +` + want + `( |$)`)
			if !at.MatchString(s.Frame()) {
				t.Errorf("%s: the target of row %d, %s, is not shown:\n%s", line, row+1, want, s.Frame())
			}
		}
	}
}

// Where only one class is left, the scale is still that of both.
func TestOneClassOfTwoKeepsTheScale(t *testing.T) {
	s := open(t, "diabetes")
	s.Do("drop sample 1", "drop sample 2", "goto 30")
	if set := s.Moment().Setup; set.TrainSamples.Len() != 2 || set.TrainSamples.Y[0][0] != set.TrainSamples.Y[1][0] {
		t.Fatalf("the targets are %v", set.TrainSamples.Y)
	}
	s.Sees("ŷ ● 0 ", "■ 1 ")
}

func TestEachClassHasALetter(t *testing.T) {
	s := open(t, "iris --hidden 6")
	s.Do("goto 100")
	s.Press("x")
	s.Sees("aA ● setosa", "bB ■ versicolor", "cC ▲ virginica", "↑ petal width", "others at their means", "says ")
	for _, letter := range []string{"AAAA", "CCCC"} {
		if !strings.Contains(plane(s.Frame()), letter) {
			t.Errorf("no region of %s:\n%s", letter, s.Frame())
		}
	}
}

func TestThePlaneIsOverInputsThatVary(t *testing.T) {
	s := open(t, "digits --hidden 4")
	// The first pixel of all digits is empty, and those of the corners tell little.
	s.Sees("p34", "p44", "A 0  B 1  C 2")
}

func TestTheSelectedUnitIsShown(t *testing.T) {
	s := open(t, "moons --hidden 40")
	s.Do("epoch")
	s.Sees("h1 ", " more")
	s.Do("3 select next")
	s.Sees("[h1]")
	s.Do("30 select next")
	s.Sees("[h31]")
}

func TestADeadUnitIsCalledSo(t *testing.T) {
	s := open(t, "moons --hidden 8 --activation relu --lr 5")
	s.Do("goto 200")
	s.Sees("dead")
}

func TestTheChartIsLogarithmicOrLinear(t *testing.T) {
	s := open(t, "moons --hidden 3 --test-fraction 0.3")
	s.Do("goto 40")
	s.Sees("○ test", "train ", "test ")
	before := s.Frame()
	s.Do("loss")
	if s.Frame() == before {
		t.Error("another scale changes nothing")
	}
	s.Do("loss")
	if s.Frame() != before {
		t.Error("back the scale is not as before")
	}
}

// The legend has all classes with their whole names, with a blank between each mark and
// name.
func TestTheLegendHasEveryClass(t *testing.T) {
	digits := []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}
	for line, names := range map[string][]string{"iris --hidden 4": {"setosa", "versicolor", "virginica"}, "digits --hidden 4": digits} {
		for _, look := range legendLooks() {
			s := openOn(t, line, look)
			s.Do("epoch")
			for _, size := range [][2]int{{80, 24}, {100, 30}, {120, 36}, {200, 60}} {
				s.Resize(size[0], size[1])
				if n := legendNames(s, names); n != len(names) {
					t.Errorf("%s, %v, %v: the legend has %d classes of %d:\n%s", line, look, size, n, len(names), s.Frame())
				}
				for _, at := range viewtest.Marked(s.Drawn()) {
					t.Errorf("%s, %v, %v: %s", line, look, size, at)
				}
			}
		}
	}
}

// legendNames returns the number of names in the legend below the surface.
func legendNames(s *viewtest.Screen, names []string) int {
	texts, f := s.Drawn()
	w, h := f.Size()
	most := 0
	for y := h - 5; y < h; y++ {
		n := 0
		for _, text := range texts {
			for _, name := range names {
				words := strings.Fields(strings.TrimLeft(text.Text, "●■▲ "))
				if text.At.Y == y && len(words) > 0 && words[0] == name && text.At.X < w/2+4 {
					n++
				}
			}
		}
		most = max(most, n)
	}
	return most
}

// legendLooks returns terminals whose legends differ, with colours for all classes, few
// colours or none.
func legendLooks() []viewtest.Terminal {
	var list []viewtest.Terminal
	for _, glyphs := range []grid.Glyphs{grid.Braille, grid.ASCII} {
		for _, colours := range []viewtest.Colours{viewtest.TrueColour, viewtest.Sixteen, viewtest.NoStyles} {
			list = append(list, viewtest.Terminal{Glyphs: glyphs, Colours: colours})
		}
	}
	return list
}

// If names of classes have no room they are cut. Only if the cut names would be the
// same are classes left out, and the legend says how many.
func TestTheLegendOfLongNames(t *testing.T) {
	for _, c := range []struct {
		names [3]string
		want  string
	}{
		{[3]string{"Iris-setosa", "Iris-versicolor", "Iris-virginica"}, "A ● Iris-se… B ■ Iris-ve… C ▲ Iris-vi…"},
		{[3]string{"a class of many that is the first", "a class of many that is the second", "a class of many that is the third"}, "… 3 more"},
	} {
		setup := sessiontest.Line(t, "iris --hidden 4")
		setup.Set.Target.Classes = c.names[:]
		s := viewtest.Open(t, setup, viewtest.Terminal{W: 80, H: 24}, surface.New(&view.Scores{}))
		s.Sees(c.want)
	}
}

func TestEverySizeFits(t *testing.T) {
	for _, line := range []string{"moons --hidden 6", "iris --hidden 20,3", "curve", "and --hidden 0"} {
		for _, glyphs := range []grid.Glyphs{grid.Braille, grid.ASCII} {
			s := openOn(t, line, viewtest.Terminal{W: 80, H: 24, Glyphs: glyphs, Colours: viewtest.TrueColour})
			s.Do("epoch")
			s.Press("left")
			s.Fits(viewtest.Coarse())
		}
	}
}

// While the pictures of another layer are computed, those of the last one stay.
func TestAnotherLayerIsSelected(t *testing.T) {
	s := open(t, "moons --hidden 4,3")
	s.Do("epoch; select left; select left; select left")
	s.Sees("decision surface")
	for _, to := range []string{"right", "right", "right", "left", "left", "next", "next", "next", "next", "next"} {
		s.Do("select " + to)
		if text := s.Sketch(); !strings.Contains(text, "decision surface") {
			t.Fatalf("after select %s there is no surface:\n%s", to, text)
		}
	}
}

func TestWhatIsNotFiniteIsSurvived(t *testing.T) {
	s := open(t, "moons --hidden 4 --lr 1e200 --activation relu")
	s.Do("4 next epoch")
	s.Fits(viewtest.Common())
}

// What the step has not reached is a dot beside the units too, as in the other views.
func TestActivationsAreShownAsTheyAreReached(t *testing.T) {
	for _, c := range []struct {
		session, unit, phase string
		shown                bool
	}{
		{"iris --hidden 8,6", "h1.1", "z1", false},
		{"iris --hidden 8,6", "h1.1", "a1", true},
		{"iris --hidden 3", "h1", "x", false},
		{"iris --hidden 3", "h1", "z1", false},
		{"iris --hidden 3", "h1", "z2", true},
		{"xor --hidden 3", "h1", "z1", true}, // That is a weight.
	} {
		s := openOn(t, c.session, viewtest.Terminal{W: 200, H: 60})
		s.Do("goto 2; phase "+c.phase, "select "+c.unit)
		_, beside, _ := strings.Cut(s.Line("["+c.unit+"]"), "["+c.unit+"] ")
		if dot := strings.HasPrefix(beside, "·"); dot == c.shown {
			t.Errorf("%s, phase %s: beside %s stands %q", c.session, c.phase, c.unit, beside)
		}
	}
}
