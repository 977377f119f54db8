package table

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// spaces are the blanks that may stand in a number.
const spaces = " \u00a0\u202f\u2009\u2007"

// likeNumber reports whether a cell that is no number is meant as one: with separators
// of thousands, a percent or currency sign, a unit, in brackets for a loss, in hexadecimal
// or as Fortran writes it.
func likeNumber(cell string) bool { return amount(cell) != "" }

// amount returns the number in a cell that is meant as one, with the marks that it has
// there, but without what stands around it. It returns "" if it is none.
func amount(cell string) string {
	if !strings.ContainsAny(cell, "0123456789") {
		return ""
	}
	if inner, ok := bracketed(cell); ok {
		if core := amount(inner); core != "" && core[0] != '-' {
			return "-" + core
		}
		return ""
	}
	start := afterCurrency(cell)
	if start == "" || (!digit(start[0]) && start[0] != '.' && start[0] != ',') {
		return ""
	}
	before := cell[:len(cell)-len(start)]
	if v := otherNotation(start); v != "" {
		return signOf(before) + v
	}
	core, end := cutNumber(start)
	if core == "" {
		return ""
	}
	if end == "-" { // As some programs write a loss.
		before += end
	}
	return signOf(before) + strings.ReplaceAll(core, "_", "")
}

// cutNumber cuts a text after the number with which it begins. Core is empty if that is
// none, or if what follows is no unit.
func cutNumber(s string) (core, end string) {
	end = strings.TrimLeftFunc(s, func(r rune) bool {
		return r < unicode.MaxASCII && digit(byte(r)) || strings.ContainsRune(".,'’_"+spaces, r)
	})
	number := s[:len(s)-len(end)]
	core = strings.TrimRight(number, spaces)
	if !isUnit(unitOf(end), core, core != number) || !meant(core) || address(core) {
		return "", end
	}
	return core, end
}

// bracketed returns what stands in round brackets, as books write a loss. With letters it
// is a remark.
func bracketed(cell string) (inner string, ok bool) {
	inner, opened := strings.CutPrefix(cell, "(")
	inner, closed := strings.CutSuffix(inner, ")")
	return inner, opened && closed && !strings.ContainsFunc(inner, unicode.IsLetter)
}

// afterCurrency returns a cell without the signs, the currency and the blanks before its
// number.
func afterCurrency(cell string) string {
	sign := func(r rune) bool {
		return strings.ContainsRune("+-−–~≈±%"+spaces, r) || unicode.Is(unicode.Sc, r)
	}
	start := strings.TrimLeftFunc(cell, sign)
	if start == "" || digit(start[0]) {
		return start
	}
	for _, code := range currencies {
		if code[0] == start[0] && strings.HasPrefix(start, code) { // Of most words the first letter tells.
			return strings.TrimLeftFunc(start[len(code):], sign)
		}
	}
	return start
}

// currencies are names of currencies that stand before a number.
//
//nolint:gochecknoglobals // read only
var currencies = [...]string{
	"CHF", "EUR", "USD", "GBP", "JPY", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "INR", "CNY", "AUD", "CAD", "BRL",
	"US$", "R$", "A$", "C$", "HK$", "NZ$", "S$", "Rs.", "Rs", "Fr.", "kr",
}

// signOf returns the sign of a number before which this stands.
func signOf(before string) string {
	if strings.ContainsAny(before, "-−–") {
		return "-"
	}
	return ""
}

// unitOf returns the unit in what follows a number, without a currency, a footnote or how
// far the number may be off.
func unitOf(end string) string {
	end, _, _ = strings.Cut(end, "±")
	if strings.HasSuffix(end, "]") {
		end, _, _ = strings.Cut(end, "[")
	}
	if end == "-" {
		return ""
	}
	return strings.TrimFunc(end, func(r rune) bool { return r == '%' || strings.ContainsRune(spaces, r) || unicode.Is(unicode.Sc, r) })
}

