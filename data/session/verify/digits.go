package verify

import (
	"math"
	"strconv"
	"strings"
)

// mostDigits is the number of significant digits of any decimal number that a float64
// keeps.
const mostDigits = 15

// agrees reports whether our number, rounded to the digits of the given one, equals it.
// Only the first 15 digits count.
func agrees(ours float64, given string) bool {
	want, err := strconv.ParseFloat(given, 64)
	if err != nil {
		return false
	}
	mantissa, power, _ := strings.Cut(given, "e")
	_, decimals, _ := strings.Cut(mantissa, ".")
	exponent, _ := strconv.Atoi(power) // 0 if there is none
	last := exponent - len(decimals)   // the power of ten of the last digit
	if want != 0 {
		last = max(last, leading(want)-mostDigits+1)
	}
	// Halves are rounded either way, and are seldom halves to the last bit.
	const slack = 1e-6
	return math.Abs(ours-want) <= 0.5*math.Pow10(last)*(1+slack)
}

// leading returns the power of ten of the first digit.
func leading(v float64) int {
	_, power, _ := strings.Cut(strconv.FormatFloat(v, 'e', -1, 64), "e")
	exponent, _ := strconv.Atoi(power)
	return exponent
}

// rounded returns a number rounded to that many decimals.
func rounded(v float64, decimals int) float64 {
	r, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'f', decimals, 64), 64)
	return r
}
