package table

import (
	"strings"
	"unicode"

	"backstep/data/text"
)

// MissingWords lists what stands for a missing value, for errors.
const MissingWords = `empty, NA, n.a., N/A, #N/A, <NA>, NaN, null, ?, . and -`

// longestMissing is the length of the longest word for a missing value.
const longestMissing = 5

// missing reports whether a cell stands for a missing value.
func missing(cell string) bool {
	if len(cell) > longestMissing {
		return false
	}
	switch strings.ToLower(cell) {
	case "", "na", "n.a.", "n.a", "n/a", "#n/a", "#na", "<na>", "nan", "null", "?", ".":
		return true
	default:
		return false
	}
}

// seemsMissing reports whether a cell stands for a missing value among numbers, but may
// be a word among words.
func seemsMissing(cell string) bool {
	if len(cell) > longestMissing {
		return false
	}
	switch strings.ToLower(cell) {
	case "-", "–", "—", "none", "nil":
		return true
	default:
		return false
	}
}

// notation is how the cells of a file are written.
type notation struct {
	decimal   byte
	thousands string          // one of Thousands, or empty
	missing   map[string]bool // words for missing values, beside those that are known
}

// Thousands returns the names of what may separate thousands.
func Thousands() []string { return []string{"comma", "point", "blank", "apostrophe"} }

// number parses a number.
func (n notation) number(cell string) (float64, bool) {
	if n.missing[cell] {
		return 0, false
	}
	v, ok := parseNumber(cell, n.decimal)
	if n.thousands == "" || (ok && n.thousands != "point") {
		return v, ok
	}
	separators := map[string]string{"comma": ",", "point": ".", "blank": " \u00a0\u202f", "apostrophe": "'’"}[n.thousands]
	whole, decimals := cell, ""
	if at := strings.LastIndexByte(cell, n.decimal); at >= 0 && !strings.Contains(separators, string(n.decimal)) {
		whole, decimals = cell[:at], cell[at:]
	}
	for _, separator := range separators {
		if thousands(whole, string(separator)) {
			return parseNumber(strings.ReplaceAll(whole, string(separator), "")+decimals, n.decimal)
		}
	}
	return v, ok
}

// parseNumber parses a number whose decimals have that mark before them.
func parseNumber(cell string, decimal byte) (float64, bool) {
	if v, ok := plainNumber(cell, decimal); ok {
		return v, true
	}
	if cell == "" || cell[0] > '9' {
		return infinite(cell)
	}
	if decimal == ',' {
		if strings.IndexByte(cell, '.') >= 0 {
			return 0, false
		}
		cell = strings.Replace(cell, ",", ".", 1)
	}
	v, err := text.ParseNumber(cell)
	return v, err == nil || v != 0 // A number that is too large is infinite.
}

// plainNumber parses a number of few digits without an exponent, which most are. Its
// digits and the power of ten that divides them are exact, so the number is rounded
// once, as [strconv.ParseFloat] rounds it.
func plainNumber(cell string, decimal byte) (v float64, ok bool) {
	const digits = 15 // that every float64 has
	whole, decimals, point := uint64(0), 0, false
	rest := strings.TrimPrefix(cell, "-")
	if len(rest) == 0 || len(rest) > digits {
		return 0, false
	}
	for i := range len(rest) {
		switch c := rest[i]; {
		case c >= '0' && c <= '9':
			whole = 10*whole + uint64(c-'0')
			if point {
				decimals++
			}
		case c == decimal && !point && len(rest) > 1:
			point = true
		default:
			return 0, false
		}
	}
	v = float64(whole) / powers[decimals]
	if len(rest) < len(cell) {
		v = -v
	}
	return v, true
}

// powers are the powers of ten that divide plain numbers.
//
//nolint:gochecknoglobals // read only
var powers = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// infinite parses the words for an infinity, which are numbers that no computation can
// use.
func infinite(cell string) (float64, bool) {
	if cell == "" || (cell[0]|0x20) != 'i' {
		return 0, false
	}
	v, err := text.ParseNumber(cell)
	return v, err == nil
}

// commaDecimal reports whether a cell is a number with a decimal comma that cannot be
// one with separators of thousands.
func commaDecimal(cell string) bool {
	return strings.Count(cell, ",") == 1 && !thousands(cell, ",") && strings.IndexByte(cell, '.') < 0 && number(strings.Replace(cell, ",", ".", 1))
}

func number(cell string) bool {
	_, ok := parseNumber(cell, '.')
	return ok
}

// pointDecimal reports whether a number has a decimal point that cannot be a separator
// of thousands.
func pointDecimal(cell string) bool {
	return strings.IndexByte(cell, '.') >= 0 && !thousands(cell, ".")
}

// thousands reports whether a cell may be a whole number with that separator of
// thousands, such as 1,234.
func thousands(cell, separator string) bool {
	cell = strings.TrimLeft(cell, "+-")
	groups := strings.Split(cell, separator)
	if len(groups) < 2 || groups[0] == "" || len(groups[0]) > 3 || groups[0][0] == '0' {
		return false
	}
	for i, group := range groups {
		if (i > 0 && len(group) != 3) || strings.ContainsFunc(group, func(r rune) bool { return r < '0' || r > '9' }) {
			return false
		}
	}
	return true
}

// likeNumber reports whether a cell that is no number is meant as one: with separators
// of thousands, a percent or currency sign, or a unit after a blank.
func likeNumber(cell string) bool {
	const signs = "$€£¥%"
	rest := strings.TrimLeft(cell, "+-−~≈ "+signs)
	digits := strings.TrimLeftFunc(rest, func(r rune) bool { return r >= '0' && r <= '9' || strings.ContainsRune(".,'’_ \u00a0\u202f", r) })
	if len(digits) == len(rest) || !strings.ContainsAny(rest[:1], "0123456789.,") {
		return false
	}
	unit, spaced := strings.Trim(digits, signs), strings.TrimRight(rest[:len(rest)-len(digits)], " \u00a0\u202f") != rest[:len(rest)-len(digits)]
	const longestUnit = 6
	return unit == "" || spaced && len(unit) <= longestUnit && !strings.ContainsFunc(unit, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune("/²³°", r) })
}

// truth returns the value of a word that is true or false. Kind is the pair of words
// that it is of.
func truth(cell string) (value float64, kind string) {
	switch strings.ToLower(cell) {
	case "true":
		return 1, "true, false"
	case "false":
		return 0, "true, false"
	case "yes":
		return 1, "yes, no"
	case "no":
		return 0, "yes, no"
	default:
		return 0, ""
	}
}

// Truth returns 1 for a word that is true and 0 for one that is false.
func Truth(cell string) float64 {
	value, _ := truth(cell)
	return value
}

// ThousandsOf returns which of Thousands a cell may be written with, or "".
func ThousandsOf(cell string) string {
	for name, separators := range map[string]string{"comma": ",", "point": ".", "blank": " \u00a0\u202f", "apostrophe": "'’"} {
		for _, separator := range separators {
			if thousands(cell, string(separator)) {
				return name
			}
		}
	}
	return ""
}
