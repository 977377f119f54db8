package terminal

import (
	"image/color"

	"github.com/hinshun/vt10x"

	"backstep/docs/pictures/screen"
)

// The bits of a glyph's mode for underlined and bold. The emulator has already exchanged
// the colours of reversed glyphs.
const (
	modeUnderline = 1 << 1
	modeBold      = 1 << 2
)

// snapshot returns a copy of the emulator's screen.
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

// colourOf converts a colour of the emulator. The emulator cannot tell the first 256 true
// colours, which are black to blue, from xterm's 256 colours. The program does not use
// them.
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
