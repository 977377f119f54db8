package brace

import (
	"strconv"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
)

// factor is a number that the formula names, and the weight that it is multiplied by, if
// that is named too.
type factor struct {
	name, symbol string
	is           explain.Quantity
	times        *explain.Quantity
	slope        *float64 // in place of a quantity, that of the unit whose δ is in focus
}

// factorsOf returns the factors of the number in focus: those of the selected sample, and
// the weights.
func factorsOf(m *desk.Moment) []factor {
	var list []factor
	for _, q := range m.Explanation.Feeds {
		alone := m.Focus.Kind == explain.Loss && m.Focus.Sample == explain.Batch
		if !q.IsParameter() && (alone || q.Sample == m.Selection.Sample) && !isOfSlope(m, q) {
			list = append(list, factor{name: nameOf(m, q), symbol: symbolOf(m, q), is: q})
		}
	}
	for _, q := range m.Explanation.Feeds {
		if q.IsParameter() && !multiply(list, m.Focus, q) {
			list = append(list, factor{symbol: symbolOf(m, q), is: q})
		}
	}
	if v, ok := slopeOf(m); ok {
		list = append(list, factor{name: m.Notation.Symbol("f′"), slope: &v})
	}
	return list
}

// isOfSlope reports whether a quantity is what the slope of the unit is made of whose δ is in
// focus.
func isOfSlope(m *desk.Moment, q explain.Quantity) bool {
	_, has := slopeOf(m)
	return has && q.Layer == m.Focus.Layer && q.Unit == m.Focus.Unit && q.Kind != explain.Delta
}

// slopeOf returns the slope by which the blame is multiplied that comes back to a hidden unit,
// if its δ is in focus.
func slopeOf(m *desk.Moment) (slope float64, ok bool) {
	t := m.Explanation.Table
	if m.Focus.Kind != explain.Delta || m.Focus.Layer == m.LastLayer() || t == nil || len(t.Then) == 0 {
		return 0, false
	}
	factors := t.Then[len(t.Then)-1].Row.Operands()
	if len(factors) != 2 {
		return 0, false
	}
	return factors[1].Value, true
}

// label returns the name of a factor, or its symbol if it has none and symbols are left out.
func (f *factor) label(bare bool) string {
	if f.name == "" && bare {
		return f.symbol
	}
	return f.name
}

// multiply adds a weight to the factor that it is multiplied by, and reports whether there
// is one: a, in a sum, and the δ that goes back through it.
func multiply(list []factor, focus, weight explain.Quantity) bool {
	for i := range list {
		q := &list[i].is
		forward := focus.Kind == explain.WeightedSum && q.Layer == weight.Layer-1 && q.Unit == weight.From
		back := focus.Kind == explain.Delta && q.Kind == explain.Delta && q.Layer == weight.Layer && q.Unit == weight.Unit
		if weight.Kind == explain.Weight && (forward || back) {
			list[i].times = &weight
			return true
		}
	}
	return false
}

// nameOf returns what a quantity belongs to: "h1 → y", "h1", or the number of a sample.
func nameOf(m *desk.Moment, q explain.Quantity) string {
	names := m.Setup.Names
	switch {
	case q.IsParameter():
		return names.Weight(q.Layer, q.Unit, q.From)
	case q.Kind == explain.Loss && q.Sample == explain.Batch:
		return ""
	case q.Kind == explain.Loss:
		return strconv.Itoa(q.Sample + 1)
	default:
		return names.Unit(q.Layer, q.Unit)
	}
}

// symbolOf returns the symbol of a quantity in a letter.
func symbolOf(m *desk.Moment, q explain.Quantity) string {
	switch {
	case q.IsParameter() && q.Kind == explain.Gradient:
		return "∂"
	case q.IsParameter() && q.From == network.Bias:
		return m.Notation.Symbol("b")
	case q.IsParameter():
		return "w"
	case q.Kind == explain.Loss && q.Sample != explain.Batch:
		return m.Notation.SampleLoss()
	case q.Kind == explain.Activation && q.Layer == m.LastLayer():
		return m.Notation.Symbol("ŷ")
	case q.Kind == explain.Target:
		return m.Notation.Symbol("y")
	case q.Kind == explain.Input:
		return "x"
	default:
		return m.Notation.Symbol(explain.WordsOf(explain.PhaseOf(q.Kind)).Symbol)
	}
}
