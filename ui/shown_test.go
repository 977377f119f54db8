package ui_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"backstep/data/session"
	"backstep/network"
	"backstep/network/explain"
	"backstep/ui"
	"backstep/ui/grid"
	"backstep/ui/number"
)

// However many digits are asked for, the selected number is in the network, with
// as many of them as have room, and so is a weight of the selected unit.
func TestTheSelectedNumberIsAlwaysThere(t *testing.T) {
	for _, c := range []struct {
		setup string
		flags []session.Given
		every int // digits
	}{
		{"diabetes", nil, 1}, {"mazur", nil, 2}, {"iris", []session.Given{{Flag: "hidden", Value: "8"}}, 5},
	} {
		for digits := 2; digits <= number.MaxDecimals; digits += c.every {
			p := open(t, 80, 24, plainLook(), c.setup, c.flags...)
			p.press("e", "g")
			p.command(fmt.Sprintf("digits %d", digits))
			walkFoci(p, 2, 3, func(m *ui.Model) {
				focus, value, feeds := m.Explained()
				if focus.Kind == explain.Loss {
					return
				}
				if !shownIn(p.frame(), "[", value, digits) {
					t.Fatalf("%s with %d digits: [%v] is not shown:\n%s", c.setup, digits, value, p.frame())
				}
				for q, v := range feeds {
					if focus.Kind == explain.WeightedSum && q.Kind == explain.Weight && q.From != network.Bias && !shownIn(p.frame(), "•", v, digits) {
						t.Fatalf("%s with %d digits: the weight %v is not shown:\n%s", c.setup, digits, v, p.frame())
					}
				}
			})
		}
	}
}

// shownIn reports whether a number stands in the network after a mark, with at
// most so many digits.
func shownIn(frame, mark string, v float64, digits int) bool {
	network := strings.Join(strings.Split(frame, "\n")[4:15], "\n")
	for d := digits; d >= min(digits, 2); d-- {
		if strings.Contains(network, mark+number.Format{Decimals: d}.Trim(v)) {
			return true
		}
	}
	return false
}

// Every output shows what it should have been.
func TestEveryOutputShowsItsTarget(t *testing.T) {
	for _, c := range []struct {
		setup string
		w, h  int
		flags []session.Given
		want  []string
	}{
		{"mazur", 80, 24, nil, []string{"y   0.0100", "y   0.9900"}},
		{"mazur", 120, 36, nil, []string{"y   0.0100", "y   0.9900"}},
		{"iris", 80, 24, []session.Given{{Flag: "hidden", Value: "8"}}, []string{"y 1", "y 0"}},
		{"iris", 120, 36, []session.Given{{Flag: "hidden", Value: "8"}}, []string{"y   1.0000", "y   0.0000"}},
		{"digits", 80, 24, []session.Given{{Flag: "hidden", Value: "8"}}, []string{"0 y 1", "1 y 0"}},
		{"diabetes", 80, 24, nil, []string{"target      1.0000"}},
		{"diabetes", 60, 20, nil, []string{"y   1.0000"}},
	} {
		p := open(t, c.w, c.h, plainLook(), c.setup, c.flags...)
		p.press("e")
		p.sees(c.want...)
	}
	p := open(t, 120, 36, plainLook(), "mazur")
	p.press("e", "7")
	p.sees("0.01, 0.99")
}

// The legend has all classes with their whole names, each apart from its mark.
func TestTheLegendHasEveryClass(t *testing.T) {
	digits := []string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}
	for setup, names := range map[string][]string{"iris": {"setosa", "versicolor", "virginica"}, "digits": digits} {
		for _, look := range legendLooks() {
			for _, size := range [][2]int{{80, 24}, {100, 30}, {120, 36}, {200, 60}} {
				p := open(t, size[0], size[1], look, setup, session.Given{Flag: "hidden", Value: "4"})
				p.press("e", "3")
				if n := legendNames(p, names); n != len(names) {
					t.Errorf("%v, %v: the legend has %d classes of %d:\n%s", look, size, n, len(names), p.frame())
				}
				for _, at := range marked(p.model.(*ui.Model).Drawn()) {
					t.Errorf("%s, %v, %v: %s", setup, look, size, at)
				}
			}
		}
	}
}

