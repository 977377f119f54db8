package landscape

import (
	"math"

	"backstep/network/probe"
	"backstep/ui/grid"
	"backstep/ui/number"
	"backstep/ui/theme"
)

// relief draws the contours and writes the loss of each into a gap of its line.
type relief struct {
	ground
	t        *terrain
	contours []probe.Contour // those that have room
	passes   []uint32        // by cell: a bit for each contour that passes it
	cells    [][]grid.Rect   // by contour: the cells that it passes, without width and height
}

// newRelief draws the contours of a terrain.
func newRelief(p ground, t *terrain) *relief {
	r := &relief{ground: p, t: t, contours: t.contours(), passes: make([]uint32, t.w*t.h)}
	r.cells = make([][]grid.Rect, len(r.contours))
	dots := grid.NewDots(t.w, t.h)
	for i := range r.contours {
		for _, line := range r.contours[i].Lines {
			r.line(dots, i, line)
		}
	}
	dots.Draw(p.Region)
	return r
}

// line draws a line of a contour, which is hardly longer than a few dots, and notes the
// cells that it passes.
func (r *relief) line(dots *grid.Dots, contour int, line probe.ContourLine) {
	fromX, fromY, _ := r.t.dot(line.FromX, line.FromY)
	toX, toY, _ := r.t.dot(line.ToX, line.ToY)
	n := max(abs(toX-fromX), abs(toY-fromY), 1)
	if n > r.t.w*grid.DotsAcross {
		return // It is of another window, and has no form in this one.
	}
	for i := range n + 1 {
		r.dot(dots, contour, fromX+(2*i*(toX-fromX)+n)/(2*n), fromY+(2*i*(toY-fromY)+n)/(2*n))
	}
}

// dot sets a dot of a contour.
func (r *relief) dot(dots *grid.Dots, contour, x, y int) {
	cell := grid.Rect{X: x / grid.DotsAcross, Y: y / grid.DotsDown}
	if x < 0 || y < 0 || cell.X >= r.t.w || cell.Y >= r.t.h {
		return
	}
	dots.Set(x, y, theme.Contour.Style(), 0)
	if at, bit := cell.Y*r.t.w+cell.X, uint32(1)<<contour; r.passes[at]&bit == 0 {
		r.passes[at] |= bit
		r.cells[contour] = append(r.cells[contour], cell)
	}
}

// labels writes the loss of each contour into a gap of its line, and once more where it is
// far from there. Where something else would be covered there is no label.
func (r *relief) labels() {
	step := stepOf(r.contours)
	for i := range r.contours {
		text := " " + number.Tick(r.contours[i].Level, step) + " "
		if r.Format.ASCII {
			text = r.Spell(text)
		}
		first, ok := r.best(i, grid.Width(text), nil)
		if !ok {
			continue
		}
		r.Text(first.X, first.Y, text, theme.Soft)
		if second, ok := r.best(i, grid.Width(text), &first); ok {
			r.Text(second.X, second.Y, text, theme.Soft)
		}
	}
}

// stepOf returns the distance of contours that are equally far apart, or 0.
func stepOf(contours []probe.Contour) float64 {
	if len(contours) < 3 {
		return 0
	}
	step, last := contours[1].Level-contours[0].Level, len(contours)-1
	if other := contours[last].Level - contours[last-1].Level; math.Abs(other-step) > step/10 {
		return 0
	}
	return step
}

// best returns the place of w columns where the most of a contour's line makes way for a
// label, and the nearest to the present weights among equals. With another label of the
// contour it is far from that.
func (r *relief) best(contour, w int, other *grid.Rect) (at grid.Rect, ok bool) {
	hereX, hereY, _ := r.t.cell(r.pic.Here.X, r.pic.Here.Y)
	most, nearest := 0, 0
	for _, cell := range r.cells[contour] {
		place := grid.Rect{X: cell.X - w/2, Y: cell.Y, W: w, H: 1}
		if other != nil && abs(place.X-other.X) < r.t.w/2 && abs(place.Y-other.Y) < r.t.h/2 {
			continue
		}
		n := r.onLine(contour, place)
		away := abs(cell.X-hereX) + 2*abs(cell.Y-hereY)
		if n > most || n == most && n > 0 && away < nearest {
			at, most, nearest = place, n, away
		}
	}
	return at, most > 0
}

// onLine returns the number of cells, from the one left of a label to the one right of it,
// that the contour passes. It is 0 if the label would touch anything else.
func (r *relief) onLine(contour int, label grid.Rect) int {
	if label.X < 1 || label.X+label.W >= r.t.w {
		return 0
	}
	n, bit := 0, uint32(1)<<contour
	for x := label.X - 1; x <= label.X+label.W; x++ {
		inside := x >= label.X && x < label.X+label.W
		passes := r.passes[label.Y*r.t.w+x]
		if (inside && passes&^bit != 0) || !r.bare(x, label.Y) {
			return 0
		}
		if passes&bit != 0 {
			n++
		}
	}
	return n
}

// bare reports whether a cell has nothing but ground and contours.
func (r *relief) bare(x, y int) bool {
	c := r.At(x, y)
	return c.Text == "" || c.Text == " " || theme.RoleOf(c.Style) == theme.Contour
}

func abs(v int) int { return max(v, -v) }
