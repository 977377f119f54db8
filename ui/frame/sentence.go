package frame

import (
	"backstep/network/explain"
	"backstep/ui/grid"
	"backstep/ui/paint"
	"backstep/ui/theme"
)

// sentence is row 2 of a frame: one sentence on the number in focus.
type sentence struct {
	paint.Painter
	text explain.Sentence
}

// draw draws the longest form of the sentence that fits.
func (p sentence) draw() {
	room := p.W() - 2*(paint.Margin+1)
	p.Text(paint.Margin+1, 0, p.text.Fitting(room, grid.Width), theme.Text)
}
