package table

import (
	"strings"

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

// marksOf returns the characters that a name of Thousands stands for.
func marksOf(thousands string) string {
	switch thousands {
	case "comma":
		return ","
	case "point":
		return "."
	case "blank":
		return spaces
	case "apostrophe":
		return "'’"
	default:
		return ""
	}
}

// number parses a number.
func (n notation) number(cell string) (float64, bool) {
	if n.missing[cell] {
		return 0, false
	}
	v, ok := parseNumber(cell, n.decimal)
	if n.thousands == "" || (ok && n.thousands != "point") {
		return v, ok
	}
	marks := marksOf(n.thousands)
	whole, decimals := cell, ""
	if at := strings.LastIndexByte(cell, n.decimal); at >= 0 && strings.IndexByte(marks, n.decimal) < 0 {
		whole, decimals = cell[:at], cell[at:]
	}
	for _, mark := range marks {
		if thousands(whole, string(mark)) {
			return parseNumber(strings.ReplaceAll(whole, string(mark), "")+decimals, n.decimal)
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
		return unusual(cell, decimal)
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

// The signs that printed numbers have. They are read as -.
const (
	minus  = "−"
	enDash = "–"
)

// unusual parses numbers that begin with a printed minus, and the words for an infinity,
// which are numbers that no computation can use.
func unusual(cell string, decimal byte) (float64, bool) {
	rest, ok := strings.CutPrefix(cell, minus)
	if !ok {
		rest, ok = strings.CutPrefix(cell, enDash)
	}
	if ok {
		if rest == "" || (!digit(rest[0]) && rest[0] != decimal) {
			return 0, false
		}
		v, ok := parseNumber(rest, decimal)
		return -v, ok
	}
	if cell == "" || (cell[0]|0x20) != 'i' {
		return 0, false
	}
	v, err := text.ParseNumber(cell)
	return v, err == nil
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// digits reports whether a text is digits, at least one.
func digits(s string) bool {
	for i := range len(s) {
		if !digit(s[i]) {
			return false
		}
	}
	return s != ""
}

// commaDecimal reports whether a cell is a number with a decimal comma that cannot be
// one with separators of thousands.
func commaDecimal(cell string) bool {
	return strings.IndexByte(cell, ',') >= 0 && decimalMark(amount(cell)) == ','
}

func number(cell string) bool {
	_, ok := parseNumber(cell, '.')
	return ok
}

// thousands reports whether a cell may be a whole number with that separator of
// thousands, such as 1,234. With commas, groups of two digits may precede the last one,
// as in India.
func thousands(cell, separator string) bool {
	cell = unsigned(cell)
	first, rest, found := strings.Cut(cell, separator)
	if !found || !digits(first) || len(first) > 3 || first[0] == '0' {
		return false
	}
	for found {
		var group string
		group, rest, found = strings.Cut(rest, separator)
		if !digits(group) || (len(group) != 3 && (len(group) != 2 || !found || separator != ",")) {
			return false
		}
	}
	return true
}

// unsigned returns a number without its sign.
func unsigned(cell string) string {
	return strings.TrimPrefix(strings.TrimLeft(cell, "+-"), minus)
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
