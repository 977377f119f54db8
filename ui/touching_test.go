package ui_test

import (
	"testing"

	"github.com/muesli/termenv"

	"backstep/ui"
	"backstep/ui/grid"
	"backstep/ui/view/viewtest"
)

// No two texts touch around a view: in the header, the ribbon and the footer, with the
// keys of each view or a message, and in the help.
func TestNothingTouchesAroundTheViews(t *testing.T) {
	for _, c := range []struct {
		name   string
		glyphs grid.Glyphs
	}{{"diabetes", grid.Braille}, {"iris", grid.ASCII}} {
		p := open(t, 120, 36, look{theme: "dark", colour: termenv.TrueColor, glyphs: c.glyphs}, c.name)
		p.press("e", "left")
		for _, view := range viewKeys() {
			p.press(view)
			p.nothingTouches("view " + view)
		}
		p.press("1", "0")
		p.nothingTouches("a message")
		p.press("?")
		p.nothingTouches("the help")
	}
}

// nothingTouches fails for each pair of texts that touch, at several sizes.
func (p *program) nothingTouches(what string) {
	p.t.Helper()
	model := p.model.(*ui.Model)
	for _, size := range [][2]int{{80, 24}, {120, 36}, {40, 12}, {60, 20}, {100, 30}, {200, 60}} {
		p.resize(size[0], size[1])
		for _, at := range viewtest.Touching(model.Drawn()) {
			p.t.Errorf("%s, %v: %s", what, size, at)
		}
	}
}
