package paths

import (
	"strconv"
	"strings"
)

// CountOf writes a number of paths: in words up to twelve, and with three digits if it is huge.
func CountOf(n float64) string {
	names := []string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	if n < float64(len(names)) {
		return names[int(n)]
	}
	return Count(n)
}

// Count writes a number of paths in figures.
func Count(n float64) string {
	const figures = 1e9
	if n < figures {
		return grouped(strconv.Itoa(int(n)))
	}
	s := strconv.FormatFloat(n, 'e', 1, 64)
	return strings.NewReplacer("e+0", "e", "e+", "e").Replace(s)
}

// grouped puts blanks between the thousands of a number of five digits or more.
func grouped(s string) string {
	const least, group = 5, 3
	if len(s) < least {
		return s
	}
	for i := len(s) - group; i > 0; i -= group {
		s = s[:i] + " " + s[i:]
	}
	return s
}
