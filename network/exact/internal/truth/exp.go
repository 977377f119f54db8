package truth

import (
	"math"
	"math/big"
)

// expOfSmall returns e^x − 1 from its series.
func (t *Truth) expOfSmall(x *big.Float) *big.Float {
	term, sum := zero().Set(x), zero().Set(x)
	for n := 2; !negligible(term, sum); n++ {
		term.Mul(term, x)
		term.Mul(term, t.inverses[n])
		sum.Add(sum, term)
	}
	return sum
}

// Exp returns e^x.
func (t *Truth) Exp(x *big.Float) *big.Float {
	of, _ := over(x, t.ln2).Float64()
	n := math.Floor(of)
	rest := Minus(x, Times(Number(n), t.ln2))
	f, _ := rest.Float64()
	j := max(0, math.Floor(f*stepsPerUnit))
	rest.Sub(rest, Number(j/stepsPerUnit))
	value := t.expOfSmall(rest)
	value.Add(value, Number(1))
	value.Mul(value, t.powers[int(j)])
	return value.SetMantExp(value, int(n))
}

// Expm1 returns e^x − 1.
func (t *Truth) Expm1(x *big.Float) *big.Float {
	if x.Sign() == 0 || x.MantExp(nil) < -6 {
		return t.expOfSmall(x)
	}
	return Minus(t.Exp(x), Number(1))
}

// Tanh returns the hyperbolic tangent of x.
func (t *Truth) Tanh(x *big.Float) *big.Float {
	e := t.Expm1(Shifted(x, 1))
	return over(e, Plus(e, Number(2)))
}

// Sigmoid returns 1/(1 + e^−x).
func (t *Truth) Sigmoid(x *big.Float) *big.Float {
	return over(Number(1), Plus(Number(1), t.Exp(zero().Neg(x))))
}

// Erf returns the error function of x, 2/√π·e^(−x²) Σ 2ⁿ x^(2n+1)/(1·3·5⋯(2n+1)). All
// terms have the same sign, so nothing cancels.
func (t *Truth) Erf(x *big.Float) *big.Float {
	square := Times(x, x)
	twice := Shifted(square, 1)
	term, sum := zero().Set(x), zero().Set(x)
	for n := 3; !negligible(term, sum); n += 2 {
		term.Mul(term, twice)
		term.Mul(term, t.inverses[n])
		sum.Add(sum, term)
	}
	return Times(Times(t.twoOverRootPi, t.Exp(square.Neg(square))), sum)
}
