// Package screen holds what a terminal shows: a grid of characters with their
// colours.
package screen

import (
	"image/color"
	"strings"
)

// Cell is one character on the screen.
type Cell struct {
	Char      rune
	Fg, Bg    color.RGBA
	Bold      bool
	Underline bool
}

// Screen is what a terminal shows at one moment. It does not change once it is made.
type Screen struct {
	Cols, Rows int
	Cells      []Cell // row by row
}

// At returns the cell in a column and a row, both counted from 0.
func (s Screen) At(x, y int) Cell { return s.Cells[y*s.Cols+x] }

// String returns the text of the screen, a line a row, without blanks at the
// ends of lines.
func (s Screen) String() string {
	var b strings.Builder
	for y := range s.Rows {
		var row strings.Builder
		for x := range s.Cols {
			row.WriteRune(s.At(x, y).Char)
		}
		b.WriteString(strings.TrimRight(row.String(), " ") + "\n")
	}
	return b.String()
}
