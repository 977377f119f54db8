package table

import (
	"strconv"
	"strings"
	"unicode"
)

// spaces are the blanks that may stand in a number.
const spaces = " \u00a0\u202f"

// likeNumber reports whether a cell that is no number is meant as one: with separators
// of thousands, a percent or currency sign, a unit after a blank, in hexadecimal or as
// Fortran writes it.
func likeNumber(cell string) bool { return amount(cell) != "" }

// amount returns the number in a cell that is meant as one, with the marks that it has
// there, but without what stands around it. It returns "" if it is none.
func amount(cell string) string {
	const signs = "$€£¥%"
	if !strings.ContainsAny(cell, "0123456789") {
		return ""
	}
	start := strings.TrimLeft(cell, "+-−~≈ "+signs)
	if start == "" || (!digit(start[0]) && start[0] != '.' && start[0] != ',') {
		return ""
	}
	if v := otherNotation(start); v != "" {
		return signOf(cell[:len(cell)-len(start)]) + v
	}
	end := strings.TrimLeftFunc(start, func(r rune) bool {
		return r < unicode.MaxASCII && digit(byte(r)) || strings.ContainsRune(".,'’_"+spaces, r)
	})
	number := start[:len(start)-len(end)]
	core, unit := strings.TrimRight(number, spaces), strings.Trim(end, signs)
	if !isUnit(unit, core != number) || !meant(core) || address(core) {
		return ""
	}
	return signOf(cell[:len(cell)-len(start)]) + strings.ReplaceAll(core, "_", "")
}

// signOf returns the sign of a number before which this stands.
func signOf(before string) string {
	if strings.ContainsAny(before, "-−") {
		return "-"
	}
	return ""
}

// isUnit reports whether what follows a number is nothing, or a unit of measure.
func isUnit(unit string, spaced bool) bool {
	const longest = 6
	return unit == "" || spaced && len(unit) <= longest &&
		!strings.ContainsFunc(unit, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("/²³°", r) })
}

// meant reports whether digits and marks are a number in some notation: marks of one
// kind between thousands, and one of another kind before decimals.
func meant(core string) bool {
	core = strings.ReplaceAll(core, "_", "")
	whole, _ := cutDecimals(core)
	if whole == "" || digits(whole) {
		return core != whole || whole != ""
	}
	at := strings.IndexFunc(whole, func(r rune) bool { return r < '0' || r > '9' })
	for _, mark := range whole[at:] {
		return thousands(whole, string(mark))
	}
	return false
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
