package paths

import (
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/view"
	"backstep/ui/view/viewtest"
)

// before is the view from which the mode is entered.
type before struct{ view.Plain }

func (before) Draw(paint.Painter) {}

func open(t *testing.T, line string, w, h int) (*viewtest.Screen, *View) {
	t.Helper()
	v := New()
	s := viewtest.Open(t, sessiontest.Line(t, line), viewtest.Terminal{W: w, H: h}, before{"before"}, v)
	s.Do("by phase")
	return s, v
}

// says fails unless that is the sentence of the mode.
func says(t *testing.T, s *viewtest.Screen, v *View, want string) {
	t.Helper()
	s.Frame()
	if got, ok := v.Sentence(s.Moment()); !ok || got.String() != want {
		t.Errorf("the sentence is %q, want %q", got, want)
	}
}

// The numbers are those that Matt Mazur's example gives.
func TestTwoPaths(t *testing.T) {
	s, v := open(t, "mazur", 120, 36)
	s.Do("goto 1; back; paths h1 x1")
	s.Says("The gradient of x1 → h1 is 4.386e−4, the sum over two paths. Through y1 more")
	says(t, s, v, "Through y1 more weight means more loss, through y2 less. y1 wins, 2.9 to 1: so the weight should fall.")
	s.Sees("2 paths", "8 multiplications by path, 6 this way. All 4 weights of the layer: 32, and 12.")
	s.Line("▌w x1 → h1 ━", "━ h1 ━", "━┳━━", "━ y1 ━━━━") // It lifts J.
	s.Line("┗╍╍", "╍ y2 ╍╍╍╍")                            // It lowers J.
	for _, line := range []string{
		"0.7414 = 6.684e−4", "−0.2171 = −2.298e−4", "sum = 4.386e−4",
		"δ of h1 = Σ δ · w · f′ (0.1385 · 0.4 + (−0.03810) · 0.5) · 0.2413 = 0.008771",
		"∂J/∂w = x1 · δ of h1 0.05 · 0.008771 = 4.386e−4",
		"x2 → h2 0.1 0.001500 −5.042e−4 9.954e−4",
	} {
		if !strings.Contains(strings.Join(strings.Fields(s.Frame()), " "), line) {
			t.Errorf("there is no %q:\n%s", line, s.Frame())
		}
	}
}

// A tree of six paths, in the order of the sizes and in that of the units.
func TestSixPaths(t *testing.T) {
	s, v := open(t, "xor --hidden 2,3,2", 120, 36)
	s.Do("goto 100; back; sample 3; paths h1.1 a")
	s.Says("Sample 3's part of the gradient of a → h1.1 is −0.6342")
	says(t, s, v, "Two paths say: more weight, less loss (−0.8562). Four say the opposite (0.2220): so for this sample the weight should rise.")
	s.Sees("42 multiplications by path, 18 this way", "sum ÷ 4", "the largest branch first")
	first := func() string { return s.Line("▌w", "h1.1") }
	if !strings.Contains(first(), "h2.3 0.7601") {
		t.Errorf("the first path is %q", first())
	}
	s.Press("s")
	if !strings.Contains(first(), "h2.1 0.1340") {
		t.Errorf("by unit the first path is %q", first())
	}
}

// Keys go along the paths and to other weights, and why is asked of the number under the cursor.
func TestTheCursor(t *testing.T) {
	s, v := open(t, "xor --hidden 2,3,2", 120, 36)
	s.Do("goto 100; back; paths h1.1 a")
	for _, c := range []struct{ keys, line string }{
		{"", "why ∂w h1.1 a"},
		{"h", "why δ y"},
		{"h", "why w y h3.2"},
		{"h h h h h", "why f′ h1.1"},
		{"h", "why x a"},
		{"h", "why x a"},
		{"l down", "why f′ h1.1"},
	} {
		s.Press(strings.Fields(c.keys)...)
		if got := s.Types("enter"); got != c.line {
			t.Errorf("after %q enter types %q, want %s", c.keys, got, c.line)
		}
	}
	s.Press("tab")
	if got := s.Types("enter"); got != "why ∂w h1.1 a" {
		t.Errorf("of a weight enter types %q", got)
	}
	s.Press("down", "down")
	if of := s.Moment().Selection; of.Unit != 0 || of.From != -1 {
		t.Errorf("the third weight is %+v", of)
	}
	s.Press("down")
	if of := s.Moment().Selection; of.Unit != 1 || of.From != 0 {
		t.Errorf("the fourth weight is %+v", of)
	}
	s.Do(v.Click(1, 2))
	if got := s.Types("enter"); got != "why δ y" {
		t.Errorf("after a click enter types %q", got)
	}
}

