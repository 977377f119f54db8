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
// With x = c + r, c the nearest multiple of 1/16, T = tanh c = 2·σ(2c) − 1
// and t = tanh r, the addition theorem says tanh x = (T + t)/(1 + T·t). What is
// left of that when T + r is taken off is small. With t = r·P/Q from its
// continued fraction, P = 105 + 10r² and Q = 105 + 45r² + r⁴, it is
//
//	−r·(r²(35 + r²) + T·P·(T + r))/(Q + T·r·P).
//
// The signs are such that −0 stays −0.
func Tanhs(dst, x []float64) {
	const toSixteenths = 0x1.8p48 + 8 // added and taken off again, rounds to 1/16
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

// tanhFar is tanh beyond the table, where it is close to ±1, and of NaN.
func tanhFar(x float64) float64 {
	if x != x {
		return x
	}
	e := Exp(float64(-2 * math.Abs(x)))
	return math.Copysign(1-float64(2*e)/(1+e), x)
}
