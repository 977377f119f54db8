package network_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/number"
	view "backstep/ui/view/network"
	"backstep/ui/view/viewtest"

	"pgregory.net/rapid"
)

// open opens a session in the view of the network, by phase.
func open(t testing.TB, w, h int, line string) *viewtest.Screen {
	t.Helper()
	return openOn(t, line, viewtest.Terminal{W: w, H: h})
}

func openOn(t testing.TB, line string, terminal viewtest.Terminal) *viewtest.Screen {
	t.Helper()
	s := viewtest.Open(t, sessiontest.Line(t, line), terminal, view.New(nil, nil))
	s.Do("by phase")
	return s
}

// The number in focus is always a block. In the forward pass and for δ, everything that
// its formula names has a mark.
func TestWhatIsExplainedIsShown(t *testing.T) {
	s := open(t, 80, 24, "diabetes")
	s.Foci(1, 3, func(focus viewtest.Focus) {
		s.Sees("[" + number.Default().Trim(focus.Value) + "]")
		if focus.Kind == explain.Gradient || focus.Kind == explain.Update {
			return // They are made of all samples and of the numbers that they replace.
		}
		for q, v := range focus.Feeds {
			if q.Kind == explain.Activation || q.Kind == explain.WeightedSum || q.Kind == explain.Delta || q.Kind == explain.Target {
				continue // The mark stands before the symbol.
			}
			s.Sees("•" + number.Default().Trim(v))
		}
	})
}

// Whatever number of digits is chosen, the network shows the selected number and a
// weight of the selected unit, with as many digits as there is room for.
func TestTheSelectedNumberIsAlwaysThere(t *testing.T) {
	for _, c := range []struct {
		session string
		every   int // digits
	}{
		{"diabetes", 1}, {"mazur", 2},
	} {
		s := open(t, 80, 24, c.session)
		s.Do("epoch")
		s.Foci(2, 3, func(focus viewtest.Focus) {
			if focus.Kind == explain.Loss {
				return
			}
			for digits := number.MinDigits; digits <= number.MaxDigits; digits += c.every {
				s.Do(fmt.Sprintf("digits %d", digits))
				if !shownIn(s.Frame(), "[", focus.Value, digits) {
					t.Fatalf("%s with %d digits: [%v] is not shown:\n%s", c.session, digits, focus.Value, s.Frame())
				}
				for q, v := range focus.Feeds {
					if focus.Kind == explain.WeightedSum && q.Kind == explain.Weight && q.From != network.Bias && !shownIn(s.Frame(), "•", v, digits) {
						t.Fatalf("%s with %d digits: the weight %v is not shown:\n%s", c.session, digits, v, s.Frame())
					}
				}
			}
		})
	}
}

// shownIn reports whether a number stands in the network after a mark, with at most the
// given number of digits.
func shownIn(frame, mark string, v float64, digits int) bool {
	diagram := strings.Join(strings.Split(frame, "\n")[1:12], "\n")
	for d := digits; d >= number.MinDigits; d-- {
		if strings.Contains(diagram, mark+number.Format{Digits: d}.Trim(v)) {
			return true
		}
	}
	return false
}

func TestNoWireBetweenNumbersReadsAsAMinus(t *testing.T) {
	s := open(t, 120, 36, "diabetes")
	s.Do("epoch")
	s.Sees("w         ∂J/∂w     new w")
	if minus := regexp.MustCompile(`\d +[─━╌╍]+ +[•\[]?−?\d`).FindString(s.Frame()); minus != "" {
		t.Errorf("%q in\n%s", minus, s.Frame())
	}
}

func TestAWireHasTheSignOfTheWeightBesideIt(t *testing.T) {
	for _, width := range []int{80, 120} {
		s := open(t, width, 36, "diabetes")
		s.Do("epoch")
		if wire := regexp.MustCompile(`−0\.\d+ +╌+│`).FindString(s.Frame()); wire == "" {
			t.Errorf("no dashed wire beside a negative weight in\n%s", s.Frame())
		}
	}
}

func TestBiasesStayFromPhaseToPhase(t *testing.T) {
	s := open(t, 80, 24, "xor --hidden 3")
	s.Do("by unit")
	for range 11 {
		s.Do("next")
		if n := len(regexp.MustCompile(`b[ •]*[−\[\d]`).FindAllString(s.Frame(), -1)); n < 4 {
			t.Fatalf("%d of 4 biases are shown:\n%s", n, s.Frame())
		}
	}
}

// Every output shows its target.
func TestEveryOutputShowsItsTarget(t *testing.T) {
	for _, c := range []struct {
		session string
		w, h    int
		want    []string
	}{
		{"mazur", 80, 24, []string{"y  0.01", "y  0.99"}},
		{"mazur", 120, 36, []string{"y   0.01", "y   0.99"}},
		{"iris --hidden 4", 120, 36, []string{"y  1", "y  0"}},
		{"diabetes", 80, 24, []string{"y   1"}},
		{"diabetes", 60, 20, []string{"y   1"}},
	} {
		s := open(t, c.w, c.h, c.session)
		s.Do("epoch")
		s.Sees(c.want...)
	}
}

// If a sum has no room for all terms, the term of the selected weight is shown.
func TestTheSelectedTermOfALongSumIsShown(t *testing.T) {
	s := open(t, 80, 24, "digits --hidden 4")
	s.Do("2 next; 20 weight next")
	s.Sees("p24", "more")
}

