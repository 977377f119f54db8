package gradients_test

import (
	"slices"
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/view"
	"backstep/ui/view/gradients"
	"backstep/ui/view/viewtest"
)

// deep is a network of sigmoids whose weights all begin above 0.
const deep = "moons --hidden 8,8,8,8 --activation sigmoid --init uniform --lr 0.5"

// open opens a session in the view of the gradients, by phase.
func open(t testing.TB, w, h int, line string) *viewtest.Screen {
	t.Helper()
	s := viewtest.Open(t, sessiontest.Line(t, line), viewtest.Terminal{W: w, H: h}, gradients.New(&view.Health{}))
	s.Do("by phase")
	return s
}

// row returns the words of the line of the frame that begins with a layer. It fails if
// there is none.
func row(t *testing.T, s *viewtest.Screen, layer string) []string {
	t.Helper()
	for line := range strings.Lines(s.Frame()) {
		line = strings.NewReplacer("[", "", "]", "").Replace(line)
		if strings.HasPrefix(strings.TrimSpace(line), layer+" ") {
			return strings.Fields(line)
		}
	}
	t.Fatalf("there is no row of %s:\n%s", layer, s.Frame())
	return nil
}

// numbers returns the numbers with an exponent in the row of a layer.
func numbers(t *testing.T, s *viewtest.Screen, layer string) []string {
	t.Helper()
	var list []string
	for _, word := range row(t, s, layer) {
		if strings.Contains(word, "e") && strings.ContainsAny(word[:1], "0123456789") {
			list = append(list, word)
		}
	}
	return list
}

// The diabetes setup after its first step: ŷ is 0.8045, 0.7899, 0.8165 and 0.7933 for
// the targets 1, 0, 1 and 0, so the mean of |δ²| = |ŷ − y| is 0.4906. The gradients of
// the weights of layer 2 are 0.1771 and 0.2001, and the updates subtract 0.3542 and
// 0.4001 from 0.8065 and 0.5308. The gradients of layer 1 are 0.0099, 0.0244, 0.0058
// and 0.0145.
func TestNumbersAreThoseOfTheStep(t *testing.T) {
	s := open(t, 120, 36, "diabetes")
	s.Sees("mean |δ|", "mean |∂W|", "update ÷ weight", "the first step brings them", "healthy")
	if got := numbers(t, s, "layer 2"); len(got) != 0 {
		t.Errorf("before the first step there is %v", got)
	}
	s.Do("epoch")
	s.Sees("means over the 4 samples of the batch", "Nothing: δ reaches every layer")
	if got := numbers(t, s, "layer 2"); !slices.Equal(got, []string{"4.91e−1", "1.89e−1", "5.64e−1"}) {
		t.Errorf("layer 2 has %v", got)
	}
	if first := numbers(t, s, "layer 1"); len(first) != 3 || first[1] != "1.36e−2" {
		t.Fatalf("layer 1 has %v", first)
	}
}

// A layer's numbers are dots until the step has come to all of its units.
func TestWhatIsReachedIsShown(t *testing.T) {
	s := open(t, 120, 36, "diabetes")
	count := func() [2]int { return [2]int{len(numbers(t, s, "layer 1")), len(numbers(t, s, "layer 2"))} }
	s.Do("6 next") // the loss
	for _, want := range [][2]int{{0, 1}, {0, 2}, {1, 2}, {2, 2}, {3, 3}} {
		s.Do("next")
		if got := count(); got != want {
			t.Errorf("%v numbers of layers 1 and 2, want %v:\n%s", got, want, s.Frame())
		}
	}
	s.Do("back")
	if got := count(); got != [2]int{2, 2} {
		t.Errorf("back there are %v", got)
	}
}

// Findings are those of the last step that is done: within a step they stay as they were.
func TestNothingIsDiagnosedBeforeAStepIsDone(t *testing.T) {
	s := open(t, 120, 36, "diabetes --lr 50")
	s.Sees("said once a step is done")
	s.Do("next")
	for !s.Moment().Updated() {
		s.SeesNo("overshooting", "Nothing")
		s.Do("next")
	}
	s.Sees("overshooting", "in step 1")
	s.Do("next")
	s.Sees("overshooting", "in step 1")
	s.Do("back phase; back phase")
	s.SeesNo("overshooting")
}

func TestGradientsThatVanishAreNamed(t *testing.T) {
	s := open(t, 120, 36, deep)
	s.Do("goto 400")
	s.Sees("layer 1  vanishing", "of layer 5", "tanh or relu", ":restart activation tanh", "layers 2, 3, 4  saturated", "not uniform 0 to 1", "history to epoch 400")
	s.Resize(200, 60)
	s.Sees("one answer for all samples", "within 1 % of 0.693")
	s.Resize(80, 18)
	s.Sees("layer 1  vanishing", " more ")
}

