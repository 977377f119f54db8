package exact

import "math"

// Tanh returns the hyperbolic tangent of x.
func Tanh(x float64) float64 {
	one := [1]float64{x}
	Tanhs(one[:], one[:])
	return one[0]
}

// Tanhs sets dst, which is at least as long as x, to tanh x, element by element;
// dst may be x.
//
// Let x = c + r, where c is the nearest multiple of 1/16, T = tanh c = 2·σ(2c) − 1
// and t = tanh r. Then the addition theorem says tanh x = (T + t)/(1 + T·t). This
// differs from T + r by little. With t = r·P/Q from its continued fraction, where
// P = 105 + 10r² and Q = 105 + 45r² + r⁴, the difference is
//
//	−r·(r²(35 + r²) + T·P·(T + r))/(Q + T·r·P).
//
// The signs are such that −0 stays −0.
func Tanhs(dst, x []float64) {
	const toSixteenths = 0x1.8p48 + 8 // adding and subtracting it rounds to 1/16
	dst = dst[:len(x)]
	for i, v := range x {
		if !(math.Abs(v) < tableReach/2) { // also for NaN
			dst[i] = tanhFar(v)
			continue
		}
		shifted := v + toSixteenths
		at := &sigmoidTable[uint8(math.Float64bits(shifted))]
		minusT := 1 - (at[0] + at[0])
		r := v - (shifted - toSixteenths)
		r2 := float64(r * r)
		high := r - minusT
		low := r - (high + minusT)
		p := float64(minusT * mulAdd(r2, 10, 105))
		numerator := float64(r * (float64(r2*(35+r2)) - float64(p*high)))
		denominator := mulAdd(r2, 45+r2, 105) - float64(p*r)
		dst[i] = high - (numerator/denominator - low + (at[1] + at[1]))
	}
}

// tanhFar returns tanh x beyond the table, where it is close to ±1, and NaN for NaN.
func tanhFar(x float64) float64 {
	if x != x {
		return x
	}
	e := Exp(float64(-2 * math.Abs(x)))
	return math.Copysign(1-float64(2*e)/(1+e), x)
}