// Whatever the moves before, going to a step shows the same as going straight to it.
func TestAnyWalkShowsTheSameStep(t *testing.T) {
	setup := sessiontest.Line(t, "diabetes --batch 3")
	small := viewtest.Terminal{W: 100, H: 30}
	want := map[string]string{}
	rapid.Check(t, func(r *rapid.T) {
		s := viewtest.Open(t, setup, small, view.New(nil, nil))
		moves := []string{"next", "back", "epoch", "back epoch", "by coarser", "by finer", "select next", "sample next", "weight next"}
		s.Do(rapid.SliceOfN(rapid.SampledFrom(moves), 0, 30).Draw(r, "moves")...)
		for _, to := range []struct{ line, straight string }{{"goto 3", "goto 3"}, {"goto 5", "goto 5"}, {"-1 s", "9 s"}} {
			const looking = "select h1; select y; sample 1"
			s.Do(to.line, looking)
			got := diagram(t, s.Frame())
			if want[to.line] == "" {
				straight := viewtest.Open(t, setup, small, view.New(nil, nil))
				straight.Do(to.straight, looking)
				want[to.line] = diagram(t, straight.Frame())
			}
			if got != want[to.line] {
				r.Fatalf("%s leads to\n%s\nand %s, straight, to\n%s", to.line, got, to.straight, want[to.line])
			}
		}
	})
}

// diagram returns the panel of the network without the chart of the loss, which depends
// on how far the curve is known.
func diagram(t *testing.T, frame string) string {
	t.Helper()
	panel, _, ended := strings.Cut(frame, "── update of ")
	if !ended || !strings.Contains(panel, "─ h2 ─") {
		t.Fatalf("there is no network:\n%s", frame)
	}
	return panel
}

// A number that is not reached is a dot.
func TestWhatIsNotReachedIsADot(t *testing.T) {
	s := open(t, 80, 24, "diabetes")
	s.Do("by unit; 3 next")
	if n := strings.Count(s.Frame(), "·"); n < 7 {
		t.Errorf("%d dots after z of h1; z of two units, a and δ of three, target and loss are not reached:\n%s", n, s.Frame())
	}
}

// The formula of a unit that the step has not reached is in symbols and says so.
func TestTheFormulaOfWhatIsAheadHasNoNumbers(t *testing.T) {
	s := open(t, 120, 36, "mazur")
	s.Do("next")
	for _, c := range []struct{ unit, title, formula string }{
		{"h1", "z of h1", "z = x1 · w1 + x2 · w2 + b"},
		{"h2", "z of h2", "z = x1 · w1 + x2 · w2 + b"},
		{"y1", "z of y1", "z = a1 · w1 + a2 · w2 + b"},
	} {
		s.Do("select " + c.unit)
		s.Sees(c.title, c.formula)
		s.SeesNo("0.3775", "0.3925", "1.1059", "0.0075")
	}
	s.Do("next; select h1")
	s.Sees("0.3775")
}

// In ASCII the symbols in units are single letters, those of formulas are words.
func TestSymbolsInASCII(t *testing.T) {
	ascii := viewtest.Terminal{W: 120, H: 36, Glyphs: grid.ASCII}
	s := openOn(t, "diabetes --batch 2", ascii)
	s.Do("8 next")
	s.Sees("gradient of h1 -> y", ":d  -0.1955", "Y   0.8045", "y   1")
}

func TestEverySizeFits(t *testing.T) {
	for _, c := range []struct{ session, script string }{
		{"diabetes", ""},
		{"diabetes", "epoch; digits 17"},
		{"progression-value", "epoch; 2 back unit"},
	} {
		s := open(t, 80, 24, c.session)
		s.Do(c.script)
		s.Fits(viewtest.Coarse())
	}
	for _, c := range []struct{ session, script string }{
		{"diabetes", "2 epoch"},
		{"iris --hidden 8,6", "epoch; next unit; select next"},
	} {
		s := open(t, 80, 24, c.session)
		s.Do(c.script)
		s.Fits(viewtest.Sizes())
	}
}

// Back at the beginning the chart of the loss marks the position.
func TestTheChartMarksTheBeginning(t *testing.T) {
	s := open(t, 120, 36, "xor")
	s.SeesNo("[0]", "┤│") // Nothing is known yet.
	s.Do("goto 60", "goto 0")
	s.Sees("[0]", "┤│")
	s.Do("goto 1")
	s.SeesNo("[0]")
}

// The bars of two samples never touch, so that equal ones are two bars.
func TestBarsOfLossesAreParted(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
		for _, session := range []string{"mazur", "diabetes", "xor"} {
			s := open(t, size[0], size[1], session)
			s.Do("phase J")
			rows := strings.Split(s.Frame(), "\n")
			for y := range rows[1:] {
				above, below := []rune(rows[y]), []rune(rows[y+1])
				for x := range min(len(above), len(below)) {
					if above[x] == '█' && below[x] == '█' && x > 0 && above[x-1] == ' ' {
						t.Fatalf("%s at %d × %d: two bars touch in row %d:\n%s", session, size[0], size[1], y, s.Frame())
					}
				}
			}
		}
	}
}

// At the update the old weight and what is added to it stand below each new one.
func TestANewWeightIsASum(t *testing.T) {
	s := open(t, 200, 60, "diabetes")
	s.Do("goto 56")
	s.Sees("≈  3.794    + 0.08032", "= −2.029    − 0.04289", "before the update: ○ target", "a of h1·δ  −0.2230")
	s.Do("phase δ2")
	s.Sees("the long way, which comes to the same:", "slope     0.6359     ·  0.3641      =  0.2315")
}
