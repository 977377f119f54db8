package code

import (
	"strconv"
	"strings"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/listing"
	"backstep/network/stepper"
)

// shape writes the shape of a value: 4×2, nothing for a number.
func shape(v listing.Value) string {
	var sides []string
	for _, side := range v.Shape {
		sides = append(sides, strconv.Itoa(side))
	}
	return strings.Join(sides, "×")
}

// shapes writes the shapes of all that a line gives.
func shapes(line *listing.Line) string {
	var list []string
	for _, v := range line.Gives {
		list = append(list, shape(v))
	}
	return strings.TrimSpace(strings.Join(list, " "))
}

// value is one number of a line.
type value struct {
	v       float64
	reached bool
	of      explain.Quantity
	is      bool // whether it is a quantity of the step
	part    bool // or else a part of the formula of one
}

// values returns the numbers of each value that a line gives: of one with a row for each
// sample those of the selected one. There are none for more than most numbers.
func (p program) values(line *listing.Line, most int) [][]value {
	var list [][]value
	for i := range line.Gives {
		list = append(list, p.valuesOf(line, i, most))
	}
	return list
}

func (p program) valuesOf(line *listing.Line, i, most int) []value {
	m, l := p.moment, line.Layer
	switch line.Phase.Kind {
	case stepper.Inputs:
		if i == 1 {
			return p.targets(most)
		}
		return p.ofSample(explain.Input, -1, most)
	case stepper.Loss:
		return []value{p.loss(line)}
	case stepper.Gradient, stepper.Update:
		if l == stepper.NoLayer {
			rate := explain.Quantity{Kind: explain.Fixed, Index: int(explain.Rate)}
			return []value{{v: m.Rate(), reached: m.Reached(stepper.Update, 0, 0), of: rate, is: true}}
		}
		return p.parameters(explain.Of(line.Phase.Kind), l, i == 1, most)
	case stepper.Delta:
		if line.Gives[i].Name == "g" {
			return p.lossSlopes(most)
		}
	default:
	}
	return p.ofSample(explain.Of(line.Phase.Kind), l, most)
}

// ofSample returns x, z, a or δ of a layer for the selected sample.
func (p program) ofSample(kind explain.Kind, l, most int) []value {
	var list []value
	for u := range min(most, p.moment.Units(l)) {
		q := explain.Quantity{Kind: kind, Layer: l, Unit: u, Sample: p.moment.Selection.Sample}
		v, reached := p.moment.SelectedValue(kind, l, u)
		list = append(list, value{v: v, reached: reached, of: q, is: true})
	}
	return list
}

// targets returns y of the selected sample.
func (p program) targets(most int) []value {
	m, l := p.moment, p.moment.LastLayer()
	var list []value
	for j := range min(most, m.Units(l)) {
		at := value{of: explain.Quantity{Kind: explain.Target, Layer: l, Unit: j, Sample: m.Selection.Sample}, is: true}
		if at.reached = m.HasTargets() && m.Reached(stepper.Inputs, -1, 0); at.reached {
			at.v = m.Step.Y[m.Step.At(j, m.Selection.Sample)]
		}
		list = append(list, at)
	}
	return list
}

// loss returns J of the batch: without penalties where a line below adds them.
func (p program) loss(line *listing.Line) value {
	m := p.moment
	if !m.HasTargets() || !m.Reached(stepper.Loss, stepper.NoLayer, 0) {
		return value{}
	}
	of := explain.Quantity{Kind: explain.Loss, Layer: m.LastLayer(), Sample: explain.Batch}
	if !strings.HasPrefix(line.Code, "J +=") && m.Config().Penalty != (network.Penalty{}) {
		return value{v: m.Step.DataLoss, reached: true, of: of, part: true}
	}
	return value{v: m.Step.Loss, reached: true, of: of, is: true}
}

// lossSlopes returns ∂J/∂ŷ of the selected sample.
func (p program) lossSlopes(most int) []value {
	m, l := p.moment, p.moment.LastLayer()
	list := make([]value, min(most, m.Units(l)))
	if !m.HasTargets() || !m.Reached(stepper.Delta, l, len(list)-1) {
		return list
	}
	i := m.Selection.Sample
	g := m.Config().Loss.Gradient(m.Step.Column(m.Step.Layers[l].A, i), m.Step.Column(m.Step.Y, i))
	for j := range list {
		of := explain.Quantity{Kind: explain.Delta, Layer: l, Unit: j, Sample: i}
		list[j] = value{v: g[j], reached: true, of: of, part: true}
	}
	return list
}

// parameters returns the gradients or the new values of the weights of a layer row by row,
// or of its biases.
func (p program) parameters(kind explain.Kind, l int, biases bool, most int) []value {
	m, units := p.moment, p.moment.Units(l)
	first, rows := 0, m.Units(l-1)
	if biases {
		first, rows = network.Bias, 1
	}
	var list []value
	for k := range min(most, rows*units) {
		from, unit := first+k/units, k%units
		at := value{reached: m.Reached(explain.PhaseOf(kind), l, unit), of: explain.Quantity{Kind: kind, Layer: l, Unit: unit, From: from}, is: true}
		if at.reached {
			at.v = m.Change(l, unit, from).Gradient
			if kind == explain.Update {
				at.v = m.Change(l, unit, from).After
			}
		}
		list = append(list, at)
	}
	return list
}
