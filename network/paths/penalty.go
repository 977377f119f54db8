package paths

import (
	"backstep/network"
	"backstep/network/explain"
)

// Penalty is what a penalty adds to the gradient of a weight. It is a path of its own: from
// the weight to J, through no unit.
type Penalty struct {
	Name  string       // "L2"
	Line  explain.Line // the arithmetic
	Value float64
}

// PenaltiesOf returns what the penalties add to the gradient of a weight. To that of a bias they
// add nothing.
func PenaltiesOf(c *network.Config, step *network.Step, of explain.Quantity) []Penalty {
	if of.From == network.Bias {
		return nil
	}
	at := &step.Layers[of.Layer]
	w := explain.Operand{Symbol: "w", Value: at.Before.At(of.From, of.Unit, at.Units), Role: explain.Parameter, HasRef: true, Ref: of}
	w.Ref.Kind = explain.Weight
	times := func(symbol string, v float64) explain.Line {
		return explain.Line{{Operand: explain.Operand{Symbol: symbol, Value: v, Role: explain.Setting}}, {Operator: "·"}}
	}
	operand := explain.Line{{Operand: w}}
	var list []Penalty
	if l1 := c.Penalty.L1; l1 != 0 {
		sign := explain.Line{{Operator: "sign("}, {Operand: w}, {Operator: ")"}}
		list = append(list, Penalty{"L1", append(times("L1", l1), sign...), network.Penalty{L1: l1}.Gradient(w.Value)})
	}
	if l2 := c.Penalty.L2; l2 != 0 {
		list = append(list, Penalty{"L2", append(times("L2", l2), operand...), network.Penalty{L2: l2}.Gradient(w.Value)})
	}
	return list
}
