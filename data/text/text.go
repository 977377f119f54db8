// Package text handles words from files and from people. It makes them fit for a
// terminal, quotes and counts them, reads them as numbers, and compares them with what
// may have been meant.
package text

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes text from a file fit to be shown on one line of a terminal. What is not a
// visible character, nor part of one, is escaped as in a quoted Go string.
func Clean(text string) string {
	if utf8.ValidString(text) && !strings.ContainsFunc(text, invisible) {
		return text
	}
	var b strings.Builder
	for len(text) > 0 {
		r, size := utf8.DecodeRuneInString(text)
		if invisible(r) || (r == utf8.RuneError && size == 1) {
			quoted := strconv.QuoteToASCII(text[:size])
			b.WriteString(quoted[1 : len(quoted)-1])
		} else {
			b.WriteString(text[:size])
		}
		text = text[size:]
	}
	return b.String()
}

// The joiners shape the characters beside them: letters of some scripts, and
// pictures of several people.
const joiners = "\u200c\u200d"

func invisible(r rune) bool { return !unicode.IsGraphic(r) && !strings.ContainsRune(joiners, r) }

// Nameable reports whether text can be a name in a session file, or a part of
// one: it is not empty, UTF-8, and on one line without control characters.
func Nameable(text string) bool {
	return text != "" && utf8.ValidString(text) && !strings.ContainsFunc(text, unicode.IsControl)
}

// longest is how much of a value an error repeats, in characters.
const longest = 40

// Cut returns as much of text as an error repeats.
func Cut(text string) string {
	end := 0
	for range longest {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	if end < len(text) {
		return text[:end] + "…"
	}
	return text
}

// Brief returns a name from a file for use in an error: clean, and cut if it is long.
func Brief(name string) string { return Clean(Cut(name)) }

// longestPath is how much of a path an error repeats, in bytes.
const longestPath = 256

// BriefPath returns a path for use in an error. It is clean, and of a long path it is
// only the end, which says most.
func BriefPath(path string) string {
	if len(path) > longestPath {
		path = "…" + strings.ToValidUTF8(path[len(path)-longestPath:], "")
	}
	return Clean(path)
}

// Quote returns text from a file for use in an error, in quotes and cut if it is long.
func Quote(text string) string {
	text = Cut(text)
	// An escaped backslash does not begin another escape.
	return strings.NewReplacer(`\\`, `\\`, `\u200c`, "\u200c", `\u200d`, "\u200d").Replace(strconv.Quote(text))
}

// SaveAsUTF8 is what an error says about a file in UTF-16.
const SaveAsUTF8 = "the text is UTF-16; save it as UTF-8"

// UTF16 reports whether a file that begins with these bytes is in UTF-16. Such a file
// begins with a byte order mark, or with a character of which one byte is 0.
func UTF16(start []byte) bool {
	if len(start) < 2 {
		return false
	}
	mark := string(start[:2])
	return mark == "\xff\xfe" || mark == "\xfe\xff" || (start[0] == 0) != (start[1] == 0)
}

// Count formats a number of things: 1 row, 2 rows.
func Count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

// Ordinal writes a number as a place in an order: 1st, 2nd, 11th.
func Ordinal(n int) string {
	ending := "th"
	if n/10%10 != 1 {
		switch n % 10 {
		case 1:
			ending = "st"
		case 2:
			ending = "nd"
		case 3:
			ending = "rd"
		}
	}
	return strconv.Itoa(n) + ending
}

// List joins words as in prose: a, b and c.
func List(words []string, conjunction string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " " + conjunction + " " + words[last]
}

// DidYouMean returns the end of an error about an unknown name. It suggests the nearest
// of the names, as a question, or is empty if none is near.
func DidYouMean(name string, names []string) string {
	near := nearest(name, names)
	if near == "" {
		return ""
	}
	return "; did you mean " + Quote(near) + "?"
}

// nearest returns the name that was most likely meant, or "" if none is near. At most a
// third of the letters of a near name are wrong, or one letter of a short name.
func nearest(word string, names []string) string {
	const longestName = 64
	if len(word) > longestName {
		return ""
	}
	word = fold(word)
	best, least := "", 0
	for _, name := range names {
		letters := utf8.RuneCountInString(name)
		if letters > longestName {
			continue
		}
		d := distance(word, fold(name))
		if d > max(1, letters/3) || d >= letters {
			continue
		}
		if best == "" || d < least {
			best, least = name, d
		}
	}
	return best
}

// fold removes case, underscores, hyphens and spaces, in which words differ by slips.
func fold(word string) string {
	return strings.NewReplacer("_", "", "-", "", " ", "").Replace(strings.ToLower(word))
}

// distance returns the number of letters to insert, delete, change or swap with their
// neighbour to turn a into b.
func distance(a, b string) int {
	s, t := []rune(a), []rune(b)
	before, last, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := range s {
		row[0] = i + 1
		for j := range t {
			change := last[j]
			if s[i] != t[j] {
				change++
			}
			row[j+1] = min(change, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && s[i] == t[j-1] && s[i-1] == t[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(t)]
}