// Every finding that is not shown can be reached with the arrow keys.
func TestEveryFindingCanBeReached(t *testing.T) {
	s := open(t, 80, 18, deep)
	s.Do("goto 400")
	s.Sees("layer 1  vanishing", "↓ 2 more")
	s.Press("down")
	s.Sees("layers 2, 3, 4  saturated", "↑ 1 before", "↓ 1 more")
	s.Press("down", "down", "j")
	s.Sees("one answer for all samples", "↑ 2 before")
	s.SeesNo(" more") // This was the last one.
	s.Press("up", "k")
	s.Sees("layer 1  vanishing")
}

// Enter carries out the remedy of the selected finding, as a new run.
func TestAFindingIsMended(t *testing.T) {
	s := open(t, 120, 36, deep)
	s.Press("enter")
	if n, _ := s.Moment().CountRuns(); n != 1 {
		t.Fatalf("before a step is done there are %d runs", n)
	}
	s.Do("goto 400")
	s.Press("down", "enter")
	if m := s.Moment(); m.Run != 2 || m.Setup.Start.Initializer.Scheme != "xavier-uniform" {
		t.Errorf("in run %d weights are drawn by %s", m.Run, m.Setup.Start.Initializer.Scheme)
	}
	s = open(t, 120, 36, "diabetes")
	s.Do("epoch")
	s.Press("enter")
	if n, _ := s.Moment().CountRuns(); n != 1 {
		t.Errorf("where nothing is wrong there are %d runs", n)
	}
}

func TestDeadAndSymmetricUnitsAreNamed(t *testing.T) {
	s := open(t, 120, 40, "xor --hidden 3 --init zeros --activation relu")
	s.Do("epoch")
	s.Sees("layer 1, h1 h2 h3  symmetric", "3 of 3 units", "he-uniform", "layer 1, h1 h2 h3  dead")
}

// The centimetres of iris are too large for sigmoids.
func TestLargeInputsAreNamed(t *testing.T) {
	s := open(t, 120, 36, "iris --hidden 6 --activation sigmoid --init uniform")
	s.Do("epoch")
	s.Sees("layer 1  saturated", "their mean size of 3.46 is large", ":restart scale standard")
	s = open(t, 120, 36, "iris --hidden 6 --activation sigmoid --scale standard")
	s.Do("epoch")
	s.Sees("Nothing")
}

func TestDivergenceIsNamed(t *testing.T) {
	s := open(t, 120, 36, "progression-value --lr 1e150")
	s.Do("3 next epoch")
	s.Sees("a number overflowed", "weights diverged to ", "a learning rate below 1e150", "NaN", ":restart lr 1e+149")
	s.Fits(viewtest.Common())
}

// If not all layers have room, those around the selected one are shown.
func TestManyLayers(t *testing.T) {
	s := open(t, 80, 16, "xor --hidden 2,2,2,2,2,2,2,2,2,2,2,2")
	s.Do("epoch")
	s.Sees("[layer 13]", "layers more")
	for range 20 {
		s.Press("h")
	}
	s.Sees("[layer 1]")
	s.Press("l")
	s.Sees("[layer 2]")
}

func TestEverySizeFits(t *testing.T) {
	for _, c := range []struct{ session, script string }{
		{"diabetes", ""},
		{"iris --hidden 6,4", "2 e; back; digits 12"},
	} {
		s := open(t, 80, 24, c.session)
		s.Do(c.script)
		s.Fits(viewtest.Coarse())
	}
	s := open(t, 80, 24, deep)
	s.Do("3 e")
	s.Fits(viewtest.Sizes())
}

// Readings stay while training goes on. Another run drops them.
func TestAnotherRunHasAHistoryOfItsOwn(t *testing.T) {
	s := open(t, 120, 36, deep)
	s.Do("goto 60")
	s.Sees("history to epoch 60")
	s.Do("reseed")
	s.Sees("the first step brings them", "said once a step is done")
	s.SeesNo("history to")
}

// Back at the beginning the history lies ahead. The title says so and, without colour,
// there are fewer dots.
func TestTheHistoryAheadIsToldApart(t *testing.T) {
	s := open(t, 120, 36, deep)
	s.Do("goto 60")
	behind := viewtest.Dots(s.Frame())
	s.Do("goto 0")
	s.Sees("bars from the first step on; under each the history to epoch 60, all of it ahead")
	s.SeesNo("the first step brings them")
	if ahead := viewtest.Dots(s.Frame()); ahead == 0 || ahead > behind/2 {
		t.Errorf("the history has %d dots ahead, and %d behind:\n%s", ahead, behind, s.Frame())
	}
}

// If a step has layers that take long to read, they are read beside the event loop.
func TestLayersOfALargeStepAreReadAsWork(t *testing.T) {
	s := open(t, 120, 36, "digits --hidden 512,512 --batch 4")
	s.Do("next step")
	empty := s.Sketch()
	if s.Frame() == empty {
		t.Errorf("nothing was read:\n%s", empty)
	}
	s.Sees("512 → 512", "healthy")
	s.Do("back") // Within the step there are only the numbers that are reached.
	if len(numbers(t, s, "layer 2")) != 2 {
		t.Errorf("within the step there is\n%s", s.Frame())
	}
}
