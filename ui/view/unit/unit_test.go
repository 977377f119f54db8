package unit_test

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/network/explain"
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
	s.Sees("[y]", "The curve begins with the first step.", "a · w", "not reached yet")
	s.Do("by phase; 2 next") // z of the hidden layer
	s.Sees("[h1]", "z  what comes in, times its weight")
	if line := s.Line("○ f′"); !strings.HasSuffix(line, "● a · ○ f′ ·") && !strings.Contains(line, "● a · ○ f′ · ") {
		t.Errorf("a or its slope is shown before it is reached: %s", line)
	}
	s.Do("next")
	if line := s.Line("○ f′"); strings.Contains(line, "● a ·") || strings.Contains(line, "○ f′ ·") {
		t.Errorf("a is reached, and has a dot: %s", line)
	}
	s.Sees("No δ is reached yet.")
	s.Do("epoch; select left")
	s.SeesNo("not reached yet", "is reached yet")
	s.Sees("blame passed back · slope", "old w")
}

// Each row shows value · weight = product, and the products add up to z.
func TestSumsAddUp(t *testing.T) {
	s := viewtest.Open(t, sessiontest.Line(t, iris), viewtest.Terminal{W: 200, H: 60}, unit.New())
	s.Do("epoch; select left; digits 7")
	sum := 0.0
	for _, name := range []string{"sepal length", "sepal width", "petal length", "petal width"} {
		n := numbers(t, s, name)
		if math.Abs(n[0]*n[1]-n[2]) > 1e-5 {
			t.Errorf("%s: %v · %v = %v?", name, n[0], n[1], n[2])
		}
		sum += n[2]
	}
	bias, z := numbers(t, s, "bias"), numbers(t, s, " z ")
	if sum += bias[0]; math.Abs(sum-z[0]) > 1e-5 {
		t.Errorf("the products and the bias come to %v, not z = %v", sum, z[0])
	}
}

// numbers returns the numbers that follow a word in the left column of panels.
func numbers(t *testing.T, s *viewtest.Screen, word string) []float64 {
	t.Helper()
	for line := range strings.Lines(s.Frame()) {
		runes := []rune(line)
		_, after, found := strings.Cut(string(runes[:min(62, len(runes))]), word)
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
	s.SeesNo("f′") // Softmax has no slope of its own.
}

func TestAnInputSaysSo(t *testing.T) {
	s := open(t, iris)
	s.Do("epoch; select left; select left")
	s.Sees("an input", "has no weights, no activation", "x of petal length", "over the")
	if n := strings.Count(s.Frame(), "○") + strings.Count(s.Frame(), "●"); n < 2 || n > 10 {
		t.Errorf("%d of 10 samples are drawn", n)
	}
}

// If there are several outputs, the target of each is shown.
func TestTargetsAreShown(t *testing.T) {
	s := viewtest.Open(t, sessiontest.Line(t, "mazur"), viewtest.Terminal{W: 200, H: 60}, unit.New())
	s.Do("epoch")
	s.Sees("0.01, 0.99")
}

func TestADeadUnitIsCalledSo(t *testing.T) {
	s := open(t, "moons --hidden 8 --activation relu --lr 5")
	s.Do("goto 200; select left; select down")
	s.Sees("[h2]", "relu, dead: no z is above −0.4886")
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

// Right of the cursor there is nothing but lines of the axes, wherever one has been.
func TestNothingIsDrawnAheadOfTheCursor(t *testing.T) {
	s := open(t, "diabetes")
	s.Do("goto 180; goto 70; select h1")
	s.Sees("[70]", "nothing is drawn of")
	column := -1
	for line := range strings.Lines(s.Frame()) {
		runes := []rune(strings.TrimRight(line, "\n "))
		if strings.Contains(line, "●") && column < 0 && strings.Contains(string(runes[60:]), "●") {
			column = 60 + len([]rune(string(runes[60:])[:strings.Index(string(runes[60:]), "●")]))
		}
		if len(runes) < column || column < 0 || strings.Contains(line, "──") && strings.Contains(line, "δ of") {
			continue
		}
		for _, block := range "▀▄█●⣀⠉" {
			if strings.ContainsRune(string(runes[min(len(runes), column+1):]), block) {
				t.Errorf("%c is drawn after the cursor: %s", block, string(runes))
			}
		}
	}
	if column < 0 {
		t.Fatalf("no disc at the cursor:\n%s", s.Frame())
	}
}

// The pages take the place beside the curves one after the other.
func TestThereArePagesBesideTheCurves(t *testing.T) {
	s := open(t, "diabetes")
	s.Do("3 epoch; select h1")
	s.Sees("sigmoid: f and its slope")
	for _, sees := range []string{"│ Σ │", "weights through time", "4 people", "sigmoid: f and its slope"} {
		s.Press("v")
		s.Sees(sees, "δ of h1, person 1")
	}
	s.Refuses("page other", "want sums, node, weights, batch or next")
}

// A weight has one value, and its name says whether that is the one before the update.
func TestAWeightBeforeAndAfterTheUpdateIsNamed(t *testing.T) {
	s := viewtest.Open(t, sessiontest.Line(t, "diabetes"), viewtest.Terminal{W: 200, H: 60}, unit.New())
	s.Do("5 epoch; phase d1; select h1")
	s.SeesNo("old w", "new w")
	s.Do("epoch; select h1")
	s.Sees("old w", "new w")
}

// A pinned row keeps its curve while it is in no batch.
func TestAPinnedRowKeepsItsCurve(t *testing.T) {
	s := open(t, "iris --hidden 4 --batch 16 --shuffle true")
	s.Do("6 epoch; select h1; pin 7; next epoch")
	for range 8 {
		s.Do("next step")
		s.Sees(", row 7")
	}
}

func TestItTellsHowDeltaWent(t *testing.T) {
	v := unit.New()
	s := viewtest.Open(t, sessiontest.Line(t, "diabetes"), viewtest.Terminal{W: 120, H: 36}, v)
	s.Do("goto 120; phase d1; select h1; sample 3")
	s.Frame()
	m := s.Desk().Moment()
	own, ok := v.Sentence(&m)
	if want := "For person 3 the δ of h1 grew until epoch 41. Now ŷ is right and the slope of h1 is flat: little is left to learn."; !ok || own.Says[0] != want {
		t.Errorf("it says %q, want %q", own.Says, want)
	}
	s.Do("phase z1")
	if m = s.Desk().Moment(); m.Focus.Kind == explain.WeightedSum {
		if own, ok := v.Sentence(&m); ok {
			t.Errorf("at z it says %q", own.Says)
		}
	}
}

// Of several outputs the answer is right or wrong, not the one ŷ that is shown.
func TestItTellsOfTheAnswerOfSeveralOutputs(t *testing.T) {
	v := unit.New()
	s := viewtest.Open(t, sessiontest.Line(t, iris), viewtest.Terminal{W: 120, H: 36}, v)
	s.Do("goto 30; phase d2; select setosa")
	s.Frame()
	m := s.Desk().Moment()
	own, ok := v.Sentence(&m)
	if !ok || !strings.Contains(own.Says[0], "Now the answer is ") || !strings.Contains(own.Says[1], "The answer is ") {
		t.Errorf("it says %q", own.Says)
	}
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
	for _, page := range []string{"node", "weights", "batch"} {
		s := open(t, iris)
		s.Do("2 epoch; select left; page " + page)
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
