package explain

import (
	"math"

	"backstep/network"
)

// The Index of a WeightSum: the power of each weight.
const (
	sizesOfWeights   = 1 // Σ|w|
	squaresOfWeights = 2 // Σw²
)

// WeightSums returns Σ|w| and Σw².
func WeightSums() []Quantity {
	return []Quantity{{Kind: WeightSum, Index: sizesOfWeights}, {Kind: WeightSum, Index: squaresOfWeights}}
}

// WeightSumSymbol returns the symbol of a WeightSum: Σ|w| or Σw².
func WeightSumSymbol(q Quantity) string {
	if q.Index == sizesOfWeights {
		return "Σ|w|"
	}
	return "Σw²"
}

// weightSum returns the sum of the sizes or of the squares of the weights that a step began
// with.
func weightSum(step *network.Step, index int) Operand {
	before := make([]network.Parameters, len(step.Layers))
	for l := range before {
		before[l] = step.Layers[l].Before
	}
	q := Quantity{Kind: WeightSum, Index: index}
	if index == sizesOfWeights {
		return own(WeightSumSymbol(q), network.Penalty{L1: 1}.Loss(before), q)
	}
	return own(WeightSumSymbol(q), 2*network.Penalty{L2: 1}.Loss(before), q)
}

// explainWeightSum explains the sum over all weights that a penalty is made of.
func explainWeightSum(at snapshot, q Quantity) Explanation {
	all := weightSum(at.step, q.Index)
	e := Explanation{Symbol: all.Symbol, Result: all, Formula: all.Symbol + " over all weights, without biases"}
	t := &Table{Head: "weight", Columns: []string{"w", "|w|"}, Sum: all, SumLabel: all.Symbol}
	if q.Index == squaresOfWeights {
		t.Columns[1] = "w²"
	}
	a := at.architecture()
	for l := range a.Layers {
		for from := range a.From(l) {
			for unit := range a.Layers[l].Units {
				t.Rows = append(t.Rows, at.weightTerm(l, unit, from, q.Index))
			}
		}
	}
	e.Table = t
	e.Meaning = saying("The larger it is, the more the weights cost.", all.Symbol+" is a sum over all weights.").about(
		all.Symbol+" is a sum over all weights, without biases.", all.Symbol+" is a sum over all weights.")
	return e
}

// weightTerm returns the row |w| or w² of a weight.
func (at snapshot) weightTerm(layer, unit, from, index int) Row {
	w := at.weight(layer, unit, from)
	row := Row{Label: at.Names.Weight(layer, unit, from), Terms: line("| ? |", w), Total: number(math.Abs(w.Value))}
	if index == squaresOfWeights {
		row.Terms = square(w)
		row.Total = number(row.Terms.Value())
	}
	return row
}
