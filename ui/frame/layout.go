package frame

import "backstep/ui/grid"

// areas are the rectangles of one frame. A rectangle without room is empty.
type areas struct {
	header, ribbon, sentence, footer grid.Rect

	body grid.Rect // where the view is
}

// The smallest frame that shows anything.
const (
	minWidth  = 20
	minHeight = 5
)

// The smallest frame with a sentence.
const (
	leastSentenceWidth  = 40
	leastSentenceHeight = 8
)

// layout divides a frame by its size alone, so that nothing moves while a person steps.
// Rows 0 and 1 are header and ribbon, row 2 is the sentence with a blank row below it, and
// the last row is the footer, if the frame is large enough.
func layout(w, h int) areas {
	a := areas{
		header: grid.Rect{X: 0, Y: 0, W: w, H: 1},
		ribbon: grid.Rect{X: 0, Y: 1, W: w, H: 1},
	}
	top, bottom := 2, h
	if h >= 12 {
		top++
	}
	if w >= leastSentenceWidth && h >= leastSentenceHeight {
		a.sentence = grid.Rect{X: 0, Y: 2, W: w, H: 1}
		top++
	}
	if h >= 8 {
		a.footer = grid.Rect{X: 0, Y: h - 1, W: w, H: 1}
		bottom = h - 1
	}
	if h >= 30 {
		bottom--
	}
	a.body = grid.Rect{X: 0, Y: top, W: w, H: bottom - top}
	return a
}

// Body returns the area of the view in a frame of w × h cells. It is empty if the frame
// is too small.
func Body(w, h int) grid.Rect {
	if w < minWidth || h < minHeight {
		return grid.Rect{}
	}
	return layout(w, h).body
}
