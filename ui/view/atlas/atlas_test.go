package atlas_test

import (
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/view/atlas"
	"backstep/ui/view/viewtest"
)

func open(t *testing.T, line string, w, h int) *viewtest.Screen {
	t.Helper()
	return viewtest.Open(t, sessiontest.Line(t, line), viewtest.Terminal{W: w, H: h}, atlas.New())
}

// On the curve of its own activation a unit has the a of the step, and on that of the loss
// a single output has its J.
func TestTheOwnPointIsThatOfTheStep(t *testing.T) {
	for _, line := range []string{
		"diabetes", "xor", "mazur", "curve --activation gelu", "curve --activation elu --loss huber",
		"moons --activation silu --output tanh --loss mae", "iris --hidden 4", "curve --output softplus --loss mse",
	} {
		s := open(t, line, 120, 36)
		s.Do("3 next epoch; enlarge")
		m := s.Moment()
		for layer := range m.LastLayer() + 1 {
			s.Do("select " + m.Setup.Names.Unit(layer, 0))
			s.Do("pick " + m.Config().Architecture.Layers[layer].Activation.Name)
			a, _ := m.SelectedValue(explain.Activation, layer, 0)
			s.Sees("● ")
			if got, want := field(t, s, "● "), m.Explanation; got != s.Desk().Look().Format.Trim(a) {
				t.Errorf("%s: layer %d has a = %g, the atlas %s (%v)", line, layer+1, a, got, want.Title)
			}
		}
		if m.Units(m.LastLayer()) > 1 {
			continue
		}
		s.Do("pick " + m.Config().Loss.Name)
		if got, want := field(t, s, "● "), s.Desk().Look().Format.Trim(m.Step.Losses[m.Selection.Sample]); got != want {
			t.Errorf("%s: J is %s, in the atlas %s", line, want, got)
		}
	}
}

// field returns the number behind a name in the right column.
func field(t *testing.T, s *viewtest.Screen, name string) string {
	t.Helper()
	for line := range strings.Lines(s.Frame()) {
		words, formulas := []rune(line), 62
		if _, after, found := strings.Cut(string(words[min(formulas, len(words)):]), name); found {
			return strings.Fields(after)[1]
		}
	}
	t.Fatalf("no %q:\n%s", name, s.Frame())
	return ""
}

// What is not there is said: an input has no z, and before the first step there is none.
func TestWhatIsNotThere(t *testing.T) {
	s := open(t, "diabetes", 120, 36)
	s.Do("enlarge")
	s.Sees("z of y is not worked out yet")
	s.Do("pick mse")
	s.Sees("ŷ of y is not worked out yet", "over ŷ, for y = 1")
	s.Do("pick tanh; select bmi")
	s.Sees("bmi is an input, and has no z")
	s.SeesNo("●")
}

// Arrows reach every entry, and stop at the ends.
func TestEveryEntryIsReached(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {200, 60}} {
		s := open(t, "diabetes", size[0], size[1])
		s.Do("pick linear")
		s.Press("left", "up")
		for range 20 {
			s.Sees("[" + chosen(t, s) + "]")
			s.Press("right")
		}
		s.Sees("[cross-entropy]")
		s.Press("down")
		s.Sees("[cross-entropy]")
		for range 16 {
			s.Press("up")
		}
		s.Press("enter")
		if size[0] > 40 {
			s.Sees("what for")
		}
	}
}

// chosen returns the name in brackets.
func chosen(t *testing.T, s *viewtest.Screen) string {
	t.Helper()
	_, after, found := strings.Cut(s.Frame(), "[")
	name, _, _ := strings.Cut(after, "]")
	if !found {
		t.Fatalf("no entry is chosen:\n%s", s.Frame())
	}
	return name
}

// Nothing is wider than the screen at any size, with numbers of any kind.
func TestTheAtlasFits(t *testing.T) {
	for _, c := range []struct{ line, script string }{
		{"diabetes", ""},
		{"iris --hidden 4", "epoch"},
		{"digits --hidden 8", "epoch; select 2.4"},
		{"curve --activation relu --lr 10", "goto 30; by phase; 3 next"},
		{"diabetes --hidden 0", "epoch"},
	} {
		for _, glyphs := range []grid.Glyphs{grid.Braille, grid.ASCII} {
			s := viewtest.Open(t, sessiontest.Line(t, c.line), viewtest.Terminal{W: 80, H: 24, Glyphs: glyphs}, atlas.New())
			if c.script != "" {
				s.Do(c.script)
			}
			for _, name := range []string{"sigmoid", "softmax", "cross-entropy"} {
				s.Do("pick " + name)
				s.Fits(viewtest.Common())
				s.Do("enlarge")
				s.Fits(viewtest.Common())
				s.Do("enlarge")
			}
		}
	}
}
