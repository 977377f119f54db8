package grid

// Encode writes f for a terminal: its rows with a newline between them, each
// exactly as wide as f. Neighbours of one style share one escape, and every
// row ends in the terminal's own style, so that rows can be written singly.
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
	for _, c := range f.cells[y*f.w : (y+1)*f.w] {
		if c.style != style && c.width > 0 {
			// A blank takes on what is around it, unless that would be seen.
			if next := pen.Escape(c.style); c.glyph != ' ' || next.ShowsOnBlank || now.ShowsOnBlank {
				b = switchTo(b, now, next)
				style, now = c.style, next
			}
		}
		b = f.appendText(b, c)
	}
	return append(b, now.Off...)
}

// switchTo appends what ends one escape and begins another.
func switchTo(b []byte, now, next Escape) []byte {
	if now.On == next.On {
		return b
	}
	return append(append(b, now.Off...), next.On...)
}

// Plain is the text of f without any style, its rows with a newline between
// them.
func (f *Frame) Plain() string {
	return f.Encode(plain{})
}

// plain is the pen of a terminal without styles.
type plain struct{}

func (plain) Escape(Style) Escape { return Escape{} }
