package network

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"backstep/data/session/sessiontest"
	"backstep/network/explain"
	"backstep/network/solve"
	"backstep/ui/desk"
	"backstep/ui/grid"
	"backstep/ui/view"
	"backstep/ui/view/viewtest"
)

// asking is a screen with the mode entered.
type asking struct {
	*viewtest.Screen
	solver *Solver
}

func ask(t testing.TB, line string, terminal viewtest.Terminal, moves ...string) asking {
	t.Helper()
	s := asking{solver: NewSolver()}
	s.Screen = viewtest.Open(t, sessiontest.Line(t, line), terminal, New(nil, nil), s.solver)
	s.Do(moves...)
	s.Do("view solve")
	return s
}

// says returns the sentence of the mode.
func (s asking) says() string {
	sentence, _ := s.solver.Sentence(s.Moment())
	return sentence.String()
}

func TestAskingForAnActivation(t *testing.T) {
	s := ask(t, "diabetes", screen, "goto 20; phase d1; explain a h2")
	if got := s.says(); got != "Type what a of h2 is to be; now it is 0.7110." {
		t.Errorf("at first: %s", got)
	}
	s.Press("0", ".", "9")
	s.Sees("[0.9", "~2.797", "~ŷ", "0.5419", "a of h2  0.7110 → 0.9", "by w bmi → h2  0.7046 → ~2.797", "sigmoid", "○ now  ● then")
	if got := s.says(); got != "w from bmi to h2 would have to be 2.797; it is 0.7046." {
		t.Errorf("then: %s", got)
	}
	if m := s.Moment(); m.Run != 1 {
		t.Error("something was changed before Enter")
	}
	s.Press("enter")
	m := s.Moment()
	if a, _ := m.Value(explain.Activation, 0, 1, 0); m.Run != 2 || math.Abs(a-0.9) > 1e-12 || s.Desk().View() != "network" {
		t.Errorf("Enter leads to run %d, where a is %v, in %s", m.Run, a, s.Desk().View())
	}
}

// Whatever is asked for by whatever, Enter makes the number what the answer says.
func TestEnterMakesItSo(t *testing.T) {
	for _, c := range []struct{ session, moves, vary, want string }{
		{"diabetes", "goto 20; phase d1; explain δ h1", "w", "−0.05"},
		{"diabetes", "goto 20; phase d1; explain z h1", "b", "1/3"},
		{"diabetes", "goto 20; phase d1; explain z h1", "x", "0,5"},
		{"diabetes", "goto 20; phase d1; explain J", "w", "0.3"},
		{"diabetes", "goto 20; phase d1; explain J batch", "w", "0.7"},
		{"diabetes", "goto 20", "w", "0.9"},
		{"diabetes", "goto 20; phase d1; explain yhat", "r", "0.52"},
		{"diabetes", "goto 20", "r", "0.52"},
		{"xor --optimizer adam --batch 2 --shuffle true", "step; phase d1; explain yhat", "r", "0.6"},
		{"iris --hidden 4 --batch 10", "3 step; phase d1; explain yhat setosa", "x", "0.2"},
		{"curve --hidden 4 --optimizer momentum --schedule exponential", "goto 3; phase J; explain yhat", "r", "0.1"},
	} {
		s := ask(t, c.session, screen, c.moves)
		s.Press(c.vary)
		for _, r := range strings.ReplaceAll(c.want, "−", "-") {
			s.Press(string(r))
		}
		s.Sees(".")
		solved, row := s.solver.answer(s.Moment()), s.Moment().Row()
		if solved == nil || !solved.Answered || solved.Answer.Kind != solve.Found {
			t.Errorf("%s %s by %s: %+v", c.session, c.moves, c.vary, solved)
			continue
		}
		s.Press("enter")
		if got := valueAt(s, solved, row); math.Abs(got-solved.Want) > 1e-9 {
			t.Errorf("%s %s by %s: it is %v, not %v, with %v", c.session, c.moves, c.vary, got, solved.Want, solved.Answer.At)
		}
	}
}

