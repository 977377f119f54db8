package data

import (
	"strconv"
	"strings"
)

// ParseNumber reads a number as files and flags write it: in decimal, with a
// point and an exponent where need be. The other ways of Go's literals, 0x1p3
// and 1_000, are errors. "Inf" and "NaN" are read, so that they can be refused
// for what they are.
func ParseNumber(text string) (float64, error) {
	if strings.ContainsAny(text, "_xX") {
		return 0, strconv.ErrSyntax
	}
	return strconv.ParseFloat(text, 64)
}
