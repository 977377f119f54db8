package surface

import "backstep/ui/theme"

// shades are the n levels of the scale, for answers from low to high.
type shades struct {
	low, high float64
	n         int
}

// shades returns the shades of the answers. If these differ so little that they would have
// hardly more than one, a part of the scale is stretched over all of it. The middle between
// two classes stays the edge between two colours.
func (p drawing) shades() (s shades, stretched bool) {
	const part = 4 // of the range of the targets
	s = shades{p.pic.Low, p.pic.High, theme.Diverging.Levels()}
	of := p.pic.Surface
	if of == nil || p.pic.Plane.Y < 0 || p.pic.Discrete || p.ramp() != theme.Diverging {
		return s, false
	}
	low, high := of.Low, of.High
	if p.Moment.Classes() > 0 {
		middle := (s.low + s.high) / 2
		far := max(high-middle, middle-low)
		low, high = middle-far, middle+far
	}
	if span := high - low; span > 0 && span*part < s.high-s.low {
		return shades{low, high, s.n}, true
	}
	return s, false
}
