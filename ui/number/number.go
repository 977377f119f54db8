// Package number writes numbers for the screen. It draws nothing.
//
// A number in a column is a cell of fixed width, so that decimal points stand
// under each other and nothing moves when a value changes. With four decimals:
//
//	 0.3862    as it is
//	−0.4046    the sign stands in front of the digits, in a column of its own
//	12.3456    two places before the point
//	1.23e12    too large for two places
//	7.40e−6    not zero, though four decimals would say so
//	   ·       not reached yet
//
// The minus is U+2212, as wide as a digit and level with its middle.
package number

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The limits of the number of decimals that a reader can choose. Seventeen significant
// digits tell any two float64 apart.
const (
	MinDecimals     = 2
	MaxDecimals     = 17
	DefaultDecimals = 4
)

// minWidth is the width of −7e−308, for which every cell must have room.
const minWidth = 7

// Format is the way numbers are written. The zero value writes no decimals.
type Format struct {
	// Decimals is the number of digits after the point, 0 to MaxDecimals.
	Decimals int
	// Places is the number of digits before the point that a cell has room
	// for; 0 stands for two.
	Places int
	// ASCII writes - for −, inf for ∞ and . for ·.
	ASCII bool
}

// Default returns the format of a screen until the user chooses another.
func Default() Format {
	return Format{Decimals: DefaultDecimals}
}

// Alarming reports whether v is not finite and should therefore be shown in the colour
// of alarm.
func Alarming(v float64) bool {
	return math.IsNaN(v) || math.IsInf(v, 0)
}

// Width returns the number of columns of a cell, which has room for a sign, the places
// before the point, the point and the decimals, and at least for −7e−308.
func (f Format) Width() int {
	return max(1+f.places()+1+f.decimals(), minWidth)
}

// Cell writes v in exactly Width columns, so that decimal points stand under
// each other. A number too large for its places, or one that is not zero but
// would look like it, is written with an exponent instead and as many digits
// as fit.
func (f Format) Cell(v float64) string {
	s := f.Trim(v)
	return strings.Repeat(" ", max(f.Width()-utf8.RuneCountInString(s), 0)) + s
}

// Trim writes v as Cell does, without the blanks in front.
func (f Format) Trim(v float64) string {
	if Alarming(v) {
		return f.notFinite(v)
	}
	if v == 0 {
		v = 0 // Negative zero is shown without its sign.
	}
	s := strconv.FormatFloat(v, 'f', f.decimals(), 64)
	if v != 0 && looksZero(s) || !f.fits(s) {
		s = f.exponent(v)
	}
	return f.minus(s)
}

// Dot returns the cell of a number that is not reached yet, with a dot where the
// decimal point will stand.
func (f Format) Dot() string {
	dot := "·"
	if f.ASCII {
		dot = "."
	}
	after := f.decimals()
	return strings.Repeat(" ", f.Width()-after-1) + dot + strings.Repeat(" ", after)
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

// Within writes v as Short does, but with at most the decimals of the format, for
// values of the data: 33.6, 5.8433. A value that would look like 0 is written with an
// exponent.
func (f Format) Within(v float64) string {
	if s := f.Rounded(v); Alarming(v) || v == 0 || !looksZero(s) {
		return s
	}
	return f.Trim(v)
}

// Rounded writes v as Within does, except that a value that rounds to 0 is written as
// 0.
func (f Format) Rounded(v float64) string {
	if Alarming(v) {
		return f.notFinite(v)
	}
	s := strconv.FormatFloat(v, 'f', f.decimals(), 64)
	if looksZero(s) {
		return "0"
	}
	if full := f.Short(v); utf8.RuneCountInString(full) <= len(s) {
		return full
	}
	if strings.Contains(s, ".") {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return f.minus(s)
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

// exponent writes v as d.dde-x with as many digits as a cell has room for.
func (f Format) exponent(v float64) string {
	room := f.Width()
	if v > 0 {
		room-- // The column of the sign stays blank.
	}
	for digits := MaxDecimals - 1; digits > 0; digits-- {
		if s := shortExponent(strconv.FormatFloat(v, 'e', digits, 64)); len(s) <= room {
			return s
		}
	}
	return shortExponent(strconv.FormatFloat(v, 'e', 0, 64))
}

// fits reports whether the digits and the point of s leave a column for the sign.
func (f Format) fits(s string) bool {
	return len(strings.TrimPrefix(s, "-")) < f.Width()
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

func (f Format) places() int {
	if f.Places <= 0 {
		return 2
	}
	return f.Places
}

func (f Format) decimals() int {
	return min(max(f.Decimals, 0), MaxDecimals)
}

// looksZero reports whether every digit of s is 0.
func looksZero(s string) bool {
	return !strings.ContainsAny(s, "123456789")
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
