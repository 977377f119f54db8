package exact

import "math"

// Erf returns the error function of x, 2/√π times the integral of e^(−t²) from 0
// to x.
func Erf(x float64) float64 {
	size := math.Abs(x)
	switch {
	case x != x:
		return x
	case size < 0.5:
		return erfNear(x)
	case size < 5.9375:
		return math.Copysign(erfParts(size), x)
	}
	return math.Copysign(1, x)
}

// twoOverRootPi is 2/√π.
const twoOverRootPi = 1.128379167095512573896158903121545172

// erfNear returns erf(x) for |x| < 1/2 from the series
// 2/√π·Σ (−1)ⁿ x^(2n+1)/(n!(2n+1)). x itself is added last, so that the rounding of 2/√π hardly
// matters.
func erfNear(x float64) float64 {
	const c = twoOverRootPi
	x2 := float64(x * x)
	e := mulAdd(x2, c/(479001600*25), -c/(39916800*23))
	e = mulAdd(x2, e, c/(3628800*21))
	e = mulAdd(x2, e, -c/(362880*19))
	e = mulAdd(x2, e, c/(40320*17))
	e = mulAdd(x2, e, -c/(5040*15))
	e = mulAdd(x2, e, c/(720*13))
	e = mulAdd(x2, e, -c/(120*11))
	e = mulAdd(x2, e, c/(24*9))
	e = mulAdd(x2, e, -c/(6*7))
	e = mulAdd(x2, e, c/(2*5))
	e = mulAdd(x2, e, -c/3)
	e = mulAdd(x2, e, c-1)
	return mulAdd(x, e, x)
}

// erfParts returns erf(x) for 1/2 ≤ x < 5.9375 from the Taylor series around the
// nearest multiple c of 1/16. Its terms after erf(c) are 2/√π·e^(−c²)·tₙ, where
// r = x − c, t₁ = r, t₂ = −c·r² and tₙ₊₂ = −2cr·tₙ₊₁/(n+2) − 2r²·n·tₙ/((n+1)(n+2)), which is
// the recurrence of the Hermite polynomials.
func erfParts(x float64) float64 {
	const toSixteenths = 0x1.8p48
	shifted := x + toSixteenths
	c := shifted - toSixteenths
	r := x - c
	at := &erfTable[int(uint8(math.Float64bits(shifted)))-8]

	u, v := float64(-2*c*r), float64(-2*r*r)
	t1 := r
	t2 := float64(u * r / 2)
	t3 := float64(u*t2*(1.0/3)) + float64(v*t1*(1.0/6))
	t4 := float64(u*t3*(1.0/4)) + float64(v*t2*(2.0/12))
	t5 := float64(u*t4*(1.0/5)) + float64(v*t3*(3.0/20))
	t6 := float64(u*t5*(1.0/6)) + float64(v*t4*(4.0/30))
	t7 := float64(u*t6*(1.0/7)) + float64(v*t5*(5.0/42))
	t8 := float64(u*t7*(1.0/8)) + float64(v*t6*(6.0/56))
	t9 := float64(u*t8*(1.0/9)) + float64(v*t7*(7.0/72))
	t10 := float64(u*t9*(1.0/10)) + float64(v*t8*(8.0/90))
	sum := t10 + t9 + t8 + t7 + t6 + t5 + t4 + t3 + t2 + t1
	derivative := float64(twoOverRootPi * Exp(float64(-c*c)))
	return at[0] + mulAdd(derivative, sum, at[1])
}
