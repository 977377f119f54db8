// Package grid provides the frame, a grid of cells the size of the terminal. Panels
// draw on it and it is encoded once.
//
// A cell holds one grapheme (what a reader takes for one character) and the number of a
// style. A grapheme two columns wide takes two cells, and the second only continues the
// first. Half of a grapheme is never left behind.
//
// Panels draw through a Region, a rectangle of the frame with its own origin. They
// cannot draw outside it, because anything there is cut off, whatever its coordinates.
// Text is cleaned on its way in, so that no control character reaches the terminal, and
// becomes plain characters if the frame is in ASCII. A frame knows no colours. Styles
// are numbers, and a Pen decides at the very end what to write to the terminal for
// each.
package grid

import "unicode/utf8"

// Cell is the content of one cell of a frame.
type Cell struct {
	// Text is a grapheme, a blank if nothing was drawn, or empty if the cell
	// continues the one before it.
	Text  string
	Style Style
	// Width is 1 or 2 columns, or 0 if the cell continues the one before it.
	Width int
}

// Frame is a grid of cells. It is not safe for concurrent use.
type Frame struct {
	w, h   int
	glyphs Glyphs
	cells  []cell
	// clusters are the graphemes of more than one rune that cells refer to.
	clusters []string
	// buffer is reused by Encode.
	buffer []byte
	// watch is called for each text that is drawn. It may be nil.
	watch func(text string, at Rect)
}

// cell is a Cell in eight bytes.
type cell struct {
	// glyph is a rune or, below zero, the complement of an index into
	// Frame.clusters.
	glyph rune
	style Style
	width uint8
}

// NewFrame returns a blank frame of w columns and h rows.
func NewFrame(w, h int, glyphs Glyphs) *Frame {
	f := &Frame{glyphs: glyphs}
	f.Reset(w, h)
	return f
}

// Reset blanks f and makes it w columns by h rows, reusing its memory.
func (f *Frame) Reset(w, h int) {
	f.w, f.h = max(w, 0), max(h, 0)
	if n := f.w * f.h; n > cap(f.cells) {
		f.cells = make([]cell, n)
	} else {
		f.cells = f.cells[:n]
	}
	for i := range f.cells {
		f.cells[i] = blank(0)
	}
	f.clusters = f.clusters[:0]
}

// Watch calls seen for each text as it is drawn, with the columns that it takes,
// whether it is cut off or not. The cells alone do not show where one text ends and the
// next begins. Watch(nil) stops this.
func (f *Frame) Watch(seen func(text string, at Rect)) { f.watch = seen }

// Size returns the number of columns and rows.
func (f *Frame) Size() (w, h int) { return f.w, f.h }

// Glyphs returns the glyph set that f is drawn with.
func (f *Frame) Glyphs() Glyphs { return f.glyphs }

// Region returns a region that covers all of f.
func (f *Frame) Region() Region {
	all := Rect{W: f.w, H: f.h}
	return Region{frame: f, rect: all, clip: all}
}

// At returns the cell in column x and row y. Outside of f it returns the zero Cell.
func (f *Frame) At(x, y int) Cell {
	if x < 0 || x >= f.w || y < 0 || y >= f.h {
		return Cell{}
	}
	c := f.cells[y*f.w+x]
	return Cell{Text: string(f.appendText(nil, c)), Style: c.style, Width: int(c.width)}
}

// put writes c into column x and row y. All columns of c must lie in f.
func (f *Frame) put(x, y int, c cell) {
	i := y*f.w + x
	f.clear(i)
	if c.width == 2 {
		f.clear(i + 1)
		f.cells[i+1] = cell{style: c.style}
	}
	f.cells[i] = c
}

// clear blanks the other half of a wide grapheme if cell i holds one half of it.
func (f *Frame) clear(i int) {
	switch f.cells[i].width {
	case 0:
		f.cells[i-1] = blank(f.cells[i-1].style)
	case 2:
		f.cells[i+1] = blank(f.cells[i+1].style)
	}
}

// intern returns the glyph for a cell that shows text.
func (f *Frame) intern(text string) rune {
	r, size := utf8.DecodeRuneInString(text)
	if size == len(text) {
		return r
	}
	f.clusters = append(f.clusters, text)
	return ^rune(len(f.clusters) - 1)
}

// appendText appends the grapheme of c to b. A cell that continues another has none.
func (f *Frame) appendText(b []byte, c cell) []byte {
	switch {
	case c.width == 0:
		return b
	case c.glyph < 0:
		return append(b, f.clusters[^c.glyph]...)
	case c.glyph < utf8.RuneSelf:
		return append(b, byte(c.glyph))
	default:
		return utf8.AppendRune(b, c.glyph)
	}
}

func blank(style Style) cell {
	return cell{glyph: ' ', style: style, width: 1}
}
