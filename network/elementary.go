package network

import (
	"math"
	"math/bits"
)

// The elementary functions. Each is within one unit in the last place of the
// true value over its whole range and gives the same bits on every processor:
// nothing is used that a processor may round differently, and every product is
// rounded before it is added, so that no compiler may fuse the two.
//
// Most follow one plan. The argument is a point of a table plus a small rest;
// the table knows the function at its points to twice the precision, as a value
// and what that value lacks; the rest goes through a short series, which adds so
// little that its own rounding hardly shows. (Gal and Bachelis, An accurate
// elementary mathematical library, 1991; Tang's table-driven functions, 1989.)

// mulAdd returns a·b + c, the product rounded before it is added.
func mulAdd(a, b, c float64) float64 { return float64(a*b) + c }

// powerOfTwo returns 2ⁿ for −1022 ≤ n ≤ 1023.
func powerOfTwo(n int) float64 { return math.Float64frombits(uint64(n+1023) << 52) }

// timesPowerOfTwo returns y·2ⁿ for 1/2 < y < 4 and any n that exp can have. It
// takes two factors, because 2ⁿ itself may be out of range; one of the products
// is exact.
func timesPowerOfTwo(y float64, n int) float64 {
	half := n >> 1
	return float64(float64(y*powerOfTwo(half)) * powerOfTwo(n-half))
}

// Exp returns e^x.
func Exp(x float64) float64 {
	if !(math.Abs(x) < 708) { // also for NaN
		return expFar(x)
	}
	high, low, n := expParts(x)
	return float64((high + low) * powerOfTwo(n))
}

// expFar is Exp where the result is not a finite normal number, or nearly so.
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

