package ui_test

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"backstep/data/session"
	"backstep/ui/grid"
)

// unitView opens a set in the view of a unit.
func unitView(t testing.TB, w, h int, name string, flags ...session.Given) *program {
	t.Helper()
	p := open(t, w, h, plainLook(), name, flags...)
	p.press("7")
	return p
}

func irisUnits() []session.Given {
	return []session.Given{{Flag: "hidden", Value: "4"}, {Flag: "batch", Value: "10"}}
}

// line returns the first line of the screen that has all the words, with its
// blanks run together.
func (p *program) line(words ...string) string {
	p.t.Helper()
next:
	for line := range strings.Lines(p.frame()) {
		for _, word := range words {
			if !strings.Contains(line, word) {
				continue next
			}
		}
		return strings.Join(strings.Fields(line), " ")
	}
	p.t.Fatalf("no line has %q:\n%s", words, p.frame())
	return ""
}

// What the step has not reached is a dot; the weights are there all the same.
func TestUnitShowsWhatIsReached(t *testing.T) {
	p := unitView(t, 120, 36, "diabetes")
	p.sees("[y]", "samples come in with the first step", "a · w")
	p.press("g", "right", "right") // z of the hidden layer
	p.sees("[h1]", "z  is the sum of its inputs, weighted")
	if line := p.line("╌ slope"); !strings.Contains(line, "a · ╌ slope f′(z) ·") {
		t.Errorf("a or its slope is shown before it is reached: %s", line)
	}
	p.press("right")
	p.sees("[●]")
	if line := p.line("╌ slope"); strings.Contains(line, "slope f′(z) ·") {
		t.Errorf("a is reached, and has a dot: %s", line)
	}
	if line := p.line("δ = sum"); !strings.HasSuffix(line, "f′(z) · · ·") {
		t.Errorf("δ is shown before it is reached: %s", line)
	}
	p.press("e", "h")
	if line := p.line("δ = sum"); strings.Contains(line, "f′(z) ·") {
		t.Errorf("δ is reached, and is a dot: %s", line)
	}
}

// Value · weight = product in each row, and the products add up to z.
func TestUnitSumsAddUp(t *testing.T) {
	p := unitView(t, 120, 36, "iris", irisUnits()...)
	p.press("e", "h", "D", "D") // nine decimals
	sum := 0.0
	for _, name := range []string{"sepal length", "sepal width", "petal length", "petal width"} {
		n := p.numbers(name)
		if math.Abs(n[0]*n[1]-n[2]) > 1e-7 {
			t.Errorf("%s: %v · %v = %v?", name, n[0], n[1], n[2])
		}
		sum += n[2]
	}
	bias, z := p.numbers("bias"), p.numbers(" z ")
	if sum += bias[1]; math.Abs(sum-z[len(z)-1]) > 1e-7 {
		t.Errorf("the products and the bias come to %v, not z = %v", sum, z[len(z)-1])
	}
}

