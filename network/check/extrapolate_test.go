package check

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestExtrapolate(t *testing.T) {
	for _, c := range []struct {
		name   string
		f      func(float64) float64
		at     float64
		factor float64
		want   float64
	}{
		{"e^x", math.Exp, 1, 4, math.E},
		{"x⁹", func(x float64) float64 { return math.Pow(x, 9) }, 1, 4, 9},
		{"sin 100x", func(x float64) float64 { return math.Sin(100 * x) }, 0.3, 4, 100 * math.Cos(30)},
		{"3x", func(x float64) float64 { return 3 * x }, 1, 4, 3},
		{"5", func(float64) float64 { return 5 }, 1, 4, 0},
		{"elu", func(x float64) float64 { return math.Max(x, 0) + math.Expm1(math.Min(x, 0)) }, 0, 2, 1},
	} {
		quotient := func(h float64) float64 { return (c.f(c.at+h) - c.f(c.at-h)) / (2 * h) }
		if got := extrapolate(quotient, 1.0/128, c.factor); Error(got, c.want) > 1e-10 {
			t.Errorf("the derivative of %s at %g is %.15g, want %.15g", c.name, c.at, got, c.want)
		}
	}
}

// quotientOf returns the difference quotients at a point, as a function of h, of f
// rounded to multiples of grain.
func quotientOf(f func(float64) float64, at, grain float64) func(h float64) float64 {
	rounded := func(x float64) float64 { return math.Round(f(x)/grain) * grain }
	return func(h float64) float64 { return (rounded(at+h) - rounded(at-h)) / (2 * h) }
}

func TestTheBoundedLimitKnowsItsDoubt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		at := rapid.Float64Range(-2, 2).Draw(t, "at")
		wave := rapid.Float64Range(0.1, 300).Draw(t, "wave")
		grain := math.Ldexp(1, rapid.IntRange(-44, -20).Draw(t, "grain"))
		f := func(x float64) float64 { return math.Exp(x) + math.Sin(wave*x)/wave }
		want := math.Exp(at) + math.Cos(wave*at)
		got := boundedLimit(quotientOf(f, at, grain), 1.0/128, 4, grain)
		if math.Abs(got.value-want) > got.doubt {
			t.Fatalf("%v ± %v, want %v", got.value, got.doubt, want)
		}
		if most := 1e4 * (1 + wave) * grain; got.doubt > most+1e-10 {
			t.Fatalf("a doubt of %v is more than %v", got.doubt, most)
		}
	})
}

// TestTheBoundedLimitSeesWhatIsWithin tests a function with a derivative of 1 at 0 but
// of 3 all around, which the longer differences give to every digit.
func TestTheBoundedLimitSeesWhatIsWithin(t *testing.T) {
	const width = 1e-4
	f := func(x float64) float64 { return 3*x - 2*x*math.Exp(-(x/width)*(x/width)) }
	got := boundedLimit(quotientOf(f, 0, 0x1p-53), 1.0/128, 4, 0x1p-53)
	if math.Abs(got.value-1) > min(got.doubt, 1e-7) {
		t.Errorf("%v ± %v, want 1", got.value, got.doubt)
	}
}
