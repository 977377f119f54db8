package network

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"
)

// ulps returns how far got is from the true value, in units in its last place.
func ulps(got float64, want *big.Float) float64 {
	exponent := max(want.MantExp(nil)-53, -1074)
	if math.IsInf(got, 0) { // as if there were a next number
		got = math.Copysign(math.MaxFloat64, got)
		if want.IsInf() || want.MantExp(nil) > 1024 {
			return 0
		}
	}
	off, _ := shifted(minus(number(got), want), -exponent).Float64()
	return math.Abs(off)
}

// points returns arguments between low and high of every kind: even, of every
// magnitude, and next to the places where a function changes its method.
func points(low, high float64, count int, places []float64) []float64 {
	random := rand.New(rand.NewPCG(1, 2))
	var all []float64
	for range count / 3 {
		all = append(all, low+(high-low)*random.Float64())
	}
	// Every magnitude alike, down to the smallest subnormal.
	for len(all) < count*2/3 {
		all = append(all, math.Float64frombits(random.Uint64()))
	}
	// The magnitudes that matter.
	for len(all) < count {
		x := math.Ldexp(1+random.Float64(), random.IntN(40)-32)
		if random.IntN(2) == 0 {
			x = -x
		}
		all = append(all, x)
	}
	for _, place := range places {
		for _, x := range []float64{place, -place} {
			up, down := x, x
			for range 20 {
				all = append(all, up, down)
				up, down = math.Nextafter(up, math.Inf(1)), math.Nextafter(down, math.Inf(-1))
			}
		}
	}
	within := all[:0]
	for _, x := range all {
		if x >= low && x <= high {
			within = append(within, x)
		}
	}
	return within
}

func TestAccuracyOfElementaryFunctions(t *testing.T) {
	tests := []struct {
		name      string
		of        func(float64) float64
		truth     func(*big.Float) *big.Float
		limit     float64 // measured, rounded up
		low, high float64
		places    []float64
	}{
		{"exp", Exp, trueExp, 1, -746, 709.78, []float64{0, 708, 708.396, 709.78, 745.13, 1}},
		{"expm1", Expm1, trueExpm1, 1, -50, 709.78, []float64{0x1p-54, 0.125, 40, 0.6931, 37.4, 709}},
		{"log", Log, trueLog, 1, math.SmallestNonzeroFloat64, math.MaxFloat64, []float64{1, 2, 0.5, 0x1p-1022, 0.6875, 1.375, 1 + 0x1p-6, 1 - 0x1p-7}},
		{"log1p", Log1p, trueLog1p, 1, math.Nextafter(-1, 0), math.MaxFloat64, []float64{0x1p-54, 0x1p-7, 0x1p60, 1, 0.6875, 0.375, 0x1p-6, 0x1p53}},
		{"tanh", Tanh, trueTanh, 1, -25, 25, []float64{0, 7.96875, 0x1p-5, 0x1p-4, 0x3p-5, 19.06}},
		{"erf", Erf, trueErf, 1, -6.5, 6.5, []float64{0, 0.5, 5.9375, 0.53125, 5.9}},
		{"sin", Sin, trueSin, 1, -1e3, 1e3, []float64{0, 0x1p-27, math.Pi / 4, math.Pi / 2, math.Pi, 355, 1e2}},
		{"cos", Cos, trueCos, 1, -1e3, 1e3, []float64{0, 0x1p-27, math.Pi / 4, math.Pi / 2, math.Pi, 355, 1e2}},
		{"sin of huge", Sin, trueSin, 1, -math.MaxFloat64, math.MaxFloat64, []float64{1e22, 6381956970095103 * 0x1p797, math.MaxFloat64}},
		{"cos of huge", Cos, trueCos, 1, -math.MaxFloat64, math.MaxFloat64, []float64{1e22, 6381956970095103 * 0x1p797, math.MaxFloat64}},
		{"sigmoid", sigmoid, trueSigmoid, 1, -746, 100, []float64{0, 15.9375, 0x1p-4, 36.7, 708.4, 745.13}},
		{"softplus", softplus, trueSoftplus, 2, -746, 1e3, []float64{0, 40, 0x1p-7, 36, 708.4, 745.13}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			worst, at := 0.0, 0.0
			all := points(test.low, test.high, 30000, test.places)
			for _, x := range all {
				got, want := test.of(x), test.truth(number(x))
				if off := ulps(got, want); !(off <= worst) {
					worst, at = off, x
				}
			}
			t.Logf("%d points, at most %.4f ulp, at %v", len(all), worst, at)
			if !(worst <= test.limit) {
				t.Errorf("%s(%v) = %v, off by %v ulp", test.name, at, test.of(at), worst)
			}
		})
	}
}
