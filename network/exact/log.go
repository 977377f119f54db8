package exact

import "math"

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

// Log1p returns ln(1 + x), accurate also for small x.
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

// logParts returns ln((x + more)·2ⁿ) as high + low, for a finite normal x > 0 and a
// number more that is so small that adding it to x would lose it.
//
// x = 2ᵏ·z with 0.6875 ≤ z < 1.375, and z·inverse = 1 + r with |r| < 2⁻⁶, where
// the inverse comes from a table of 64 intervals and has so few bits that r is
// exact except for its last rounding. So ln x = k·ln 2 − ln inverse + ln(1+r), and
// the high parts of the first two have so few bits that their sum is exact.
func logParts(x, more float64, n int) (high, low float64) {
	const (
		ln2High = 0x1.62e42fefa38p-01 // ln 2 to 2⁻⁴²
		ln2Low  = 0x1.ef35793c7673p-45
		first   = 0x3fe6_0000_0000_0000 // the bits of 0.6875
	)
	offset := math.Float64bits(x) - first
	k := int(int64(offset) >> 52)
	at := &logTable[offset>>46&63]
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

// logSeries returns ln(1+r) − r for |r| < 2⁻⁶ from its series.
func logSeries(r float64) float64 {
	r2 := float64(r * r)
	e := mulAdd(r, 1.0/9, -1.0/8)
	e = mulAdd(r, 1.0/7, mulAdd(r2, e, -1.0/6))
	e = mulAdd(r, 1.0/5, mulAdd(r2, e, -1.0/4))
	e = mulAdd(r, 1.0/3, mulAdd(r2, e, -1.0/2))
	return float64(r2 * e)
}
