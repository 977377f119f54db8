package network

import (
	"math"
	"math/big"
)

// The true values, from math/big. Each takes its argument as it is, exactly.

// digits is the precision, in bits, in which the true values are worked out.
const digits = 128

func number(x float64) *big.Float { return new(big.Float).SetPrec(digits).SetFloat64(x) }

func zero() *big.Float { return new(big.Float).SetPrec(digits) }

func plus(a, b *big.Float) *big.Float { return zero().Add(a, b) }

func minus(a, b *big.Float) *big.Float { return zero().Sub(a, b) }

func times(a, b *big.Float) *big.Float { return zero().Mul(a, b) }

func over(a, b *big.Float) *big.Float { return zero().Quo(a, b) }

func shifted(a *big.Float, n int) *big.Float { return zero().SetMantExp(a, n) }

// negligible says that a term no longer counts beside a sum.
func negligible(term, sum *big.Float) bool {
	return term.Sign() == 0 || sum.Sign() != 0 && term.MantExp(nil) < sum.MantExp(nil)-digits
}

// inverses[n] is 1/n: a product is much faster than a quotient.
var inverses = func() (of [400]*big.Float) {
	for n := 1; n < len(of); n++ {
		of[n] = over(number(1), number(float64(n)))
	}
	return of
}()

// factorialSeries returns Σ (−1)^k·x^(first+2k)/(first+2k)!: the cosine of x for
// first = 0, its sine for first = 1.
func factorialSeries(x *big.Float, first int) *big.Float {
	square := times(x, x)
	square.Neg(square)
	term := number(1)
	if first == 1 {
		term.Set(x)
	}
	sum := zero().Set(term)
	for n := first + 1; !negligible(term, sum); n += 2 {
		term.Mul(term, square)
		term.Mul(term, inverses[n])
		term.Mul(term, inverses[n+1])
		sum.Add(sum, term)
	}
	return sum
}

// arctanOfInverse returns arctan(1/n), or artanh(1/n) for sign = +1.
func arctanOfInverse(n, sign int64, precision uint) *big.Float {
	whole := func(i int64) *big.Float { return new(big.Float).SetPrec(precision).SetInt64(i) }
	term := whole(1)
	term.Quo(term, whole(n))
	sum := whole(0)
	for k := int64(1); term.MantExp(nil) > -int(precision); k += 2 {
		sum.Add(sum, new(big.Float).Quo(term, whole(k)))
		term.Quo(term, whole(sign*n*n))
	}
	return sum
}

// pi is Machin's: π = 16 arctan(1/5) − 4 arctan(1/239).
func pi(precision uint) *big.Float {
	a, b := arctanOfInverse(5, -1, precision+20), arctanOfInverse(239, -1, precision+20)
	a.SetMantExp(a, 4)
	b.SetMantExp(b, 2)
	return a.Sub(a, b)
}

var (
	trueLn2   = shifted(arctanOfInverse(3, 1, 2*digits), 1).SetPrec(digits) // ln 2 = 2 artanh(1/3)
	longPi    = pi(1400)
	steps     = expSteps()
	twoOfSqPi = over(number(2), zero().Sqrt(zero().Set(longPi))) // 2/√π
)

// expOfSmall returns e^x − 1 from its series.
func expOfSmall(x *big.Float) *big.Float {
	term, sum := zero().Set(x), zero().Set(x)
	for n := 2; !negligible(term, sum); n++ {
		term.Mul(term, x)
		term.Mul(term, inverses[n])
		sum.Add(sum, term)
	}
	return sum
}

const stepsPerUnit = 256

// expSteps returns e^(j/stepsPerUnit), j from 0.
func expSteps() (of [stepsPerUnit]*big.Float) {
	for j := range of {
		of[j] = plus(number(1), expOfSmall(number(float64(j)/stepsPerUnit)))
	}
	return of
}

func trueExp(x *big.Float) *big.Float {
	of, _ := over(x, trueLn2).Float64()
	n := math.Floor(of)
	rest := minus(x, times(number(n), trueLn2))
	f, _ := rest.Float64()
	j := max(0, math.Floor(f*stepsPerUnit))
	rest.Sub(rest, number(j/stepsPerUnit))
	value := expOfSmall(rest)
	value.Add(value, number(1))
	value.Mul(value, steps[int(j)])
	return value.SetMantExp(value, int(n))
}

func trueExpm1(x *big.Float) *big.Float {
	if x.Sign() == 0 || x.MantExp(nil) < -6 {
		return expOfSmall(x)
	}
	return minus(trueExp(x), number(1))
}

// logOfOnePlus returns ln(1+x) from its series.
func logOfOnePlus(x *big.Float) *big.Float {
	power, sum := zero().Set(x), zero().Set(x)
	for n := 2; !negligible(power, sum); n++ {
		power.Mul(power, x)
		power.Neg(power)
		sum.Add(sum, times(power, inverses[n]))
	}
	return sum
}

// trueLog corrects Go's own logarithm y: ln x = y + ln(x·e^−y).
func trueLog(x *big.Float) *big.Float {
	if rest := minus(x, number(1)); rest.Sign() == 0 || rest.MantExp(nil) < -4 {
		return logOfOnePlus(rest)
	}
	mantissa := zero()
	n := x.MantExp(mantissa)
	f, _ := mantissa.Float64()
	y := number(math.Log(f))
	y = plus(y, times(number(float64(n)), trueLn2))
	return plus(y, logOfOnePlus(minus(times(x, trueExp(zero().Neg(y))), number(1))))
}

func trueLog1p(x *big.Float) *big.Float {
	if x.Sign() == 0 || x.MantExp(nil) < -4 {
		return logOfOnePlus(x)
	}
	return trueLog(plus(number(1), x))
}

func trueTanh(x *big.Float) *big.Float {
	e := trueExpm1(shifted(x, 1))
	return over(e, plus(e, number(2)))
}

func trueSigmoid(x *big.Float) *big.Float {
	return over(number(1), plus(number(1), trueExp(zero().Neg(x))))
}

func trueSoftplus(x *big.Float) *big.Float { return trueLog1p(trueExp(x)) }

// trueErf is 2/√π·e^(−x²) Σ 2ⁿ x^(2n+1)/(1·3·5⋯(2n+1)): nothing cancels.
func trueErf(x *big.Float) *big.Float {
	square := times(x, x)
	twice := shifted(square, 1)
	term, sum := zero().Set(x), zero().Set(x)
	for n := 3; !negligible(term, sum); n += 2 {
		term.Mul(term, twice)
		term.Mul(term, inverses[n])
		sum.Add(sum, term)
	}
	return times(times(twoOfSqPi, trueExp(square.Neg(square))), sum)
}

// trueSinCos takes whole multiples of π/2 off x first.
func trueSinCos(x *big.Float) (sin, cos *big.Float) {
	half := new(big.Float).SetPrec(1400).SetMantExp(longPi, -1)
	long := new(big.Float).SetPrec(1400).Set(x)
	turns := new(big.Float).Quo(long, half)
	turns.Add(turns, big.NewFloat(math.Copysign(0.5, float64(x.Sign()))))
	whole, _ := turns.Int(nil)
	rest := long.Sub(long, half.Mul(half, new(big.Float).SetPrec(1400).SetInt(whole)))
	rest = zero().Set(rest)
	sin, cos = factorialSeries(rest, 1), factorialSeries(rest, 0)
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

func trueSin(x *big.Float) *big.Float {
	sin, _ := trueSinCos(x)
	return sin
}

func trueCos(x *big.Float) *big.Float {
	_, cos := trueSinCos(x)
	return cos
}
