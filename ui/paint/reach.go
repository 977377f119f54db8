package paint

import (
	"math"

	"backstep/network"
	"backstep/network/stepper"
	"backstep/ui/desk"
)

// ReachOfZ returns a round number that no z of the selected unit exceeds in the batch, for
// an axis that goes as far on both sides of 0, and at least as far as least. It is that if
// z is not reached, and for an input, which has none.
func ReachOfZ(m *desk.Moment, least float64) float64 {
	largest := 0.0
	if step, at := m.Step, m.Selection; at.Layer >= 0 && m.Reached(stepper.WeightedSum, at.Layer, at.Unit) {
		for s := range step.N() {
			if z := math.Abs(step.Layers[at.Layer].Z[step.At(at.Unit, s)]); network.Finite(z) {
				largest = max(largest, z)
			}
		}
	}
	return roundReach(largest, least)
}

// roundReach returns a round number that is at least as large as a number and as least, which is
// from 4 to 10. It is not beyond 1e300.
func roundReach(largest, least float64) float64 {
	const most = 1e300
	for size := 1.0; size < most; size *= 10 {
		for _, digit := range []float64{4, 5, 6, 8, 10, 20, 30} {
			if v := digit * size; v >= largest && v >= least {
				return v
			}
		}
	}
	return most
}
