package network

import "slices"

// Evaluator says how a network does on the same samples at any weights. It lays
// the samples out once, and propagates them forward as one batch. It is not safe
// for concurrent use.
type Evaluator struct {
	pass *pass
	loss Loss
}

// NewEvaluator returns an evaluator of samples that have the architecture's
// inputs and outputs. It does not read them again.
func NewEvaluator(c Config, samples Samples) *Evaluator {
	n := samples.Len()
	order := newEpochOrder(samples, Config{Architecture: c.Architecture}) // as they come, in one batch
	order.arrange(1)
	p := newPass(c.Architecture, n)
	p.resize(n)
	p.x, p.y = order.x, order.y
	return &Evaluator{pass: p, loss: c.Loss}
}

// Loss propagates the samples forward at these weights, which it does not
// change, and returns the mean of their losses, without penalties: 0 of no
// samples.
func (e *Evaluator) Loss(params []Parameters) float64 {
	if e.pass.n == 0 {
		return 0
	}
	e.pass.forward(params)
	return e.pass.loss(&e.loss)
}

// N returns the number of samples.
func (e *Evaluator) N() int { return e.pass.n }

// Losses returns Jᵢ of each sample at the weights of the last call of Loss, and
// is overwritten by the next; so are Z and Outputs.
func (e *Evaluator) Losses() []float64 { return e.pass.losses }

// Z returns the weighted sums of a layer, units × n.
func (e *Evaluator) Z(layer int) []float64 { return e.pass.layers[layer].z }

// Outputs returns ŷ, outputs × n.
func (e *Evaluator) Outputs() []float64 { return e.pass.layers[len(e.pass.layers)-1].a }

// Y returns the targets, outputs × n.
func (e *Evaluator) Y() []float64 { return e.pass.y }

// Evaluation is what a network says of some samples at given weights.
type Evaluation struct {
	Outputs [][]float64 // ŷ, a row a sample
	Losses  []float64   // Jᵢ, without penalties
	Loss    float64     // their mean
}

// Evaluate propagates the samples forward as one batch and changes nothing. An
// [Evaluator] does so again and again.
func Evaluate(c Config, params []Parameters, samples Samples) Evaluation {
	e := NewEvaluator(c, samples)
	result := Evaluation{Loss: e.Loss(params), Losses: slices.Clone(e.Losses())}
	for s := range e.N() {
		row := make([]float64, c.Architecture.Outputs())
		for j := range row {
			row[j] = e.Outputs()[j*e.N()+s]
		}
		result.Outputs = append(result.Outputs, row)
	}
	return result
}
