package explain

import "strconv"

// newPart is a value with a name and how it came about.
func newPart(symbol string, value float64, lines ...Line) Part {
	return Part{Symbol: symbol, Lines: lines, Result: named(symbol, value)}
}

// find returns the first of a table's values that matches, or its zero value.
func find[T any](table []T, matches func(T) bool) T {
	for _, v := range table {
		if matches(v) {
			return v
		}
	}
	var none T
	return none
}

func shortUint(v uint64) string { return strconv.FormatUint(v, 10) }
