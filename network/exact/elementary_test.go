package exact

import (
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"math"
	"math/big"
	"math/rand/v2"
	"runtime/debug"
	"slices"
	"testing"

	"backstep/network/exact/internal/truth"
)

// elementary is a function under test, with the range of arguments to test and the
// arguments where it changes its method.
type elementary struct {
	name      string
	of        func(float64) float64
	truth     func(*big.Float) *big.Float
	low, high float64
	switches  []float64
}

func elementaries() []elementary {
	t := truth.New()
	const huge, quarter = math.MaxFloat64, math.Pi / 4
	// The float64 that is closest to a multiple of π/2, for its size.
	const closest = 6381956970095103 * 0x1p797
	return []elementary{
		{"exp", Exp, t.Exp, -746, 709.78, []float64{0, 1, 708, 708.396, 709.78, 745.13}},
		{"expm1", Expm1, t.Expm1, -50, 709.78, []float64{0x1p-54, 0.125, 0.6931, 37.4, 40, 709}},
		{"log", Log, t.Log, 0x1p-1074, huge, []float64{0x1p-1022, 0.5, 0.6875, 1 - 0x1p-7, 1, 1 + 0x1p-6, 1.375, 2}},
		{"log1p", Log1p, t.Log1p, -1 + 0x1p-53, huge, []float64{0x1p-54, 0x1p-7, 0x1p-6, 0.375, 0.6875, 1, 0x1p53, 0x1p60}},
		{"tanh", Tanh, t.Tanh, -25, 25, []float64{0, 0x1p-5, 0x1p-4, 0x3p-5, 7.96875, 19.06}},
		{"erf", Erf, t.Erf, -6.5, 6.5, []float64{0, 0.5, 0.53125, 5.9, 5.9375}},
		{"sin", Sin, t.Sin, -1e3, 1e3, []float64{0, 0x1p-27, quarter, 2 * quarter, 4 * quarter, 355}},
		{"cos", Cos, t.Cos, -1e3, 1e3, []float64{0, 0x1p-27, quarter, 2 * quarter, 4 * quarter, 355}},
		{"sin of any", Sin, t.Sin, -huge, huge, []float64{1e22, closest, huge}},
		{"cos of any", Cos, t.Cos, -huge, huge, []float64{1e22, closest, huge}},
		{"sigmoid", Sigmoid, t.Sigmoid, -746, 100, []float64{0, 0x1p-4, 15.9375, 36.7, 708.4, 745.13}},
		{"softplus", Softplus, t.Softplus, -746, 1e3, []float64{0, 4.84, 36, 40, 708.4, 745.13}},
	}
}

// ulps returns the distance of got from the true value, in units in the last place.
func ulps(got float64, want *big.Float) float64 {
	exponent := max(want.MantExp(nil)-53, -1074)
	if math.IsInf(got, 0) { // as if there were a next number
		got = math.Copysign(math.MaxFloat64, got)
		if want.IsInf() || want.MantExp(nil) > 1024 {
			return 0
		}
	}
	off, _ := truth.Shifted(truth.Minus(truth.Number(got), want), -exponent).Float64()
	return math.Abs(off)
}

