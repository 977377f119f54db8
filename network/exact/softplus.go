package exact

import "math"

// Softplus returns ln(1 + e^x) = max(x, 0) + ln(1 + e^−|x|).
func Softplus(x float64) float64 {
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
	added := value - above // the part of high that was added, up to rounding
	return value + ((high - added) + (above - (value - added)) + low)
}