// valueAt returns what a number is after the change: in this step, or in the next.
func valueAt(s asking, solved *desk.Solved, row int) float64 {
	of := solved.Of
	if solved.By.Rate {
		// The batch of the step after it may be another one.
		if m := s.Moment(); !m.Updated() {
			s.Do("next step")
		} else {
			s.Do("step")
		}
		m := s.Moment()
		t := desk.Trial{Setup: m.Setup, Weights: m.Parameters()}
		if t.Take([]int{row}) != nil {
			return math.NaN()
		}
		return t.Step.Layers[of.Layer].A[t.Step.At(of.Unit, 0)]
	}
	if solved.Next {
		s.Do("step")
	}
	v, _ := s.Moment().ValueOf(of)
	return v
}

// What is not worked out yet is not asked for, and the arrow steps on until it is.
func TestAskingBeforeTheFirstStep(t *testing.T) {
	s := ask(t, "diabetes", screen)
	if got := s.says(); got != "z of y is not worked out yet: → brings it." {
		t.Error(got)
	}
	if _, taken := s.solver.Type("right", s.Moment()); taken {
		t.Error("the field takes the arrow")
	}
	s.Do("next phase; next phase")
	s.Press("down")
	if got := s.says(); got != "Type what z of h1 is to be; now it is 0.8075." {
		t.Error(got)
	}
}

func TestWrongInputIsSaid(t *testing.T) {
	s := ask(t, "diabetes", screen, "goto 20; phase d1; explain δ h1")
	s.Press("1", "/", "0")
	if got := s.says(); got != `"1/0" has no value: 1/3 or 0.33 would have one.` {
		t.Error(got)
	}
	if r := s.Desk().Do("accept"); r.Err == nil || s.Moment().Run != 1 {
		t.Errorf("Enter takes it: %+v", r)
	}
	was := s.solver.was
	s.Press("x", "x")
	s.Press("esc")
	if m := s.Moment(); s.Desk().View() != "network" || m.Selection != was || was.Layer != 0 {
		t.Errorf("esc leads to %s, with %v selected, not %v", s.Desk().View(), m.Selection, was)
	}
}

// A loss is asked for while an input is selected, and there are fewer outputs than inputs.
func TestALossAskedByAnyInput(t *testing.T) {
	s := ask(t, "xor --optimizer adam", screen, "goto 2")
	s.Press("down", "x", "x")
	s.Fits([][2]int{{80, 24}, {120, 36}})
}

// What cannot be had is said, and drawing fits at every size.
func TestEverySizeOfAskingFits(t *testing.T) {
	for _, c := range []struct{ session, moves, want string }{
		{"diabetes", "goto 20; phase d1; explain yhat", "2"},
		{"mazur", "phase d1; explain J batch", "0"},
		{"digits --batch 32", "step; phase d1", "0.5"},
		{"xor --hidden 5,5,5,5,5,5,5", "goto 3; phase d1", "0.5"},
	} {
		for _, glyphs := range []grid.Glyphs{grid.Braille, grid.ASCII} {
			s := ask(t, c.session, viewtest.Terminal{W: 80, H: 24, Glyphs: glyphs}, c.moves)
			s.Patience = 40
			s.Do("type " + c.want)
			s.Fits(viewtest.Coarse())
		}
	}
}

// bound reports whether a key has a meaning of its own in the mode.
func bound(v *Solver, key string) bool {
	return slices.ContainsFunc(v.Keys(), func(k view.Key) bool { return slices.Contains(k.Keys, key) })
}

// Nothing that is pressed panics, or changes anything before Enter.
func TestAnythingMayBePressedWhileAsking(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		session := rapid.SampledFrom([]string{"diabetes", "mazur", "xor --optimizer adam", "iris --hidden 3 --batch 16", "curve --activation relu --lr 10"}).Draw(rt, "session")
		s := ask(t, session, screen, rapid.SampledFrom([]string{"", "next phase", "3 next phase", "goto 2", "goto 2; 5 next phase", "goto 300"}).Draw(rt, "moves"))
		s.Patience = 200
		for range 6 {
			key := rapid.SampledFrom([]string{"0", "1", ".", "/", "-", "e", "up", "down", "w", "b", "x", "r", "tab", "backspace", "left", "]"}).Draw(rt, "key")
			if line, taken := s.solver.Type(key, s.Moment()); taken {
				s.Do(line)
			} else if bound(s.solver, key) {
				s.Do(s.Types(key))
			} else if key == "]" {
				s.Do("sample next")
			}
			s.Fits([][2]int{{80, 24}})
			if s.Desk().View() != "solve" {
				return // Erasing an empty field leaves.
			}
		}
		if s.Moment().Run != 1 {
			rt.Fatal("something was changed")
		}
	})
}
