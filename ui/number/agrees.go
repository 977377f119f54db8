package number

import (
	"math"
	"strconv"
	"strings"
)

// Agrees reports whether a reader who works out a result from the numbers shown, and
// rounds it to as many digits, a half away from 0, gets v as it is written. Nothing has to
// agree with a v that is not finite. Of 0 all digits are shown.
func (f Format) Agrees(worked, v float64) bool {
	switch {
	case Alarming(v):
		return true
	case v == 0:
		return math.Abs(worked) < nothing
	}
	shown := parse(strings.ReplaceAll(f.Trim(v), "−", "-"))
	half := math.Pow(10, float64(f.lastDigit(v))) / 2
	beyond := math.Copysign(1, shown) * (worked - shown)
	return beyond >= -half*(1+nothing) && beyond < half*(1-nothing)
}

// nothing is what binary arithmetic adds to or takes from decimals.
const nothing = 1e-9

// lastDigit returns the power of ten of the last digit to which v is shown. Of a number
// that has fewer digits of its own, zeros follow which are not written.
func (f Format) lastDigit(v float64) int {
	s := strings.ReplaceAll(f.Trim(v), "−", "-")
	mantissa, _, _ := strings.Cut(s, "e")
	_, after, _ := strings.Cut(mantissa, ".")
	last := -len(after)
	if strings.Contains(s, "e") {
		last += powerOf(s)
	}
	if parse(s) == v {
		zeros := powerOf(strconv.FormatFloat(v, 'e', -1, 64)) - f.digits() + 1
		last = min(last, zeros)
	}
	return last
}
