package solve_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"backstep/network/solve"
)

// A solution put in gives what was wanted to nine digits, and a dense scan finds none that is
// nearer. Where none is claimed the scan finds none, and nothing that comes nearer.
func TestScanFindsNoBetterAnswer(t *testing.T) {
	const cases, tolerance = 60, 1e-6
	kinds := map[solve.Kind]int{}
	for seed := range uint64(cases) {
		rng := rand.New(rand.NewPCG(seed, 11))
		p := drawn(rng)
		f, from, least := p.question(t, rng, p.asks(rng))
		here, _ := f(from)
		want := here + rng.NormFloat64()*math.Pow(10, float64(rng.IntN(3)-2))
		if rng.IntN(4) == 0 {
			want = float64(rng.IntN(3) - 1)
		}
		s := solve.NewSearch(solve.Asked{Of: f, Want: want, From: from, Least: least, Most: 4000})
		s.Work(never)
		a := s.Answer()
		kinds[a.Kind]++
		again, _ := f(a.At)
		miss := math.Abs(again - want)
		if a.Kind == solve.Found && miss > 1e-9*math.Max(1, math.Abs(want)) {
			t.Errorf("seed %d: %v is claimed to give %v, but gives %v", seed, a.At, want, again)
		}
		if again != a.Value && a.Kind != solve.Unknown {
			t.Errorf("seed %d: the value at %v is %v, not %v", seed, a.At, again, a.Value)
		}
		best := scanned(f, want, from, least)
		switch {
		case a.Kind == solve.Found && best.root && best.far < math.Abs(a.At-from)-tolerance*(1+math.Abs(a.At)):
			t.Errorf("seed %d: %v is claimed as the nearest solution, but one is %v from %v", seed, a.At, best.far, from)
		case a.Kind != solve.Found && best.root:
			t.Errorf("seed %d: %+v, but there is a solution %v from %v for %v", seed, a, best.far, from, want)
		case a.Kind == solve.Nearest && best.miss < miss*(1-1e-9)-tolerance:
			t.Errorf("seed %d: %+v misses %v by %v, but %v would do", seed, a, want, miss, best.miss)
		case a.Kind == solve.Limit && best.miss < math.Abs(a.Limit-want)*(1-1e-9)-tolerance:
			t.Errorf("seed %d: %+v comes near to %v, but %v would do", seed, a, a.Limit, best.miss)
		}
		if a.Calls > 4500 {
			t.Errorf("seed %d: %d calls", seed, a.Calls)
		}
	}
	for _, kind := range []solve.Kind{solve.Found, solve.Nearest, solve.Limit, solve.Unmoved} {
		if kinds[kind] == 0 {
			t.Errorf("no answer is of the kind %d: %v", kind, kinds)
		}
	}
}

// scan is what a scan of a function has found.
type scan struct {
	root bool
	far  float64 // the distance of the nearest solution
	miss float64 // the least
}

// scanned looks at a function at many values on both sides.
func scanned(f solve.Function, want, from, least float64) scan {
	const points, reach = 1200, 12.0
	best := scan{miss: math.Inf(1)}
	for _, direction := range []float64{-1, 1} {
		before, _ := f(from)
		for i := 1; i <= points; i++ {
			at := from + direction*reach*float64(i)/points
			if at < least {
				break
			}
			v, _ := f(at)
			best.miss = math.Min(best.miss, math.Abs(v-want))
			if passes(f, want, at-direction*reach/points, at, before, v) {
				if far := math.Abs(at - from); !best.root || far < best.far {
					best.root, best.far = true, far
				}
				break
			}
			before = v
		}
	}
	return best
}

// passes reports whether a function passes what is wanted between two values, without a jump.
func passes(f solve.Function, want, a, b, fa, fb float64) bool {
	if !((fa < want) != (fb < want)) || math.IsNaN(fa) || math.IsNaN(fb) || fa == want || fb == want {
		return false
	}
	for range 60 {
		middle := a + (b-a)/2
		if v, _ := f(middle); (v < want) == (fa < want) {
			a, fa = middle, v
		} else {
			b, fb = middle, v
		}
	}
	return math.Abs(fa-fb) < 1e-9
}
