package runs

import (
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui/view/viewtest"
)

// A frame of a thousand runs, all listed.
func BenchmarkThousandRuns(b *testing.B) {
	v := New()
	s := viewtest.Open(b, sessiontest.Line(b, "diabetes"), viewtest.Terminal{W: 200, H: 60}, v)
	s.Do("2 epoch; 990 reseed; 2 epoch")
	v.unfolded = true
	b.ResetTimer()
	for b.Loop() {
		s.Sketch()
	}
}
