package frame

import (
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// prompt is the command line.
type prompt struct {
	paint.Painter
	line   string
	cursor int // runes of the line before the cursor
}

// draw draws the command line.
func (p prompt) draw() {
	x := paint.Margin + 1
	x += p.Text(x, 0, ":", theme.Update)
	paint.TypedLine{Text: p.line, Cursor: p.cursor, Role: theme.Text}.Draw(p.Painter, x, 0, p.W()-x-paint.Margin-1)
}
