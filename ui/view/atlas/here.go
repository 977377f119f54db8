package atlas

import (
	"math"

	"backstep/network"
	"backstep/network/explain"
	"backstep/ui/desk"
)

// here is what the atlas shows of a moment: z of the selected unit and sample, and the
// answer and the target of the selected output.
type here struct {
	unit  string // its name
	input bool   // it is an input, which has no z
	z     float64
	known bool // z is reached

	activation string // of the unit; empty if it is an input
	loss       string

	output   string
	answer   float64
	answered bool // the answer is reached
	target   float64
	aimed    bool // there is a target, and it is reached

	all []float64 // z of every output, if the unit is one of a softmax and all are reached
	own int       // the unit among them
}

func hereOf(m *desk.Moment) here {
	at, layers := m.Selection, m.Config().Architecture.Layers
	h := here{
		unit: m.Setup.Names.Unit(at.Layer, at.Unit), input: at.Layer < 0,
		loss: m.Config().Loss.Name, own: at.Unit,
	}
	if !h.input {
		f := layers[at.Layer].Activation
		h.activation = f.Name
		h.z, h.known = m.SelectedValue(explain.WeightedSum, at.Layer, at.Unit)
		if f.Joint() {
			h.all = outputsOf(m)
		}
	}
	h.aimAt(m)
	return h
}

// outputsOf returns z of every output for the selected sample, or nil if one is not a
// number or not reached.
func outputsOf(m *desk.Moment) []float64 {
	list := make([]float64, m.Units(m.LastLayer()))
	for i := range list {
		z, reached := m.SelectedValue(explain.WeightedSum, m.LastLayer(), i)
		if !reached || !network.Finite(z) {
			return nil
		}
		list[i] = z
	}
	return list
}

// aimAt finds the output that is looked at: the selected one, or that whose target is
// largest, because it counts most.
func (h *here) aimAt(m *desk.Moment) {
	last, unit := m.LastLayer(), m.Selection.Unit
	if m.Selection.Layer != last {
		unit = 0
		most := math.Inf(-1)
		for i := range m.Units(last) {
			if y, ok := targetOf(m, i); ok && y > most {
				unit, most = i, y
			}
		}
	}
	h.output = m.Setup.Names.Unit(last, unit)
	h.answer, h.answered = m.SelectedValue(explain.Activation, last, unit)
	h.target, h.aimed = targetOf(m, unit)
}

// targetOf returns the target of an output for the selected sample, if there is one.
func targetOf(m *desk.Moment, unit int) (y float64, ok bool) {
	y, ok = m.ValueOf(explain.Quantity{Kind: explain.Target, Layer: m.LastLayer(), Unit: unit, Sample: m.Selection.Sample})
	return y, ok && network.Finite(y)
}
