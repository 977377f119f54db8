package grid

import (
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// Encode returns f as text for a terminal, with a newline between its rows, each
// exactly as wide as f. Neighbours of one style share one escape. Every row ends in the
// terminal's own style, so that rows can be written singly.
//
// Terminals disagree on how wide a grapheme of several runes is. Its cells are
// therefore erased before it is drawn, and the text after it is placed in its column
// explicitly, however wide the terminal has drawn it.
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
	style, now := Style(0), pen.Escape(0)
	b = append(b, now.On...)
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

// switchTo appends the sequences that end one escape and begin another.
func switchTo(b []byte, now, next Escape) []byte {
	if now.On == next.On {
		return b
	}
	return append(append(b, now.Off...), next.On...)
}

// Plain returns the text of f without styles and control sequences. There is a newline
// between its rows, each of which is as wide as f.
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
