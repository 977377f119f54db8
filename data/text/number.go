package text

import (
	"errors"
	"regexp"
	"strconv"
	"strings"
)

// ParseNumber parses a number as files and flags write it, in decimal, with a point and
// an exponent where needed. The other forms of Go's literals, 0x1p3 and 1_000, are
// errors. "Inf" and "NaN" are parsed, so that callers can reject them for what they
// are.
func ParseNumber(text string) (float64, error) {
	if strings.ContainsAny(text, "_xX") {
		return 0, strconv.ErrSyntax
	}
	return strconv.ParseFloat(text, 64)
}

// NumberHint returns the end of an error about text that is not a number. If the text
// has a decimal comma or thousands separators, it says how to write the number. If it is
// a number that 64 bits cannot hold, it says to where they reach. Otherwise it is empty.
func NumberHint(text string) string {
	const thousands = "; separators of thousands are not understood: write "
	pointed := strings.Replace(text, ",", ".", 1)
	bare := strings.NewReplacer(",", "", " ", "", "\u00a0", "", "\u202f", "", "\u2009", "", "\u2007", "", "'", "", "’", "", "_", "")
	matches := func(pattern string) bool { return regexp.MustCompile(`^[+-]?` + pattern + `$`).MatchString(text) }
	switch {
	case len(text) > longest:
		return ""
	case matches(`\d{1,3},\d{3}`):
		return thousands + bare.Replace(text) + ", or " + pointed + " where the comma is that of decimals"
	case matches(`\d{1,3}(,\d{3})+(\.\d+)?`), matches(`\d{1,3}([ \x{a0}\x{202f}\x{2009}\x{2007}'’_]\d{3})+(\.\d+)?`):
		return thousands + bare.Replace(text)
	case matches(`\d{1,3}([. \x{a0}\x{202f}\x{2009}\x{2007}'’]\d{3})+,\d+`):
		whole, decimals, _ := strings.Cut(text, ",")
		return thousands + bare.Replace(strings.ReplaceAll(whole, ".", "")) + "." + decimals + ", with a point before decimals"
	}
	if _, err := ParseNumber(pointed); err == nil && pointed != text {
		return "; decimals are written with a point: " + pointed
	}
	switch v, err := ParseNumber(text); {
	case errors.Is(err, strconv.ErrRange):
		return "; numbers reach to 1.79e308"
	case err == nil && v == 0 && strings.ContainsAny(regexp.MustCompile("[eE]").Split(text, -1)[0], "123456789"):
		return "; the least number above 0 is 5e-324"
	}
	return ""
}

// Short formats a number with at most four significant digits.
func Short(v float64) string {
	return strings.ReplaceAll(strconv.FormatFloat(v, 'g', 4, 64), "-", "−")
}
