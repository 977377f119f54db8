package number

import "strconv"

// Scientific writes v with an exponent and a number of digits after the point, whatever
// its size. It is for columns that span many powers of ten, as in 5.00e−1. Zero has no
// exponent.
func (f Format) Scientific(v float64, digits int) string {
	switch {
	case Alarming(v):
		return f.notFinite(v)
	case v == 0:
		return "0"
	default:
		return f.minus(shortExponent(strconv.FormatFloat(v, 'e', digits, 64)))
	}
}
