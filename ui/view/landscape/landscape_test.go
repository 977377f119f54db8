package landscape_test

import (
	"fmt"
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/number"
	"backstep/ui/view/landscape"
	"backstep/ui/view/viewtest"
)

// twoWeights is a network that has only two weights.
const twoWeights = "curve --hidden 1 --no-bias true --lr 1.25 --activation tanh --init uniform"

// open opens a session in the view of the landscape.
func open(t testing.TB, line string) *viewtest.Screen {
	t.Helper()
	return viewtest.Open(t, sessiontest.Line(t, line), viewtest.Terminal{W: 120, H: 36}, landscape.New())
}

func TestTwoWeights(t *testing.T) {
	s := open(t, twoWeights)
	s.Sees("J over w₁ and w₂, all the weights there are", "x → h1", "h1 → y", "[●]", "lines of equal J")
	s.Do("3 epoch")
	s.Sees("after step 3", "○ start", "J here", "lowest", "steepest curvature λ", "this η 1.25 · λ")
	if here, want := s.Line("J here"), number.Default().Trim(s.Moment().Step.LossAfter); !strings.HasSuffix(strings.TrimSpace(here), " "+want) {
		t.Errorf("the loss at the new weights is %s, but the view says %s", want, here)
	}
}

// Gradients and updates are dots until their phases.
func TestWhatIsReachedIsShown(t *testing.T) {
	s := open(t, twoWeights)
	s.Do("by phase; next")
	if line := s.Line("x → h1"); !strings.HasSuffix(line, " · ·") {
		t.Errorf("the gradient is shown before it is reached: %s", line)
	}
	s.SeesNo("−∂J/∂w")
	s.Do("epoch; back")
	s.Sees("−∂J/∂w")
	if line := s.Line("x → h1"); !strings.HasSuffix(line, " ·") || strings.HasSuffix(line, " · ·") {
		t.Errorf("the gradient is reached, and the step is not: %s", line)
	}
	s.Do("next")
	if line := s.Line("x → h1"); strings.HasSuffix(line, " ·") {
		t.Errorf("all is reached: %s", line)
	}
}

func TestWeightsAreChosen(t *testing.T) {
	s := open(t, "xor")
	s.Sees("J over w₁ and w₂", "a → h4", "h2 → y", "15 others held")
	for _, c := range []struct {
		key, across, up string
	}{
		{"l", "b → h4", "h2 → y"},
		{"l", "b₁ of h4", "h2 → y"},
		{"tab", "h1 → y", "h2 → y"},
		{"k", "h1 → y", "h3 → y"},
		{"j", "h1 → y", "h2 → y"},
		{"j", "h1 → y", "b₂ of h4"}, // This skips the weight that the other axis has.
		{"h", "b → h4", "b₂ of h4"},
		{"shift+tab", "b → h4", "h1 → y"},
		{"shift+tab", "b → h4", "a → h1"},
	} {
		s.Press(c.key)
		s.Sees(c.across, c.up)
	}
	s.Do("across unit", "across unit")
	s.Press("h")
	s.Sees("b₁ of y", "a → h1")
}

// Before any of the landscape is computed, the weights with the largest gradients are
// chosen.
func TestTheFirstChoiceIsWhatTrainingMoves(t *testing.T) {
	s := open(t, "iris --hidden 3")
	if text := s.Sketch(); !strings.Contains(text, "w₁ sepal l") || !strings.Contains(text, "w₂ h3 → se") {
		t.Errorf("the first landscape is of\n%s", text)
	}
}

// A step that raises the loss is not called descent, whatever the reason.
func TestItIsSaidWhyTheLossRises(t *testing.T) {
	s := open(t, "xor --lr 0.1")
	s.Do("epoch")
	s.Sees("why it does not bounce")
	s = open(t, "xor --lr 5")
	s.Do("7 epoch")
	s.Sees("why J rose", "below 1", "In this plane η is small enough")
	s = open(t, "iris --batch 16 --hidden 3")
	s.Do("10 step")
	s.Sees("why J rose", "below 1", "η is small enough here, and yet the step")
	s.SeesNo("bounces") // The step stops short here.
}

func TestZoom(t *testing.T) {
	s := open(t, "xor")
	s.Do("2 epoch")
	all := s.Frame()
	s.Press("+")
	near := s.Frame()
	if near == all {
		t.Fatal("+ does not come nearer")
	}
	s.Press("-", "-")
	if far := s.Frame(); far == all || far == near {
		t.Fatal("- does not go farther")
	}
	s.Press("0")
	if s.Frame() != all {
		t.Errorf("0 does not show all of the way again:\n%s\nbut\n%s", all, s.Frame())
	}
	for _, key := range []string{"+", "-", "-"} {
		for range 40 {
			s.Press(key)
		}
		s.Fits(viewtest.Common())
	}
}

