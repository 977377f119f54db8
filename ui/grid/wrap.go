package grid

import (
	"strings"
	"unicode/utf8"
)

// Wrap cleans s and breaks it into lines of at most width columns. Lines end at blanks
// and after hyphens within words. A part that is wider than a line is cut.
func Wrap(s string, width int) []string {
	if width < 1 {
		return nil
	}
	w := wrapping{width: width}
	for word := range strings.FieldsSeq(Clean(s)) {
		blank := " "
		for _, part := range syllables(word) {
			w.add(blank, part)
			blank = ""
		}
	}
	return append(w.lines, w.line)
}

// syllables splits a word into the parts that may go on different lines.
func syllables(word string) []string {
	var parts []string
	from := 0
	for i := 1; i+1 < len(word); i++ {
		if word[i] == '-' && isLetter(word[i-1]) && isLetter(word[i+1]) {
			parts = append(parts, word[from:i+1])
			from = i + 1
		}
	}
	return append(parts, word[from:])
}

// isLetter reports whether b is an ASCII letter or a byte of a character of several
// bytes.
func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' || b >= utf8.RuneSelf }

// wrapping holds a text while it is being divided into lines.
type wrapping struct {
	width, used int
	lines       []string // the complete lines
	line        string
}

// add puts a part of a word on the line, or on a new one if it does not fit.
func (w *wrapping) add(blank, part string) {
	n := Width(part)
	switch {
	case w.line != "" && w.used+len(blank)+n <= w.width:
		w.line += blank + part
		w.used += len(blank) + n
		return
	case w.line != "":
		w.lines = append(w.lines, w.line)
	}
	for n > w.width && w.width > 1 {
		var head string
		head, part = cut(part, w.width)
		w.lines = append(w.lines, head)
		n = Width(part)
	}
	w.line, w.used = part, n
}

// cut divides s, which is wider than width columns, after as many graphemes as fit into
// width, but after at least one grapheme.
func cut(s string, width int) (head, rest string) {
	used, end := 0, 0 // end is an index of s, because the text of a cell may be written differently in s
	for g := (graphemes{rest: s}); g.next(); {
		if used += g.width; used > width {
			break
		}
		end = len(s) - len(g.rest)
	}
	return s[:end], s[end:]
}
