package tiles

import (
	"backstep/ui/grid"
	"backstep/ui/paint"
)

// Takes reports that every network can be drawn as tiles.
func Takes(paint.Painter) bool { return true }

// Rows returns the rows that the network would like, if the view has as many as view.
func Rows(view paint.Painter) int {
	const formula, roomy = 11, 20 // rows for what stands below
	s, h := shapeOf(view), view.H()
	if rows, ok := GroundRows(view); ok {
		return rows
	}
	switch {
	case s.rows(3)+roomy <= h:
		return s.rows(3)
	case s.rows(2)+formula <= h:
		return s.rows(2)
	default:
		const few, least = 4, 7 // of the network, and of what stands below
		if h < 2*formula {
			return min(s.rows(1), max(h-least, few))
		}
		return min(s.rows(1), h-formula)
	}
}

// GroundRows returns the rows of a deep network with its ground plan, and whether the view
// has room for both and for what stands below.
func GroundRows(view paint.Painter) (rows int, ok bool) {
	const below = 11
	s := shapeOf(view)
	rows = s.rows(3) + groundRows
	return rows, s.grounded(view.W(), rows) && rows+1+below <= view.H()
}

// rows returns the rows of all units with what stands above and below them, if they are
// pitch rows apart.
func (s *shape) rows(pitch int) int { return max(pitch*s.most(), boxHeight) + 3 }

// Draw draws the network into its part of the view.
func Draw(p paint.Painter) {
	s := shapeOf(p)
	h, chart := s.splitGround(p.W(), p.H())
	upper := p.In(grid.Rect{W: p.W(), H: h})
	d := drawing{upper, s.fit(p.W(), h), s.work, s}
	for i := range d.plan.gaps {
		d.matrix(i)
	}
	titles{d}.headings()
	for i := range d.plan.layers {
		units{d}.layer(&d.plan.layers[i])
	}
	d.edges()
	if chart > 0 {
		d.Painter = p.In(grid.Rect{Y: h, W: p.W(), H: chart})
		d.ground()
	}
}

// drawing draws the network by its plan.
type drawing struct {
	paint.Painter
	plan  plan
	work  work
	shape *shape
}

// shapeOf returns what the geometry of a moment depends on.
func shapeOf(p paint.Painter) *shape {
	m := p.Moment
	a := m.Config().Architecture
	s := &shape{number: p.Format.Width(), bias: a.Bias, work: workOf(m)}
	for _, row := range []string{"z", "a", "δ", "ŷ"} {
		s.symbol = max(s.symbol, grid.Width(p.SymbolOf(row)))
	}
	for l := -1; l < len(a.Layers); l++ {
		s.units = append(s.units, m.Units(l))
		s.names = append(s.names, p.NameWidth(l, longest))
		s.ranks = append(s.ranks, nil)
		shown := 0
		if l == m.Selection.Layer {
			shown = m.Selection.Unit
		}
		s.shown = append(s.shown, shown)
	}
	for i := range m.Units(-1) {
		s.raw = s.raw || p.RawInput(m.Row(), i) != ""
	}
	if a.Outputs() > 1 {
		s.target = targetWidth(p)
	}
	if s.work.layer >= 0 {
		s.rank(p)
	}
	return s
}

// targetWidth returns the width of a target with its mark and symbol. For classes targets
// are 0 or 1.
func targetWidth(p paint.Painter) int {
	markAndSymbol := 1 + grid.Width(p.SymbolOf("y")) + 1
	if p.Moment.Classes() > 0 {
		return markAndSymbol + 1
	}
	return markAndSymbol + p.Format.Width() - 1
}
