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