// legendNames counts the names in the legend under the surface.
func legendNames(p *program, names []string) int {
	texts, f := p.model.(*ui.Model).Drawn()
	w, h := f.Size()
	most := 0
	for y := h - 6; y < h; y++ {
		n := 0
		for _, text := range texts {
			for _, name := range names {
				words := strings.Fields(strings.TrimLeft(text.Text, "●■◆ "))
				if text.At.Y == y && len(words) > 0 && words[0] == name && text.At.X < w/2+4 {
					n++
				}
			}
		}
		most = max(most, n)
	}
	return most
}

// legendLooks are looks whose legends differ: with colours for all classes, few
// or none.
func legendLooks() []look {
	var list []look
	for _, glyphs := range []grid.Glyphs{grid.Braille, grid.ASCII} {
		for _, colour := range []termenv.Profile{termenv.TrueColor, termenv.ANSI, termenv.Ascii} {
			list = append(list, look{theme: "dark", colour: colour, glyphs: glyphs})
		}
	}
	return list
}

// Where names of classes have no room they are cut; only where cut ones would be
// the same are classes left out, and it says how many.
func TestTheLegendOfLongNames(t *testing.T) {
	for _, c := range []struct {
		names [3]string
		want  string
	}{
		{[3]string{"Iris-setosa", "Iris-versicolor", "Iris-virginica"}, "A ● Iris-se… B ■ Iris-ve… C ◆ Iris-vi…"},
		{[3]string{"a class of many that is the first", "a class of many that is the second", "a class of many that is the third"}, "… 3 more"},
	} {
		run := resolve(t, "iris", session.Given{Flag: "hidden", Value: "4"})
		run.Set.Target.Classes = c.names[:]
		p := openRun(t, 80, 24, plainLook(), run)
		p.press("3")
		p.sees(c.want)
	}
}

// Every finding that is not shown is one that the named key leads to.
func TestEveryFindingCanBeReached(t *testing.T) {
	p := gradientsView(t, 80, 18, "moons", deep()...)
	p.command("goto 400")
	p.sees("layer 1  vanishing", ". 2 more")
	p.press(".")
	p.sees("layers 2, 3, 4  saturated", ", 1 before", ". 1 more")
	p.press(".", ".", ".")
	p.sees("loss  plateau", ", 2 before")
	if strings.Contains(p.frame(), " more") {
		t.Errorf("after the last finding there are more:\n%s", p.frame())
	}
	p.press(",", ",")
	p.sees("layer 1  vanishing")
}

// Of a sum that has no room the term of the selected weight is shown.
func TestTheSelectedTermOfALongSumIsShown(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "digits", session.Given{Flag: "hidden", Value: "4"})
	p.press("g", "right", "right")
	p.press(times(20, "w")...)
	p.sees("p24", "more")
}

// Names of layers are raised at any depth, and words in ASCII.
func TestLayersAreNamedAtAnyDepth(t *testing.T) {
	flags := []session.Given{{Flag: "hidden", Value: "2,2,2,2,2,2,2,2,2,2"}}
	p := open(t, 120, 36, plainLook(), "xor", flags...)
	p.press("7", "e", "h", "h", "h", "h")
	p.sees("δ⁸")
	p = open(t, 120, 36, look{theme: "plain", colour: termenv.Ascii, glyphs: grid.ASCII}, "xor", flags...)
	p.press("7", "e", "h", "h", "h", "h")
	p.sees("delta[8]")
}

// In ASCII the numbers of samples, layers and units are told apart on the screen.
func TestSymbolsOnAnASCIIScreen(t *testing.T) {
	plain := look{theme: "plain", colour: termenv.Ascii, glyphs: grid.ASCII}
	p := open(t, 120, 36, plain, "diabetes")
	p.press("g")
	p.press(times(6, "right")...)
	p.sees("J = (J(1) + J(2) + J(3) + J(4)) / n")
	p = open(t, 120, 36, plain, "diabetes", session.Given{Flag: "batch", Value: "2"})
	p.press("g")
	p.press(times(8, "right")...)
	p.sees("dJ/dw = (a(1) * delta(1) + a(2) * delta(2)) / n", "delta(1) is that of sample 1")
	p = open(t, 120, 36, plain, "mazur")
	p.press("g", "2")
	p.press(times(7, "right")...)
	p.sees("= 1/1 *  a[1] transposed  *")
	p.press("right", "right")
	p.sees("delta = (delta[2]_1 * w1 + delta[2]_2 * w2) * a * (1 - a)")
}
