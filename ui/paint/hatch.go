package paint

import (
	"backstep/ui/grid"
	"backstep/ui/theme"
)

// Hatch fills a part of a region as a bar of the last step. It has whole cells only.
func Hatch(r grid.Region, part grid.Rect) {
	for y := part.Y; y < part.Bottom(); y++ {
		r.HLine(part.X, y, part.W, '╱', theme.Dim.Style())
	}
}
