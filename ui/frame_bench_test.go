package ui_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/muesli/termenv"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/ui"
)

// eager opens a session in a terminal of 200 × 60 in true colour, with a frame drawn
// for every key.
func eager(b *testing.B, name string, flags ...session.Given) *program {
	b.Helper()
	clock := &ui.Clock{Now: time.Now, Tick: atOnce}
	return openBy(b, clock, 200, 60, look{theme: "dark", colour: termenv.TrueColor}, sessiontest.Builtin(b, name, flags...))
}

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
				p := eager(b, c.name, c.flags...)
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
	p := eager(b, "diabetes")
	for b.Loop() {
		p.press("right")
	}
}

// BenchmarkSurfaceFrame measures a key and the frame that it leads to, without
// the surface itself, which is computed outside the event loop.
func BenchmarkSurfaceFrame(b *testing.B) {
	for _, flags := range [][]session.Given{{hidden("6")}, {hidden("64,32"), {Flag: "activation", Value: "relu"}}} {
		b.Run(flags[0].Value, func(b *testing.B) {
			p := eager(b, "moons", flags...)
			p.press("3", "e", "left")
			for b.Loop() {
				p.send(keyOf("left"))
			}
		})
	}
}
