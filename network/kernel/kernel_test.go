package kernel_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"backstep/network/kernel"
)

// loops is implemented by Plain and by the fast loops, which must give the same
// results.
type loops interface {
	WeightedSums(z, a, w, b []float64, n int)
	InputGradients(da, delta, w []float64, n int)
	WeightGradients(dw, a, delta []float64, n int)
	BiasGradients(db, delta []float64, n int)
}

// shape is a layer and a batch, with numbers for them.
type shape struct {
	from, units, n    int
	a, delta, w, b, g []float64
	eta               float64
}

func anyShape(r *rapid.T) shape {
	s := shape{
		from: rapid.IntRange(1, 20).Draw(r, "from"), units: rapid.IntRange(1, 20).Draw(r, "units"),
		n: rapid.IntRange(1, 9).Draw(r, "samples"),
	}
	random := rand.New(rand.NewPCG(rapid.Uint64().Draw(r, "seed"), 0))
	rare := rapid.IntRange(1, 200).Draw(r, "one special number in")
	s.a, s.delta = anyNumbers(random, s.from*s.n, rare), anyNumbers(random, s.units*s.n, rare)
	s.w, s.g = anyNumbers(random, s.from*s.units, rare), anyNumbers(random, s.from*s.units, rare)
	if rapid.Bool().Draw(r, "biases") {
		s.b = anyNumbers(random, s.units, rare)
	}
	s.eta = anyNumbers(random, 1, rare)[0]
	return s
}

// anyNumbers returns normally distributed numbers, of which about one in rare is
// special.
func anyNumbers(random *rand.Rand, count, rare int) []float64 {
	special := []float64{
		0, math.Copysign(0, -1), math.Inf(1), math.Inf(-1), math.NaN(),
		5e-324, -5e-324, 1e-308, 1e200, -math.MaxFloat64, 1, -1,
	}
	list := make([]float64, count)
	for i := range list {
		list[i] = random.NormFloat64()
		if random.IntN(rare) == 0 {
			list[i] = special[random.IntN(len(special))]
		}
	}
	return list
}

// beyond is a number that no loop may overwrite.
const beyond = 12345

// room returns a slice for count numbers, followed by one that may not be overwritten.
func room(count int) []float64 {
	list := make([]float64, count+1)
	list[count] = beyond
	return list
}

// results returns what the loops compute for a shape, each list with the number that
// follows it.
func (s shape) results(l loops) map[string][]float64 {
	z, da, dw, db := room(s.units*s.n), room(s.from*s.n), room(s.from*s.units), room(len(s.b))
	l.WeightedSums(z, s.a, s.w, s.b, s.n)
	l.InputGradients(da, s.delta, s.w, s.n)
	l.WeightGradients(dw, s.a, s.delta, s.n)
	l.BiasGradients(db[:len(s.b)], s.delta, s.n)
	return map[string][]float64{"weighted sums": z, "input gradients": da, "weight gradients": dw, "bias gradients": db}
}

func TestLoopsArePlainToTheLastBit(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := anyShape(r)
		layer := kernel.NewLayer(s.from, s.units, s.n+rapid.IntRange(0, 3).Draw(r, "spare"))
		want := s.results(kernel.Plain{From: s.from, Units: s.units})
		for name, got := range s.results(&layer) {
			compare(r, name, got, want[name])
			if got[len(got)-1] != beyond {
				r.Fatalf("%s write beyond their end", name)
			}
		}
	})
}

func TestDescendIsPlainToTheLastBit(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		s := anyShape(r)
		got, want := slices.Clone(s.w), slices.Clone(s.w)
		kernel.Descend(got, s.g, s.eta)
		kernel.Plain{}.Descend(want, s.g, s.eta)
		compare(r, "weights", got, want)
	})
}

// compare fails at the first number with other bits, but takes all NaNs as equal.
func compare(r *rapid.T, name string, got, want []float64) {
	for i, v := range got {
		if math.Float64bits(v) != math.Float64bits(want[i]) && !(math.IsNaN(v) && math.IsNaN(want[i])) {
			r.Fatalf("%s: number %d is %x, plainly %x", name, i, v, want[i])
		}
	}
}

// The definition itself is compared with numbers worked out by hand.
func TestPlainIsTheFormulas(t *testing.T) {
	s := shape{
		from: 2, units: 3, n: 2,
		a:     []float64{1, 2, -1, 0.5},
		w:     []float64{1, 2, 3, 4, 5, 6},
		b:     []float64{0.5, 0, -1},
		delta: []float64{1, 0, 0, 2, -1, 1},
	}
	got := s.results(kernel.Plain{From: s.from, Units: s.units})
	for name, want := range map[string][]float64{
		"weighted sums":    {-2.5, 4.5, -3, 6.5, -4, 8},
		"input gradients":  {-2, 7, -2, 16},
		"weight gradients": {0.5, 2, 0.5, -0.5, 0.5, 0.75},
		"bias gradients":   {0.5, 1, 0},
	} {
		if !slices.Equal(got[name][:len(want)], want) {
			t.Errorf("%s are %v, want %v", name, got[name][:len(want)], want)
		}
	}
	w := []float64{1, 2}
	kernel.Plain{}.Descend(w, []float64{4, -2}, 0.5)
	if !slices.Equal(w, []float64{-1, 3}) {
		t.Errorf("the weights become %v", w)
	}
}

func TestLoopsAllocateNothing(t *testing.T) {
	s := shape{from: 3, units: 9, n: 4, b: make([]float64, 9)}
	s.a, s.delta, s.w = make([]float64, 12), make([]float64, 36), make([]float64, 27)
	layer := kernel.NewLayer(s.from, s.units, s.n)
	z, da, dw, db := room(36), room(12), room(27), room(9)
	if n := testing.AllocsPerRun(10, func() {
		layer.WeightedSums(z, s.a, s.w, s.b, s.n)
		layer.InputGradients(da, s.delta, s.w, s.n)
		layer.WeightGradients(dw, s.a, s.delta, s.n)
		layer.BiasGradients(db[:9], s.delta, s.n)
		kernel.Descend(s.w, dw, 0.1)
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
