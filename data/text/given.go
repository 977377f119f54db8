package text

import (
	"math"
	"strconv"
	"strings"
)

// Given is a number as a person gave it, with its digits.
type Given struct {
	Value float64

	// Exact reports that the number is a fraction, and so not rounded.
	Exact bool

	// Digits counts the significant digits, and Last is the power of ten of the last: 3 and
	// −4 for 0.0120. The last Zeros of the digits may stand only for the size of a whole
	// number, as in 1200.
	Digits, Last, Zeros int
}

// ParseGiven parses a number as ParseTyped does, and counts its digits.
func ParseGiven(text string) (Given, error) {
	v, err := ParseTyped(text)
	if err != nil {
		return Given{}, err
	}
	g := Given{Value: v, Exact: strings.Contains(text, "/")}
	if g.Exact {
		return g, nil
	}
	mantissa, exponent, _ := strings.Cut(strings.ToLower(pointed(text)), "e")
	whole, decimals, point := strings.Cut(strings.TrimLeft(mantissa, "+-"), ".")
	digits := strings.TrimLeft(whole+decimals, "0")
	g.Digits, g.Last = len(digits), powerOf(exponent)-len(decimals)
	if !point && exponent == "" {
		g.Zeros = len(digits) - len(strings.TrimRight(digits, "0"))
	}
	return g, nil
}

// powerOf parses an exponent; none is 0. One that no float64 has is cut.
func powerOf(exponent string) int {
	const most = 400
	power, _ := strconv.ParseFloat(exponent, 64) // of what has been parsed, or empty
	return int(math.Max(-most, math.Min(most, power)))
}