// numbers returns the numbers that follow a word in the right column of panels.
func (p *program) numbers(word string) []float64 {
	p.t.Helper()
	for line := range strings.Lines(p.frame()) {
		runes := []rune(line)
		_, after, found := strings.Cut(string(runes[min(55, len(runes)):]), word)
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
	p.t.Fatalf("no numbers after %q:\n%s", word, p.frame())
	return nil
}

func TestUnitOfSoftmaxHasShares(t *testing.T) {
	p := unitView(t, 120, 36, "iris", irisUnits()...)
	p.press("e")
	p.sees("softmax of the output", "versicolor", "all outputs share 1")
	if strings.Contains(p.frame(), "slope f′") {
		t.Error("a unit of softmax has a slope of its own")
	}
}

func TestUnitOfAnInputSaysSo(t *testing.T) {
	p := unitView(t, 120, 36, "iris", irisUnits()...)
	p.press("e", "h", "h")
	p.sees("an input", "has no weights, no activation")
}

// The table is sorted by the column that was asked for, and the keys of samples
// go down the table, not the batch.
func TestUnitTableIsSorted(t *testing.T) {
	p := unitView(t, 120, 36, "iris", irisUnits()...)
	p.press("e", "h", "s")
	p.sees("by z", "z ↓", "s sort")
	last := ""
	for i := range 10 {
		line := p.line("▌", "[")
		if i > 0 && line == last {
			t.Fatalf("] did not go on from %s", line)
		}
		last = line
		p.press("]")
	}
	p.press("s", "s")
	p.sees("by |δ|", "δ ↓")
	p.press("s")
	p.sees("by row")
}

// Lines of the past are there once they have been computed, which takes no key.
func TestUnitHasAPast(t *testing.T) {
	p := unitView(t, 120, 36, "iris", irisUnits()...)
	p.press(times(12, "e")...)
	p.press("h")
	p.sees("history", "steps 0 to 180", "|δ| log", "∂J/∂w")
	for line := range strings.Lines(p.frame()) {
		if strings.Contains(line, "|δ| log") && !strings.ContainsFunc(line, braille) {
			t.Errorf("δ has no past: %s", line)
		}
	}
}

func braille(r rune) bool { return r > '\u2800' && r <= '\u28ff' }

// someSizes are those that people have, and those at which panels come and go.
func someSizes(visit func(w, h int)) {
	for _, w := range []int{20, 40, 60, 75, 76, 80, 100, 120, 160, 200, 250} {
		for _, h := range []int{5, 8, 12, 16, 20, 24, 30, 36, 48, 60, 80} {
			visit(w, h)
		}
	}
	for w := range 130 {
		visit(w, 24)
	}
	for h := range 50 {
		visit(80, h)
	}
}

func TestUnitFitsEverySize(t *testing.T) {
	digits := []session.Given{{Flag: "hidden", Value: "12"}, {Flag: "batch", Value: "32"}}
	for _, c := range []struct {
		name  string
		flags []session.Given
		keys  []string
	}{
		{"diabetes", nil, nil},
		{"diabetes", nil, []string{"e", "h"}},
		{"iris", irisUnits(), []string{"e", "e"}},
		{"iris", irisUnits(), []string{"e", "h", "h"}},
		{"iris", irisUnits(), []string{"e", "h", "D", "D", "D", "D"}},
		{"digits", digits, []string{"e", "h", "s"}},
		{"progression-value", nil, []string{"e", "h"}},
	} {
		t.Run(c.name+" "+strings.Join(c.keys, " "), func(t *testing.T) {
			p := unitView(t, 80, 24, c.name, c.flags...)
			p.press(c.keys...)
			someSizes(func(w, h int) {
				p.resize(w, h)
				p.fits(w, h)
			})
		})
	}
}

// Every phase of a step, in every set of glyphs, at the sizes that people have.
func TestUnitFitsInEveryPhase(t *testing.T) {
	for _, glyphs := range []grid.Glyphs{grid.Braille, grid.Block, grid.ASCII} {
		p := open(t, 80, 24, look{theme: "dark", colour: termenv.TrueColor, glyphs: glyphs}, "iris", irisUnits()...)
		p.press("7", "g")
		for range 2 * 12 {
			p.press("right")
			for _, size := range [][2]int{{20, 5}, {80, 24}, {120, 36}, {200, 60}} {
				p.resize(size[0], size[1])
				p.fits(size[0], size[1])
			}
		}
	}
}

// A step too large for numbers to hold leaves the view standing.
func TestUnitSurvivesDivergence(t *testing.T) {
	p := unitView(t, 120, 36, "progression-value", session.Given{Flag: "lr", Value: "1e60"})
	p.press(times(6, "e")...)
	p.sees("NaN")
	p.press("h")
	someSizes(func(w, h int) {
		p.resize(w, h)
		p.fits(w, h)
	})
}

func TestADeadUnitIsCalledSoWhereItIsSeen(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "moons", hidden("8"), session.Given{Flag: "activation", Value: "relu"}, session.Given{Flag: "lr", Value: "5"})
	p.command("goto 200")
	p.press("3")
	p.sees("dead")
	p.press("7", "h", "j")
	p.sees("[h2]", "relu of layer 1, dead: no z is above −0.4886")
}