// What is selected stays while one steps, and is what it was when the mode is left in the moment
// in which it was entered.
func TestTheWeightStays(t *testing.T) {
	s, v := open(t, "diabetes", 120, 36)
	s.Do("goto 3; back; select h2; weight next")
	was := s.Moment().Selection
	s.Do("paths y h1")
	s.Press("down")
	s.Do("leave")
	if now := s.Moment().Selection; now != was || s.Desk().View() != "before" {
		t.Errorf("%+v was selected before the mode, and %+v after it", was, now)
	}
	s.Do("paths h1 age")
	for range 9 {
		s.Press("right")
		if now := s.Moment().Selection; now.Unit != 0 || now.From != 1 || now.Layer != 0 {
			t.Fatalf("a move forward selects %+v", now)
		}
	}
	says(t, s, v, "The gradient of age → h1 needs the whole way to the loss and back, and is not worked out yet: enter brings it.")
	s.Sees("There is one path", "w → h1 → y → J", "enter goes to where it is; → goes on, and brings δ₁.")
	if got := s.Types("enter"); got != "phase dW1" {
		t.Errorf("before there is a gradient enter types %q", got)
	}
	s.SeesNo("f′ of h1")
	s.Do("paths")
	s.Says("gradient of age → h1 is not worked out yet")
	s.Press("right", "right")
	s.Sees("f′ of h1")
}

// Of many paths the largest are told, and the rest is their sum by the units that they go through.
func TestManyPaths(t *testing.T) {
	s, _ := open(t, "digits --hidden 128,64 --batch 8", 200, 60)
	s.Do("step; back; paths 1.3 p36")
	s.Sees("640 paths", "… 620 more, together", "through h2.", "3200 multiplications by path, 770 this way")
	if n := strings.Count(s.Frame(), " ≈ ") + strings.Count(s.Frame(), " = "); n < 20 {
		t.Errorf("only %d products are told", n)
	}
}

func TestPenalties(t *testing.T) {
	s, v := open(t, "xor --batch 1 --l2 0.01", 120, 36)
	s.Do("10 step; back; paths y h1")
	s.Sees("+ L2 · w", "2 paths", "sum")
	says(t, s, v, "Through the network more weight means less loss, through the penalty L2 more. The network wins, 19 to 1: so the weight should rise.")
	s, _ = open(t, "diabetes --l2 0.01", 120, 36)
	s.Do("goto 3; back; paths y h1")
	s.Sees("1 path", "+ L2 · w =", "∂J/∂w =")
	s.Resize(80, 24)
	s.Sees("; with the penalty L2: ∂J/∂w = ")
}

func TestWhatIsWrongIsSaid(t *testing.T) {
	s, _ := open(t, "diabetes", 80, 24)
	s.Refuses("paths h3 bmi", "paths")
	s.Refuses("paths h1", "which weight of it?")
	s.Do("paths h1 bmi")
	s.Refuses("order up", "want size or unit")
	s.Refuses("row 0 0", "want next or previous")
	s.Refuses("factor up", "want next or previous")
}

func TestEverySizeFits(t *testing.T) {
	for i, c := range []struct{ session, script string }{
		{"diabetes", "epoch; paths h1 bmi"},
		{"mazur", "epoch; paths h1 bias; other"},
		{"iris --hidden 8,6 --batch 16 --loss mse --l1 0.01", "epoch; paths 1.2 bias; digits 17; factor previous"},
		{"curve --hidden 0", "epoch; paths y bias"},
		{"xor --hidden 5,5,5,5,5,5,5 --activation relu --batch 1 --l2 0.1", "epoch; paths 1.1 a; row next"},
		{"moons --hidden 4 --lr 1e200 --activation relu", "goto 500; paths 1.1 bias"},
		{"digits --hidden 64,32 --batch 32", "step; paths 1.1 p36"},
		{"diabetes --no-bias true", "phase z1; paths h1 bmi"},
	} {
		for _, glyphs := range []grid.Glyphs{grid.Braille, grid.ASCII} {
			v := New()
			s := viewtest.Open(t, sessiontest.Line(t, c.session), viewtest.Terminal{W: 80, H: 24, Glyphs: glyphs}, before{"before"}, v)
			s.Do("by phase", c.script)
			if i < 2 {
				s.Fits(viewtest.Coarse())
			} else {
				s.Fits(append(viewtest.Common(), [2]int{40, 12}, [2]int{60, 20}))
			}
		}
	}
}
