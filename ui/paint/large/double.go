package large

import "strings"

// Doubled returns the font in twice its size.
func (f Font) Doubled() Font {
	d := Font{rows: 2 * f.rows, gap: 2 * f.gap, glyphs: make(map[rune][]string, len(f.glyphs))}
	for r, rows := range f.glyphs {
		var glyph []string
		for _, row := range rows {
			glyph = append(glyph, half(row, '▀'), half(row, '▄'))
		}
		d.glyphs[r] = glyph
	}
	return d
}

// half returns the half of a row that a block of half a cell fills, in whole cells that are
// twice as wide.
func half(row string, block rune) string {
	var b strings.Builder
	for _, r := range row {
		if r == block || r == '█' {
			b.WriteString("██")
		} else {
			b.WriteString("  ")
		}
	}
	return b.String()
}
