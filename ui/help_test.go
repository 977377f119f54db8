package ui_test

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"backstep/ui/grid"
)

// helpPages returns all pages of the help, which ends open at the last.
func (p *program) helpPages() []string {
	pages := []string{p.frame()}
	for {
		p.press("down")
		if p.frame() == pages[len(pages)-1] {
			return pages
		}
		pages = append(pages, p.frame())
	}
}

// The pages of the help stop at the last, however many columns it has, so that one key goes
// back from there, and all keys in the footer do something.
func TestHelpTurnsToItsEndAndBack(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {60, 20}, {80, 24}, {120, 24}, {200, 24}, {200, 60}, {250, 80}} {
		p := open(t, size[0], size[1], plainLook(), "diabetes")
		p.press("?")
		pages := p.helpPages()
		for i, page := range pages {
			lines := strings.Split(page, "\n")
			last := lines[len(lines)-1]
			if down, up := strings.Contains(last, "↓"), strings.Contains(last, "↑"); down != (i < len(pages)-1) || up != (i > 0) {
				t.Errorf("%v: page %d of %d has the footer %q", size, i+1, len(pages), last)
			}
			if !strings.Contains(last, "any other key goes back") {
				t.Errorf("%v: page %d does not say how to leave: %q", size, i+1, last)
			}
		}
		for i := len(pages) - 2; i >= 0; i-- {
			p.press("up")
			if p.frame() != pages[i] {
				t.Errorf("%v: back on page %d is\n%s", size, i+1, p.frame())
			}
		}
	}
}

// Of all texts of the help nothing is cut, and no heading ends a column.
func TestNothingOfTheHelpIsCut(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {60, 20}, {80, 24}, {120, 36}, {200, 60}} {
		for _, glyphs := range []grid.Glyphs{grid.Braille, grid.ASCII} {
			look := plainLook()
			look.glyphs = glyphs
			p := open(t, size[0], size[1], look, "diabetes")
			p.press("?")
			for _, page := range p.helpPages() {
				lines := strings.Split(page, "\n")
				body := lines[4 : len(lines)-1]
				if text := strings.Join(body, "\n"); strings.Contains(text, "…") {
					t.Errorf("%v: something is cut:\n%s", size, page)
				}
				if last := strings.TrimSpace(body[len(body)-1]); strings.HasPrefix(last, "keys: ") || strings.HasPrefix(last, "commands, ") {
					t.Errorf("%v: the heading %q ends a column", size, last)
				}
			}
		}
	}
}

// The help begins with the facts, the phase and the view; then come the symbols, the keys of
// the view and all others.
func TestHelpBeginsWithTheMomentAndTheView(t *testing.T) {
	for key, view := range map[string]string{"1": "the network", "3": "the decision surface", "c": "the settings", "d": "the data"} {
		p := open(t, 60, 20, plainLook(), "diabetes")
		p.command("goto 12")
		p.command("phase δ2")
		p.press(key, "?")
		p.sees("η 2", "seed 25", "now: δ₂")
		all := strings.Join(p.helpPages(), "\n")
		order := []string{"2-2-1 sigmoid", "now: δ₂", "here: " + view, "symbols on this screen", "other symbols", "keys: stepping", "the mouse", "commands, after :"}
		for i, want := range order {
			at := strings.Index(all, want)
			if at < 0 || i > 0 && at < strings.Index(all, order[i-1]) {
				t.Errorf("%s: %q is at %d of the help, after %q", key, want, at, order[max(0, i-1)])
			}
		}
		for _, want := range []string{"one move forward", "asks first", "keys: in the data"} {
			if !strings.Contains(all, want) {
				t.Errorf("%s: the help does not have %q", key, want)
			}
		}
	}
}

// In the help ? shows the opening page, and the wheel turns the pages.
func TestTheHelpLeadsToTheOpeningPage(t *testing.T) {
	p := open(t, 80, 24, plainLook(), "diabetes")
	p.press("?")
	first := p.frame()
	turn := func(b tea.MouseButton) {
		p.do(p.send(tea.MouseMsg{X: 50, Y: 10, Action: tea.MouseActionPress, Button: b}))
	}
	turn(tea.MouseButtonWheelDown)
	p.sees("page 2 of")
	turn(tea.MouseButtonWheelUp)
	if p.frame() != first {
		t.Errorf("the wheel leads to\n%s", p.frame())
	}
	p.press("?")
	p.sees("Who is in the data")
}

// At every size the footer first says what becomes of a moved sample, and without one it
// has the key that removes a sample.
func TestTheFooterOfAMovedSample(t *testing.T) {
	for _, size := range [][2]int{{60, 20}, {80, 24}, {120, 36}} {
		p := open(t, size[0], size[1], plainLook(), "moons")
		p.press("3", "right")
		p.sees("enter keep it  N new  esc put back")
		p.press("esc")
		if size[0] >= 80 {
			p.sees("X remove")
		}
	}
}

// In a small window the help is short, and tab goes from part to part of it.
func TestASmallWindowHasAShortHelp(t *testing.T) {
	p := open(t, 40, 12, plainLook(), "diabetes")
	p.press("?")
	first := p.frame()
	pages := p.helpPages()
	for range pages {
		p.press("up")
	}
	for _, part := range []string{"now: ", "here: ", "symbols on this screen", "keys: stepping", "keys: views", "the rest"} {
		for i := 0; i < 5 && !strings.Contains(p.frame(), part); i++ {
			p.press("tab")
		}
		p.sees(part)
	}
	for range pages {
		p.press("shift+tab")
	}
	if p.frame() != first {
		t.Errorf("back by parts is\n%s", p.frame())
	}
	if n := len(pages); n > 30 {
		t.Errorf("the help has %d pages", n)
	}
	if all := strings.Join(pages, "\n"); !strings.Contains(all, "one move forward") || !strings.Contains(all, "A larger window") {
		t.Errorf("the help lacks keys, or where the rest is:\n%s", all)
	}
}
