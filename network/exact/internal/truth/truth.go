// Package truth computes the true values of the elementary functions to 128 bits, with
// math/big. The tables of package exact are made from them, and its functions are
// tested against them. Nothing else uses this package, because it is slow.
package truth

import "math/big"

// digits is the precision of a true value, in bits.
const digits = 128

// longDigits is the precision, in bits, with which whole turns are subtracted from an
// angle. It is enough for the largest float64.
const longDigits = 1400

// stepsPerUnit is the number of powers of e between 1 and e that New computes.
const stepsPerUnit = 256

// Truth computes true values. Its methods take their argument as exact. It is safe for
// concurrent use.
type Truth struct {
	inverses      [400]*big.Float          // 1/n at n: a product is much faster than a quotient
	powers        [stepsPerUnit]*big.Float // e^(j/stepsPerUnit) at j
	ln2           *big.Float
	pi            *big.Float // in longDigits
	twoOverRootPi *big.Float
}

// New returns a Truth, with the constants that its methods share.
func New() *Truth {
	t := &Truth{}
	for n := 1; n < len(t.inverses); n++ {
		t.inverses[n] = over(Number(1), Number(float64(n)))
	}
	t.ln2 = Shifted(arctanOfInverse(3, 1, 2*digits), 1).SetPrec(digits) // ln 2 = 2 artanh(1/3)
	t.pi = pi(longDigits)
	t.twoOverRootPi = over(Number(2), zero().Sqrt(zero().Set(t.pi)))
	for j := range t.powers {
		t.powers[j] = Plus(Number(1), t.expOfSmall(Number(float64(j)/stepsPerUnit)))
	}
	return t
}

// Number returns x with the precision of true values.
func Number(x float64) *big.Float { return zero().SetFloat64(x) }

// Plus returns a + b.
func Plus(a, b *big.Float) *big.Float { return zero().Add(a, b) }

// Minus returns a − b.
func Minus(a, b *big.Float) *big.Float { return zero().Sub(a, b) }

// Times returns a·b.
func Times(a, b *big.Float) *big.Float { return zero().Mul(a, b) }

// Shifted returns a·2ⁿ.
func Shifted(a *big.Float, n int) *big.Float { return zero().SetMantExp(a, n) }

func over(a, b *big.Float) *big.Float { return zero().Quo(a, b) }

func zero() *big.Float { return new(big.Float).SetPrec(digits) }

// Ln2 returns ln 2.
func (t *Truth) Ln2() *big.Float { return zero().Set(t.ln2) }

// Pi returns π to 1400 bits.
func (t *Truth) Pi() *big.Float { return new(big.Float).Set(t.pi) }

// negligible reports whether a term is too small to change a sum.
func negligible(term, sum *big.Float) bool {
	return term.Sign() == 0 || sum.Sign() != 0 && term.MantExp(nil) < sum.MantExp(nil)-digits
}

// arctanOfInverse returns arctan(1/n) for sign = −1, or artanh(1/n) for sign = +1.
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

// pi returns π by Machin's formula, π = 16 arctan(1/5) − 4 arctan(1/239).
func pi(precision uint) *big.Float {
	a, b := arctanOfInverse(5, -1, precision+20), arctanOfInverse(239, -1, precision+20)
	a.SetMantExp(a, 4)
	b.SetMantExp(b, 2)
	return a.Sub(a, b)
}
