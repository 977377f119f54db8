package matrices_test

import (
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/view/matrices"
	"backstep/ui/view/viewtest"
)

// open opens a session in the view of the matrices, by phase.
func open(t testing.TB, line string, terminal viewtest.Terminal) *viewtest.Screen {
	t.Helper()
	s := viewtest.Open(t, sessiontest.Line(t, line), terminal, matrices.New())
	s.Do("by phase")
	return s
}

// In the session diabetes every number that the formula names is shown on a small
// terminal and has its mark.
func TestWhatTheFormulaNamesIsShown(t *testing.T) {
	s := open(t, "diabetes", viewtest.Terminal{W: 80, H: 24})
	seen := 0
	s.Foci(1, 3, func(focus viewtest.Focus) {
		seen++
		s.Sees("[" + number.Default().Trim(focus.Value) + "]")
		for q, v := range focus.Feeds {
			if focus.Kind == explain.Delta && q.Layer == focus.Layer && q.Kind == explain.Activation && q.Layer == 0 {
				v *= 1 - v // The matrix shows the derivative of the sigmoid there.
			}
			s.Sees("•" + number.Default().Trim(v))
		}
	})
	if seen < 30 {
		t.Errorf("only %d numbers were in focus", seen)
	}
}

// Of wide layers as much is shown as there is room for. This includes the number in
// focus and some of each kind of number that its formula names.
func TestOfWideLayersSomeOfEachOperandIsShown(t *testing.T) {
	for _, line := range []string{"iris --hidden 64,32 --scale standard", "iris --hidden 10 --batch 30"} {
		s := open(t, line, viewtest.Terminal{W: 120, H: 36})
		s.Foci(9, 2, func(focus viewtest.Focus) {
			s.Sees("[" + number.Default().Trim(focus.Value) + "]")
			shown := map[explain.Kind]bool{}
			for q, v := range focus.Feeds {
				derivative := focus.Kind == explain.Delta && q.Layer == focus.Layer && q.Kind != explain.Target
				shown[q.Kind] = shown[q.Kind] || derivative || strings.Contains(s.Frame(), "•"+number.Default().Trim(v))
			}
			for kind, ok := range shown {
				if !ok {
					t.Fatalf("nothing of kind %d has a mark, of what the formula of %v names:\n%s", kind, focus.Quantity, s.Frame())
				}
			}
		})
	}
}

// The arithmetic of a unit that the step has not reached is in symbols.
func TestTheArithmeticOfWhatIsAheadHasNoNumbers(t *testing.T) {
	s := open(t, "mazur", viewtest.Terminal{W: 120, H: 36})
	s.Do("next; select y1")
	if n := strings.Count(s.Frame(), "= ·"); n != 1 {
		t.Errorf("the arithmetic has %d dots:\n%s", n, s.Frame())
	}
	s.Sees("z = a1 · w1 + a2 · w2 + b")
}

// A gradient that is more than the mean over the batch is shown as such.
func TestPenaltiesAreNamed(t *testing.T) {
	s := open(t, "diabetes --l2 0.1", viewtest.Terminal{W: 120, H: 36})
	s.Do("phase dW2")
	s.Sees("+ 0.1 ·   W₂", "÷ 4 + 0.1 · 0.8065")
}

// In ASCII the numbers of layers and of units can be told apart.
func TestSymbolsInASCII(t *testing.T) {
	s := open(t, "mazur", viewtest.Terminal{W: 120, H: 36, Glyphs: grid.ASCII})
	s.Do("7 next")
	s.Sees("=  a1 transposed  *")
	s.Do("2 next")
	s.Sees("sample 1 = (0.1385 * 0.4 + (-0.03810) * 0.5) * 0.5933 * (1 - 0.5933) = 0.008771", ".*", "yhat .* (1 - yhat)")
}

func TestEverySizeFits(t *testing.T) {
	for _, c := range []struct{ session, script string }{
		{"diabetes", ""},
		{"iris --hidden 8,6", "epoch; select next; digits 17"},
		{"diabetes", "notation article; phase dW2"},
		{"iris --hidden 8,6", "notation nielsen; epoch; phase dW1"},
		{"mazur", "notation mazur,bias=ones; phase d1"},
	} {
		s := open(t, c.session, viewtest.Terminal{W: 80, H: 24})
		s.Do(c.script)
		s.Fits(viewtest.Coarse())
	}
	s := open(t, "diabetes", viewtest.Terminal{W: 80, H: 24})
	s.Do("4 next")
	s.Fits(viewtest.Sizes())
}
