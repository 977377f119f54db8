package unit_test

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/grid"
	"backstep/ui/view/unit"
	"backstep/ui/view/viewtest"
)

const iris = "iris --hidden 4 --batch 10"

// open opens a session in the view of a unit.
func open(t testing.TB, line string) *viewtest.Screen {
	t.Helper()
	return viewtest.Open(t, sessiontest.Line(t, line), viewtest.Terminal{W: 120, H: 36}, unit.New())
}

// Numbers that the step has not reached are dots, but the weights are always shown.
func TestWhatIsReachedIsShown(t *testing.T) {
	s := open(t, "diabetes")
	s.Sees("[y]", "samples come in with the first step", "a · w")
	s.Do("by phase; 2 next") // z of the hidden layer
	s.Sees("[h1]", "z  is the sum of its inputs, weighted")
	if line := s.Line("╌ slope"); !strings.Contains(line, "a · ╌ slope f′(z) ·") {
		t.Errorf("a or its slope is shown before it is reached: %s", line)
	}
	s.Do("next")
	s.Sees("[●]")
	if line := s.Line("╌ slope"); strings.Contains(line, "slope f′(z) ·") {
		t.Errorf("a is reached, and has a dot: %s", line)
	}
	if line := s.Line("δ = sum"); !strings.HasSuffix(line, "f′(z) · · ·") {
		t.Errorf("δ is shown before it is reached: %s", line)
	}
	s.Do("epoch; select left")
	if line := s.Line("δ = sum"); strings.Contains(line, "f′(z) ·") {
		t.Errorf("δ is reached, and is a dot: %s", line)
	}
}

// Each row shows value · weight = product, and the products add up to z.
func TestSumsAddUp(t *testing.T) {
	s := open(t, iris)
	s.Do("epoch; select left; digits 9")
	sum := 0.0
	for _, name := range []string{"sepal length", "sepal width", "petal length", "petal width"} {
		n := numbers(t, s, name)
		if math.Abs(n[0]*n[1]-n[2]) > 1e-7 {
			t.Errorf("%s: %v · %v = %v?", name, n[0], n[1], n[2])
		}
		sum += n[2]
	}
	bias, z := numbers(t, s, "bias"), numbers(t, s, " z ")
	if sum += bias[1]; math.Abs(sum-z[len(z)-1]) > 1e-7 {
		t.Errorf("the products and the bias come to %v, not z = %v", sum, z[len(z)-1])
	}
}

// numbers returns the numbers that follow a word in the right column of panels.
func numbers(t *testing.T, s *viewtest.Screen, word string) []float64 {
	t.Helper()
	for line := range strings.Lines(s.Frame()) {
		runes := []rune(line)
		_, after, found := strings.Cut(string(runes[min(55, len(runes)):]), word)
		var list []float64
		for _, field := range strings.Fields(strings.ReplaceAll(after, "−", "-")) {
			if v, err := strconv.ParseFloat(field, 64); err == nil {
				list = append(list, v)
			}
		}
		if found && len(list) > 0 {
			return list
		}
	}
	t.Fatalf("no numbers after %q:\n%s", word, s.Frame())
	return nil
}

func TestASoftmaxUnitHasShares(t *testing.T) {
	s := open(t, iris)
	s.Do("epoch")
	s.Sees("softmax of the output", "versicolor", "all outputs share 1")
	s.SeesNo("slope f′") // Softmax has no slope of its own.
}

func TestAnInputSaysSo(t *testing.T) {
	s := open(t, iris)
	s.Do("epoch; select left; select left")
	s.Sees("an input", "has no weights, no activation")
}

// If there are several outputs, the target of each is shown.
func TestTargetsAreShown(t *testing.T) {
	s := open(t, "mazur")
	s.Do("epoch")
	s.Sees("0.01, 0.99")
}

func TestADeadUnitIsCalledSo(t *testing.T) {
	s := open(t, "moons --hidden 8 --activation relu --lr 5")
	s.Do("goto 200; select left; select down")
	s.Sees("[h2]", "relu of layer 1, dead: no z is above −0.4886")
}

// The numbers of layers are lowered at any depth, and plain in ASCII.
func TestLayersAreNamedAtAnyDepth(t *testing.T) {
	for glyphs, name := range map[grid.Glyphs]string{grid.Braille: "δ₈", grid.Block: "δ8", grid.ASCII: "d8"} {
		s := viewtest.Open(t, sessiontest.Line(t, "xor --hidden 2,2,2,2,2,2,2,2,2,2"), viewtest.Terminal{W: 120, H: 36, Glyphs: glyphs}, unit.New())
		s.Do("epoch; 4 select left")
		s.Sees(name)
	}
}

