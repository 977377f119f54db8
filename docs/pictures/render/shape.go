package render

import (
	"image"
	"image/color"
	"image/draw"

	"golang.org/x/image/vector"
)

// shape is the part of its cell that a character covers.
type shape struct {
	mask *image.Alpha
	w, h int
}

func newShape(cell image.Point) *shape {
	return &shape{mask: image.NewAlpha(image.Rect(0, 0, cell.X, cell.Y)), w: cell.X, h: cell.Y}
}

// fill covers a rectangle.
func (s *shape) fill(x0, y0, x1, y1 int) { s.shade(x0, y0, x1, y1, 0xff) }

// shade covers a rectangle in part, in 255ths.
func (s *shape) shade(x0, y0, x1, y1 int, part uint8) {
	draw.Draw(s.mask, image.Rect(x0, y0, x1, y1), image.NewUniform(color.Alpha{A: part}), image.Point{}, draw.Src)
}

// fillPath covers what a path encloses, with smooth edges.
func (s *shape) fillPath(path func(*vector.Rasterizer)) {
	r := vector.NewRasterizer(s.w, s.h)
	path(r)
	r.Draw(s.mask, s.mask.Bounds(), image.Opaque, image.Point{})
}

// emptyBox draws the box that stands for a character that no font has.
func (s *shape) emptyBox() {
	s.fill(s.w/8, s.h/8, s.w*7/8, s.h*7/8)
	s.shade(s.w/4, s.h/4, s.w*3/4, s.h*3/4, 0)
}

// coarsen rounds the cover of each pixel to one of twelve degrees. The eye does not see
// that, and a screen then has few enough colours for a palette.
func (s *shape) coarsen() {
	const degrees = 11
	for i, a := range s.mask.Pix {
		s.mask.Pix[i] = uint8((int(a)*degrees + 0x7f) / 0xff * 0xff / degrees)
	}
}
