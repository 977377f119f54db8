package grid

import (
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// Encode writes f for a terminal: its rows with a newline between them, each
// exactly as wide as f. Neighbours of one style share one escape, and every
// row ends in the terminal's own style, so that rows can be written singly.
//
// Terminals disagree on how wide a grapheme of several runes is. Its cells are
// erased before it is drawn, and what follows it is put in its column
// explicitly, whatever the terminal made of it.
func (f *Frame) Encode(pen Pen) string {
	b := f.buffer[:0]
	for y := range f.h {
		if y > 0 {
			b = append(b, '\n')
		}
		b = f.appendRow(b, y, pen)
	}
	f.buffer = b
	return string(b)
}

// appendRow appends row y to b.
func (f *Frame) appendRow(b []byte, y int, pen Pen) []byte {
	var style Style
	var now Escape
	for x, c := range f.cells[y*f.w : (y+1)*f.w] {
		if c.style != style && c.width > 0 {
			// A blank takes the style around it, unless that would show.
			if next := pen.Escape(c.style); c.glyph != ' ' || next.ShowsOnBlank || now.ShowsOnBlank {
				b = switchTo(b, now, next)
				style, now = c.style, next
			}
		}
		if c.glyph < 0 {
			b = appendSequence(b, int(c.width), 'X') // Erase cells.
			b = f.appendText(b, c)
			b = appendSequence(b, x+int(c.width)+1, 'G') // Go to a column.
			continue
		}
		b = f.appendText(b, c)
	}
	return append(b, now.Off...)
}

// appendSequence appends a control sequence with one number.
func appendSequence(b []byte, n int, final byte) []byte {
	b = append(b, "\x1b["...)
	return append(strconv.AppendInt(b, int64(n), 10), final)
}

// switchTo appends what ends one escape and begins another.
func switchTo(b []byte, now, next Escape) []byte {
	if now.On == next.On {
		return b
	}
	return append(append(b, now.Off...), next.On...)
}

// Plain is the text of f without any style or control sequence, its rows with a
// newline between them, each as wide as f.
func (f *Frame) Plain() string {
	var b strings.Builder
	for y := range f.h {
		if y > 0 {
			b.WriteByte('\n')
		}
		for _, c := range f.cells[y*f.w : (y+1)*f.w] {
			text := string(f.appendText(nil, c))
			b.WriteString(text)
			if c.glyph < 0 {
				b.WriteString(strings.Repeat(" ", int(c.width)-displaywidth.Options{}.String(text)))
			}
		}
	}
	return b.String()
}
