package brace_test

import (
	"strings"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/view/network"
	"backstep/ui/view/viewtest"
)

func open(t *testing.T, w, h int, session string) *viewtest.Screen {
	t.Helper()
	s := viewtest.Open(t, sessiontest.Line(t, session), viewtest.Terminal{W: w, H: h}, network.New(nil, nil))
	s.Do("by phase")
	return s
}

// In little room the two factors of a gradient join in the gradient.
func TestTwoFactorsJoin(t *testing.T) {
	s := open(t, 40, 12, "diabetes")
	s.Do("goto 56; phase ∂W2")
	s.Sees("h1 •a  0.6124   ━┓", "┣▶[−0.04612]", "y  •δ −0.3641   ━┛  h1 → y")
}

// A sum has a row for each term, and the bias.
func TestASumHasItsTerms(t *testing.T) {
	s := open(t, 40, 12, "diabetes")
	s.Do("goto 56; phase z2")
	s.Sees("h1  0.6124  · 4.015", "h2  0.6809  · 0.6509", "b  −2.344", "[0.5576]")
}

// Of many terms the largest are there, each by its name or by its number in its layer, and how
// many more there are.
func TestTheLargestTermsAreThere(t *testing.T) {
	s := open(t, 40, 12, "spiral --hidden 8,8")
	s.Do("goto 3; next; phase z2; select h2.8")
	s.Sees("…8 ", "… 7 more", "╋▶")
	for _, name := range []string{"h…", "b…"} {
		s.SeesNo(name)
	}
}

// At every phase and in every small size the number in focus is shown, if it has room.
func TestTheNumberStays(t *testing.T) {
	for _, session := range []string{"diabetes", "mazur", "iris --hidden 4", "spiral"} {
		for _, size := range [][2]int{{40, 12}, {36, 10}, {30, 8}, {24, 6}, {20, 5}} {
			s := open(t, size[0], size[1], session)
			s.Do("epoch")
			s.Foci(1, 2, func(focus viewtest.Focus) {
				number := s.Desk().Look().Format.Trim(focus.Value)
				if !strings.Contains(s.Frame(), "["+number+"]") {
					t.Fatalf("%s in %v: no [%s] in\n%s", session, size, number, s.Frame())
				}
			})
		}
	}
}
