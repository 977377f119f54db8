package grid

import (
	"math"

	"github.com/NimbleMarkets/ntcharts/canvas"
	"github.com/NimbleMarkets/ntcharts/canvas/graph"
)

// The number of dots in a cell, as in Braille. Drawings use them with every glyph set.
// A glyph set with fewer dots shows them more coarsely.
const (
	DotsAcross = 2
	DotsDown   = 4
)

// Dots is a drawing of dots, eight to a cell. All dots of a cell are shown in one
// style, which is that of the dot with the highest priority, or of the first among
// equals. Dots outside the drawing are cut off.
type Dots struct {
	w, h  int // In cells.
	cells []dotCell
}

// dotCell is a cell of Dots.
type dotCell struct {
	mask     uint8 // A bit for each dot, in the order of dotBit; 0 is empty.
	style    Style
	priority int
}

// NewDots returns an empty drawing of w columns and h rows of cells.
func NewDots(w, h int) *Dots {
	w, h = max(w, 0), max(h, 0)
	return &Dots{w: w, h: h, cells: make([]dotCell, w*h)}
}

// Size returns the number of dots across and down.
func (d *Dots) Size() (w, h int) { return d.w * DotsAcross, d.h * DotsDown }

// Set sets the dot x, y, counted from the top left.
func (d *Dots) Set(x, y int, style Style, priority int) {
	w, h := d.Size()
	if x < 0 || x >= w || y < 0 || y >= h {
		return
	}
	c := &d.cells[y/DotsDown*d.w+x/DotsAcross]
	if c.mask == 0 || priority > c.priority {
		c.style, c.priority = style, priority
	}
	c.mask |= dotBit(x%DotsAcross, y%DotsDown)
}

// Line sets the dots from x0, y0 to x1, y1, both included.
func (d *Dots) Line(x0, y0, x1, y1 int, style Style, priority int) {
	d.Walk(x0, y0, x1, y1, func(x, y int) { d.Set(x, y, style, priority) })
}

// Walk visits the dots of a line that lie on the drawing.
func (d *Dots) Walk(x0, y0, x1, y1 int, visit func(x, y int)) {
	x0, y0, x1, y1, seen := d.clip(x0, y0, x1, y1)
	if !seen {
		return
	}
	for _, p := range graph.GetLinePoints(canvas.Point{X: x0, Y: y0}, canvas.Point{X: x1, Y: y1}) {
		visit(p.X, p.Y)
	}
}

// farthest is the largest absolute coordinate of an end of a line. Ends that lie beyond
// are moved there. This keeps the arithmetic of clip exact to a small fraction of a
// dot.
const farthest = 1 << 30

// clip cuts a line to the drawing, so that a line with far-away ends takes no longer to
// walk than others. An end inside stays unchanged. seen is false if no part of the line
// lies inside.
func (d *Dots) clip(x0, y0, x1, y1 int) (cx0, cy0, cx1, cy1 int, seen bool) {
	for _, v := range [...]*int{&x0, &y0, &x1, &y1} {
		*v = min(max(*v, -farthest), farthest)
	}
	w, h := d.Size()
	ax, ay := float64(x0), float64(y0)
	dx, dy := float64(x1)-ax, float64(y1)-ay
	from, to := 0.0, 1.0 // The part of the line inside, after Liang and Barsky.
	for _, edge := range [4][2]float64{
		{-dx, ax}, {dx, float64(w-1) - ax}, {-dy, ay}, {dy, float64(h-1) - ay},
	} {
		outward, room := edge[0], edge[1]
		switch {
		case outward == 0 && room < 0:
			return 0, 0, 0, 0, false
		case outward < 0:
			from = math.Max(from, room/outward)
		case outward > 0:
			to = math.Min(to, room/outward)
		}
	}
	if from > to {
		return 0, 0, 0, 0, false
	}
	if to < 1 {
		x1, y1 = int(math.Round(ax+to*dx)), int(math.Round(ay+to*dy))
	}
	if from > 0 {
		x0, y0 = int(math.Round(ax+from*dx)), int(math.Round(ay+from*dy))
	}
	return x0, y0, x1, y1, true
}

// Draw copies the drawing to r, with its top left cell on that of r. Cells without a
// dot leave r as it is.
func (d *Dots) Draw(r Region) {
	for i, c := range d.cells {
		if c.mask != 0 {
			r.Set(i%d.w, i/d.w, dotChar(c.mask, r.Glyphs()), c.style)
		}
	}
}
