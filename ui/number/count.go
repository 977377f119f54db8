package number

import (
	"strconv"
	"strings"
)

// Group writes a count with blanks between its thousands if it has five digits or more:
// 9999, 10 000, 1 234 567. The blank cannot be taken for a decimal point.
func Group(n int) string {
	s := strconv.Itoa(n)
	if len(s) < 5 || n < 0 {
		return s
	}
	var groups strings.Builder
	for i, digit := range s {
		if i > 0 && (len(s)-i)%3 == 0 {
			groups.WriteByte(' ')
		}
		groups.WriteRune(digit)
	}
	return groups.String()
}

// GroupOf writes a number of things as Group does: 1 epoch, 12 000 epochs.
func GroupOf(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return Group(n) + " " + what + "s"
}

// Whole writes n as Group does, for callers that write all of their numbers with a
// Format.
func (Format) Whole(n int) string { return Group(n) }

// Count writes a count in at most six columns, for axes. From ten thousand up it has at
// most three significant digits: 0, 9999, 10k, 12.5k, 1.2M, 3B.
func Count(n int) string {
	if n < 10_000 {
		return strconv.Itoa(n)
	}
	v := float64(n) / 1e3
	units := "kMBT"
	for len(units) > 1 && v >= 999.5 {
		v /= 1e3
		units = units[1:]
	}
	return threeDigits(v) + units[:1]
}

// threeDigits rounds v, which is at least 1, to three digits and drops zeros after the
// point.
func threeDigits(v float64) string {
	decimals := 2
	switch {
	case v >= 99.95:
		decimals = 0
	case v >= 9.995:
		decimals = 1
	}
	s := strconv.FormatFloat(v, 'f', decimals, 64)
	if decimals > 0 {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}
