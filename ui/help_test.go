package ui_test

import (
	"strings"
	"testing"
)

// Scrolling the help stops where its last line is visible, however many columns it
// has, so that one key goes back from there.
func TestHelpScrollsToItsEndAndBack(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 24}, {200, 24}, {200, 12}} {
		p := open(t, size[0], size[1], plainLook(), "diabetes")
		p.press("?")
		first := p.frame()
		pages := []string{first}
		for strings.Contains(p.frame(), "↓ more") {
			p.press("down")
			pages = append(pages, p.frame())
		}
		p.press("down", "down")
		if p.frame() != pages[len(pages)-1] {
			t.Errorf("%v: there is a page after the last:\n%s", size, p.frame())
		}
		for range pages[1:] {
			before := p.frame()
			p.press("up")
			if p.frame() == before {
				t.Fatalf("%v: up goes nowhere from\n%s", size, before)
			}
		}
		if p.frame() != first {
			t.Errorf("%v: back is\n%s", size, p.frame())
		}
	}
}

// The help begins with the keys of the present view; all others are below, and the last
// row says how to leave.
func TestHelpBeginsWithTheView(t *testing.T) {
	for key, heading := range map[string]string{"3": "in the decision surface", "c": "in the settings", "b": "in the runs", "d": "in the data"} {
		p := open(t, 60, 20, plainLook(), "diabetes")
		p.press(key, "?")
		lines := strings.Split(p.frame(), "\n")
		if !strings.Contains(lines[3], heading) {
			t.Errorf("%s: the help begins with %q", key, lines[3])
		}
		if last := lines[len(lines)-1]; !strings.Contains(last, "↑↓ scroll") || !strings.Contains(last, "any other key") {
			t.Errorf("%s: the last row is %q", key, last)
		}
		all := p.frame()
		for strings.Contains(p.frame(), "↓ more") {
			p.press("down")
			all += p.frame()
		}
		for _, want := range []string{"one move forward", "step or", "asks first", "in the decision surface", "in the data"} {
			if !strings.Contains(all, want) {
				t.Errorf("%s: the help does not have %q", key, want)
			}
		}
	}
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
