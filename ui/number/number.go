// Package number writes numbers for the screen. It draws nothing.
//
// Numbers have a number of significant digits. A number that has fewer digits of its own
// is written with these alone, as data is given: 0.62, and 1 for what is exactly 1. A
// whole part is never rounded. A number in a column is a cell of fixed width, whose first
// column, the lead, is blank but for an opening bracket or for a number of 10 and more.
// With four digits:
//
//	  0.3862     as it is
//	 −0.003209   the sign stands in front of the digits
//	−12.35       two places before the point
//	  4.106e−4   below 0.001, and from 100 000
//	  1          exactly 1; what is nearly 1 is 1.000
//	   ·         not reached yet
//
// The minus is U+2212, as wide as a digit and level with its middle.
package number

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The limits of the number of digits that a reader can choose. Seventeen significant
// digits tell any two float64 apart.
const (
	MinDigits     = 2
	MaxDigits     = 17
	DefaultDigits = 4
)

// The powers of ten from which on numbers have an exponent.
const (
	smallest = -3 // 0.001 has none
	largest  = 4  // 99999 has none
)

// Format is the way numbers are written. The zero value writes one digit.
type Format struct {
	// Digits is the number of significant digits, 1 to MaxDigits.
	Digits int
	// Places is the number of digits before the point that a cell has room
	// for; 0 stands for two, which is the least.
	Places int
	// ASCII writes - for −, inf for ∞ and . for ·.
	ASCII bool
}

// Default returns the format of a screen until the user chooses another.
func Default() Format {
	return Format{Digits: DefaultDigits}
}

// Alarming reports whether v is not finite and should therefore be shown in the colour
// of alarm.
func Alarming(v float64) bool {
	return math.IsNaN(v) || math.IsInf(v, 0)
}

// Trim writes v as Cell does, without the blanks around it.
func (f Format) Trim(v float64) string {
	switch {
	case Alarming(v):
		return f.notFinite(v)
	case v == 0:
		return "0" // Negative zero too.
	}
	digits := f.digits()
	rounded := strconv.FormatFloat(v, 'e', digits-1, 64)
	precise, power := digits, powerOf(rounded)
	if power >= digits || endsInZero(rounded) || digits > exactDigits {
		// It may have fewer digits of its own, or more of them before the point.
		own := strconv.FormatFloat(v, 'e', -1, 64)
		digits = min(digits, digitsOf(own))
		precise = max(digits, min(powerOf(own)+1, digitsOf(own)))
		power = powerOf(strconv.FormatFloat(v, 'e', precise-1, 64))
	}
	if power < smallest || power > largest {
		return f.minus(f.exponent(v, digits))
	}
	return f.minus(strconv.FormatFloat(v, 'f', max(0, precise-1-power), 64))
}

// exactDigits is the most digits with which no two numbers are written for the same float64, so
// that what does not end in 0 has no fewer digits of its own.
const exactDigits = 15

// endsInZero reports whether 0 is the last digit before the exponent of s.
func endsInZero(s string) bool {
	mantissa, _, _ := strings.Cut(s, "e")
	return strings.HasSuffix(mantissa, "0")
}

// Short writes v with the fewest digits that read back as v, for axes and
// settings: 2, 0.1, 0.0003, 1e−5, 1e6.
func (f Format) Short(v float64) string {
	if Alarming(v) {
		return f.notFinite(v)
	}
	if v == 0 {
		return "0"
	}
	s := strconv.FormatFloat(v, 'f', -1, 64)
	if size := math.Abs(v); size < 1e-4 || size >= 1e6 {
		if e := shortExponent(strconv.FormatFloat(v, 'e', -1, 64)); len(e) < len(s) {
			s = e
		}
	}
	return f.minus(s)
}

// Within writes v as Short does if that is no longer than other numbers can be, for
// values of the data: 33.6, 5.8433. Other values are written as Trim does.
func (f Format) Within(v float64) string {
	if s := f.Short(v); utf8.RuneCountInString(s) < f.field() {
		return s
	}
	return f.Trim(v)
}

// Rounded writes v as Within does, except that a value that is 0 to as many decimals as
// there are digits is written as 0.
func (f Format) Rounded(v float64) string {
	if math.Abs(v) < math.Pow(10, -float64(f.digits()))/2 {
		return "0"
	}
	return f.Within(v)
}

// Brief writes v as Short does, but with at most the given number of significant
// digits. It is for measurements, whose further digits mean nothing.
func (f Format) Brief(v float64, digits int) string {
	if Alarming(v) {
		return f.notFinite(v)
	}
	// strconv can parse what it writes.
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'g', digits, 64), 64)
	return f.Short(rounded)
}

// exponent writes v as d.dde-x with that many digits, or with as many as fit into a
// field if its exponent is long.
func (f Format) exponent(v float64, digits int) string {
	for ; digits > 1; digits-- {
		if s := shortExponent(strconv.FormatFloat(v, 'e', digits-1, 64)); len(strings.TrimPrefix(s, "-")) < f.field() {
			return s
		}
	}
	return shortExponent(strconv.FormatFloat(v, 'e', 0, 64))
}

// notFinite returns the name of NaN or of an infinity.
func (f Format) notFinite(v float64) string {
	infinity := "∞"
	if f.ASCII {
		infinity = "inf"
	}
	switch {
	case math.IsNaN(v):
		return "NaN"
	case v < 0:
		return f.minus("-" + infinity)
	default:
		return infinity
	}
}

// minus replaces the hyphens of s by the minus of this format.
func (f Format) minus(s string) string {
	if f.ASCII {
		return s
	}
	return strings.ReplaceAll(s, "-", "−")
}

func (f Format) digits() int { return min(max(f.Digits, 1), MaxDigits) }

// digitsOf returns the number of digits before the exponent of s.
func digitsOf(s string) int {
	mantissa, _, _ := strings.Cut(s, "e")
	return len(mantissa) - strings.Count(mantissa, "-") - strings.Count(mantissa, ".")
}

// powerOf returns the exponent that strconv has written in s.
func powerOf(s string) int {
	_, exponent, _ := strings.Cut(s, "e")
	power, _ := strconv.Atoi(exponent) // It is always a number.
	return power
}

// shortExponent shortens the exponent that strconv writes, which has a sign and at
// least two digits. 1e+06 becomes 1e6, and 1e-05 becomes 1e-5.
func shortExponent(s string) string {
	mantissa, exponent, _ := strings.Cut(s, "e")
	sign := ""
	if strings.HasPrefix(exponent, "-") {
		sign = "-"
	}
	digits := strings.TrimLeft(exponent, "+-0")
	if digits == "" {
		digits = "0"
	}
	return mantissa + "e" + sign + digits
}
