package exact

import (
	"math"
	"math/bits"
)

// Sin returns the sine of x, in radians.
func Sin(x float64) float64 {
	size := math.Abs(x)
	switch {
	case size < 0x1p-27 || x != x:
		return x
	case size > math.MaxFloat64:
		return math.NaN()
	}
	quarter, high, low := quarters(size)
	y := sineNear(high, low)
	if quarter&1 == 1 {
		y = cosineNear(high, low)
	}
	if (quarter >= 2) != (x < 0) {
		return -y
	}
	return y
}

// Cos returns the cosine of x, in radians.
func Cos(x float64) float64 {
	size := math.Abs(x)
	if !(size <= math.MaxFloat64) { // also for NaN
		return math.NaN()
	}
	quarter, high, low := quarters(size)
	y := cosineNear(high, low)
	if quarter&1 == 1 {
		y = sineNear(high, low)
	}
	if quarter == 1 || quarter == 2 {
		return -y
	}
	return y
}

// quarters subtracts quarter turns from a finite x ≥ 0. It returns their number modulo
// 4 and the rest, between −π/4 and π/4, as high + low.
//
// x = m·2ᵉ with an integer m. Only the bits of 2/π that matter are multiplied by m.
// The bits before them give whole turns (Payne and Hanek, Radian reduction for
// trigonometric functions, 1983). No float64 is closer than 2⁻⁶² to a multiple of
// π/2, so 192 bits leave more than enough.
func quarters(x float64) (quarter int, high, low float64) {
	if x <= math.Pi/4 {
		return 0, x, 0
	}
	xBits := math.Float64bits(x)
	m := xBits&(1<<52-1) | 1<<52
	start := uint(xBits>>52) - 1075 - 2 + 64 // of x/(2π), fraction only: drop e−2 bits
	word, shift := start/64, start%64
	window := func(i uint) uint64 {
		return twoOverPi[word+i]<<shift | twoOverPi[word+i+1]>>(64-shift)
	}
	carry2, p2 := bits.Mul64(m, window(2))
	carry1, p1 := bits.Mul64(m, window(1))
	p1, c := bits.Add64(p1, carry2, 0)
	p0 := m*window(0) + carry1 + c

	quarter = int(p0 >> 62)
	p0, p1, p2 = p0<<2|p1>>62, p1<<2|p2>>62, p2<<2
	negative := p0>>63 == 1
	if negative { // more than half of a quarter: subtract one more
		quarter = (quarter + 1) & 3
		p2, c = bits.Sub64(0, p2, 0)
		p1, c = bits.Sub64(0, p1, c)
		p0, _ = bits.Sub64(0, p0, c)
	}
	zeros := bits.LeadingZeros64(p0)
	p0, p1 = p0<<zeros|p1>>(64-zeros), p1<<zeros|p2>>(64-zeros)
	high, low = timesHalfPi(p0, p1, zeros)
	if negative {
		return quarter, -high, -low
	}
	return quarter, high, low
}

// timesHalfPi returns π/2 times the fraction 0.p0p1·2^−zeros, of 128 bits, as
// high + low.
func timesHalfPi(p0, p1 uint64, zeros int) (high, low float64) {
	const pi0, pi1 = 0xc90fdaa22168c234, 0xc4c6628b80dc1cd1 // π·2¹²⁶
	a, b := bits.Mul64(p0, pi0)
	cross, _ := bits.Mul64(p0, pi1)
	b, c := bits.Add64(b, cross, 0)
	a += c
	cross, _ = bits.Mul64(p1, pi0)
	b, c = bits.Add64(b, cross, 0)
	a += c
	high = float64(float64(a>>11) * powerOfTwo(75-127-zeros))
	low = float64(float64((a<<53|b>>11)>>11) * powerOfTwo(22-127-zeros))
	return high, low
}

// sineNear returns sin(x + low) for |x| ≤ π/4 and a low so small that adding it to x
// would lose it. It uses the series up to x¹⁷/17!.
func sineNear(x, low float64) float64 {
	x2 := float64(x * x)
	e := mulAdd(x2, 1.0/355687428096000, -1.0/1307674368000)
	e = mulAdd(x2, e, 1.0/6227020800)
	e = mulAdd(x2, e, -1.0/39916800)
	e = mulAdd(x2, e, 1.0/362880)
	e = mulAdd(x2, e, -1.0/5040)
	e = mulAdd(x2, e, 1.0/120)
	e = mulAdd(x2, e, -1.0/6)
	return x + mulAdd(float64(x*x2), e, float64(low*(1-float64(x2/2))))
}

// cosineNear returns cos(x + low) for the same arguments, from the series up to
// x¹⁸/18!. It adds the rounding error of 1 − x²/2 back.
func cosineNear(x, low float64) float64 {
	x2 := float64(x * x)
	e := mulAdd(x2, -1.0/6402373705728000, 1.0/20922789888000)
	e = mulAdd(x2, e, -1.0/87178291200)
	e = mulAdd(x2, e, 1.0/479001600)
	e = mulAdd(x2, e, -1.0/3628800)
	e = mulAdd(x2, e, 1.0/40320)
	e = mulAdd(x2, e, -1.0/720)
	e = mulAdd(x2, e, 1.0/24)
	half := float64(x2 / 2)
	value := 1 - half
	lost := (1 - value) - half
	return value + (lost + (float64(float64(x2*x2)*e) - float64(x*low)))
}
