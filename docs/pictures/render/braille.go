package render

import "golang.org/x/image/vector"

// braille draws the dots of a Braille character, and reports whether char is one.
func (s *shape) braille(char rune) bool {
	const first, last = '\u2800', '\u28ff'
	if char < first || char > last {
		return false
	}
	// Unicode numbers three dots down the left, three down the right, and then
	// the lowest two.
	places := [8][2]int{{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}, {0, 3}, {1, 3}}
	for bit, place := range places {
		if (char-first)>>bit&1 == 1 {
			s.dot(float32((2*place[0]+1)*s.w)/4, float32((2*place[1]+1)*s.h)/8, float32(s.w)/6)
		}
	}
	return true
}

// quarter is the distance of the control points from the ends of the cubic curve that
// comes closest to a quarter of a circle, as a fraction of the radius.
const quarter = 0.5523

// dot covers a disc around x, y.
func (s *shape) dot(x, y, radius float32) {
	r, c := radius, radius*quarter
	s.fillPath(func(p *vector.Rasterizer) {
		p.MoveTo(x+r, y)
		p.CubeTo(x+r, y+c, x+c, y+r, x, y+r)
		p.CubeTo(x-c, y+r, x-r, y+c, x-r, y)
		p.CubeTo(x-r, y-c, x-c, y-r, x, y-r)
		p.CubeTo(x+c, y-r, x+r, y-c, x+r, y)
		p.ClosePath()
	})
}