// isUnit reports whether what follows a number is nothing, or a unit of measure. Without a
// blank before it, it is one only after decimals, or if it is known: 12A is a name.
func isUnit(unit, core string, spaced bool) bool {
	const longest = 6
	switch {
	case unit == "":
		return true
	case len(unit) > longest || strings.ContainsFunc(unit, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("/²³°", r) }):
		return false
	default:
		return spaced || strings.ContainsAny(core, ".,") || strings.HasPrefix(unit, "°") || slices.Contains(units[:], unit)
	}
}

// multiplied reports whether a letter after a number multiplies it, as in 1.5M.
func multiplied(cell string) bool {
	cell = strings.TrimRightFunc(cell, func(r rune) bool { return strings.ContainsRune(spaces, r) || unicode.Is(unicode.Sc, r) })
	number := strings.TrimRightFunc(cell, unicode.IsLetter)
	return slices.Contains([]string{"k", "K", "M", "B", "T", "bn", "Mio", "Mrd"}, cell[len(number):])
}

// units are units of measure of which none is likely to be a part of a name.
//
//nolint:gochecknoglobals // read only
var units = [...]string{
	"mm", "cm", "km", "mg", "kg", "ml", "kW", "kWh", "MW", "MWh", "Wh", "hp", "mph", "km/h", "ms", "min", "sec", "Hz", "kHz", "MHz", "GHz",
	"kB", "MB", "GB", "TB", "ft", "lb", "lbs", "oz", "mi", "Pa", "kPa", "hPa", "kcal", "kJ", "bpm", "rpm", "dB",
}

// meant reports whether digits and marks are a number in some notation: marks of one
// kind between thousands, and one of another kind before decimals.
func meant(core string) bool {
	core = strings.ReplaceAll(core, "_", "")
	whole, _ := cutDecimals(core)
	if whole == "" || digits(whole) {
		return core != ""
	}
	at := strings.IndexFunc(whole, func(r rune) bool { return r < '0' || r > '9' })
	mark, _ := utf8.DecodeRuneInString(whole[at:])
	return thousands(whole, string(mark))
}

// cutDecimals cuts a number before its last point or comma, if that stands once and
// digits follow.
func cutDecimals(core string) (whole string, mark byte) {
	at := strings.LastIndexAny(core, ".,")
	if at < 0 || strings.Count(core, core[at:at+1]) > 1 || !digits(core[at+1:]) {
		return core, 0
	}
	return core[:at], core[at]
}

// decimalMark returns the mark before the decimals of a number, or 0 if it has none, or
// one that may stand between thousands.
func decimalMark(core string) byte {
	_, mark := cutDecimals(unsigned(core))
	if mark == 0 || thousands(unsigned(core), string(mark)) {
		return 0
	}
	return mark
}

// address reports whether digits and points are an address of the internet.
func address(core string) bool {
	parts := strings.Split(core, ".")
	for _, part := range parts {
		if v, err := strconv.Atoi(part); err != nil || v > 255 {
			return false
		}
	}
	return len(parts) == 4
}

// otherNotation returns a number that is written in hexadecimal, or as Fortran writes
// it with a d before the exponent, in decimal. It returns "" for anything else.
func otherNotation(cell string) string {
	const longest = 10 // 32 bits; what is longer is no number but a name
	if len(cell) > 2 && cell[0] == '0' && cell[1]|0x20 == 'x' && len(cell) <= longest {
		if v, err := strconv.ParseUint(cell[2:], 16, 64); err == nil {
			return strconv.FormatUint(v, 10)
		}
		return ""
	}
	if at := strings.IndexAny(cell, "dD"); at > 0 && len(cell) > at+1 && (digit(cell[at-1]) || cell[at-1] == '.') {
		written := cell[:at] + "e" + cell[at+1:]
		if number(written) && strings.Trim(cell[at+1:], "+-0123456789") == "" {
			return written
		}
	}
	return ""
}
