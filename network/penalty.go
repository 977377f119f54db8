package network

import "math"

// Penalty keeps weights small. It adds l1·Σ|w| + ½·l2·Σw² to the loss, over all
// weights but no biases.
type Penalty struct {
	L1, L2 float64
}

// Loss returns what the penalty adds to the loss.
func (p Penalty) Loss(layers []Parameters) float64 {
	if p == (Penalty{}) {
		return 0
	}
	absolute, square := 0.0, 0.0
	for _, layer := range layers {
		for _, w := range layer.Weights {
			absolute += math.Abs(w)
			square += float64(w * w)
		}
	}
	return float64(p.term(p.L1, absolute)) + float64(0.5*p.term(p.L2, square))
}

// term returns the product, which is 0 if the coefficient is 0, even for an infinite
// sum.
func (p Penalty) term(coefficient, sum float64) float64 {
	if coefficient == 0 {
		return 0
	}
	return float64(coefficient * sum)
}

// Gradient returns what the penalty adds to the gradient of the weight w:
// l1·sign(w) + l2·w.
func (p Penalty) Gradient(w float64) float64 {
	return p.term(p.L1, Sign(w)) + p.term(p.L2, w)
}

// add adds the penalty's gradients to those of the data loss.
func (p Penalty) add(g, w []float64) {
	if p == (Penalty{}) {
		return
	}
	for i := range g {
		g[i] += p.Gradient(w[i])
	}
}
