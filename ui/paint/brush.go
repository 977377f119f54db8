package paint

import (
	"image"

	"backstep/ui/grid"
	"backstep/ui/theme"
)

// Brush is the way a line of dots is drawn.
type Brush struct {
	Role, Beyond theme.Role // beyond the cursor
	Priority     int        // of the style, in cells shared with other lines
	Faint        bool       // only a few of its dots are drawn
}

// faint reports whether the dot x, y belongs to a line that is made faint without
// colour. Such a line keeps about every fifth dot, whatever its direction.
func faint(x, y int) bool { return (x+2*y)%5 == 0 }

// Ahead returns the brush for the part of a line beyond the cursor. If colours cannot
// set that part apart, it has fewer dots.
func (b Brush) Ahead(look Look) Brush {
	b.Role, b.Priority, b.Faint = b.Beyond, b.Priority-1, look.Colourless
	return b
}

// Stroke draws the dots from one end to the other.
func (b Brush) Stroke(dots *grid.Dots, ends [2]image.Point) {
	dots.Walk(ends[0].X, ends[0].Y, ends[1].X, ends[1].Y, func(x, y int) {
		if !b.Faint || faint(x, y) {
			dots.Set(x, y, b.Role.Style(), b.Priority)
		}
	})
}
