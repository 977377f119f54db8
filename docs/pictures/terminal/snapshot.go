package terminal

import (
	"image/color"

	"github.com/hinshun/vt10x"

	"backstep/docs/pictures/screen"
)

// What the emulator calls underlined and bold, in the bits of a glyph's mode.
// Reversed glyphs have their colours exchanged already.
const (
	modeUnderline = 1 << 1
	modeBold      = 1 << 2
)

// snapshot copies what an emulator shows.
func snapshot(emul vt10x.Terminal, colours screen.Colours) screen.Screen {
	cols, rows := emul.Size()
	s := screen.Screen{Cols: cols, Rows: rows, Cells: make([]screen.Cell, 0, cols*rows)}
	for y := range rows {
		for x := range cols {
			glyph := emul.Cell(x, y)
			char := glyph.Char
			if char == 0 {
				char = ' '
			}
			s.Cells = append(s.Cells, screen.Cell{
				Char: char, Fg: colourOf(glyph.FG, colours), Bg: colourOf(glyph.BG, colours),
				Bold: glyph.Mode&modeBold != 0, Underline: glyph.Mode&modeUnderline != 0,
			})
		}
	}
	return s
}

// colourOf is a colour of the emulator. It gives the first 256 true colours,
// all of them nearly black, the numbers of xterm's 256 colours; the program
// uses none of them.
func colourOf(c vt10x.Color, colours screen.Colours) color.RGBA {
	switch {
	case c == vt10x.DefaultFG:
		return colours.Fg
	case c == vt10x.DefaultBG:
		return colours.Bg
	case c < 256:
		return screen.Indexed(uint8(c))
	default:
		return screen.RGB(uint32(c))
	}
}