// The table is sorted by the chosen column, and the keys of samples follow the order of
// the table, not that of the batch.
func TestTheTableIsSorted(t *testing.T) {
	s := open(t, iris)
	s.Do("epoch; select left")
	s.Press("o")
	s.Sees("by z", "z ↓")
	last := ""
	for i := range 10 {
		line := s.Line("▌", "[")
		if i > 0 && line == last {
			t.Fatalf("] did not go on from %s", line)
		}
		last = line
		s.Press("]")
	}
	s.Press("o", "o")
	s.Sees("by |δ|", "δ ↓")
	s.Press("o")
	s.Sees("by row")
}

// The lines of the history appear once they have been computed, without any key.
func TestAUnitHasAPast(t *testing.T) {
	s := open(t, iris)
	s.Do("12 epoch; select left")
	s.Sees("history", "steps 0 to 180", "|δ| log", "∂J/∂w")
	for line := range strings.Lines(s.Frame()) {
		if strings.Contains(line, "|δ| log") && !strings.ContainsFunc(line, braille) {
			t.Errorf("δ has no past: %s", line)
		}
	}
}

func braille(r rune) bool { return r > '\u2800' && r <= '\u28ff' }

// The history of a unit ends at the cursor. After going back nothing that is now ahead
// is drawn, and the weights of a step are drawn only when its update is reached.
func TestTheHistoryEndsAtTheCursor(t *testing.T) {
	there, back := open(t, "diabetes"), open(t, "diabetes")
	for range 20 {
		there.Do("epoch")
	}
	back.Do("goto 400")
	back.Sees("history")
	back.Do("goto 20")
	if there.Frame() != back.Frame() {
		t.Errorf("after 20 epochs the unit is\n%s\nand after 400 and back\n%s", there.Frame(), back.Frame())
	}
	// Within the next step the line of the weights is the same as after the 20 epochs.
	weights := func() string { return between(t, there.Frame(), "history", "|δ| log") }
	there.Do("next; select h1")
	forward := weights()
	there.Do("12 next; select h1")
	if weights() != forward {
		t.Errorf("before the update the weights went as\n%s\nand then as\n%s", forward, weights())
	}
}

// between returns the text between two others.
func between(t *testing.T, text, from, to string) string {
	t.Helper()
	_, after, found := strings.Cut(text, from)
	part, _, ended := strings.Cut(after, to)
	if !found || !ended {
		t.Fatalf("%q and %q are not in\n%s", from, to, text)
	}
	return part
}

func TestEverySizeFits(t *testing.T) {
	for _, c := range []struct{ session, script string }{
		{"diabetes", ""},
		{"diabetes", "epoch; select left"},
		{iris, "2 epoch"},
		{iris, "epoch; 2 select left"},
		{iris, "epoch; select left; digits 17"},
		{"progression-value", "epoch; select left"},
	} {
		s := open(t, c.session)
		s.Do(c.script)
		s.Fits(viewtest.Coarse())
	}
	s := open(t, "digits --hidden 12 --batch 32")
	s.Do("epoch; select left; sort z")
	s.Fits(viewtest.Sizes())
}

// A step with numbers too large to represent does not break the view.
func TestDivergenceIsSurvived(t *testing.T) {
	s := open(t, "progression-value --lr 1e60")
	s.Do("6 next epoch")
	s.Sees("NaN")
	s.Do("select left")
	s.Fits(viewtest.Coarse())
}

// How many terms one row stands for is a whole number, in whatever room there is.
func TestTheNumberOfTermsIsNotCut(t *testing.T) {
	const terms = 64 + 1
	several := regexp.MustCompile(`… (\d\S*)`)
	seen := 0
	for _, size := range viewtest.Coarse() {
		s := viewtest.Open(t, sessiontest.Line(t, "digits --hidden 0"), viewtest.Terminal{W: size[0], H: size[1]}, unit.New())
		s.Do("phase z1")
		for _, found := range several.FindAllStringSubmatch(s.Frame(), -1) {
			seen++
			if n, err := strconv.Atoi(found[1]); err != nil || n < terms-size[1] || n >= terms {
				t.Errorf("%v: %q of %d terms", size, found[0], terms)
			}
		}
	}
	if seen == 0 {
		t.Error("no row stands for several terms")
	}
}
