package text

import (
	"strings"
	"unicode"
)

// CutOutside cuts a line around the first sep that is not within double quotes. Quotes
// begin a word, and end before a blank, a comma, a semicolon, a bracket or the end. A
// quote that is never closed is a character like others.
func CutOutside(line, sep string) (before, after string, found bool) {
	for at := 0; at < len(line); {
		if end := quoted(line, at); end > 0 {
			at = end
			continue
		}
		if strings.HasPrefix(line[at:], sep) {
			return line[:at], line[at+len(sep):], true
		}
		at++
	}
	return line, "", false
}

// SplitOutside splits a line at every sep that is not within double quotes.
func SplitOutside(line, sep string) []string {
	var parts []string
	for {
		part, rest, found := CutOutside(line, sep)
		parts = append(parts, part)
		if !found {
			return parts
		}
		line = rest
	}
}

// quoted returns where the quotes that begin at a place end, or 0 if none begin there.
func quoted(line string, at int) (end int) {
	if line[at] != '"' || at > 0 && !strings.ContainsRune(" ,[;", rune(line[at-1])) {
		return 0
	}
	for i := at + 1; i < len(line); i++ {
		switch line[i] {
		case '\\':
			i++
		case '"':
			if i+1 == len(line) || strings.ContainsRune(" ,];", rune(line[i+1])) {
				return i + 1
			}
		}
	}
	return 0
}

// ShellWord returns a word as a POSIX shell reads it back.
func ShellWord(word string) string {
	plain := func(r rune) bool {
		return r < unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("._-/+,:@%=", r))
	}
	if word != "" && !strings.ContainsFunc(word, func(r rune) bool { return !plain(r) }) {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
