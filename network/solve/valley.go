package solve

import "math"

// valley closes in on what comes nearest to what is wanted between two points, given one
// between them that is nearer than both, by golden sections.
type valley struct {
	side            *side
	near, best, far point
	turns           int
}

// newValley returns nil unless the middle one of three points is nearer to what is wanted than
// the others, so that the nearest lies around it, and may be nearer than all that is known.
func newValley(s *Search, d *side, near, middle, far point) closing {
	if near.known() && middle.known() && far.known() && middle.miss() <= near.miss() && middle.miss() <= far.miss() {
		drop := math.Max(near.miss(), far.miss()) - middle.miss()
		if drop > 1e-12*middle.miss() && (middle.miss()-drop <= s.best.miss() || s.found) {
			return &valley{side: d, near: near, best: middle, far: far}
		}
	}
	return nil
}

// step calls the function in the larger half. If it passes what is wanted there, a bracket
// takes over.
func (v *valley) step(s *Search) closing {
	const golden, narrow = 0.381966, 1e-15
	to := v.far
	if math.Abs(v.near.at-v.best.at) > math.Abs(v.far.at-v.best.at) {
		to = v.near
	}
	at := v.best.at + golden*(to.at-v.best.at)
	if v.turns++; v.turns > mostTurns/2 || math.Abs(v.far.at-v.near.at) <= narrow*math.Abs(v.best.at) || !between(v.best.at, at, to.at) {
		if s.touches(v.best) {
			s.solved(v.best)
		}
		return nil
	}
	p := s.look(at)
	switch {
	case !p.known():
		return nil
	case meets(p, v.best):
		return v.passes(s, p)
	case p.miss() <= v.best.miss():
		if to == v.far {
			v.near = v.best
		} else {
			v.far = v.best
		}
		v.best = p
	case to == v.far:
		v.far = p
	default:
		v.near = p
	}
	return v
}

// passes returns the bracket of the nearer of the two solutions on both sides of a point at
// which the function has passed what is wanted.
func (v *valley) passes(s *Search, p point) closing {
	ends := [2]point{v.near, v.far}
	if s.far(v.far) < s.far(v.near) {
		ends = [2]point{v.far, v.near}
	}
	if between(ends[0].at, v.best.at, p.at) {
		ends[0] = v.best
	}
	return newBracket(v.side, ends[0], p)
}
