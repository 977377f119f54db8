package solve

import (
	"math"

	"backstep/network"
)

// distant is how many times as far off as all that the function has been a want has to be for
// rounding to make all misses alike.
const distant = 1e3

// closer returns what to want in place of something that is far beyond all that the function
// has been: it lies beyond that too, so that the same values are the nearest. ok is false if
// the want is near enough.
func (s *Search) closer() (want float64, ok bool) {
	low, high := s.here.value, s.here.value
	for i := range s.sides {
		for _, p := range s.sides[i].points {
			if network.Finite(p.value) {
				low, high = math.Min(low, p.value), math.Max(high, p.value)
			}
		}
	}
	above, below := math.Max(1, high-s.here.value), math.Max(1, s.here.value-low)
	switch {
	case s.asked.Want > high+distant*above:
		return high + above, true
	case s.asked.Want < low-distant*below:
		return low - below, true
	default:
		return 0, false
	}
}
