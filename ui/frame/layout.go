package frame

import "backstep/ui/grid"

// areas are the rectangles of one frame. A rectangle without room is empty.
type areas struct {
	header, ribbon, footer grid.Rect

	body grid.Rect // all between ribbon and footer, where the view is
}

// The smallest frame that shows anything.
const (
	minWidth  = 20
	minHeight = 5
)

// layout divides a frame. Rows 0 and 1 are header and ribbon, and the last row is the
// footer, if the frame is high enough.
func layout(w, h int) areas {
	a := areas{
		header: grid.Rect{X: 0, Y: 0, W: w, H: 1},
		ribbon: grid.Rect{X: 0, Y: 1, W: w, H: 1},
	}
	top, bottom := 3, h
	if h < 16 {
		top = 2
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
