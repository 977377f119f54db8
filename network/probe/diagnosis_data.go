package probe

import (
	"math"

	"backstep/network"
)

// outOfReach finds targets beyond the bounds of the output layer.
func (x *examination) outOfReach() {
	joint := x.architecture().Output().Activation.Joint()
	n, off := x.step.N(), 0
	targets := make([]float64, len(x.step.Y)/n)
	for s := range n {
		if beyond(sampleOf(targets, x.step.Y, n, s), x.doctor.low, x.doctor.high, joint) {
			off++
		}
	}
	if off > 0 {
		x.found(Finding{Problem: OutOfReach, Layer: x.output(), Value: minOf(x.step.Y), Other: maxOf(x.step.Y), Count: off, Of: n})
	}
}

// beyond reports whether a target lies outside bounds or, of outputs that add up to 1,
// whether the targets do not.
func beyond(targets []float64, low, high float64, joint bool) bool {
	const rounding = 1e-9
	sum := 0.0
	for _, y := range targets {
		if sum += y; y < low-rounding || y > high+rounding {
			return true
		}
	}
	return joint && math.Abs(sum-1) > rounding
}

// Reach returns the bounds of an activation, which may be infinite.
func Reach(f network.Activation) (low, high float64) {
	if low, high, ok := f.Range(); ok {
		return low, high
	}
	low = math.Inf(-1)
	if f.Rectifies() && f.Name != "leaky-relu" {
		low = valley(f)
	}
	return low, math.Inf(1)
}

// valley returns the least value of an activation that has one, to a few digits: 0 of
// relu, −1 of elu.
func valley(f network.Activation) float64 {
	z := make([]float64, 0, 4001)
	for i := range cap(z) {
		z = append(z, float64(i-3990)/100) // from −39.9 to 0.1
	}
	a := make([]float64, len(z))
	f.Values(a, z)
	return minOf(a)
}

func minOf(list []float64) float64 {
	low := math.Inf(1)
	for _, v := range list {
		low = math.Min(low, v)
	}
	return low
}

// largeData finds targets and inputs so large that nothing is learned from them.
func (x *examination) largeData() {
	spoilt := x.stuck() || x.has(NotFinite, Diverging)
	if size := meanSize(x.step.Y); spoilt && size > largeData && !x.has(OutOfReach) {
		x.found(Finding{Problem: LargeTargets, Layer: -1, Value: size, Other: x.step.DataLoss, Baseline: x.doctor.baseline})
	}
	input, size := largestInput(x.step, x.architecture().Inputs)
	if size > largeData && (spoilt || x.in(0, Saturated, Dead)) {
		x.found(Finding{Problem: LargeInputs, Layer: -1, Units: []int{input}, Value: size, Other: x.step.DataLoss})
	}
}

// largestInput returns the one of a number of inputs that has the largest mean size in a
// step.
func largestInput(step *network.Step, inputs int) (input int, size float64) {
	n := step.N()
	for j := range inputs {
		if s := meanSize(step.X[j*n : (j+1)*n]); s > size {
			input, size = j, s
		}
	}
	return input, size
}
