package render

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/image/vector"
)

// solidBoxes has the characters for all combinations of lines from the middle of a cell
// to its edges, each none, light or heavy. Up, right, down and left, in this order, are
// the digits in base three of the character's place.
const solidBoxes = " ╴╸╷┐┑╻┒┓╶─╾┌┬┭┎┰┱╺╼━┍┮┯┏┲┳╵┘┙│┤┥╽┧┪└┴┵├┼┽┟╁╅┕┶┷┝┾┿┢╆╈╹┚┛╿┦┩┃┨┫┖┸┹┞╀╃┠╂╉┗┺┻┡╄╇┣╊╋"

// box draws a box drawing character, and reports whether it knows char. Double lines are
// left to the font.
func (s *shape) box(char rune) bool {
	if i := strings.IndexRune(solidBoxes, char); i >= 0 {
		place := utf8.RuneCountInString(solidBoxes[:i])
		s.arms(place/27, place/9%3, place/3%3, place%3)
		return true
	}
	switch char {
	case '╭':
		s.corner(+1, +1)
	case '╮':
		s.corner(-1, +1)
	case '╯':
		s.corner(-1, -1)
	case '╰':
		s.corner(+1, -1)
	case '╱':
		s.diagonal(false)
	case '╲':
		s.diagonal(true)
	case '╳':
		s.diagonal(false)
		s.diagonal(true)
	default:
		return s.dashes(char)
	}
	return true
}

// thickness returns the thickness in pixels of no line, a light or a heavy one. It is
// even, so that the line is centred in the cell.
func (s *shape) thickness(weight int) int { return weight * max(2, s.w/8/2*2) }

// arms draws lines from the edges to the middle of the cell, and far enough beyond it to
// cover the lines that cross them there.
func (s *shape) arms(up, right, down, left int) {
	x, y := s.w/2, s.h/2
	acrossX := s.thickness(max(up, down)) / 2
	acrossY := s.thickness(max(left, right)) / 2
	half := func(weight int) int { return s.thickness(weight) / 2 }
	s.fill(x-half(up), 0, x+half(up), y+acrossY)
	s.fill(x-half(down), y-acrossY, x+half(down), s.h)
	s.fill(0, y-half(left), x+acrossX, y+half(left))
	s.fill(x-acrossX, y-half(right), s.w, y+half(right))
}

// corner draws a round corner whose lines go to a side, +1 being right, and up or down,
// +1 being down.
func (s *shape) corner(side, down int) {
	radius, half := s.w*3/8, s.thickness(1)/2
	// The middle of the circle. From where it ends, straight lines lead to the edges.
	x, y := s.w/2+side*radius, s.h/2+down*radius
	s.quarterRing(float32(x), float32(y), float32(-side), float32(-down), float32(radius-half), float32(radius+half))
	if side > 0 {
		s.fill(x, s.h/2-half, s.w, s.h/2+half)
	} else {
		s.fill(0, s.h/2-half, x, s.h/2+half)
	}
	if down > 0 {
		s.fill(s.w/2-half, y, s.w/2+half, s.h)
	} else {
		s.fill(s.w/2-half, 0, s.w/2+half, y)
	}
}

// quarterRing covers a quarter of a ring: to the right of its middle if dx is 1 or to the
// left if dx is -1, and below it if dy is 1 or above if dy is -1.
func (s *shape) quarterRing(x, y, dx, dy, inner, outer float32) {
	s.fillPath(func(p *vector.Rasterizer) {
		p.MoveTo(x+dx*outer, y)
		p.CubeTo(x+dx*outer, y+dy*outer*quarter, x+dx*outer*quarter, y+dy*outer, x, y+dy*outer)
		p.LineTo(x, y+dy*inner)
		p.CubeTo(x+dx*inner*quarter, y+dy*inner, x+dx*inner, y+dy*inner*quarter, x+dx*inner, y)
		p.ClosePath()
	})
}

// diagonal draws a line from corner to corner, falling or rising to the right.
func (s *shape) diagonal(falling bool) {
	w, h := float32(s.w), float32(s.h)
	half := float32(s.thickness(1)) * 0.56 // So that it is as thick as the other lines.
	from, to := h, float32(0)
	if falling {
		from, to = to, from
	}
	s.fillPath(func(p *vector.Rasterizer) {
		p.MoveTo(-half, from)
		p.LineTo(half, from)
		p.LineTo(w+half, to)
		p.LineTo(w-half, to)
		p.ClosePath()
	})
}

// dashes draws a dashed line, whose dashes continue evenly in the next cell. It reports
// whether char is one.
func (s *shape) dashes(char rune) bool {
	i := strings.IndexRune("╌╍╎╏┄┅┆┇┈┉┊┋", char)
	if i < 0 {
		return false
	}
	i /= utf8.RuneLen(char)
	n, vertical, half := 2+i/4, i/2%2 == 1, s.thickness(1+i%2)/2
	long := s.w
	if vertical {
		long = s.h
	}
	for d := range n {
		gap := max(1, long/n*3/16)
		from, to := long*d/n+gap, long*(d+1)/n-gap
		if vertical {
			s.fill(s.w/2-half, from, s.w/2+half, to)
		} else {
			s.fill(from, s.h/2-half, to, s.h/2+half)
		}
	}
	return true
}
