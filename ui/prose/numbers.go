package prose

import (
	"math"
	"strconv"
	"strings"

	"backstep/ui/number"
)

// numbers writes numbers so that a reader can follow the arithmetic.
type numbers struct{ number.Format }

// Trim writes a number with as many decimals as are asked for, or below a tenth with
// as many significant digits.
func (n numbers) Trim(v float64) string {
	const small, tiny, large = 0.1, 1e-6, 1e6
	digits := n.Decimals
	size := math.Abs(v)
	if number.Alarming(v) || v == 0 || (size >= small && size < large) {
		return number.Format{Decimals: digits, Places: 6}.Trim(v)
	}
	text := strconv.FormatFloat(v, 'e', digits-1, 64)
	mantissa, tail, _ := strings.Cut(text, "e")
	exponent, _ := strconv.Atoi(tail)
	if size >= tiny && size < large {
		text = strconv.FormatFloat(v, 'f', digits-1-exponent, 64)
	} else {
		text = mantissa + "e" + strconv.Itoa(exponent)
	}
	return strings.ReplaceAll(text, "-", "−")
}

// raw writes a number as the data has it if that is short.
func (n numbers) raw(v float64) string {
	const short = 8
	if text := n.Short(v); len(text) <= short {
		return text
	}
	return n.Trim(v)
}
