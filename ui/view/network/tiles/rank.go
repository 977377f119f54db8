package tiles

import (
	"cmp"
	"math"
	"slices"

	"backstep/network/explain"
	"backstep/ui/desk"
	"backstep/ui/paint"
)

// rank puts the units that feed the selected one in the order of what they add to it. The
// unit from which the weight in focus leads comes first.
func (s *shape) rank(p paint.Painter) {
	fed := s.work.layer - 1
	if s.work.back {
		fed = s.work.layer
	}
	s.shown[fed+1] = 0
	list := make([]int, s.count(fed))
	for i := range list {
		list[i] = i
	}
	sizes := s.sizes(p, len(list))
	if s.work.from >= 0 {
		sizes[s.work.from] = math.Inf(1)
	}
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(sizes[b], sizes[a]) })
	s.ranks[fed+1] = list
}

// sizes returns the size of the term of each unit that feeds the selected one, or of its
// weight if the terms are not known.
func (s *shape) sizes(p paint.Painter, n int) []float64 {
	terms := termsOf(p, s.work)
	sizes := make([]float64, n)
	for i := range sizes {
		switch {
		case i < len(terms):
			sizes[i] = math.Abs(terms[i])
		case s.work.back:
			sizes[i] = math.Abs(p.Moment.Weight(s.work.layer, i, s.work.unit))
		default:
			sizes[i] = math.Abs(p.Moment.Weight(s.work.layer, s.work.unit, i))
		}
	}
	return sizes
}

// sumOf returns the sum that the weights at work are in: z of the selected sample or, on the way
// back, δ.
func sumOf(m *desk.Moment, k work) explain.Quantity {
	if k.back {
		return explain.Quantity{Kind: explain.Delta, Layer: k.layer - 1, Unit: k.unit, Sample: m.Selection.Sample}
	}
	return explain.Quantity{Kind: explain.WeightedSum, Layer: k.layer, Unit: k.unit, Sample: m.Selection.Sample}
}

// termsOf returns the terms of the sum that the weights at work are in, a · w or δ · w, one
// for each unit that the weights lead from or to, and then the bias. It returns nil if the
// step has not reached the sum.
func termsOf(p paint.Painter, k work) []float64 {
	m := p.Moment
	q := sumOf(m, k)
	if !m.Reached(explain.PhaseOf(q.Kind), q.Layer, q.Unit) {
		return nil
	}
	e := m.Explanation
	if m.Focus != q {
		e = m.Explain(q)
	}
	if e.Table == nil {
		return nil
	}
	terms := make([]float64, len(e.Table.Rows))
	for i := range terms {
		terms[i] = e.Table.Rows[i].Total.Value
	}
	return terms
}
