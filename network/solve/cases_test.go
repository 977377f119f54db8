package solve_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/scaling"
	"backstep/network/solve"
)

// of makes a function of a formula, whose only weighted sum is its argument.
func of(f func(v float64) float64) solve.Function {
	return func(v float64) (float64, []float64) { return f(v), []float64{v} }
}

func answer(f solve.Function, want, from float64) solve.Answer {
	s := solve.NewSearch(solve.Asked{Of: f, Want: want, From: from, Least: math.Inf(-1), Most: 4000})
	for done := false; !done; {
		done = s.Work(func() bool { return true }) // It stops wherever it can.
	}
	return s.Answer()
}

func TestAnswersOfFormulas(t *testing.T) {
	sigmoid := func(z float64) float64 { return 1 / (1 + math.Exp(-z)) }
	relu := func(z float64) float64 { return math.Max(0, z) }
	step := func(z float64) float64 { // As δ of relu, it jumps at 0.
		if z > 0 {
			return 2 + z
		}
		return 0
	}
	for _, c := range []struct {
		name       string
		f          func(float64) float64
		want, from float64
		kind       solve.Kind
		at         float64
		tolerance  float64
	}{
		{"already so", sigmoid, 0.5, 0, solve.Found, 0, 0},
		{"sigmoid", sigmoid, 0.9, 0, solve.Found, math.Log(9), 1e-14},
		{"the nearer of two", func(z float64) float64 { return z * z }, 4, 0.5, solve.Found, 2, 1e-14},
		{"the nearer of two below", func(z float64) float64 { return z * z }, 4, -0.5, solve.Found, -2, 1e-14},
		{"a bump passed twice", func(z float64) float64 { return math.Exp(-(z - 3) * (z - 3)) }, 0.999, 0, solve.Found, 3 - math.Sqrt(-math.Log(0.999)), 1e-12},
		{"touches", func(z float64) float64 { return (z - 1.7) * (z - 1.7) }, 0, 0, solve.Found, 1.7, 1e-6},
		{"relu is 0 from there on", relu, 0, 2, solve.Found, 0, 1e-9},
		{"relu is never less", relu, -1, 2, solve.Nearest, 0, 1e-5},
		{"the top of a parabola", func(z float64) float64 { return 1 - (z-2)*(z-2) }, 3, 0, solve.Nearest, 2, 1e-5},
		{"a kink", func(z float64) float64 { return math.Abs(z - 0.3) }, -1, 2, solve.Nearest, 0.3, 1e-9},
		{"jumps past it, nearer above", step, 1.5, 1, solve.Nearest, 0, 1e-9},
		{"jumps past it, nearer below", step, 0.5, 1, solve.Nearest, 0, 1e-7},
		{"so much more than 1 that rounding hides which is nearer", sigmoid, 1e100, 0, solve.Limit, 9.21, 0.3},
		{"so much less than 0", sigmoid, -1e10, 0, solve.Limit, -9.9, 0.3},
		{"far above all that was tried", func(z float64) float64 { return math.Abs(z) + 1 }, 1e300, -3, solve.Farther, -3e9, 2e9},
		{"far below the least", func(z float64) float64 { return z*z + 1 }, -1e200, 3, solve.Nearest, 0, 1e-5},
		{"never 1", sigmoid, 1, 0, solve.Limit, 9.21, 0.3},
		{"never more than 1", sigmoid, 1.5, 0, solve.Limit, 9.21, 0.3},
		{"never 0", func(z float64) float64 { return math.Log1p(math.Exp(-z)) }, 0, 0, solve.Limit, 9.5, 0.8},
		{"always the same", func(float64) float64 { return 0.25 }, 1, 0, solve.Unmoved, 0, 0},
		{"no number anywhere", func(float64) float64 { return math.NaN() }, 1, 0, solve.Unknown, 0, 0},
		{"no number below 1", func(z float64) float64 { return math.Log(z - 1) }, -3, 2, solve.Found, 1 + math.Exp(-3), 1e-12},
		{"infinite at 0", func(z float64) float64 { return -math.Log(math.Max(0, z)) }, 20, 1, solve.Found, math.Exp(-20), 1e-15},
		{"no number at the present value", func(z float64) float64 { return math.Sqrt(z) }, 2, -1, solve.Found, 4, 1e-12},
		{"far away", sigmoid, 0.5, -1e5, solve.Found, 0, 1e-8},
		{"a huge number", func(z float64) float64 { return 3 * z }, 3e7, 0, solve.Found, 1e7, 1e-2},
	} {
		a := answer(of(c.f), c.want, c.from)
		if a.Kind != c.kind || !(math.Abs(a.At-c.at) <= c.tolerance) {
			t.Errorf("%s: %+v, want the kind %d at %v", c.name, a, c.kind, c.at)
		}
	}
}

// A weight, a bias or an input with which z is what is wanted is the exact one, rounded.
func TestWeightedSumsAreSolvedExactly(t *testing.T) {
	for seed := range uint64(60) {
		rng := rand.New(rand.NewPCG(seed, 5))
		p := drawn(rng)
		trainer, err := network.NewTrainer(p.Config, p.Samples, p.params)
		if err != nil {
			t.Fatal(err)
		}
		step, by := trainer.Record(), p.parameter(rng)
		z := explain.Quantity{Kind: explain.WeightedSum, Layer: by.Layer, Unit: by.Unit, Sample: rng.IntN(p.Samples.Len())}
		scaled := scaling.Linear{Shift: 15, Scale: 30}
		if by.Layer == 0 && by.From != network.Bias && rng.IntN(2) == 0 {
			by = explain.Quantity{Kind: explain.Input, Layer: -1, Unit: by.From, Sample: z.Sample}
		}
		want := rng.NormFloat64()
		got, ok := solve.Linear(step, z, by, scaled, want)
		if exact, moves := exactly(&p, step, z, by, scaled, want); ok != moves || ok && got != exact {
			t.Errorf("seed %d: %v for %+v is %v, want %v", seed, by, z, got, exact)
		}
	}
}

// exactly solves z = want by the two values that z has with 0 and with 1, in fractions.
func exactly(p *problem, step *network.Step, z, by explain.Quantity, scaled scaling.Linear, want float64) (v float64, moves bool) {
	at := func(number int64) *big.Rat {
		sum := new(big.Rat)
		for i, a := range step.Column(step.Inputs(z.Layer), z.Sample) {
			x, w := new(big.Rat).SetFloat64(a), new(big.Rat).SetFloat64(p.params[z.Layer].At(i, z.Unit, step.Layers[z.Layer].Units))
			if by.Kind == explain.Input && i == by.Unit {
				x.SetInt64(number)
			} else if by.Kind != explain.Input && i == by.From {
				w.SetInt64(number)
			}
			sum.Add(sum, x.Mul(x, w))
		}
		if biases := p.params[z.Layer].Biases; len(biases) > 0 {
			b := new(big.Rat).SetFloat64(biases[z.Unit])
			if by.Kind != explain.Input && by.From == network.Bias {
				b.SetInt64(number)
			}
			sum.Add(sum, b)
		}
		return sum
	}
	zero, slope := at(0), at(1)
	if slope.Sub(slope, zero); slope.Sign() == 0 {
		return 0, false
	}
	solution := new(big.Rat).SetFloat64(want)
	solution.Quo(solution.Sub(solution, zero), slope)
	if by.Kind == explain.Input {
		solution.Mul(solution, big.NewRat(int64(scaled.Scale), 1))
		solution.Add(solution, big.NewRat(int64(scaled.Shift), 1))
	}
	v, _ = solution.Float64()
	return v, true
}
