package truth

import (
	"math"
	"math/big"
)

// Sin returns the sine of x, in radians.
func (t *Truth) Sin(x *big.Float) *big.Float {
	sin, _ := t.sinCos(x)
	return sin
}

// Cos returns the cosine of x, in radians.
func (t *Truth) Cos(x *big.Float) *big.Float {
	_, cos := t.sinCos(x)
	return cos
}

// sinCos returns the sine and cosine of x. It first subtracts whole multiples of π/2.
func (t *Truth) sinCos(x *big.Float) (sin, cos *big.Float) {
	half := new(big.Float).SetPrec(longDigits).SetMantExp(t.pi, -1)
	long := new(big.Float).SetPrec(longDigits).Set(x)
	turns := new(big.Float).Quo(long, half)
	turns.Add(turns, big.NewFloat(math.Copysign(0.5, float64(x.Sign()))))
	whole, _ := turns.Int(nil)
	rest := long.Sub(long, half.Mul(half, new(big.Float).SetPrec(longDigits).SetInt(whole)))
	rest = zero().Set(rest)
	sin, cos = t.factorialSeries(rest, 1), t.factorialSeries(rest, 0)
	quarter := new(big.Int).And(whole, big.NewInt(3)).Int64()
	if quarter%2 == 1 {
		sin, cos = cos, sin
	}
	if quarter >= 2 {
		sin.Neg(sin)
	}
	if quarter == 1 || quarter == 2 {
		cos.Neg(cos)
	}
	return sin, cos
}

// factorialSeries returns Σ (−1)^k·x^(first+2k)/(first+2k)!: the cosine of x for
// first = 0, its sine for first = 1.
func (t *Truth) factorialSeries(x *big.Float, first int) *big.Float {
	square := Times(x, x)
	square.Neg(square)
	term := Number(1)
	if first == 1 {
		term.Set(x)
	}
	sum := zero().Set(term)
	for n := first + 1; !negligible(term, sum); n += 2 {
		term.Mul(term, square)
		term.Mul(term, t.inverses[n])
		term.Mul(term, t.inverses[n+1])
		sum.Add(sum, term)
	}
	return sum
}
