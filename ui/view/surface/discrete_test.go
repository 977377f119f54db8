package surface_test

import (
	"strings"
	"testing"
	"unicode"
)

// Discretised answers have no shades: each is one half of the scale, or one class.
func TestDiscretisedAnswersHaveNoShades(t *testing.T) {
	s := open(t, "moons --hidden 6")
	s.Do("goto 50")
	shades := s.Frame()
	s.Press("m")
	s.Sees("which half ŷ is in over x1 and x2")
	if cut := plane(s.Frame()); strings.ContainsAny(cut, "-+*#%") || !strings.Contains(cut, "@@@@") {
		t.Errorf("there are shades:\n%s", cut)
	}
	if !strings.ContainsAny(plane(shades), "*#%") {
		t.Errorf("there were no shades before:\n%s", shades)
	}
	s.Press("m")
	if s.Frame() != shades {
		t.Errorf("the shades do not come back:\n%s", s.Frame())
	}
	s = open(t, "iris --hidden 4")
	s.Do("goto 5; discretise")
	for line := range strings.Lines(plane(s.Frame())) {
		line = strings.Replace(line, "petal width", "           ", 1)
		if picture := []rune(line)[8:60]; strings.ContainsFunc(string(picture), func(r rune) bool { return unicode.IsLower(r) && r < 'd' }) {
			t.Errorf("a class is not certain: %s", line)
		}
	}
	s = open(t, "curve --hidden 3")
	s.Press("m")
	s.Says("which has no shades")
}

// The samples of the test part can be hidden.
func TestTestSamplesAreHidden(t *testing.T) {
	s := open(t, "moons --hidden 6 --test-fraction 0.3")
	s.Do("goto 5")
	s.Sees("○ test")
	before := strings.Count(plane(s.Frame()), "○")
	s.Press("T")
	s.SeesNo("○", "⊗")
	s.Press("T")
	if got := strings.Count(plane(s.Frame()), "○"); got != before || before == 0 {
		t.Errorf("there are %d test samples, before there were %d", got, before)
	}
	s = open(t, "moons --hidden 6")
	s.Press("T")
	s.Says("there is no test part")
}