// Another run leaves the path of the one before, with the setting that differs. This is
// so even if that path was not looked at.
func TestAGhostIsKept(t *testing.T) {
	s := open(t, "xor")
	s.Do("3 epoch", "reseed", "epoch")
	s.Sees("seed 1")
	s.Do("2 epoch", "reseed")
	s.Sees("seed 2")
	s.SeesNo("before")
	s.Do("clear")
	s.SeesNo("seed 2")
}

func TestEverySizeFits(t *testing.T) {
	for _, c := range []struct{ session, script string }{
		{"diabetes", ""},
		{twoWeights, "3 epoch"},
		{"nielsen", "epoch"},
	} {
		s := open(t, c.session)
		s.Do(c.script)
		s.Fits(viewtest.Coarse())
	}
	s := open(t, "xor")
	s.Do("2 epoch; reseed; 2 epoch; back; across previous; digits 9")
	s.Fits(viewtest.Sizes())
}

// Without colours there are contours and ways, and no ground.
func TestWithoutColours(t *testing.T) {
	for _, colours := range []viewtest.Colours{viewtest.NoStyles, viewtest.BoldOnly} {
		s := viewtest.Open(t, sessiontest.Line(t, twoWeights), viewtest.Terminal{W: 120, H: 36, Colours: colours}, landscape.New())
		s.Do("epoch")
		s.Sees("⠒⠒", "0.38", "[●]")
		s.SeesNo("▀", "%")
	}
}

// Weights that are not finite do not break the view.
func TestDivergenceIsSurvived(t *testing.T) {
	s := open(t, "curve --lr 1e150")
	s.Do("3 next epoch")
	s.Sees("NaN")
	s.Fits(viewtest.Common())
}

// Around a huge weight there is room, too.
func TestHugeWeightsAreShown(t *testing.T) {
	const text = "[network]\nbias = false\nlayers = [{ units = 1, activation = 'gelu' }, { units = 1, activation = 'linear' }]\n" +
		"[init]\nweights = [[[-1e200]], [[1.0]]]\n[training]\nloss = 'sse'\n[data]\nx = [[1e200]]\ny = [[0.5]]\n"
	s := viewtest.Open(t, sessiontest.Written(t, text), viewtest.Terminal{W: 120, H: 36}, landscape.New())
	s.Do("epoch")
	s.Sees("J over")
	s.Fits(viewtest.Common())
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

// openBowl opens the session bowl with a learning rate.
func openBowl(t testing.TB, rate string) *viewtest.Screen {
	t.Helper()
	return viewtest.Open(t, sessiontest.Written(t, fmt.Sprintf(bowl, rate)), viewtest.Terminal{W: 120, H: 36}, landscape.New())
}

// A convex bowl that is flat along its floor is called a valley and never a saddle.
func TestABowlIsNoSaddle(t *testing.T) {
	s := openBowl(t, "0.1")
	for range 12 {
		s.Do("epoch")
		s.Sees("A step stops short of the floor of the valley")
		if line := s.Line("flattest curvature"); !strings.HasSuffix(line, " 0 along") {
			t.Fatalf("the floor is flat: %s", line)
		}
	}
}

// After an overshoot the gradient shown is that at the present weights.
func TestTheGradientIsThatOfHere(t *testing.T) {
	s := openBowl(t, "0.9")
	s.Do("epoch")
	if line := s.Line("x1 → y"); !strings.HasSuffix(line, " −0.8 −1.6 1.440") {
		t.Errorf("w, ∂J/∂w and the next step: %s", line)
	}
	s.Do("back phase") // Before the update.
	if line := s.Line("x1 → y"); !strings.HasSuffix(line, " 1 2 ·") {
		t.Errorf("w and ∂J/∂w: %s", line)
	}
}

// If steps go by batches, the view says which J the landscape shows.
func TestItIsSaidWhichLoss(t *testing.T) {
	s := open(t, "xor --batch 2")
	s.Do("epoch")
	s.Sees("after step 2; J is over all 4 samples")
	s = open(t, "xor")
	s.Do("epoch")
	s.SeesNo("J is over") // There is only one J.
}

// If the end of an earlier run lies under the mark of the present weights, its label stands
// beside another of its places, or it would be taken for theirs.
func TestALabelHasItsMark(t *testing.T) {
	s := viewtest.Open(t, sessiontest.Line(t, "diabetes"), viewtest.Terminal{W: 80, H: 24}, landscape.New())
	s.Do("6 epoch", "restart lr 0.5", "9 epoch")
	s.Sees("η 2 ○")
}
