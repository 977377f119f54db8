package solve

// edge closes in on where the function stops being a number, or begins to be one.
type edge struct {
	side           *side
	known, unknown point
	from           point // the known point at first
	turns          int
}

// step calls the function in the middle.
func (e *edge) step(s *Search) closing {
	if e.turns == 0 {
		e.from = e.known
	}
	middle := e.known.at + (e.unknown.at-e.known.at)/2
	if e.turns++; !between(e.known.at, middle, e.unknown.at) || e.turns > mostTurns/2 {
		if !meets(e.from, e.known) || e.from.at == e.known.at {
			return nil
		}
		near, far := e.from, e.known
		if s.far(far) < s.far(near) {
			near, far = far, near
		}
		return newBracket(e.side, near, far)
	}
	if p := s.look(middle); p.known() {
		e.known = p
	} else {
		e.unknown = p
	}
	return e
}
