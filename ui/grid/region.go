package grid

// Region is a rectangle of a frame with an origin of its own, so that column 0 and row
// 0 are its top left cell. Anything drawn outside it is cut off. A wide grapheme that
// is cut in half leaves a blank. The zero Region has no cells.
type Region struct {
	frame *Frame
	// rect is the region in the frame's columns and rows. It may lie partly outside the
	// region it is cut from.
	rect Rect
	// clip is the part of rect that can be drawn on.
	clip Rect
}

// W returns the number of columns.
func (r Region) W() int { return r.rect.W }

// H returns the number of rows.
func (r Region) H() int { return r.rect.H }

// Rect returns the region in the frame's columns and rows, in which the mouse reports
// its position.
func (r Region) Rect() Rect { return r.rect }

// Glyphs returns the glyph set that the frame is drawn with.
func (r Region) Glyphs() Glyphs {
	if r.frame == nil {
		return Braille
	}
	return r.frame.glyphs
}

// Sub returns the part of r that s covers, which is given in columns and rows of r.
func (r Region) Sub(s Rect) Region {
	rect := Rect{X: r.rect.X + s.X, Y: r.rect.Y + s.Y, W: max(s.W, 0), H: max(s.H, 0)}
	return Region{frame: r.frame, rect: rect, clip: rect.Intersect(r.clip)}
}

// At returns the cell in column x and row y. Outside of r it returns the zero Cell.
func (r Region) At(x, y int) Cell {
	x, y = x+r.rect.X, y+r.rect.Y
	if !r.clip.Contains(x, y) {
		return Cell{}
	}
	return r.frame.At(x, y)
}

// Set draws one character. A rune that is no character by itself, such as a control
// character or a lone accent, draws nothing.
func (r Region) Set(x, y int, char rune, style Style) {
	if single(char) && r.Glyphs() != ASCII {
		r.place(x, y, cell{glyph: char, style: style, width: 1})
		return
	}
	g := graphemes{rest: string(char)}
	if g.next() {
		r.put(x, y, g.grapheme, style)
	}
}

// Text draws s from column x on and returns how many columns it took, up to the right
// edge of r. Control characters are left out, and tabs and newlines become blanks.
func (r Region) Text(x, y int, s string, style Style) int {
	start := x
	for g := (graphemes{rest: s}); x < r.W() && g.next(); x += g.width {
		r.put(x, y, g.grapheme, style)
	}
	if r.frame != nil && r.frame.watch != nil {
		r.frame.watch(s, Rect{X: r.rect.X + start, Y: r.rect.Y + y, W: x - start, H: 1})
	}
	return x - start
}

// HLine draws one character n times, from column x to the right.
func (r Region) HLine(x, y, n int, char rune, style Style) {
	from, to := max(x, 0), min(x+n, r.W())
	for x = from; x < to; x++ {
		r.Set(x, y, char, style)
	}
}

// VLine draws one character n times, from row y down.
func (r Region) VLine(x, y, n int, char rune, style Style) {
	from, to := max(y, 0), min(y+n, r.H())
	for y = from; y < to; y++ {
		r.Set(x, y, char, style)
	}
}

// Restyle gives n cells, from column x to the right, another style. Their text stays.
func (r Region) Restyle(x, y, n int, style Style) {
	row := Rect{X: r.rect.X + x, Y: r.rect.Y + y, W: n, H: 1}.Intersect(r.clip)
	if row.Empty() {
		return
	}
	first := row.Y*r.frame.w + row.X
	for i := range row.W {
		r.frame.cells[first+i].style = style
	}
}

// put draws the part of a grapheme that lies in r.
func (r Region) put(x, y int, g grapheme, style Style) {
	if r.clip.Empty() {
		return
	}
	if r.Glyphs() == ASCII && len(g.text) > 1 {
		if g.width == 2 {
			r.place(x+1, y, blank(style))
		}
		r.place(x, y, cell{glyph: int32(plainForm(g.text)), style: style, width: 1})
		return
	}
	r.place(x, y, cell{glyph: r.frame.intern(g.text), style: style, width: uint8(g.width)})
}

// place puts a cell, or a blank if only half of it lies in r.
func (r Region) place(x, y int, c cell) {
	if r.Glyphs() == Block {
		c.glyph = level(c.glyph)
	}
	x, y = x+r.rect.X, y+r.rect.Y
	last := x + int(c.width) - 1
	left, right := r.clip.Contains(x, y), r.clip.Contains(last, y)
	switch {
	case left && right:
		r.frame.put(x, y, c)
	case left:
		r.frame.put(x, y, blank(c.style))
	case right:
		r.frame.put(last, y, blank(c.style))
	}
}
