package solve

import (
	"math"

	"backstep/network"
)

// How far the weighted sums may go in one step of a walk, and how far they should go. A sum
// that is large may go farther, by a share of it.
const (
	farthestStep = 0.35
	usualStep    = 0.2
	largeSum     = 4
)

// farthest is how many times its first step a walk goes at most.
const farthest = 1e9

// side is a walk away from the present value, up or down.
type side struct {
	direction float64
	next      float64 // the length of the next step
	first     float64 // that of the first step that the sums took note of
	least     float64
	points    []point   // that were looked at, the present value first
	sums      []float64 // at the last of them
	over      bool      // nothing farther is looked at
	creeps    bool      // the function comes nearer and nearer to what is wanted, and is it only by rounding
}

func newSide(direction float64, here point, sums []float64, least float64) side {
	const begin = 1e-3
	return side{direction: direction, next: begin * math.Max(1e-3, math.Abs(here.at)), least: least, points: []point{here}, sums: sums}
}

// last returns the point that is farthest.
func (d *side) last() point { return d.points[len(d.points)-1] }

// walk takes a step, if the sums do not change by too much on it, and looks at what lies on
// it. Otherwise it tries a shorter one the next time.
func (d *side) walk(s *Search) {
	from := d.last()
	at := from.at + d.direction*d.next
	if d.direction < 0 && at <= d.least {
		at = d.least
	}
	if at == from.at || !network.Finite(at) {
		d.over = true
		return
	}
	p, sums := s.try(at)
	apart := mostApart(d.sums, sums)
	if tiny := 1e-14 * math.Max(1e-3, math.Abs(from.at)); apart > farthestStep && d.next > tiny {
		d.next *= math.Max(0.02, math.Min(0.5, usualStep/apart))
		return
	}
	if !allFinite(sums) {
		d.over = true
		return
	}
	if d.first == 0 && apart > usualStep/10 {
		d.first = d.next
	}
	d.next *= math.Max(0.5, math.Min(4, usualStep/math.Max(apart, 1e-300)))
	d.points, d.sums = append(d.points, p), sums
	d.over = at == d.least || math.Abs(at-d.points[0].at) > farthest*math.Max(d.first, math.Max(1e-3, math.Abs(d.points[0].at)))
	s.consider(p)
	d.inspect(s)
}

// mostApart returns how far apart two lists of weighted sums are: the most that one of them
// differs, those that are large counting as a share of what they are.
func mostApart(a, b []float64) (most float64) {
	for i := range a {
		apart := math.Abs(a[i]-b[i]) / math.Max(1, math.Min(math.Abs(a[i]), math.Abs(b[i]))/largeSum)
		if math.IsNaN(apart) {
			return math.Inf(1)
		}
		most = math.Max(most, apart)
	}
	return most
}

// inspect looks closer at the last step if there may be a solution on it or, around the point
// before, a value that is nearer to what is wanted.
func (d *side) inspect(s *Search) {
	n := len(d.points)
	q, p := d.points[n-1], d.points[n-2]
	switch {
	case p.known() != q.known():
		s.closing = &edge{side: d, known: p, unknown: q}
		if q.known() {
			s.closing = &edge{side: d, known: q, unknown: p}
		}
	case meets(p, q):
		s.closing = newBracket(d, p, q)
	case n >= 3:
		s.closing = newValley(s, d, d.points[n-3], p, q)
	}
	if down, up := &s.sides[0], &s.sides[1]; !s.hollow && len(down.points) > 1 && len(up.points) > 1 {
		s.hollow = true
		s.held = newValley(s, up, down.points[1], s.here, up.points[1])
	}
	if s.closing == nil {
		s.closing, s.held = s.held, nil
	}
}