// points returns arguments between low and high of every kind: evenly spread, of every
// magnitude, and next to those where a function changes its method.
func points(low, high float64, count int, switches []float64) []float64 {
	random := rand.New(rand.NewPCG(1, 2))
	var all []float64
	for range count / 3 {
		all = append(all, low+float64((high-low)*random.Float64())) // not fused anywhere
	}
	// Every magnitude is equally likely, down to the smallest subnormal.
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
	for _, at := range switches {
		for _, x := range []float64{at, -at} {
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

// raceDetected reports whether the race detector slows the tests down.
func raceDetected() bool {
	info, _ := debug.ReadBuildInfo()
	return info != nil && slices.Contains(info.Settings, debug.BuildSetting{Key: "-race", Value: "true"})
}

func TestElementaryFunctionsAreWithinAnUlp(t *testing.T) {
	count := 30000
	if raceDetected() {
		count = 2000
	}
	for _, f := range elementaries() {
		t.Run(f.name, func(t *testing.T) {
			worst, at := 0.0, 0.0
			for _, x := range points(f.low, f.high, count, f.switches) {
				if off := ulps(f.of(x), f.truth(truth.Number(x))); !(off <= worst) {
					worst, at = off, x
				}
			}
			t.Logf("at most %.3f ulp, at %v", worst, at)
			if !(worst < 1) {
				t.Errorf("%s(%v) = %v is %v ulp from the true value", f.name, at, f.of(at), worst)
			}
		})
	}
}

// The hash of the bits of many values must be the same on every platform and in every
// release.
func TestElementaryFunctionsGiveTheSameBits(t *testing.T) {
	want := map[string]uint64{
		"exp":        0xe30580fae016c42e,
		"expm1":      0x79704e1ee430c999,
		"log":        0x8c7a4f5a03a56d59,
		"log1p":      0x4fdf08f1b56a4ffa,
		"tanh":       0xc5500f1b251b10ab,
		"erf":        0x369d5a7d2b487c43,
		"sin":        0x76ff402a32ed4c77,
		"cos":        0x9e0da2c37bbe194c,
		"sin of any": 0x1d7c6617b631450c,
		"cos of any": 0xa6d7c5e014fce050,
		"sigmoid":    0x81cdd58e3de953be,
		"softplus":   0x9e6ecec4ff3ed2bd,
	}
	for _, f := range elementaries() {
		sum := fnv.New64a()
		var word [8]byte
		for _, x := range points(f.low, f.high, 30000, f.switches) {
			binary.LittleEndian.PutUint64(word[:], math.Float64bits(f.of(x)))
			sum.Write(word[:])
		}
		if got := sum.Sum64(); got != want[f.name] {
			t.Errorf("%q: %#x, want %#x", f.name, got, want[f.name])
		}
	}
}

func ExampleTanh() {
	fmt.Printf("%x\n%x\n%x\n%x\n", Exp(1), Log(10), Tanh(0.5), Erf(1))
	// Output:
	// 0x1.5bf0a8b145769p+01
	// 0x1.26bb1bbb55516p+01
	// 0x1.d9353d7568af3p-02
	// 0x1.af767a741088bp-01
}

func TestElementaryFunctionsAtSpecialArguments(t *testing.T) {
	inf, nan, negativeZero := math.Inf(1), math.NaN(), math.Copysign(0, -1)
	const tiny = math.SmallestNonzeroFloat64
	for _, test := range []struct {
		name    string
		of      func(float64) float64
		x, want float64
	}{
		{"exp", Exp, negativeZero, 1},
		{"exp", Exp, tiny, 1},
		{"exp", Exp, inf, inf},
		{"exp", Exp, -inf, 0},
		{"exp", Exp, math.MaxFloat64, inf},
		{"exp", Exp, -math.MaxFloat64, 0},
		{"exp", Exp, 709.7827128933841, inf},
		{"exp", Exp, -745.1332191019411, tiny},
		{"exp", Exp, -745.1332191019412, 0},
		{"expm1", Expm1, 0, 0},
		{"expm1", Expm1, negativeZero, negativeZero},
		{"expm1", Expm1, tiny, tiny},
		{"expm1", Expm1, inf, inf},
		{"expm1", Expm1, -inf, -1},
		{"log", Log, 0, -inf},
		{"log", Log, negativeZero, -inf},
		{"log", Log, 1, 0},
		{"log", Log, -1, nan},
		{"log", Log, -tiny, nan},
		{"log", Log, -inf, nan},
		{"log", Log, inf, inf},
		{"log1p", Log1p, 0, 0},
		{"log1p", Log1p, negativeZero, negativeZero},
		{"log1p", Log1p, tiny, tiny},
		{"log1p", Log1p, -1, -inf},
		{"log1p", Log1p, -1.5, nan},
		{"log1p", Log1p, -inf, nan},
		{"log1p", Log1p, inf, inf},
		{"tanh", Tanh, 0, 0},
		{"tanh", Tanh, negativeZero, negativeZero},
		{"tanh", Tanh, tiny, tiny},
		{"tanh", Tanh, -400, -1},
		{"tanh", Tanh, inf, 1},
		{"tanh", Tanh, -inf, -1},
		{"erf", Erf, 0, 0},
		{"erf", Erf, negativeZero, negativeZero},
		{"erf", Erf, tiny, tiny},
		{"erf", Erf, inf, 1},
		{"erf", Erf, -inf, -1},
		{"sin", Sin, 0, 0},
		{"sin", Sin, negativeZero, negativeZero},
		{"sin", Sin, tiny, tiny},
		{"sin", Sin, inf, nan},
		{"sin", Sin, -inf, nan},
		{"cos", Cos, negativeZero, 1},
		{"cos", Cos, tiny, 1},
		{"cos", Cos, inf, nan},
		{"cos", Cos, -inf, nan},
		{"sigmoid", Sigmoid, 0, 0.5},
		{"sigmoid", Sigmoid, negativeZero, 0.5},
		{"sigmoid", Sigmoid, inf, 1},
		{"sigmoid", Sigmoid, 1e3, 1},
		{"sigmoid", Sigmoid, -745.13, tiny},
		{"sigmoid", Sigmoid, -1e3, 0},
		{"sigmoid", Sigmoid, -inf, 0},
		{"softplus", Softplus, inf, inf},
		{"softplus", Softplus, 1e3, 1e3},
		{"softplus", Softplus, -745.13, tiny},
		{"softplus", Softplus, -inf, 0},
	} {
		if got := test.of(test.x); !identical(got, test.want) {
			t.Errorf("%s(%v) = %v, want %v", test.name, test.x, got, test.want)
		}
	}
	for _, f := range elementaries() {
		if got := f.of(nan); got == got {
			t.Errorf("%s(NaN) = %v", f.name, got)
		}
	}
}

// identical reports whether two numbers have the same bits, or are both NaN.
func identical(a, b float64) bool {
	return math.Float64bits(a) == math.Float64bits(b) || a != a && b != b
}

func TestElementaryFunctionsAreOddOrEven(t *testing.T) {
	for _, x := range points(0, math.MaxFloat64, 3000, []float64{0.5, 5.9375, 7.96875, 0x3p-5}) {
		for _, f := range []elementary{{name: "tanh", of: Tanh}, {name: "erf", of: Erf}, {name: "sin", of: Sin}} {
			if !identical(f.of(-x), -f.of(x)) {
				t.Errorf("%s(−%v) = %v, %s(%v) = %v", f.name, x, f.of(-x), f.name, x, f.of(x))
			}
		}
		if !identical(Cos(-x), Cos(x)) {
			t.Errorf("cos(±%v) = %v, %v", x, Cos(-x), Cos(x))
		}
	}
}

// From one argument to the next, a rising function may fall by its last bit but never
// by more, also where the method changes.
func TestElementaryFunctionsRise(t *testing.T) {
	for _, f := range elementaries() {
		if f.name[:3] == "sin" || f.name[:3] == "cos" {
			continue
		}
		x := points(f.low, f.high, 3000, f.switches)
		slices.Sort(x)
		for i, v := range x[1:] {
			before, after := f.of(x[i]), f.of(v)
			if after < math.Nextafter(before, math.Inf(-1)) {
				t.Errorf("%s falls from %v at %v to %v at %v", f.name, before, x[i], after, v)
			}
		}
	}
}

func TestSlicesAreSameAsScalars(t *testing.T) {
	x := points(-800, 800, 3000, []float64{0, 7.96875, 15.9375, 37, 745})
	x = append(x, math.NaN(), math.Inf(1), math.Inf(-1), math.MaxFloat64)
	for _, f := range []struct {
		name  string
		slice func(dst, x []float64)
		of    func(float64) float64
	}{{"sigmoid", Sigmoids, Sigmoid}, {"tanh", Tanhs, Tanh}} {
		apart, inPlace := make([]float64, len(x)+1), slices.Clone(x)
		f.slice(apart, x)
		f.slice(inPlace, inPlace)
		for i, v := range x {
			if want := f.of(v); !identical(apart[i], want) || !identical(inPlace[i], want) {
				t.Errorf("%s(%v): %v and, in place, %v, alone %v", f.name, v, apart[i], inPlace[i], want)
			}
		}
		if apart[len(x)] != 0 {
			t.Errorf("%s writes beyond its argument", f.name)
		}
		f.slice(nil, nil)
	}
}

// The series of ln(1+r) holds for |r| < 2⁻⁶, so no interval of the table may be wider.
func TestLogTableStaysWithinItsSeries(t *testing.T) {
	for j, entry := range logTable {
		for _, end := range []uint64{uint64(j), uint64(j + 1)} {
			x := math.Float64frombits(math.Float64bits(0.6875) + end<<46)
			if r := x*entry.inverse - 1; math.Abs(r) > 0x1p-6 {
				t.Errorf("interval %d: r is %v at %v", j, r, x)
			}
		}
	}
}

func TestPower(t *testing.T) {
	for _, test := range []struct {
		x    float64
		t    int
		want float64
	}{{3, 0, 1}, {3, 1, 3}, {-2, 3, -8}, {0, 0, 1}, {0.5, 10, 0x1p-10}, {1.5, 4, 5.0625}, {0.999, 1 << 20, 0}} {
		if got := Power(test.x, test.t); got != test.want {
			t.Errorf("%v to the power of %d is %v, want %v", test.x, test.t, got, test.want)
		}
	}
}

func TestElementaryFunctionsAllocateNothing(t *testing.T) {
	x := 0.3
	for _, f := range elementaries() {
		if n := testing.AllocsPerRun(10, func() { x += f.of(x) * 0x1p-60 }); n != 0 {
			t.Errorf("%s makes %v allocations", f.name, n)
		}
	}
}
