package exact

import "math"

// Exp returns e^x.
func Exp(x float64) float64 {
	if !(math.Abs(x) < 708) { // also for NaN
		return expFar(x)
	}
	high, low, n := expParts(x)
	return float64((high + low) * powerOfTwo(n))
}

// expFar returns e^x where that may not be a finite normal number.
func expFar(x float64) float64 {
	switch {
	case x != x:
		return x
	case x > 710:
		return math.Inf(1)
	case x < -746:
		return 0
	}
	high, low, n := expParts(x)
	return timesPowerOfTwo(high+low, n)
}

// expParts returns e^x as (high + low)·2ⁿ for |x| < 750. high is a power of 2^(1/64)
// in [1, 2), rounded, and low is the rest, |low| < 0.006·high.
//
// x = (64n + j)·ln2/64 + r with |r| ≤ ln2/128, so e^x = 2ⁿ·2^(j/64)·e^r. The
// high part of ln2/64, so short that its products are exact, is subtracted first
// (Cody and Waite, Software Manual for the Elementary Functions, 1980).
func expParts(x float64) (high, low float64, n int) {
	const (
		perLn2     = 0x1.71547652b82fep+06 // 64/ln 2
		ln2High    = 0x1.62e42fefcp-07     // ln 2/64, its first 35 bits
		ln2Low     = -0x1.c610ca86c3899p-43
		toIntegers = 0x1.8p52 // adding and subtracting it rounds to an integer
	)
	shifted := mulAdd(x, perLn2, toIntegers)
	count := shifted - toIntegers
	j := int(int32(math.Float64bits(shifted))) // the integer, in the last bits
	r := x - float64(count*ln2High) - float64(count*ln2Low)

	at := &expTable[j&63]
	r2 := float64(r * r)
	e := mulAdd(r, 1.0/6, 1.0/2)
	e = mulAdd(r2, mulAdd(r2, 1.0/720, mulAdd(r, 1.0/120, 1.0/24)), e)
	e = mulAdd(r2, e, r) // e^r − 1
	return at[0], mulAdd(at[0], e, at[1]), j >> 6
}

// Expm1 returns e^x − 1, accurate also for small x.
func Expm1(x float64) float64 {
	switch size := math.Abs(x); {
	case size < 0x1p-54 || x != x:
		return x
	case size < 0.125:
		return expm1Near(x)
	case x > 40:
		return Exp(x) // subtracting 1 changes nothing
	case x < -40:
		return -1
	}
	high, low, n := expParts(x)
	scale := powerOfTwo(n)
	high = float64(high * scale)
	low = float64(low * scale)
	value := high - 1
	if high > 1 { // add the rounding error of the difference to low
		low += (high - value) - 1
	} else {
		low += high - (value + 1)
	}
	return value + low
}

// expm1Near returns e^x − 1 for |x| < 1/8 from its series.
func expm1Near(x float64) float64 {
	e := mulAdd(x, 1.0/39916800, 1.0/3628800)
	e = mulAdd(x, e, 1.0/362880)
	e = mulAdd(x, e, 1.0/40320)
	e = mulAdd(x, e, 1.0/5040)
	e = mulAdd(x, e, 1.0/720)
	e = mulAdd(x, e, 1.0/120)
	e = mulAdd(x, e, 1.0/24)
	e = mulAdd(x, e, 1.0/6)
	e = mulAdd(x, e, 1.0/2)
	return mulAdd(float64(x*x), e, x)
}
