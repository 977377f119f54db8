package prose

import (
	"math"
	"strconv"
	"strings"

	"backstep/ui/number"
)

// numbers writes numbers so that a reader can follow the arithmetic.
type numbers struct{ number.Format }

// Trim writes a number with four decimals, or below a tenth with four significant
// digits.
func (numbers) Trim(v float64) string {
	const four, small, tiny, large = 4, 0.1, 1e-6, 1e6
	size := math.Abs(v)
	if number.Alarming(v) || v == 0 || (size >= small && size < large) {
		return number.Format{Decimals: four, Places: 6}.Trim(v)
	}
	text := strconv.FormatFloat(v, 'e', four-1, 64)
	digits, tail, _ := strings.Cut(text, "e")
	exponent, _ := strconv.Atoi(tail)
	if size >= tiny && size < large {
		text = strconv.FormatFloat(v, 'f', four-1-exponent, 64)
	} else {
		text = digits + "e" + strconv.Itoa(exponent)
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
