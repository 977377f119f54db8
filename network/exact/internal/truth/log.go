package truth

import (
	"math"
	"math/big"
)

// logOfOnePlus returns ln(1+x) from its series.
func (t *Truth) logOfOnePlus(x *big.Float) *big.Float {
	power, sum := zero().Set(x), zero().Set(x)
	for n := 2; !negligible(power, sum); n++ {
		power.Mul(power, x)
		power.Neg(power)
		sum.Add(sum, Times(power, t.inverses[n]))
	}
	return sum
}

// Log returns ln x. It corrects Go's own logarithm y: ln x = y + ln(x·e^−y).
func (t *Truth) Log(x *big.Float) *big.Float {
	if rest := Minus(x, Number(1)); rest.Sign() == 0 || rest.MantExp(nil) < -4 {
		return t.logOfOnePlus(rest)
	}
	mantissa := zero()
	n := x.MantExp(mantissa)
	f, _ := mantissa.Float64()
	y := Number(math.Log(f))
	y = Plus(y, Times(Number(float64(n)), t.ln2))
	return Plus(y, t.logOfOnePlus(Minus(Times(x, t.Exp(zero().Neg(y))), Number(1))))
}

// Log1p returns ln(1 + x).
func (t *Truth) Log1p(x *big.Float) *big.Float {
	if x.Sign() == 0 || x.MantExp(nil) < -4 {
		return t.logOfOnePlus(x)
	}
	return t.Log(Plus(Number(1), x))
}

// Softplus returns ln(1 + e^x).
func (t *Truth) Softplus(x *big.Float) *big.Float { return t.Log1p(t.Exp(x)) }