// expParts returns e^x as (high + low)·2ⁿ for |x| < 750: high is a power of
// 2^(1/64) in [1, 2), rounded, and low what it lacks, |low| < 0.006·high.
//
// x = (64n + j)·ln2/64 + r with |r| ≤ ln2/128, so e^x = 2ⁿ·2^(j/64)·e^r. A part
// of ln2/64 short enough that its products are exact is taken off first (Cody and
// Waite, Software Manual for the Elementary Functions, 1980).
func expParts(x float64) (high, low float64, n int) {
	const (
		perLn2     = 0x1.71547652b82fep+06 // 64/ln 2
		ln2High    = 0x1.62e42fefcp-07     // ln 2/64, its first 35 bits
		ln2Low     = -0x1.c610ca86c3899p-43
		toIntegers = 0x1.8p52 // added and taken off again, rounds to an integer
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

// Expm1 returns e^x − 1, exact also where x is small.
func Expm1(x float64) float64 {
	switch size := math.Abs(x); {
	case size < 0x1p-54 || x != x:
		return x
	case size < 0.125:
		return expm1Near(x)
	case x > 40:
		return Exp(x) // 1 is too little to show
	case x < -40:
		return -1
	}
	high, low, n := expParts(x)
	scale := powerOfTwo(n)
	high = float64(high * scale)
	low = float64(low * scale)
	value := high - 1
	if high > 1 { // what the difference lost goes to low
		low += (high - value) - 1
	} else {
		low += high - (value + 1)
	}
	return value + low
}

// expm1Near is the series of e^x − 1 for |x| < 1/8.
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

// Log returns the natural logarithm of x.
func Log(x float64) float64 {
	switch {
	case x >= 0x1p-1022 && x <= math.MaxFloat64:
		high, low := logParts(x, 0, 0)
		return high + low
	case x > 0 && x < 1:
		high, low := logParts(float64(x*0x1p52), 0, -52)
		return high + low
	case x == 0:
		return math.Inf(-1)
	case x < 0:
		return math.NaN()
	}
	return x
}

// Log1p returns ln(1 + x), exact also where x is small.
func Log1p(x float64) float64 {
	switch size := math.Abs(x); {
	case size < 0x1p-54 || x != x:
		return x
	case size < 0x1p-7:
		return x + logSeries(x)
	case x > 0x1p60 || x <= -1:
		return Log(1 + x)
	}
	sum := 1 + x
	lost := x - (sum - 1)
	if x > 1 {
		lost = 1 - (sum - x)
	}
	high, low := logParts(sum, lost, 0)
	return high + low
}

// logParts returns ln((x + more)·2ⁿ), as high + low, for a finite normal x > 0 and
// a more that is too small beside it to be added.
//
// x = 2ᵏ·z with 0.6875 ≤ z < 1.375, and z·inverse = 1 + r with |r| < 2⁻⁶, where
// the inverse comes from a table of 64 intervals and has so few bits that r is
// exact but for its last rounding. So ln x = k·ln 2 − ln inverse + ln(1+r), and
// the high parts of the first two have so few bits that their sum is exact.
func logParts(x, more float64, n int) (high, low float64) {
	const (
		ln2High = 0x1.62e42fefa38p-01 // ln 2 to 2⁻⁴²
		ln2Low  = 0x1.ef35793c7673p-45
		first   = 0x3fe6_0000_0000_0000 // the bits of 0.6875
	)
	place := math.Float64bits(x) - first
	k := int(int64(place) >> 52)
	at := &logTable[place>>46&63]
	zBits := math.Float64bits(x) - uint64(k)<<52
	z := math.Float64frombits(zBits)
	head := math.Float64frombits(zBits &^ (1<<27 - 1))

	r := float64(head*at.inverse) - 1 + float64((z-head)*at.inverse)
	count := float64(k + n)
	low = mulAdd(count, ln2Low, at.low)
	if more != 0 {
		small := float64(float64(more*powerOfTwo(-k)) * at.inverse)
		sum := r + small
		low += small - (sum - r)
		r = sum
	}
	whole := mulAdd(count, ln2High, at.high)
	high = whole + r
	return high, low + (r - (high - whole)) + logSeries(r)
}

// logSeries is the series of ln(1+r) − r for |r| < 2⁻⁶.
func logSeries(r float64) float64 {
	r2 := float64(r * r)
	e := mulAdd(r, 1.0/9, -1.0/8)
	e = mulAdd(r, 1.0/7, mulAdd(r2, e, -1.0/6))
	e = mulAdd(r, 1.0/5, mulAdd(r2, e, -1.0/4))
	e = mulAdd(r, 1.0/3, mulAdd(r2, e, -1.0/2))
	return float64(r2 * e)
}

// softplus returns ln(1 + e^x) = max(x, 0) + ln(1 + e^−|x|).
func softplus(x float64) float64 {
	switch {
	case x > 40 || x != x:
		return x
	case x < -40:
		return Exp(x)
	}
	high, low, n := expParts(-math.Abs(x))
	scale := powerOfTwo(n)
	high, low = float64(high*scale), float64(low*scale)
	e := high + low
	if e < 0x1p-7 {
		low += logSeries(e)
	} else {
		sum := 1 + e
		lost := (e - (sum - 1)) + (low - (e - high))
		high, low = logParts(sum, lost, 0)
	}
	above := max(x, 0)
	value := above + high
	part := value - above // what of high has arrived, but for what above lost
	return value + ((high - part) + (above - (value - part)) + low)
}

// sigmoid returns 1/(1 + e^−x).
func sigmoid(x float64) float64 {
	one := [1]float64{x}
	sigmoidSlice(one[:], one[:])
	return one[0]
}

// Where sigmoidTable ends for sigmoid; for tanh it is at half of that.
const tableReach = 15.9375

// sigmoidSlice sets dst to 1/(1 + e^−x), element by element; dst may be x.
//
// With x = c + r, c the nearest multiple of 1/8 and s = sigmoid(c), and with
// t = tanh(r/2), the addition theorem of tanh says
//
//	sigmoid(x) = s + 2s(1−s)·t/(1 + (2s−1)t).
//
// t is taken from its continued fraction, tanh u = u/(1 + u²/(3 + u²/(5 + u²/7))):
// for u = r/2 that is ½r(1680 + 40r²)/(1680 + 180r² + r⁴), within 2⁻⁵⁶ of it.
func sigmoidSlice(dst, x []float64) {
	const toEighths = 0x1.8p49 + 16 // added and taken off again, rounds to 1/8
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

// sigmoidFar is sigmoid beyond the table, where it is close to 0 or 1, and of
// NaN. Above it is 1 − q with q = e^−x/(1 + e^−x); below, e^x·(1 − q) with
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

// Tanh returns the hyperbolic tangent of x.
func Tanh(x float64) float64 {
	one := [1]float64{x}
	tanhSlice(one[:], one[:])
	return one[0]
}

// tanhSlice sets dst to tanh x, element by element; dst may be x.
//
// With x = c + r, c the nearest multiple of 1/16, T = tanh c = 2·sigmoid(2c) − 1
// and t = tanh r, the addition theorem says tanh x = (T + t)/(1 + T·t). What is
// left of that when T + r is taken off is small. With t = r·P/Q from its
// continued fraction, P = 105 + 10r² and Q = 105 + 45r² + r⁴, it is
//
//	−r·(r²(35 + r²) + T·P·(T + r))/(Q + T·r·P).
//
// The signs are such that −0 stays −0.
func tanhSlice(dst, x []float64) {
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

const twoOverRootPi = 1.128379167095512573896158903121545172 // 2/√π

// erfNear is the series 2/√π·Σ (−1)ⁿ x^(2n+1)/(n!(2n+1)) for |x| < 1/2. x itself
// is added last, so that the rounding of 2/√π does not show.
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

// erfParts is erf for 1/2 ≤ x < 5.9375: the Taylor series around the nearest
// multiple c of 1/16. Its terms after erf(c) are 2/√π·e^(−c²)·tₙ, where t₁ = r,
// t₂ = −c·r² and tₙ₊₂ = −2cr·tₙ₊₁/(n+2) − 2r²·n·tₙ/((n+1)(n+2)), which is the
// recurrence of the Hermite polynomials.
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
	slope := float64(twoOverRootPi * Exp(float64(-c*c)))
	return at[0] + mulAdd(slope, sum, at[1])
}

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

// quarters takes quarter turns off a finite x ≥ 0: it returns their count modulo 4
// and the rest, between −π/4 and π/4, as high + low.
//
// x = m·2ᵉ with an integer m. Of 2/π only the bits that count are multiplied by
// m: those before them give whole turns (Payne and Hanek, Radian reduction for
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
	if negative { // more than half of a quarter: take one more off
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

// sineNear returns sin(x + low) for |x| ≤ π/4 and a low that is too small beside
// it to be added: the series, to x¹⁷/17!.
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

// cosineNear returns cos(x + low) likewise: the series, to x¹⁸/18!. What is lost
// when x²/2 is taken off 1 is added again.
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

// expTable[j] is 2^(j/64): rounded, and what is lacking.
//
//nolint:gochecknoglobals // read only; Go has no constant arrays
var expTable = [64][2]float64{
	{0x1p+00, 0},
	{0x1.02c9a3e778061p+00, -0x1.19083535b085dp-56},
	{0x1.059b0d3158574p+00, 0x1.d73e2a475b465p-55},
	{0x1.0874518759bc8p+00, 0x1.186be4bb284ffp-57},
	{0x1.0b5586cf9890fp+00, 0x1.8a62e4adc610bp-54},
	{0x1.0e3ec32d3d1a2p+00, 0x1.03a1727c57b53p-59},
	{0x1.11301d0125b51p+00, -0x1.6c51039449b3ap-54},
	{0x1.1429aaea92dep+00, -0x1.32fbf9af1369ep-54},
	{0x1.172b83c7d517bp+00, -0x1.19041b9d78a76p-55},
	{0x1.1a35beb6fcb75p+00, 0x1.e5b4c7b4968e4p-55},
	{0x1.1d4873168b9aap+00, 0x1.e016e00a2643cp-54},
	{0x1.2063b88628cd6p+00, 0x1.dc775814a8495p-55},
	{0x1.2387a6e756238p+00, 0x1.9b07eb6c70573p-54},
	{0x1.26b4565e27cddp+00, 0x1.2bd339940e9d9p-55},
	{0x1.29e9df51fdee1p+00, 0x1.612e8afad1255p-55},
	{0x1.2d285a6e4030bp+00, 0x1.0024754db41d5p-54},
	{0x1.306fe0a31b715p+00, 0x1.6f46ad23182e4p-55},
	{0x1.33c08b26416ffp+00, 0x1.32721843659a6p-54},
	{0x1.371a7373aa9cbp+00, -0x1.63aeabf42eae2p-54},
	{0x1.3a7db34e59ff7p+00, -0x1.5e436d661f5e3p-56},
	{0x1.3dea64c123422p+00, 0x1.ada0911f09ebcp-55},
	{0x1.4160a21f72e2ap+00, -0x1.ef3691c309278p-58},
	{0x1.44e086061892dp+00, 0x1.89b7a04ef80dp-59},
	{0x1.486a2b5c13cdp+00, 0x1.3c1a3b69062fp-56},
	{0x1.4bfdad5362a27p+00, 0x1.d4397afec42e2p-56},
	{0x1.4f9b2769d2ca7p+00, -0x1.4b309d25957e3p-54},
	{0x1.5342b569d4f82p+00, -0x1.07abe1db13cadp-55},
	{0x1.56f4736b527dap+00, 0x1.9bb2c011d93adp-54},
	{0x1.5ab07dd485429p+00, 0x1.6324c054647adp-54},
	{0x1.5e76f15ad2148p+00, 0x1.ba6f93080e65ep-54},
	{0x1.6247eb03a5585p+00, -0x1.383c17e40b497p-54},
	{0x1.6623882552225p+00, -0x1.bb60987591c34p-54},
	{0x1.6a09e667f3bcdp+00, -0x1.bdd3413b26456p-54},
	{0x1.6dfb23c651a2fp+00, -0x1.bbe3a683c88abp-57},
	{0x1.71f75e8ec5f74p+00, -0x1.16e4786887a99p-55},
	{0x1.75feb564267c9p+00, -0x1.0245957316dd3p-54},
	{0x1.7a11473eb0187p+00, -0x1.41577ee04992fp-55},
	{0x1.7e2f336cf4e62p+00, 0x1.05d02ba15797ep-56},
	{0x1.82589994cce13p+00, -0x1.d4c1dd41532d8p-54},
	{0x1.868d99b4492edp+00, -0x1.fc6f89bd4f6bap-54},
	{0x1.8ace5422aa0dbp+00, 0x1.6e9f156864b27p-54},
	{0x1.8f1ae99157736p+00, 0x1.5cc13a2e3976cp-55},
	{0x1.93737b0cdc5e5p+00, -0x1.75fc781b57ebcp-57},
	{0x1.97d829fde4e5p+00, -0x1.d185b7c1b85d1p-54},
	{0x1.9c49182a3f09p+00, 0x1.c7c46b071f2bep-56},
	{0x1.a0c667b5de565p+00, -0x1.359495d1cd533p-54},
	{0x1.a5503b23e255dp+00, -0x1.d2f6edb8d41e1p-54},
	{0x1.a9e6b5579fdbfp+00, 0x1.0fac90ef7fd31p-54},
	{0x1.ae89f995ad3adp+00, 0x1.7a1cd345dcc81p-54},
	{0x1.b33a2b84f15fbp+00, -0x1.2805e3084d708p-57},
	{0x1.b7f76f2fb5e47p+00, -0x1.5584f7e54ac3bp-56},
	{0x1.bcc1e904bc1d2p+00, 0x1.23dd07a2d9e84p-55},
	{0x1.c199bdd85529cp+00, 0x1.11065895048ddp-55},
	{0x1.c67f12e57d14bp+00, 0x1.2884dff483cadp-54},
	{0x1.cb720dcef9069p+00, 0x1.503cbd1e949dbp-56},
	{0x1.d072d4a07897cp+00, -0x1.cbc3743797a9cp-54},
	{0x1.d5818dcfba487p+00, 0x1.2ed02d75b3707p-55},
	{0x1.da9e603db3285p+00, 0x1.c2300696db532p-54},
	{0x1.dfc97337b9b5fp+00, -0x1.1a5cd4f184b5cp-54},
	{0x1.e502ee78b3ff6p+00, 0x1.39e8980a9cc8fp-55},
	{0x1.ea4afa2a490dap+00, -0x1.e9c23179c2893p-54},
	{0x1.efa1bee615a27p+00, 0x1.dc7f486a4b6bp-54},
	{0x1.f50765b6e454p+00, 0x1.9d3e12dd8a18bp-54},
	{0x1.fa7c1819e90d8p+00, 0x1.74853f3a5931ep-55},
}

// logTable has, for each of 64 intervals of [0.6875, 1.375), the inverse of a
// number in its middle, rounded to 2⁻¹⁶, and minus its logarithm: to 2⁻⁴², and what
// is lacking. Next to 1 the inverse is 1, so that r is exact.
//
//nolint:gochecknoglobals // read only; Go has no constant arrays
var logTable = [64]struct{ inverse, high, low float64 }{
	{0x1.7243p+00, -0x1.79e3b2879ap-02, 0x1.e1b63962f4dbap-46},
	{0x1.6e1fp+00, -0x1.6e5fa26abcp-02, 0x1.d751e4aae52f8p-45},
	{0x1.6a14p+00, -0x1.6300c0b3a1p-02, 0x1.6dad5339f3f3fp-44},
	{0x1.661fp+00, -0x1.57c0193c8p-02, 0x1.28558d9199412p-49},
	{0x1.624p+00, -0x1.4c9f09e153p-02, 0x1.e1dde70e02dep-45},
	{0x1.5e76p+00, -0x1.419c0a3d4bp-02, -0x1.1d29a024ef3ep-48},
	{0x1.5acp+00, -0x1.36b5776bc1p-02, -0x1.169785a9c223fp-46},
	{0x1.571fp+00, -0x1.2bef8bcdc1p-02, 0x1.331540fdc83a6p-44},
	{0x1.5391p+00, -0x1.21459ad0b8p-02, -0x1.2d3afd1a4a1b7p-44},
	{0x1.5015p+00, -0x1.16b5c8badp-02, 0x1.2b2990482ca15p-44},
	{0x1.4cacp+00, -0x1.0c444675d4p-02, -0x1.c81dba5bec16cp-47},
	{0x1.4954p+00, -0x1.01ec15623fp-02, -0x1.246188fb496e1p-44},
	{0x1.460dp+00, -0x1.ef5c864da4p-03, -0x1.a63fd7608d03ap-47},
	{0x1.42d6p+00, -0x1.db116b0ceap-03, 0x1.f03fec8301781p-45},
	{0x1.3fbp+00, -0x1.c6ff3c6efcp-03, -0x1.ee1337e5107eep-44},
	{0x1.3c99p+00, -0x1.b31b3d756ap-03, 0x1.81158652e8c97p-45},
	{0x1.3992p+00, -0x1.9f6dd07062p-03, -0x1.59192ed8b27cep-45},
	{0x1.3699p+00, -0x1.8bebd6b384p-03, -0x1.0986f0ba0d36ap-44},
	{0x1.33aep+00, -0x1.789708541p-03, -0x1.b95f7596cba76p-46},
	{0x1.30d2p+00, -0x1.6577dbe838p-03, 0x1.b87e3b8c573b9p-44},
	{0x1.2e02p+00, -0x1.527bee49bcp-03, -0x1.22f15144f167ap-45},
	{0x1.2b4p+00, -0x1.3fb25a5952p-03, -0x1.195be6b358ff7p-44},
	{0x1.288bp+00, -0x1.2d1608c868p-03, -0x1.f3ad991ae13e8p-48},
	{0x1.25e2p+00, -0x1.1aa1a7e22ep-03, 0x1.3ac6c0b3e21cp-44},
	{0x1.2345p+00, -0x1.0856b35962p-03, -0x1.e24f042812a38p-46},
	{0x1.20b4p+00, -0x1.ec6d582f68p-04, -0x1.2356b22741e07p-45},
	{0x1.1e2fp+00, -0x1.c886301bcp-04, -0x1.d46d53dafe59p-45},
	{0x1.1bb5p+00, -0x1.a4ec940a44p-04, -0x1.eea46af347f71p-46},
	{0x1.1945p+00, -0x1.8194b2f3bcp-04, -0x1.ededdcc28622dp-45},
	{0x1.16ep+00, -0x1.5e8fa4d858p-04, -0x1.1c6fce08d711p-44},
	{0x1.1486p+00, -0x1.3be03a7d18p-04, -0x1.8c865cb305924p-45},
	{0x1.1236p+00, -0x1.197a5d1308p-04, 0x1.c931fdf93121cp-44},
	{0x1.0fefp+00, -0x1.eea2fc0068p-05, -0x1.bbdd835b1833bp-44},
	{0x1.0db2p+00, -0x1.aaeded0fa8p-05, -0x1.67e0bcd487afep-44},
	{0x1.0b7ep+00, -0x1.67bc0f2a9p-05, 0x1.459ee4cba24adp-44},
	{0x1.0954p+00, -0x1.2530b2f8c8p-05, -0x1.07d3ec0431bf5p-46},
	{0x1.0732p+00, -0x1.c625aebdp-06, 0x1.747d65eafd138p-44},
	{0x1.0519p+00, -0x1.430b5251ep-06, 0x1.59c7f2fd37abp-48},
	{0x1.0309p+00, -0x1.82370a37ep-07, 0x1.82ad58e3c821dp-44},
	{0x1p+00, 0, 0},
	{0x1p+00, 0, 0},
	{0x1.f446p-01, 0x1.7b9d307e6p-06, 0x1.c8e520ec779fp-45},
	{0x1.eccp-01, 0x1.39f07ba0e8p-05, 0x1.eb129d642e577p-44},
	{0x1.e574p-01, 0x1.b42857121p-05, 0x1.bde4b7dc0b00bp-49},
	{0x1.de5ep-01, 0x1.164e8eeaf4p-04, 0x1.cde7e7ae94a9fp-44},
	{0x1.d77cp-01, 0x1.51ab33f14p-04, -0x1.fc39a97b3ab88p-44},
	{0x1.d0ccp-01, 0x1.8c2e9d6424p-04, -0x1.ce3003ce53853p-44},
	{0x1.ca4cp-01, 0x1.c5de08f76p-04, 0x1.e764adc3ff039p-45},
	{0x1.c3f8p-01, 0x1.fed1932p-04, 0x1.58eeb117feaf2p-45},
	{0x1.bdd2p-01, 0x1.1b75fd53a6p-03, 0x1.4660db3fc0841p-48},
	{0x1.b7d6p-01, 0x1.37235202b4p-03, 0x1.e0016b63aa4bdp-49},
	{0x1.b204p-01, 0x1.526b7e3aap-03, -0x1.f2960432b69e3p-45},
	{0x1.ac58p-01, 0x1.6d5c3e7306p-03, 0x1.09cf818d9389ep-46},
	{0x1.a6dp-01, 0x1.87fa86521p-03, 0x1.2212595679851p-44},
	{0x1.a16ep-01, 0x1.a23811ff04p-03, 0x1.cbdd713b1a053p-44},
	{0x1.9c2ep-01, 0x1.bc23d74426p-03, -0x1.18e0121214485p-46},
	{0x1.970ep-01, 0x1.d5c3a6b522p-03, 0x1.92359e4dd4e25p-44},
	{0x1.921p-01, 0x1.ef095cbdeap-03, -0x1.b27d79c5e2f2ap-45},
	{0x1.8d3p-01, 0x1.0402994b4fp-02, 0x1.0370df44d82d4p-48},
	{0x1.886ep-01, 0x1.1059b79b03p-02, -0x1.2aa672e9a4a14p-44},
	{0x1.83cap-01, 0x1.1c882416d9p-02, -0x1.85f18732f8c06p-46},
	{0x1.7f4p-01, 0x1.2896a13e08p-02, 0x1.a8ed027e16952p-44},
	{0x1.7ad2p-01, 0x1.347e31a98cp-02, -0x1.8ac990d0c862fp-44},
	{0x1.767ep-01, 0x1.4042806874p-02, -0x1.e713efd06447fp-44},
}

// sigmoidTable[j] is sigmoid(j/8 − 16): to 2⁻⁵³, so that 2·sigmoid − 1 is exact, and
// by how much that is too large.
//
//nolint:gochecknoglobals // read only; Go has no constant arrays
var sigmoidTable = [256][2]float64{
	{0x1.e355b82p-24, 0x1.a43b839b4eb63p-56},
	{0x1.11d855dp-23, -0x1.00d34efacbdbbp-57},
	{0x1.364e9e2p-23, 0x1.ebddddf02a14ap-55},
	{0x1.5f9fbeb8p-23, 0x1.c73d45bc05a0bp-55},
	{0x1.8e71333p-23, 0x1.ae016b204d28dp-56},
	{0x1.c37e7fc4p-23, 0x1.3a703fcaf2236p-55},
	{0x1.ff9c2058p-23, -0x1.26935a8beaae1p-56},
	{0x1.21dd6dc8p-22, 0x1.e3a5257ac17a5p-58},
	{0x1.4875c38cp-22, -0x1.8d69421afb8eep-55},
	{0x1.7431a63ep-22, 0x1.ce149c02408fdp-55},
	{0x1.a5c03fa4p-22, -0x1.457ec4ca99726p-55},
	{0x1.dde80c28p-22, -0x1.201f386907ff2p-56},
	{0x1.0ec4fadfp-21, -0x1.21733067eaee9p-55},
	{0x1.32d26c61p-21, 0x1.93245556dff2ap-55},
	{0x1.5bacc058p-21, 0x1.e022c957cd234p-56},
	{0x1.89f7966dp-21, 0x1.92640b0d158ap-57},
	{0x1.be6c5787p-21, -0x1.29717fa82502dp-57},
	{0x1.f9dd1c64p-21, -0x1.8a9f4da3813ccp-59},
	{0x1.1e9bfb878p-20, -0x1.62c5c0fa1b928p-55},
	{0x1.44c556318p-20, -0x1.3e8f9e795b154p-61},
	{0x1.7003763ep-20, 0x1.bb4fb24ef6e53p-57},
	{0x1.a1038d848p-20, -0x1.b851162272204p-55},
	{0x1.d889dd4f8p-20, -0x1.3a2986f9a9a82p-55},
	{0x1.0bba642f4p-19, -0x1.2f8a93cc7e33bp-56},
	{0x1.2f6026c9p-19, 0x1.ccc4723e44ee2p-55},
	{0x1.57c4fc95p-19, 0x1.2b8054baa3da4p-57},
	{0x1.858aae338p-19, -0x1.c101986bbebe9p-56},
	{0x1.b9688eb4cp-19, -0x1.c8a241f0b0cd4p-55},
	{0x1.f42e59cdcp-19, -0x1.b5a824232e239p-56},
	{0x1.1b63b9e6p-18, 0x1.748a01b2beafdp-55},
	{0x1.411f4c26p-18, -0x1.ea7eec0a70d11p-56},
	{0x1.6be103394p-18, 0x1.d2920c4b8fa0cp-56},
	{0x1.9c541dac4p-18, -0x1.122cec4a8d9aap-57},
	{0x1.d33aa6cf8p-18, 0x1.c06103405d595p-55},
	{0x1.08b83fe57p-17, -0x1.21076b0b5b3a9p-55},
	{0x1.2bf768126p-17, -0x1.953716f77b828p-56},
	{0x1.53e7f5bedp-17, -0x1.d79b56153b2a1p-55},
	{0x1.8129de0e8p-17, 0x1.ab3afd20515b6p-55},
	{0x1.b47261fc6p-17, 0x1.bf3772817c5d7p-55},
	{0x1.ee8ee42p-17, -0x1.3f233d4751d46p-55},
	{0x1.18340f85b8p-16, -0x1.1c805bb1f55f5p-55},
	{0x1.3d82e48ddp-16, 0x1.b7f89434439e6p-55},
	{0x1.67c95a2558p-16, 0x1.7a99926c36d0bp-56},
	{0x1.97b0bd4148p-16, 0x1.af51473ce1e91p-57},
	{0x1.cdf8e48f3p-16, -0x1.bd986837c49f7p-58},
	{0x1.05bd983178p-15, -0x1.d64bd77158c33p-56},
	{0x1.2896f8670cp-15, -0x1.e66e22dccf8ccp-55},
	{0x1.50141fba94p-15, -0x1.684fcda63551fp-57},
	{0x1.7cd32e41dcp-15, -0x1.95ffd239e4d2ap-55},
	{0x1.af87501584p-15, -0x1.a5d7bc3bdc08ap-58},
	{0x1.e8fb8a3234p-15, 0x1.5339fc782c835p-57},
	{0x1.150af353aap-14, 0x1.5ec3e403db03ap-56},
	{0x1.39ed865c5cp-14, 0x1.fb7793991ca3ep-56},
	{0x1.63b929a27cp-14, -0x1.c66104ac1b3a2p-55},
	{0x1.93152ed324p-14, 0x1.50fcf501fd437p-55},
	{0x1.c8bf2ab366p-14, 0x1.c6b43a4b46b95p-56},
	{0x1.02c6f5633ep-13, -0x1.118e38dad815dp-55},
	{0x1.253a67bfcfp-13, 0x1.3d14482da0d54p-58},
	{0x1.4c43cc254p-13, -0x1.022b7afd45447p-55},
	{0x1.787f5839d9p-13, -0x1.d3c3ebbb2fa71p-55},
	{0x1.aa9e06f8cdp-13, -0x1.17aa45074b7ddp-57},
	{0x1.e3685aa395p-13, -0x1.96ab2c1075d32p-55},
	{0x1.11e0be0e888p-12, 0x1.e580f98aa2a34p-55},
	{0x1.365561fa17p-12, -0x1.20ed45d6b0e4bp-55},
	{0x1.5fa3dd7d2f8p-12, 0x1.6857246c19dc6p-58},
	{0x1.8e71510583p-12, -0x1.c831e4192b103p-57},
	{0x1.c378c955678p-12, 0x1.e3233e638ab6ep-55},
	{0x1.ff8e2633148p-12, 0x1.f531598519fe5p-55},
	{0x1.21d0b15711cp-11, 0x1.ab2a4af36d491p-60},
	{0x1.486125cdb78p-11, 0x1.f85df2c2597d3p-62},
	{0x1.7412593d98cp-11, 0x1.c2910685de372p-55},
	{0x1.a592965fa4cp-11, -0x1.73e3457d63d25p-55},
	{0x1.dda738adf1p-11, -0x1.88b1e481740c6p-55},
	{0x1.0e97da2dda6p-10, 0x1.dfa9adc407062p-55},
	{0x1.3294815ced8p-10, 0x1.b989950b37e25p-59},
	{0x1.5b58bfcb28ap-10, -0x1.f71d71635f1c4p-55},
	{0x1.8986a2cac6p-10, 0x1.5ace83f582f4p-56},
	{0x1.bdd58c8bf82p-10, -0x1.cfe121c2daddfp-56},
	{0x1.f914f977deep-10, 0x1.04beec232acfcp-56},
	{0x1.1e17cf7f97p-09, -0x1.45e6e94c94d6fp-59},
	{0x1.4417772fa8p-09, -0x1.df50f574f4805p-58},
	{0x1.6f1f8371cd4p-09, 0x1.6feef8bc443bep-59},
	{0x1.9fd992191dap-09, -0x1.0c4608246dd7dp-56},
	{0x1.d7054b1fc12p-09, -0x1.5ad2d053b1d02p-55},
	{0x1.0abd94614708p-08, 0x1.9696536212641p-56},
	{0x1.2e17c9c24b7p-08, -0x1.710313687b1f4p-56},
	{0x1.561b2d228508p-08, -0x1.fe5506a0d3daep-55},
	{0x1.8363476c065p-08, 0x1.8cec210c0c51p-56},
	{0x1.b69f67d638f8p-08, -0x1.c47c0e1b448e9p-57},
	{0x1.f09503707a28p-08, 0x1.acf3e4b7749ep-55},
	{0x1.191129aaba48p-07, -0x1.4852d87566788p-55},
	{0x1.3e209a7daf7p-07, 0x1.54de8ab9c638fp-55},
	{0x1.680527a405c4p-07, 0x1.317fd15ea24bbp-57},
	{0x1.975c3eecc3cp-07, 0x1.e342bfdf23004p-55},
	{0x1.ccd6411b607p-07, 0x1.a807b9bfbce1ep-57},
	{0x1.049c3e0cc668p-06, 0x1.e8dea2fb37f6cp-56},
	{0x1.26afa1e43c2cp-06, -0x1.661de681e0bedp-57},
	{0x1.4d20122a136cp-06, -0x1.ca0e892a6b342p-55},
	{0x1.78761313f226p-06, 0x1.7e1eab8804de2p-56},
	{0x1.a9490c105404p-06, 0x1.f29a3f7abbcbbp-55},
	{0x1.e040681ccadap-06, 0x1.81c7fdc579bdbp-55},
	{0x1.0f0a53645738p-05, -0x1.abbbd8436f6a6p-55},
	{0x1.31c8280cf1c4p-05, 0x1.478491cdd4ae2p-56},
	{0x1.58c85cdebca8p-05, 0x1.53937dc58b694p-55},
	{0x1.848343c90544p-05, -0x1.3e58915728e71p-55},
	{0x1.b57ae65f9bap-05, -0x1.024f8a59e4135p-55},
	{0x1.ec3ad6ad8dc4p-05, -0x1.33e1519ca472fp-56},
	{0x1.14abd6d65d0f8p-04, -0x1.e45c4bf117f17p-56},
	{0x1.36b7112534848p-04, 0x1.3b6dd4e6b805ap-57},
	{0x1.5c90d0f39da18p-04, 0x1.84d6a52cacb7ep-56},
	{0x1.868d2916eca58p-04, -0x1.a3e209a085fd1p-55},
	{0x1.b501323c99238p-04, -0x1.9cb762e96ce5ap-56},
	{0x1.e84152bac31bp-04, 0x1.5618caf8a4f11p-56},
	{0x1.104f8e397f508p-03, 0x1.876b0daf91c74p-57},
	{0x1.2f335e8e7bfd4p-03, -0x1.cc0b1a2a44813p-55},
	{0x1.50ee01de5acdp-03, 0x1.ba462ece9151cp-56},
	{0x1.759b8355a1bbp-03, 0x1.39d5832bf78fbp-57},
	{0x1.9d50402c11d48p-03, -0x1.803a9299f001p-55},
	{0x1.c81702a88e0d4p-03, -0x1.6eef196bc97dp-55},
	{0x1.f5ef21a125694p-03, 0x1.3afac137c0cd6p-55},
	{0x1.136561454ba86p-02, -0x1.35dae23bc734ap-56},
	{0x1.2d46b08dbbfe4p-02, -0x1.8ef017808aee9p-56},
	{0x1.4885610b9b828p-02, -0x1.d5e3ebcaa0633p-60},
	{0x1.65033af8acd7ap-02, 0x1.f1d08684aa414p-55},
	{0x1.829a0565978dep-02, -0x1.0765394713dc7p-55},
	{0x1.a11c01bf10222p-02, -0x1.cd81cb3ccf206p-56},
	{0x1.c054cda8768fap-02, 0x1.3f02bdab23bfep-55},
	{0x1.e00aa6681fcf2p-02, -0x1.1f4d954dab933p-55},
	{0x1p-01, 0},
	{0x1.0ffaaccbf0187p-01, 0x1.1f4d954dab933p-55},
	{0x1.1fd5992bc4b83p-01, -0x1.3f02bdab23bfep-55},
	{0x1.2f71ff2077eefp-01, 0x1.cd81cb3ccf206p-56},
	{0x1.3eb2fd4d34391p-01, 0x1.0765394713dc7p-55},
	{0x1.4d7e6283a9943p-01, -0x1.f1d08684aa414p-55},
	{0x1.5bbd4f7a323ecp-01, 0x1.d5e3ebcaa0633p-60},
	{0x1.695ca7b92200ep-01, 0x1.8ef017808aee9p-56},
	{0x1.764d4f5d5a2bdp-01, 0x1.35dae23bc734ap-56},
	{0x1.82843797b6a5bp-01, -0x1.3afac137c0cd6p-55},
	{0x1.8dfa3f55dc7cbp-01, 0x1.6eef196bc97dp-55},
	{0x1.98abeff4fb8aep-01, 0x1.803a9299f001p-55},
	{0x1.a2991f2a97914p-01, -0x1.39d5832bf78fbp-57},
	{0x1.abc47f88694ccp-01, -0x1.ba462ece9151cp-56},
	{0x1.b433285c6100bp-01, 0x1.cc0b1a2a44813p-55},
	{0x1.bbec1c71a02bep-01, -0x1.876b0daf91c74p-57},
	{0x1.c2f7d5a8a79cap-01, -0x1.5618caf8a4f11p-56},
	{0x1.c95fd9b86cdb9p-01, 0x1.9cb762e96ce5ap-56},
	{0x1.cf2e5add226b5p-01, 0x1.a3e209a085fd1p-55},
	{0x1.d46de5e18c4bdp-01, -0x1.84d6a52cacb7ep-56},
	{0x1.d9291ddb596f7p-01, -0x1.3b6dd4e6b805ap-57},
	{0x1.dd6a8525345e1p-01, 0x1.e45c4bf117f17p-56},
	{0x1.e13c52952723cp-01, 0x1.33e1519ca472fp-56},
	{0x1.e4a8519a0646p-01, 0x1.024f8a59e4135p-55},
	{0x1.e7b7cbc36fabcp-01, 0x1.3e58915728e71p-55},
	{0x1.ea737a3214358p-01, -0x1.53937dc58b694p-55},
	{0x1.ece37d7f30e3cp-01, -0x1.478491cdd4ae2p-56},
	{0x1.ef0f5ac9ba8c8p-01, 0x1.abbbd8436f6a6p-55},
	{0x1.f0fdfcbf19a93p-01, -0x1.81c7fdc579bdbp-55},
	{0x1.f2b5b79f7d5fep-01, -0x1.f29a3f7abbcbbp-55},
	{0x1.f43c4f67606edp-01, -0x1.7e1eab8804de2p-56},
	{0x1.f596ff6eaf64ap-01, 0x1.ca0e892a6b342p-55},
	{0x1.f6ca82f0de1eap-01, 0x1.661de681e0bedp-57},
	{0x1.f7db1e0f99cccp-01, -0x1.e8dea2fb37f6cp-56},
	{0x1.f8cca6fb927e4p-01, -0x1.a807b9bfbce1ep-57},
	{0x1.f9a28f044cf1p-01, -0x1.e342bfdf23004p-55},
	{0x1.fa5feb616fe8fp-01, -0x1.317fd15ea24bbp-57},
	{0x1.fb077d9609424p-01, -0x1.54de8ab9c638fp-55},
	{0x1.fb9bbb595516ep-01, 0x1.4852d87566788p-55},
	{0x1.fc1ed5f91f0bbp-01, -0x1.acf3e4b7749ep-55},
	{0x1.fc92c130538e1p-01, 0x1.c47c0e1b448e9p-57},
	{0x1.fcf9397127f36p-01, -0x1.8cec210c0c51p-56},
	{0x1.fd53c9a5baf5fp-01, 0x1.fe5506a0d3daep-55},
	{0x1.fda3d06c7b692p-01, 0x1.710313687b1f4p-56},
	{0x1.fdea84d73d71fp-01, -0x1.9696536212641p-56},
	{0x1.fe28fab4e03eep-01, 0x1.5ad2d053b1d02p-55},
	{0x1.fe60266de6e26p-01, 0x1.0c4608246dd7dp-56},
	{0x1.fe90e07c8e32cp-01, -0x1.6feef8bc443bep-59},
	{0x1.febbe888d058p-01, 0x1.df50f574f4805p-58},
	{0x1.fee1e8308069p-01, 0x1.45e6e94c94d6fp-59},
	{0x1.ff03758344109p-01, -0x1.04beec232acfcp-56},
	{0x1.ff211539ba03fp-01, 0x1.cfe121c2daddfp-56},
	{0x1.ff3b3cae9a9dp-01, -0x1.5ace83f582f4p-56},
	{0x1.ff5253a01a6bbp-01, 0x1.f71d71635f1c4p-55},
	{0x1.ff66b5bf51894p-01, -0x1.b989950b37e25p-59},
	{0x1.ff78b412e912dp-01, -0x1.dfa9adc407062p-55},
	{0x1.ff889631d483cp-01, 0x1.88b1e481740c6p-55},
	{0x1.ff969b5a6816dp-01, 0x1.73e3457d63d25p-55},
	{0x1.ffa2fb69b099dp-01, -0x1.c2910685de372p-55},
	{0x1.ffade7b68c922p-01, -0x1.f85df2c2597d3p-62},
	{0x1.ffb78bd3aa3b9p-01, -0x1.ab2a4af36d491p-60},
	{0x1.ffc00e3b399d7p-01, -0x1.f531598519fe5p-55},
	{0x1.ffc790e6d5531p-01, -0x1.e3233e638ab6ep-55},
	{0x1.ffce31d5df4fap-01, 0x1.c831e4192b103p-57},
	{0x1.ffd40b84505a1p-01, -0x1.6857246c19dc6p-58},
	{0x1.ffd93553c0bd2p-01, 0x1.20ed45d6b0e4bp-55},
	{0x1.ffddc3e83e2efp-01, -0x1.e580f98aa2a34p-55},
	{0x1.ffe1c97a55c6bp-01, 0x1.96ab2c1075d32p-55},
	{0x1.ffe5561f90733p-01, 0x1.17aa45074b7ddp-57},
	{0x1.ffe8780a7c627p-01, 0x1.d3c3ebbb2fa71p-55},
	{0x1.ffeb3bc33dacp-01, 0x1.022b7afd45447p-55},
	{0x1.ffedac5984031p-01, -0x1.3d14482da0d54p-58},
	{0x1.ffefd390a9cc2p-01, 0x1.118e38dad815dp-55},
	{0x1.fff1ba06aa64dp-01, -0x1.c6b43a4b46b95p-56},
	{0x1.fff367568966ep-01, -0x1.50fcf501fd437p-55},
	{0x1.fff4e236b2ec2p-01, 0x1.c66104ac1b3a2p-55},
	{0x1.fff63093cd1d2p-01, -0x1.fb7793991ca3ep-56},
	{0x1.fff757a86562bp-01, -0x1.5ec3e403db03ap-56},
	{0x1.fff85c11d7373p-01, -0x1.5339fc782c835p-57},
	{0x1.fff941e2bfa9fp-01, 0x1.a5d7bc3bdc08ap-58},
	{0x1.fffa0cb346f89p-01, 0x1.95ffd239e4d2ap-55},
	{0x1.fffabfaf8115bp-01, 0x1.684fcda63551fp-57},
	{0x1.fffb5da41e63dp-01, 0x1.e66e22dccf8ccp-55},
	{0x1.fffbe9099f3a2p-01, 0x1.d64bd77158c33p-56},
	{0x1.fffc640e36e1ap-01, 0x1.bd986837c49f7p-58},
	{0x1.fffcd09e857d7p-01, -0x1.af51473ce1e91p-57},
	{0x1.fffd306d4bb55p-01, -0x1.7a99926c36d0bp-56},
	{0x1.fffd84fa36e46p-01, -0x1.b7f89434439e6p-55},
	{0x1.fffdcf97e0f49p-01, 0x1.1c805bb1f55f5p-55},
	{0x1.fffe11711bep-01, 0x1.3f233d4751d46p-55},
	{0x1.fffe4b8d9e03ap-01, -0x1.bf3772817c5d7p-55},
	{0x1.fffe7ed621f18p-01, -0x1.ab3afd20515b6p-55},
	{0x1.fffeac180a413p-01, 0x1.d79b56153b2a1p-55},
	{0x1.fffed40897edap-01, 0x1.953716f77b828p-56},
	{0x1.fffef747c01a9p-01, 0x1.21076b0b5b3a9p-55},
	{0x1.ffff1662ac984p-01, -0x1.c06103405d595p-55},
	{0x1.ffff31d5f129ep-01, 0x1.122cec4a8d9aap-57},
	{0x1.ffff4a0f7e636p-01, -0x1.d2920c4b8fa0cp-56},
	{0x1.ffff5f7059edp-01, 0x1.ea7eec0a70d11p-56},
	{0x1.ffff724e230dp-01, -0x1.748a01b2beafdp-55},
	{0x1.ffff82f4698c9p-01, 0x1.b5a824232e239p-56},
	{0x1.ffff91a5dc52dp-01, 0x1.c8a241f0b0cd4p-55},
	{0x1.ffff9e9d54732p-01, 0x1.c101986bbebe9p-56},
	{0x1.ffffaa0ec0dacp-01, -0x1.2b8054baa3da4p-57},
	{0x1.ffffb427f64dcp-01, -0x1.ccc4723e44ee2p-55},
	{0x1.ffffbd1166f43p-01, 0x1.2f8a93cc7e33bp-56},
	{0x1.ffffc4eec4561p-01, 0x1.3a2986f9a9a82p-55},
	{0x1.ffffcbdf8e4f7p-01, 0x1.b851162272204p-55},
	{0x1.ffffd1ff91384p-01, -0x1.bb4fb24ef6e53p-57},
	{0x1.ffffd7675539dp-01, 0x1.3e8f9e795b154p-61},
	{0x1.ffffdc2c808f1p-01, 0x1.62c5c0fa1b928p-55},
	{0x1.ffffe0622e39cp-01, 0x1.8a9f4da3813ccp-59},
	{0x1.ffffe4193a879p-01, 0x1.29717fa82502dp-57},
	{0x1.ffffe76086993p-01, -0x1.92640b0d158ap-57},
	{0x1.ffffea4533fa8p-01, -0x1.e022c957cd234p-56},
	{0x1.ffffecd2d939fp-01, -0x1.93245556dff2ap-55},
	{0x1.ffffef13b0521p-01, 0x1.21733067eaee9p-55},
	{0x1.fffff110bf9ecp-01, 0x1.201f386907ff2p-56},
	{0x1.fffff2d1fe02ep-01, 0x1.457ec4ca99726p-55},
	{0x1.fffff45e72ce1p-01, -0x1.ce149c02408fdp-55},
	{0x1.fffff5bc51e3ap-01, 0x1.8d69421afb8eep-55},
	{0x1.fffff6f11491cp-01, -0x1.e3a5257ac17a5p-58},
	{0x1.fffff8018f7eap-01, 0x1.26935a8beaae1p-56},
	{0x1.fffff8f20600fp-01, -0x1.3a703fcaf2236p-55},
	{0x1.fffff9c63b334p-01, -0x1.ae016b204d28dp-56},
	{0x1.fffffa8181052p-01, -0x1.c73d45bc05a0bp-55},
	{0x1.fffffb26c5878p-01, -0x1.ebddddf02a14ap-55},
	{0x1.fffffbb89ea8cp-01, 0x1.00d34efacbdbbp-57},
}

// erfTable[j] is erf((j+8)/16): rounded, and what is lacking.
//
//nolint:gochecknoglobals // read only; Go has no constant arrays
var erfTable = [88][2]float64{
	{0x1.0a7ef5c18edd2p-01, 0x1.5e809f1a31a28p-56},
	{0x1.25b8a88b6dd7fp-01, 0x1.9534a3b5bd215p-55},
	{0x1.3f196dcd0f135p-01, -0x1.f25f4f6fdf70bp-56},
	{0x1.569243d2b3a9bp-01, 0x1.8eef7012e8df5p-56},
	{0x1.6c1c9759d0e5fp-01, 0x1.b1432f2cbc455p-55},
	{0x1.7fb9bfaed8078p-01, 0x1.66cf14bcad032p-56},
	{0x1.91724951b8fc6p-01, -0x1.27912dd352f8bp-55},
	{0x1.a1551a16aaeafp-01, 0x1.a558a46df5f67p-57},
	{0x1.af767a741088bp-01, -0x1.c97f778122797p-56},
	{0x1.bbef0fbde6221p-01, -0x1.322c1148e0d48p-55},
	{0x1.c6dad2829ec62p-01, -0x1.ab76d4cba3d05p-57},
	{0x1.d0580b2cfd249p-01, 0x1.4fca6318dfee9p-55},
	{0x1.d8865d98abe01p-01, -0x1.fcec4afb974d9p-55},
	{0x1.df85ea8db188ep-01, -0x1.f71e8254d11a9p-55},
	{0x1.e5768c3b4a3fcp-01, 0x1.8b62674f8989p-57},
	{0x1.ea7730ed0bbb9p-01, 0x1.2c5bd7ce1388bp-55},
	{0x1.eea5557137aep-01, -0x1.385e445f2c96dp-55},
	{0x1.f21c9f12f0677p-01, -0x1.7efe429672266p-58},
	{0x1.f4f693b67bd77p-01, -0x1.3a1ee1406c356p-56},
	{0x1.f74a6d9a38383p-01, 0x1.c33a329423946p-55},
	{0x1.f92d077f8d56dp-01, 0x1.8b55ef493fce7p-56},
	{0x1.fab0dd89d1309p-01, -0x1.ae61bd9db1babp-55},
	{0x1.fbe61eef4cf6ap-01, 0x1.15ded88667618p-55},
	{0x1.fcdacca0bfb73p-01, -0x1.2c33d88729e43p-55},
	{0x1.fd9ae142795e3p-01, 0x1.972801904b9a3p-56},
	{0x1.fe307f2b503dp-01, -0x1.8a555000387f8p-57},
	{0x1.fea4218d6594ap-01, -0x1.e3333d8f7d98cp-58},
	{0x1.fefcce6813974p-01, -0x1.b27cf5025d1c8p-58},
	{0x1.ff404760319b4p-01, 0x1.f142071432025p-56},
	{0x1.ff733814af88cp-01, 0x1.0a87238cea4f9p-56},
	{0x1.ff9960f3eb327p-01, -0x1.08b1ca6e97f8p-56},
	{0x1.ffb5bdf67fe6fp-01, 0x1.4e830346f6e7fp-62},
	{0x1.ffcaa8f4c9beap-01, 0x1.b0cee160116f9p-55},
	{0x1.ffd9f78c7524ap-01, 0x1.04ed6ff98e45dp-55},
	{0x1.ffe514bbdc197p-01, -0x1.cd963345b5c6dp-58},
	{0x1.ffed167b12ac2p-01, -0x1.ddc0ce3ed8fcbp-55},
	{0x1.fff2cfb0453d9p-01, 0x1.9a913686042a3p-55},
	{0x1.fff6dee89352ep-01, 0x1.b96c0ba13851dp-55},
	{0x1.fff9ba420e834p-01, 0x1.1379ec5aa630ep-56},
	{0x1.fffbb8f1049c6p-01, 0x1.d2c6266b51f27p-56},
	{0x1.fffd1ac4135f9p-01, 0x1.eeafa1ecd6cefp-55},
	{0x1.fffe0e0140857p-01, -0x1.6aa36f86c14ddp-57},
	{0x1.fffeb3ebb267bp-01, 0x1.e47f697047cbap-57},
	{0x1.ffff2436a21dcp-01, -0x1.3607959a29d36p-55},
	{0x1.ffff6f9f67e55p-01, 0x1.e1e4483ba034bp-55},
	{0x1.ffffa1de8c582p-01, 0x1.832540129302ap-55},
	{0x1.ffffc316d9edp-01, -0x1.8b32f44f46b3bp-55},
	{0x1.ffffd8e1a2f22p-01, -0x1.c10adf6b19989p-55},
	{0x1.ffffe710d565ep-01, 0x1.c9ea52d76dc04p-55},
	{0x1.fffff039f9e8fp-01, -0x1.9d1bcd6174e99p-55},
	{0x1.fffff618c3da6p-01, -0x1.19309ce23aa3ep-58},
	{0x1.fffff9d446cccp-01, -0x1.bb06bab98bc7ep-57},
	{0x1.fffffc2f171e3p-01, 0x1.85edd0395f475p-55},
	{0x1.fffffda86faa9p-01, -0x1.d230252d68f25p-56},
	{0x1.fffffe92ced93p-01, -0x1.d2db2ecfe14aep-55},
	{0x1.ffffff233ee1dp-01, 0x1.db123ed17221dp-55},
	{0x1.ffffff7b91176p-01, 0x1.0b2865615db4p-56},
	{0x1.ffffffb127525p-01, 0x1.504f382db4102p-55},
	{0x1.ffffffd169d0cp-01, 0x1.70a2bfb068e6fp-55},
	{0x1.ffffffe4aed5ep-01, 0x1.389c0f32ad0f4p-59},
	{0x1.fffffff01a8b6p-01, 0x1.23370eca5ca6ap-60},
	{0x1.fffffff6d1e56p-01, -0x1.64d969b4be4c4p-55},
	{0x1.fffffffabd229p-01, -0x1.4dbe49bec3ef2p-57},
	{0x1.fffffffd01f89p-01, -0x1.35e8e39884f62p-56},
	{0x1.fffffffe4fa3p-01, 0x1.d166bcb681c7bp-57},
	{0x1.ffffffff0dd2bp-01, 0x1.0df73e7d2fc98p-55},
	{0x1.ffffffff79626p-01, 0x1.5fbc52d650a89p-55},
	{0x1.ffffffffb5be5p-01, -0x1.729d6819c7f34p-56},
	{0x1.ffffffffd759dp-01, 0x1.f7bee7eb2342p-55},
	{0x1.ffffffffe9ebp-01, -0x1.ea527e0bef1ecp-58},
	{0x1.fffffffff4188p-01, 0x1.7a2cb3d056eacp-55},
	{0x1.fffffffff9a1bp-01, -0x1.6a87270d2450ep-57},
	{0x1.fffffffffc9e8p-01, -0x1.a759f7738935fp-56},
	{0x1.fffffffffe38p-01, 0x1.7ce07114e4fep-55},
	{0x1.ffffffffff11ap-01, -0x1.3eafccbc6e8b7p-56},
	{0x1.ffffffffff845p-01, 0x1.b0edc5a89ab8fp-56},
	{0x1.ffffffffffc05p-01, 0x1.07ba96a6b2e1ap-55},
	{0x1.ffffffffffdf8p-01, -0x1.dcf8b10ff973bp-55},
	{0x1.ffffffffffef8p-01, 0x1.14be6226402c7p-56},
	{0x1.fffffffffff7bp-01, 0x1.00fa07f7fb612p-55},
	{0x1.fffffffffffbep-01, -0x1.182b326b228dcp-55},
	{0x1.fffffffffffdfp-01, 0x1.5669e670f914bp-56},
	{0x1.ffffffffffffp-01, -0x1.20ef3618f2d54p-56},
	{0x1.ffffffffffff8p-01, 0x1.0160ef15c497dp-56},
	{0x1.ffffffffffffcp-01, 0x1.8115fd1b12786p-56},
	{0x1.ffffffffffffep-01, 0x1.59ab24e589a3p-56},
	{0x1.fffffffffffffp-01, 0x1.0439397b5f70ap-56},
	{0x1p+00, -0x1.a6d7d18831888p-55},
}

// twoOverPi is the binary fraction of 2/π, after 64 zeros.
//
//nolint:gochecknoglobals // read only; Go has no constant arrays
var twoOverPi = [21]uint64{
	0x0000000000000000, 0xa2f9836e4e441529, 0xfc2757d1f534ddc0, 0xdb6295993c439041,
	0xfe5163abdebbc561, 0xb7246e3a424dd2e0, 0x06492eea09d1921c, 0xfe1deb1cb129a73e,
	0xe88235f52ebb4484, 0xe99c7026b45f7e41, 0x3991d639835339f4, 0x9c845f8bbdf9283b,
	0x1ff897ffde05980f, 0xef2f118b5a0a6d1f, 0x6d367ecf27cb09b7, 0x4f463f669e5fea2d,
	0x7527bac7ebe5f17b, 0x3d0739f78a5292ea, 0x6bfb5fb11f8d5d08, 0x56033046fc7b6bab,
	0xf0cfbc209af4361d,
}
