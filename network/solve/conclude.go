package solve

import "math"

// conclude finds out what the search has come to.
func (s *Search) conclude() {
	if want, ok := s.closer(); ok && !s.found {
		again := s.asked
		again.Want, again.Known = want, false
		*s = Search{asked: again}
		return
	}
	s.concluded = true
	a := &s.answer
	*a = Answer{Kind: Nearest, At: s.best.at, Value: s.best.value, Low: s.sides[0].last().at, High: s.sides[1].last().at}
	switch {
	case s.found:
		a.Kind = Found
	case !s.best.known() || math.IsInf(s.best.residual, 0):
		a.Kind = Unknown
	case s.unmoved():
		a.Kind = Unmoved
	default:
		s.concludeAtEnds()
	}
	a.Calls = s.calls
}

// unmoved reports whether the function is the same everywhere.
func (s *Search) unmoved() bool {
	for i := range s.sides {
		for _, p := range s.sides[i].points {
			if p.value != s.here.value {
				return false
			}
		}
	}
	return true
}

// concludeAtEnds finds out whether the nearest is a limit, to which the function creeps at an end
// of what was looked at, or lies at that end.
func (s *Search) concludeAtEnds() {
	a := &s.answer
	for i := range s.sides {
		d := &s.sides[i]
		end := d.last()
		up := d.direction > 0
		switch {
		case d.creeps:
			a.Kind, a.Up, a.Limit = Limit, up, s.asked.Want
		case !end.known() || len(d.points) < 3 || end.miss() > s.best.miss()*(1+1e-9) || end.at == s.asked.Least:
			continue
		default:
			start, before := d.plateau(s)
			s.best = start
			a.At, a.Value = start.at, start.value
			switch {
			case start.at == end.at:
				a.Kind, a.Up = Farther, up
			case before:
				a.Kind, a.Up, a.Limit = Limit, up, end.value
			default:
				continue
			}
		}
		if a.Kind == Limit {
			p := d.allBut(s, a.Limit)
			a.At, a.Value = p.at, p.value
		}
		return
	}
}

// fineness is how often the step on which a plateau begins is halved.
const fineness = 24

// plateau returns where the part of the function begins that is as near as its end, and
// whether it was all but that already well before.
func (d *side) plateau(s *Search) (start point, creeping bool) {
	end := d.last()
	i := len(d.points) - 1
	for i > 0 && alike(d.points[i-1].miss(), end.miss()) {
		i--
	}
	start = d.points[i]
	if i == 0 {
		return start, false
	}
	before, width := d.points[i-1], math.Abs(start.at-d.points[i-1].at)
	for range fineness {
		middle := before.at + (start.at-before.at)/2
		if !between(before.at, middle, start.at) {
			break
		}
		if p, _ := s.try(middle); alike(p.miss(), end.miss()) {
			start = p
		} else {
			before = p
		}
	}
	back, _ := s.try(start.at - d.direction*width/32)
	change := math.Abs(back.residual - start.residual)
	return start, change <= 1e-9*math.Max(start.miss(), math.Abs(start.value))
}

// allBut returns the first point of the walk where the function has come all but a small part
// of the way to its limit.
func (d *side) allBut(s *Search, limit float64) point {
	const rest = 1e-4
	way := math.Abs(limit - s.here.value)
	for _, p := range d.points {
		if math.Abs(p.value-limit) <= rest*math.Max(way, math.Abs(limit)) {
			return p
		}
	}
	return d.last()
}
