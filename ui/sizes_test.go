package ui_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"backstep/data/session"
	"backstep/ui/grid"
)

// fits fails unless the frame is h lines of at most w columns.
func (p *program) fits(w, h int) {
	p.t.Helper()
	lines := strings.Split(p.frame(), "\n")
	if h > 0 && len(lines) != h {
		p.t.Fatalf("%d × %d: the frame has %d lines", w, h, len(lines))
	}
	for y, line := range lines {
		if got := ansi.StringWidth(line); got > w {
			p.t.Fatalf("%d × %d: line %d is %d columns wide:\n%s", w, h, y, got, line)
		}
	}
}

// everySize are all widths at some heights, and all heights at some widths.
func everySize(visit func(w, h int)) {
	for w := range 251 {
		for _, h := range []int{1, 5, 7, 16, 24, 37, 80} {
			visit(w, h)
		}
	}
	for h := range 81 {
		for _, w := range []int{1, 19, 20, 43, 80, 81, 120, 149, 150, 250} {
			visit(w, h)
		}
	}
}

func TestEveryFrameFitsItsTerminal(t *testing.T) {
	for _, c := range []struct {
		name  string
		flags []session.Given
		keys  []string
	}{
		{"diabetes", nil, nil},
		{"diabetes", nil, []string{"e", "e"}},
		{"diabetes", nil, []string{"2", "g", "right", "right", "right", "right"}},
		{"diabetes", nil, []string{"?"}},
		{"diabetes", nil, []string{"e", "D", "D", "D", "D"}},
		{"iris", []session.Given{{Flag: "hidden", Value: "8,6"}}, []string{"e", "right", "tab"}},
		{"progression-value", nil, []string{"e", "left", "left"}},
	} {
		t.Run(c.name+" "+strings.Join(c.keys, " "), func(t *testing.T) {
			p := open(t, 80, 24, plainLook(), c.name, c.flags...)
			p.press(c.keys...)
			everySize(func(w, h int) {
				p.resize(w, h)
				p.fits(w, h)
			})
		})
	}
}

// Every phase of a wide network, in every set of glyphs, at the sizes that
// people have.
func TestEveryPhaseFits(t *testing.T) {
	wide := []session.Given{{Flag: "hidden", Value: "128,64"}, {Flag: "batch", Value: "32"}}
	for _, view := range []string{"1", "2"} {
		for _, glyphs := range []grid.Glyphs{grid.Braille, grid.Block, grid.ASCII} {
			p := open(t, 80, 24, look{theme: "dark", colour: termenv.TrueColor, glyphs: glyphs}, "digits", wide...)
			p.press(view, "g")
			for range 2 * 16 {
				p.press("right")
				for _, size := range [][2]int{{20, 5}, {80, 24}, {120, 36}, {200, 60}} {
					p.resize(size[0], size[1])
					p.fits(size[0], size[1])
				}
			}
		}
	}
}

func TestASCIIGlyphsAreASCIIButForTheNotation(t *testing.T) {
	p := open(t, 120, 36, look{theme: "plain", colour: termenv.Ascii, glyphs: grid.ASCII}, "iris", session.Given{Flag: "hidden", Value: "6,4"})
	p.press("e", "e", "left")
	for _, r := range p.frame() {
		if r >= 0x2500 && r <= 0x28ff {
			t.Fatalf("%c is drawn with ASCII glyphs:\n%s", r, p.frame())
		}
	}
}

func TestTheSmallestTerminalsSayWhatIsNeeded(t *testing.T) {
	p := open(t, 19, 4, plainLook(), "diabetes")
	p.sees("needs 20 × 5")
	p.resize(20, 5)
	p.sees("initialise")
}
