package large

import (
	"strings"
	"unicode/utf8"
)

// Font is a set of characters, all of the same height.
type Font struct {
	rows   int
	gap    int // columns between two characters
	glyphs map[rune][]string
}

// Rows returns the height of a text.
func (f Font) Rows() int { return f.rows }

// Has reports whether the font has every character of a text.
func (f Font) Has(text string) bool {
	for _, r := range text {
		if _, ok := f.glyphs[r]; !ok && r != ' ' {
			return false
		}
	}
	return true
}

// Width returns the columns of a text. A character that the font lacks counts as a blank.
func (f Font) Width(text string) int {
	w := -f.gap
	for _, r := range text {
		w += utf8.RuneCountInString(f.glyph(r)[0]) + f.gap
	}
	return max(0, w)
}

// Write returns the rows of a text, all of the same width.
func (f Font) Write(text string) []string {
	rows := make([]strings.Builder, f.rows)
	for i, r := range []rune(text) {
		for y, part := range f.glyph(r) {
			if i > 0 {
				rows[y].WriteString(strings.Repeat(" ", f.gap))
			}
			rows[y].WriteString(part)
		}
	}
	list := make([]string, f.rows)
	for y := range rows {
		list[y] = rows[y].String()
	}
	return list
}

// glyph returns the rows of a character.
func (f Font) glyph(r rune) []string {
	if g, ok := f.glyphs[r]; ok {
		return g
	}
	blank := make([]string, f.rows)
	for y := range blank {
		blank[y] = "  "
	}
	return blank
}
