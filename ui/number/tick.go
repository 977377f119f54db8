package number

import (
	"math"
	"strconv"
	"strings"
)

// Tick writes v, a multiple of step, as a label of an axis whose labels lie step apart.
// Each label has as many decimals as step needs, so that they line up, as in 0.50,
// 0.75, 1.00. If step is 0, as on a logarithmic axis, v is written with its fewest
// digits.
func Tick(v, step float64) string {
	f := Default()
	if Alarming(v) || Alarming(step) || step <= 0 {
		return f.Short(roundTo(v, 6))
	}
	step = roundTo(step, 3)
	if math.Abs(v) < step/1e6 {
		v = 0 // Adding up steps left a remainder.
	}
	decimals := decimalsOf(step)
	if size := math.Abs(v); size < 1e6 && (decimals <= 5 || size >= 0.1) {
		return f.minus(strconv.FormatFloat(v, 'f', decimals, 64))
	}
	if v == 0 {
		return "0"
	}
	// With an exponent, v needs more decimals than step, one for each power of ten by
	// which it is larger.
	digits := exponentOf(v) - exponentOf(step) + decimalsOf(mantissaOf(step))
	return f.minus(shortExponent(strconv.FormatFloat(v, 'e', max(digits, 0), 64)))
}

// roundTo rounds v to a number of significant digits.
func roundTo(v float64, digits int) float64 {
	return parse(strconv.FormatFloat(v, 'e', digits-1, 64))
}

// decimalsOf returns the number of digits of v after the point.
func decimalsOf(v float64) int {
	_, after, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	return len(after)
}

// exponentOf returns x in v = m·10ˣ with 1 ≤ m < 10. mantissaOf returns m.
func exponentOf(v float64) int { return powerOf(strconv.FormatFloat(v, 'e', -1, 64)) }

func mantissaOf(v float64) float64 {
	mantissa, _, _ := strings.Cut(strconv.FormatFloat(v, 'e', -1, 64), "e")
	return parse(mantissa)
}

// parse parses text that strconv has written.
func parse(s string) float64 {
	v, _ := strconv.ParseFloat(s, 64) // It is always a number.
	return v
}

// PowerOfTen writes a power of ten as a label of a logarithmic axis, with an exponent if it is
// far from 1: 0.01, 1e−4.
func (f Format) PowerOfTen(power int) string {
	const near = 3
	v := math.Pow(10, float64(power))
	if power < -near || power > near {
		return f.Scientific(v, 0)
	}
	return f.Short(v)
}
