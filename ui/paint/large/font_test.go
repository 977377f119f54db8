package large

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func fonts() map[string]Font { return map[string]Font{"big": Big(), "middle": Middle()} }

// Every character is a rectangle of half blocks, as high as its font.
func TestCharactersAreRectangles(t *testing.T) {
	for name, f := range fonts() {
		for r, glyph := range f.glyphs {
			if len(glyph) != f.rows {
				t.Errorf("%s: %q has %d rows, want %d", name, r, len(glyph), f.rows)
			}
			for y, row := range glyph {
				if got, want := utf8.RuneCountInString(row), utf8.RuneCountInString(glyph[0]); got != want {
					t.Errorf("%s: row %d of %q has %d columns, want %d", name, y, r, got, want)
				}
				if strings.Trim(row, " █▀▄") != "" {
					t.Errorf("%s: row %d of %q is %q", name, y, r, row)
				}
			}
		}
	}
}

// No two characters look alike, apart from brackets.
func TestCharactersDiffer(t *testing.T) {
	for name, f := range fonts() {
		seen := map[string]rune{}
		for r, glyph := range f.glyphs {
			if strings.ContainsRune("()[]", r) {
				continue
			}
			all := strings.Join(glyph, "\n")
			if other, twice := seen[all]; twice {
				t.Errorf("%s: %q looks like %q", name, r, other)
			}
			seen[all] = r
		}
	}
}

// Whatever a number looks like, both fonts can write it.
func TestNumbersCanBeWritten(t *testing.T) {
	for name, f := range fonts() {
		for _, text := range []string{"0123456789", "−0.3470", "−4.106e−4", "NaN", "−∞", "="} {
			if !f.Has(text) {
				t.Errorf("%s lacks a character of %q", name, text)
			}
			rows := f.Write(text)
			for _, row := range rows {
				if got := utf8.RuneCountInString(row); len(rows) != f.Rows() || got != f.Width(text) {
					t.Errorf("%s: %q takes %d rows of %d columns, want %d of %d", name, text, len(rows), got, f.Rows(), f.Width(text))
				}
			}
		}
	}
}

// A doubled font has every character in twice its size, with as many halves filled.
func TestDoubledFonts(t *testing.T) {
	for name, f := range fonts() {
		d := f.Doubled()
		for r, glyph := range f.glyphs {
			text := string(r)
			if d.Width(text) != 2*f.Width(text) || d.Rows() != 2*f.Rows() {
				t.Errorf("%s: %q is %d × %d, doubled %d × %d", name, r, f.Width(text), f.Rows(), d.Width(text), d.Rows())
			}
			all, doubled := strings.Join(glyph, ""), strings.Join(d.glyphs[r], "")
			halves := 2*strings.Count(all, "█") + strings.Count(all, "▀") + strings.Count(all, "▄")
			if strings.Count(doubled, "█") != 2*halves {
				t.Errorf("%s: %q has %d halves, doubled %d cells", name, r, halves, strings.Count(doubled, "█"))
			}
		}
	}
}
