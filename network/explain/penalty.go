package explain

import "backstep/network"

// penalty explains what l1 and l2, if they are set, add to the loss of a batch and to
// the gradients.
type penalty network.Penalty

// loss returns the terms l1 · Σ|w| and 0.5 · l2 · Σw² for the weights that a step
// began with.
func (p penalty) loss(step *network.Step) []Line {
	var terms []Line
	if p.L1 != 0 {
		terms = append(terms, line("? · ?", setting("l1", p.L1), weightSum(step, sizesOfWeights)))
	}
	if p.L2 != 0 {
		terms = append(terms, line("0.5 · ? · ?", setting("l2", p.L2), weightSum(step, squaresOfWeights)))
	}
	return terms
}

func (p penalty) lossFormula() string {
	formula := ""
	if p.L1 != 0 {
		formula += " + l1 · Σ|w|"
	}
	if p.L2 != 0 {
		formula += " + ½ · l2 · Σw²"
	}
	return formula
}

// gradient returns the terms l1 · sign(w) and l2 · w of a weight. Biases have no
// penalty.
func (p penalty) gradient(of parameter) []Line {
	if of.isBias() {
		return nil
	}
	var terms []Line
	if p.L1 != 0 {
		terms = append(terms, line("? · sign( ? )", setting("l1", p.L1), of.value()))
	}
	if p.L2 != 0 {
		terms = append(terms, line("? · ?", setting("l2", p.L2), of.value()))
	}
	if of.at.summed() {
		for i := range terms {
			terms[i] = line("? · ?", count("n", of.at.step.N()), terms[i])
		}
	}
	return terms
}

// gradientFormula returns them in symbols, each times what it counts for.
func (p penalty) gradientFormula(times string) string {
	formula := ""
	if p.L1 != 0 {
		formula += " + " + times + "l1 · sign(w)"
	}
	if p.L2 != 0 {
		formula += " + " + times + "l2 · w"
	}
	return formula
}
