package viewtest

import (
	"backstep/network/explain"
	"backstep/network/stepper"
	"backstep/ui/desk"
)

// Focus is a number in focus, with the values of the quantities that its formula names.
type Focus struct {
	explain.Quantity
	Value float64
	Feeds map[explain.Quantity]float64
}

// Foci goes through a step phase by phase. In each phase it goes through the units in
// strides of every, selects up to weights of the weights of each, and visits those
// where a number of the phase is in focus.
func (s *Screen) Foci(every, weights int, visit func(Focus)) {
	s.t.Helper()
	m := s.Moment()
	for range stepper.Phases(m.LastLayer() + 1) {
		s.Do("next phase")
		for range (allUnits(m) + every - 1) / every {
			for range every {
				s.Do("select next")
			}
			for range min(weights, weightsOf(m)) {
				if at := s.desk.Moment(); atWork(at.Phase(), at.Focus) {
					visit(focus(&at))
				}
				s.Do("weight next")
			}
		}
	}
}

// focus returns the number in focus of a moment and what its formula names.
func focus(m *desk.Moment) Focus {
	f := Focus{m.Focus, m.Subject().Explain(m.Step, m.Focus).Result.Value, map[explain.Quantity]float64{}}
	for _, q := range m.Explanation.Feeds {
		e := m.Explain(q)
		f.Feeds[q] = e.Result.Value
	}
	return f
}

// allUnits returns the number of units in all layers, including the inputs.
func allUnits(m *desk.Moment) int {
	n := 0
	for l := -1; l <= m.LastLayer(); l++ {
		n += m.Units(l)
	}
	return n
}

// weightsOf returns the number of weights of the selected unit, including its bias. An
// input counts as one.
func weightsOf(m *desk.Moment) int {
	a, layer := m.Config().Architecture, m.Selection.Layer
	switch {
	case layer < 0:
		return 1
	case a.Bias:
		return a.From(layer) + 1
	default:
		return a.From(layer)
	}
}

// atWork reports whether a phase computes a quantity.
func atWork(phase stepper.Phase, q explain.Quantity) bool {
	if explain.Of(phase.Kind) != q.Kind {
		return false
	}
	switch phase.Kind {
	case stepper.Inputs, stepper.Loss, stepper.Update:
		return true
	default:
		return phase.Layer == q.Layer
	}
}
