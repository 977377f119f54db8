package plain

import (
	"strings"
	"unicode"
)

// aloud returns a formula without brackets, which are not heard: "1 / (1 + a)" is "1 / the
// quantity 1 + a", and "ln(a)" is "ln of a".
func aloud(formula string) string {
	var b strings.Builder
	text := []rune(formula)
	var open []int // where brackets are that are still open
	for i, r := range text {
		switch r {
		case '(', '[':
			open = append(open, i)
			if i > 0 && (unicode.IsLetter(text[i-1]) || text[i-1] == '′') {
				b.WriteString(" of ")
			} else {
				b.WriteString(" the quantity ")
			}
		case ')', ']':
			inside := text[:i]
			if n := len(open); n > 0 {
				inside, open = text[open[n-1]+1:i], open[:n-1]
			}
			if goesOn(text[i+1:]) && strings.ContainsRune(string(inside), ' ') {
				b.WriteString(", ")
			}
		default:
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(b.String(), " ,", ",")), " ")
}

// goesOn reports whether something follows that could be heard as part of a bracket.
func goesOn(text []rune) bool {
	return len(text) > 0 && !strings.ContainsRune("),].", text[0])
}
