package solve

import (
	"math"
	"slices"

	"backstep/network"
)

// Asked is the question for which value a function is what is wanted.
type Asked struct {
	Of    Function
	Want  float64
	From  float64 // the present value, to which the solution is to be the nearest
	Least float64 // the least value allowed
	Most  int     // how often the function may be called
	Exact float64 // the solution, if that is known already
	Known bool    // it is
}

// Search is the search for an answer. It is done in parts, each of which is one call of the
// function.
type Search struct {
	asked     Asked
	calls     int
	here      point
	sides     [2]side // down and up
	closing   closing // what is being looked into; nil while walking
	held      closing // what to look into after that
	best      point   // the nearest so far
	found     bool    // best is a solution
	exact     bool    // it is the only one
	hollow    bool    // it was tried between both sides, whether the present value is the nearest
	concluded bool
	answer    Answer
}

// point is a value that was tried, with what the function is there, and by how much that is
// too large.
type point struct{ at, value, residual float64 }

// miss returns by how much the function misses what is wanted.
func (p point) miss() float64 {
	if math.IsNaN(p.residual) {
		return math.Inf(1)
	}
	return math.Abs(p.residual)
}

// known reports whether the function is a number there, even if an infinite one.
func (p point) known() bool { return !math.IsNaN(p.residual) }

// meets reports whether what is wanted lies between two points.
func meets(p, q point) bool {
	return p.known() && q.known() && (p.residual <= 0) != (q.residual <= 0) || p.residual == 0 || q.residual == 0
}

// closing looks closer at a part of the function, one call after the other. It returns what
// is to be done next: itself, something else, or nil if it is done.
type closing interface {
	step(s *Search) closing
}

// NewSearch returns a search that has not begun.
func NewSearch(asked Asked) *Search { return &Search{asked: asked} }

// Work searches until stop returns true, and reports whether the answer is there.
func (s *Search) Work(stop func() bool) (done bool) {
	for !s.concluded {
		s.part()
		if stop() {
			return s.concluded
		}
	}
	return true
}

// part calls the function a few times.
func (s *Search) part() {
	switch {
	case s.calls == 0:
		s.begin()
	case s.closing != nil:
		if s.closing = s.closing.step(s); s.closing == nil {
			s.closing, s.held = s.held, nil
		}
	default:
		d := s.nearer()
		if d == nil {
			s.conclude()
			return
		}
		d.walk(s)
	}
}

// begin looks at the present value, or at 0 if nothing can be computed there.
func (s *Search) begin() {
	if !network.Finite(s.asked.From) {
		s.asked.From = math.Max(0, s.asked.Least)
	}
	here, sums := s.try(s.asked.From)
	if !allFinite(sums) && s.asked.From != 0 && s.asked.Least <= 0 {
		here, sums = s.try(0)
	}
	s.here, s.best = here, here
	s.found = here.residual == 0
	for i, direction := range [2]float64{-1, +1} {
		s.sides[i] = newSide(direction, here, sums, s.asked.Least)
	}
	if !s.found && s.asked.Known {
		if exact, _ := s.try(s.asked.Exact); s.close(exact, 1) {
			s.best, s.found, s.exact = exact, true, true
		}
	}
	if !allFinite(sums) {
		s.conclude() // Nothing is known of where the function could be computed.
	}
}

// try calls the function.
func (s *Search) try(at float64) (point, []float64) {
	s.calls++
	v, sums := s.asked.Of(at)
	return point{at, v, v - s.asked.Want}, sums
}

// look calls the function for its value alone, and keeps it if it is the nearest.
func (s *Search) look(at float64) point {
	p, _ := s.try(at)
	s.consider(p)
	return p
}

// consider keeps a point if the function comes nearer there to what is wanted than anywhere
// before or, if it comes as near, if the point is nearer to the present value.
func (s *Search) consider(p point) {
	if s.found || !p.known() || math.IsInf(p.residual, 0) {
		return
	}
	if least := s.best.miss(); !alike(p.miss(), least) && p.miss() < least || alike(p.miss(), least) && s.far(p) < s.far(s.best) {
		s.best = p
	}
}

// alike reports whether two misses are the same but for rounding.
func alike(a, b float64) bool { return a == b || math.Abs(a-b) <= 1e-12*math.Max(a, b) }

// far returns how far a point is from the present value.
func (s *Search) far(p point) float64 { return math.Abs(p.at - s.asked.From) }

// close reports whether a point is a solution, given how much the function changes around it.
func (s *Search) close(p point, change float64) bool {
	const digits = 1e-9
	return p.miss() <= digits*math.Max(math.Abs(s.asked.Want), math.Min(1, change))
}

// touches reports whether a point is a solution where the function only touches what is
// wanted, and so cannot be told by its sign.
func (s *Search) touches(p point) bool {
	const rounding, digits = 1e-12, 1e-9
	want := math.Abs(s.asked.Want)
	return p.miss() <= math.Min(digits*math.Max(1, want), rounding*math.Max(want, math.Min(1, s.here.miss())))
}

// solved keeps a solution, unless a nearer one is known.
func (s *Search) solved(p point) {
	if !s.found || s.far(p) < s.far(s.best) {
		s.best, s.found = p, true
	}
}

// fewest is how many steps are taken on each side in any case, to learn how fast the function
// changes.
const fewest = 8

// nearer returns the side to walk on: the one that was looked at less far. It is nil if
// nothing that is left could be nearer than the solution.
func (s *Search) nearer() *side {
	var next *side
	for i := range s.sides {
		d := &s.sides[i]
		beyond := s.found && (s.exact || s.far(d.last()) >= s.far(s.best))
		if over := d.over || s.calls >= s.asked.Most || beyond && len(d.points) > fewest; !over && (next == nil || s.far(d.last()) < s.far(next.last())) {
			next = d
		}
	}
	return next
}

func allFinite(list []float64) bool {
	return !slices.ContainsFunc(list, func(v float64) bool { return !network.Finite(v) })
}
