package present

import "backstep/ui/paint/large"

// size is how large a presentation is.
type size struct {
	number, operand, boxes large.Font

	boxWidth, tallBox, smallBox int // of the path, in cells
}

// The frames from which on everything is twice as large.
const (
	doubleWidth  = 160
	doubleHeight = 40
)

// sizeFor returns the size for a view of w × h cells.
func sizeFor(w, h int) size {
	if w >= doubleWidth && h >= doubleHeight {
		return size{large.Big().Doubled(), large.Middle().Doubled(), large.Big(), 66, 13, 7}
	}
	return size{large.Big(), large.Middle(), large.Middle(), 38, 11, 5}
}
