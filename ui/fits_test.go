package ui_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/muesli/termenv"

	"backstep/data/session"
	"backstep/ui/grid"
	"backstep/ui/view/viewtest"
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

// A frame fits its terminal at a range of sizes: with a view, with a command line and
// with the help. The views have tests of their own.
func TestEveryFrameFitsItsTerminal(t *testing.T) {
	for _, keys := range [][]string{{"e", "e"}, {"e", ":", "s", "tab"}, {"?"}} {
		t.Run(strings.Join(keys, " "), func(t *testing.T) {
			p := open(t, 80, 24, plainLook(), "diabetes")
			p.press(keys...)
			for _, size := range viewtest.Sizes() {
				p.resize(size[0], size[1])
				p.fits(size[0], size[1])
			}
		})
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
	p.sees("epoch 0")
}
