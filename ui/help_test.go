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

// In a mode the help begins with its keys, and the keys of all views are before them.
func TestHelpBeginsWithTheMode(t *testing.T) {
	for key, heading := range map[string]string{"c": "in the settings", "b": "in the runs", "d": "in the data"} {
		p := open(t, 80, 24, plainLook(), "diabetes")
		p.press(key, "?")
		p.sees(heading)
		if lines := strings.Split(p.frame(), "\n"); !strings.Contains(lines[3], heading) {
			t.Errorf("%s: the help begins with %q", key, lines[3])
		}
		for range 20 {
			p.press("up")
		}
		p.sees("one move forward")
	}
}
