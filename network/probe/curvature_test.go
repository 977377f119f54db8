package probe

import (
	"math"
	"testing"
)

// On surfaces with known second derivatives, at many points, a curvature of 0 has no
// sign and any other curvature has its own.
func TestCurvatureIsToldFromRounding(t *testing.T) {
	for _, c := range []struct {
		name               string
		gradient           gradientFunc
		steepest, flattest func(x, y float64) float64
	}{
		{
			"a valley", // ½(x+y)², flat along x+y = 0
			func(x, y float64) (float64, float64) { return x + y, x + y },
			func(_, _ float64) float64 { return 2 }, func(_, _ float64) float64 { return 0 },
		},
		{
			"a valley with many digits", // ½(0.1x + 0.7y − 1e6)²
			func(x, y float64) (float64, float64) {
				e := (float64(0.1*x) + float64(0.7*y) + 1e6) - 2e6
				return 0.1 * e, 0.7 * e
			},
			func(_, _ float64) float64 { return 0.5 }, func(_, _ float64) float64 { return 0 },
		},
		{
			"a plane",
			func(_, _ float64) (float64, float64) { return 0.3, -1.7 },
			func(_, _ float64) float64 { return 0 }, func(_, _ float64) float64 { return 0 },
		},
		{
			"a saddle", // xy
			func(x, y float64) (float64, float64) { return y, x },
			func(_, _ float64) float64 { return 1 }, func(_, _ float64) float64 { return -1 },
		},
		{
			"a hill", // cos x + cos y
			func(x, y float64) (float64, float64) { return -math.Sin(x), -math.Sin(y) },
			func(x, y float64) float64 { return math.Max(-math.Cos(x), -math.Cos(y)) },
			func(x, y float64) float64 { return math.Min(-math.Cos(x), -math.Cos(y)) },
		},
		{
			"a bent valley", // e^(x+y): flat along x+y
			func(x, y float64) (float64, float64) { return math.Exp(x + y), math.Exp(x + y) },
			func(x, y float64) float64 { return 2 * math.Exp(x+y) }, func(_, _ float64) float64 { return 0 },
		},
	} {
		for i := range 400 {
			x, y := 3*math.Sin(float64(7*i)), 3*math.Cos(float64(3*i*i))
			output := 0.0
			if c.name == "a valley with many digits" {
				output = 2e6
			}
			got := curvature(c.gradient, x, y, output)
			for _, pair := range [][2]float64{{got.Steepest, c.steepest(x, y)}, {got.Flattest, c.flattest(x, y)}} {
				if math.Abs(pair[0]-pair[1]) > got.Doubt {
					t.Fatalf("%s at %v, %v: curvature %v ± %v, want %v", c.name, x, y, pair[0], got.Doubt, pair[1])
				}
				if want := pair[1]; math.Abs(want) > 1e-4 && got.Sign(pair[0]) != int(math.Copysign(1, want)) || want == 0 && got.Sign(pair[0]) != 0 {
					t.Fatalf("%s at %v, %v: curvature %v ± %v is told as %d", c.name, x, y, pair[0], got.Doubt, got.Sign(pair[0]))
				}
			}
			if got.Doubt > 1e-2*math.Max(1, got.Steepest) {
				t.Fatalf("%s at %v, %v: doubt %v", c.name, x, y, got.Doubt)
			}
		}
	}
}

// At a kink there is no second derivative.
func TestNoCurvatureIsToldAtAKink(t *testing.T) {
	kinked := func(x, y float64) (float64, float64) { return math.Copysign(1, x), 2 * y }
	if got := curvature(kinked, 0, 0.3, 0); got.Sign(got.Steepest) != 0 {
		t.Errorf("curvature %v ± %v at a kink", got.Steepest, got.Doubt)
	}
	for _, x := range []float64{1e-4, -1e-4, 2e-5} { // A kink within reach of the first differences.
		if got := curvature(kinked, x, 0.3, 0); got.Sign(got.Steepest) != 1 || math.Abs(got.Steepest-2) > got.Doubt || got.Sign(got.Flattest) != 0 {
			t.Errorf("curvature %v, %v ± %v at %v from a kink", got.Steepest, got.Flattest, got.Doubt, x)
		}
	}
}
