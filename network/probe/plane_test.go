package probe_test

import (
	"testing"

	"backstep/network/probe"
)

// Only the inputs that are not on the plane make a point far, each by its own scale.
func TestFarFromThePlane(t *testing.T) {
	points := [][]float64{{0, 0, -1, -100}, {0, 0, 1, 100}, {0, 0, 1, -100}, {0, 0, -1, 100}}
	p := probe.Around(points, 0, 1)
	for _, c := range []struct {
		point []float64
		far   bool
	}{
		{[]float64{1000, -1000, 0, 0}, false},
		{[]float64{0, 0, 1, 100}, false},
		{[]float64{0, 0, 2, 200}, true},
		{[]float64{0, 0, 3, 0}, true},
		{[]float64{0, 0, 2, 0}, false},
	} {
		if got := p.Far(c.point); got != c.far {
			t.Errorf("%v is far: %v", c.point, got)
		}
	}
}
