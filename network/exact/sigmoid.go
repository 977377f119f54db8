package exact

import "math"

// Sigmoid returns σ(x) = 1/(1 + e^−x).
func Sigmoid(x float64) float64 {
	one := [1]float64{x}
	Sigmoids(one[:], one[:])
	return one[0]
}

// tableReach is the |x| at which sigmoidTable ends for Sigmoids. For Tanhs it ends at
// half of this.
const tableReach = 15.9375

// Sigmoids sets dst, which is at least as long as x, to σ(x), element by
// element; dst may be x.
//
// Let x = c + r, where c is the nearest multiple of 1/8, s = σ(c) and t = tanh(r/2).
// Then the addition theorem of tanh says
//
//	σ(x) = s + 2s(1−s)·t/(1 + (2s−1)t).
//
// t is computed from its continued fraction, tanh u = u/(1 + u²/(3 + u²/(5 + u²/7))):
// for u = r/2 that is ½r(1680 + 40r²)/(1680 + 180r² + r⁴), within 2⁻⁵⁶ of it.
func Sigmoids(dst, x []float64) {
	const toEighths = 0x1.8p49 + 16 // adding and subtracting it rounds to 1/8
	dst = dst[:len(x)]
	for i, v := range x {
		if !(math.Abs(v) < tableReach) { // also for NaN
			dst[i] = sigmoidFar(v)
			continue
		}
		shifted := v + toEighths
		at := &sigmoidTable[uint8(math.Float64bits(shifted))]
		s := at[0]
		r := v - (shifted - toEighths)
		r2 := float64(r * r)
		numerator := float64(r * mulAdd(r2, 40, 1680))
		denominator := mulAdd(r2, 180+r2, 1680) + float64((s-0.5)*numerator)
		dst[i] = s + (float64(float64((s-at[1])*(1-s))*numerator)/denominator - at[1])
	}
}

// sigmoidFar returns σ(x) beyond the table, where it is close to 0 or 1, and NaN for
// NaN. For x > 0 it is 1 − q with q = e^−x/(1 + e^−x). For x < 0 it is e^x·(1 − q) with
// q = e^x/(1 + e^x).
func sigmoidFar(x float64) float64 {
	switch {
	case x != x:
		return x
	case x > 0:
		e := Exp(-x)
		return 1 - e/(1+e)
	case x < -746:
		return 0
	}
	high, low, n := expParts(x)
	e := Exp(x)
	return timesPowerOfTwo(high+(low-float64((high+low)*(e/(1+e)))), n)
}
