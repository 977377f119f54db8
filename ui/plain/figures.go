package plain

import (
	"regexp"
	"strings"
)

// numeral is a number with its sign, where a word of its own may begin; after it another
// character may stand that makes it part of a name or a path.
const numeral = `(?:^|[ (])([−-]?)(\d+(?:\.\d+)?)(?:e([−-]?)(\d+))?`

// figures returns a text with its numbers as they are read aloud: 0.918 for 0.9180, and powers
// of ten in words.
func figures(text string) string {
	text = together(text)
	var b strings.Builder
	done := 0
	for _, at := range regexp.MustCompile(numeral).FindAllStringSubmatchIndex(text, -1) {
		if !ends(text[at[1]:]) {
			continue
		}
		part := func(i int) string { return text[max(0, at[2*i]):max(0, at[2*i+1])] }
		b.WriteString(text[done:at[2]])
		if part(1) != "" {
			b.WriteString("−") // Also where people type a hyphen.
		}
		b.WriteString(trimmed(part(2)))
		if exponent := part(4); exponent != "" {
			b.WriteString(" times ten to the ")
			if part(3) != "" {
				b.WriteString("−")
			}
			b.WriteString(exponent)
		}
		done = at[1]
	}
	return b.String() + text[done:]
}

// ends reports whether a word ends before a text: a blank or the end follows, or punctuation
// before one.
func ends(text string) bool {
	text = strings.TrimLeft(text, "%,;:.?!)")
	return text == "" || text[0] == ' '
}

// together returns a text without the blanks between thousands, before what is counted.
func together(text string) string {
	return regexp.MustCompile(`\b\d{1,3}(?: \d{3})+ (?:epoch|step|sample|row)`).ReplaceAllStringFunc(text, func(s string) string {
		at := strings.LastIndexByte(s, ' ')
		return strings.ReplaceAll(s[:at], " ", "") + s[at:]
	})
}

// trimmed returns a number without zeros at its end. What is nearly a whole number keeps them.
func trimmed(number string) string {
	short := strings.TrimRight(number, "0")
	if !strings.Contains(number, ".") || strings.HasSuffix(short, ".") {
		return number
	}
	return short
}
