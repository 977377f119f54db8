package landscape_test

import (
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/view/landscape"
	"backstep/ui/view/viewtest"
)

// BenchmarkDraw measures a frame, without the landscape itself, which is computed outside
// the event loop.
func BenchmarkDraw(b *testing.B) {
	for name, size := range map[string][2]int{"120x36": {120, 36}, "200x60": {200, 60}} {
		b.Run(name, func(b *testing.B) {
			s := viewtest.Open(b, sessiontest.Line(b, "xor --lr 1"), viewtest.Terminal{W: size[0], H: size[1], Colours: viewtest.TrueColour}, landscape.New())
			s.Do("goto 60")
			s.Frame()
			for b.Loop() {
				s.Sketch()
			}
		})
	}
}
