package matrix

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// Setter sets equations for a painter. It remembers how much room numbers need, so that an
// equation can be set in several forms.
type Setter struct {
	paint.Painter

	sizes map[entryOf][2]int
	known map[wanted]answer
}

// NewSetter returns a setter for a painter.
func NewSetter(p paint.Painter) *Setter {
	return &Setter{p, map[entryOf][2]int{}, map[wanted]answer{}}
}

// wanted is a form of an equation in some columns, and answer is how it is set.
type (
	wanted struct {
		e    *Equation
		w    int
		form Form
	}
	answer struct {
		set Set
		ok  bool
	}
)

// Set is an equation that is set, with its size in cells.
type Set struct {
	W, H  int
	Cut   bool // rows are left out that more room would show
	lines []line
}

// Set sets an equation in at most w columns, in as few lines as can show a number of each
// matrix. ok is false if it has no room.
func (s *Setter) Set(e *Equation, w int, f Form) (set Set, ok bool) {
	key := wanted{e, w, f}
	if a, known := s.known[key]; known {
		return a.set, a.ok
	}
	set, ok = s.set(e, w, f)
	s.known[key] = answer{set, ok}
	return set, ok
}

func (s *Setter) set(e *Equation, w int, f Form) (set Set, ok bool) {
	lines := 1
	if f.Breaks {
		lines = len(e.Terms)
	}
	for n := 1; n <= lines; n++ {
		if set, ok = s.narrow(e, w, n, f); ok {
			return set, true
		}
	}
	return Set{}, false
}

// narrow takes columns away until the equation has at most n lines of w columns. Of those
// of which an entry of the left side needs all, four times as many are kept as of others.
func (s *Setter) narrow(e *Equation, w, n int, f Form) (Set, bool) {
	picked := s.most(e, w, f)
	for s.surely(e, picked, f) > n*w {
		widest := e.widest(picked, f)
		if widest == nil || f.Whole {
			return Set{}, false
		}
		picked[widest]--
	}
	for {
		lines := s.breakLines(e, picked, w, f)
		if set := newSet(lines); len(lines) <= n && set.W <= w {
			set.Cut = cut(e, picked, f)
			return set, true
		}
		widest := e.widest(picked, f)
		if widest == nil || f.Whole {
			return Set{}, false
		}
		picked[widest]--
	}
}

// surely returns a width that the terms take at least, without a look at their numbers.
func (s *Setter) surely(e *Equation, picked picks, f Form) int {
	w := 0
	for i, t := range e.Terms {
		if e.drawn(i, f) {
			w += 1 + min(picked[t.Matrix.Cols], t.Matrix.Cols.Size)*(1+s.least(t.Matrix, f).width())
			if picked[t.Matrix.Cols] < t.Matrix.Cols.Size {
				w -= 2 * s.least(t.Matrix, f).width() // Two of the places may be gaps.
			}
		}
	}
	return w
}

// most returns the most that may be shown of each axis.
func (s *Setter) most(e *Equation, w int, f Form) picks {
	const narrowest = 3
	picked := picks{}
	for _, t := range e.Terms {
		if t.Matrix != nil {
			m := t.Matrix
			picked[m.Rows], picked[m.Cols] = m.Rows.Size, m.Cols.Size
		}
	}
	for i, t := range e.Terms {
		if e.drawn(i, f) {
			m := t.Matrix
			picked[m.Rows] = max(1, min(picked[m.Rows], f.Rows))
			if !f.Whole {
				picked[m.Cols] = min(picked[m.Cols], max(fewestColumns, w/narrowest))
			}
		}
	}
	return picked
}

// cut reports whether rows are left out.
func cut(e *Equation, picked picks, f Form) bool {
	for i, t := range e.Terms {
		if e.drawn(i, f) && picked[t.Matrix.Rows] < t.Matrix.Rows.Size && picked[t.Matrix.Rows] == f.Rows {
			return true
		}
	}
	return false
}

// widest returns the axis of columns that can best do with less, or nil.
func (e *Equation) widest(picked picks, f Form) *Axis {
	const outer = 4
	var widest *Axis
	most := 0
	for i, t := range e.Terms {
		if !e.drawn(i, f) || picked[t.Matrix.Cols] <= fewestColumns {
			continue
		}
		weight := picked[t.Matrix.Cols]
		if i == 0 || e.Terms[0].Matrix != nil && t.Matrix.Cols == e.Terms[0].Matrix.Cols {
			weight *= outer
		}
		if weight > most {
			widest, most = t.Matrix.Cols, weight
		}
	}
	return widest
}

// fewestColumns is one column, and the gap for the others.
const fewestColumns = 2

// newSet puts lines under each other.
func newSet(lines []line) Set {
	set := Set{lines: lines}
	for i := range lines {
		set.W = max(set.W, lines[i].indent+lines[i].width())
		set.H += lines[i].height()
	}
	return set
}

// Draw draws the set at the top left of a painter's region.
func (s *Set) Draw(p paint.Painter) {
	y := 0
	for i := range s.lines {
		l := &s.lines[i]
		at := drawing{p.In(grid.Rect{X: l.indent, Y: y, W: p.W() - l.indent, H: l.height()})}
		at.line(l)
		y += l.height()
	}
}

// HasGhosts reports whether a matrix of the set is of the last step.
func (s *Set) HasGhosts() bool {
	for i := range s.lines {
		for _, t := range s.lines[i].terms {
			if t.matrix != nil && t.matrix.ghost {
				return true
			}
		}
	}
	return false
}
