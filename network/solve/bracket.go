package solve

import "math"

// bracket closes in on a solution between two points, between which the function passes what
// is wanted, or jumps past it.
type bracket struct {
	side   *side
	low    point // nearer to the present value
	high   point
	width  float64 // between them at first
	change float64 // of the function between them at first
	turns  int
}

// newBracket returns a bracket between a point and one that is farther.
func newBracket(d *side, near, far point) *bracket {
	return &bracket{side: d, low: near, high: far, width: math.Abs(far.at - near.at), change: math.Abs(far.residual - near.residual)}
}

// mostTurns is how often the function is called to close in on a point at most.
const mostTurns = 200

// step calls the function between the two points, and takes the part on which it comes to
// what is wanted: every other time in the middle, otherwise where a straight line would.
func (b *bracket) step(s *Search) closing {
	if b.low.residual == 0 {
		return b.end(s, b.low)
	}
	middle := b.low.at + (b.high.at-b.low.at)/2
	at := middle
	if line := b.low.at + (b.high.at-b.low.at)*(b.low.residual/(b.low.residual-b.high.residual)); b.turns%2 == 1 && between(b.low.at, line, b.high.at) {
		at = line
	}
	if b.turns++; !between(b.low.at, middle, b.high.at) || b.turns > mostTurns {
		nearest := b.low
		if b.high.miss() < b.low.miss() {
			nearest = b.high
		}
		return b.end(s, nearest)
	}
	p := s.look(at)
	switch {
	case !p.known():
		return &edge{side: b.side, known: b.low, unknown: p} // It is no number somewhere between.
	case meets(b.low, p):
		b.high = p
	default:
		b.low = p
	}
	return b
}

// end looks at the point that the bracket has come to. If the function only jumps past what
// is wanted there, it is no solution.
func (b *bracket) end(s *Search, p point) closing {
	if !s.close(p, b.change) {
		return nil
	}
	if before := p.at - b.side.direction*b.width/32; s.creeps(before) {
		b.side.creeps, b.side.over = true, true
		return nil
	}
	s.solved(p)
	return nil
}

// creeps reports whether the function is so near to what is wanted, well before it is that,
// that it only rounds to it: as a sigmoid does to 1, which it never reaches.
func (s *Search) creeps(before float64) bool {
	const rounding = 1e-15
	p, _ := s.try(before)
	return p.residual != 0 && p.miss() <= rounding*math.Max(math.Abs(s.asked.Want), math.Min(1, s.here.miss()))
}

// between reports whether a value lies between two others, and is neither of them.
func between(a, v, b float64) bool { return a < v && v < b || b < v && v < a }
