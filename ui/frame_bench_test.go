package ui_test

import (
	"fmt"
	"testing"

	"github.com/muesli/termenv"

	"backstep/data/session"
)

// BenchmarkFrame measures a key and the frame that it leads to, at 200 × 60 in
// true colour, while the selection goes through all units.
func BenchmarkFrame(b *testing.B) {
	wide := []session.Given{{Flag: "hidden", Value: "128,64"}, {Flag: "batch", Value: "32"}}
	for _, c := range []struct {
		name  string
		flags []session.Given
	}{{"diabetes", nil}, {"iris", []session.Given{{Flag: "hidden", Value: "8,6"}}}, {"digits", wide}} {
		for _, view := range []string{"1", "2"} {
			b.Run(fmt.Sprintf("%s/view=%s", c.name, view), func(b *testing.B) {
				p := open(b, 200, 60, look{theme: "dark", colour: termenv.TrueColor}, c.name, c.flags...)
				p.press(view, "e", "left")
				for b.Loop() {
					p.press("tab")
				}
			})
		}
	}
}

// BenchmarkNext measures a move by unit and the frame that it leads to.
func BenchmarkNext(b *testing.B) {
	p := open(b, 200, 60, look{theme: "dark", colour: termenv.TrueColor}, "diabetes")
	for b.Loop() {
		p.press("right")
	}
}
