package network

// Evaluator says how a network does on the same samples at any weights. It lays
// the samples out once, and propagates them as one batch. It is not safe for
// concurrent use.
type Evaluator struct {
	pass    *pass
	loss    Loss
	penalty Penalty
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
	return &Evaluator{pass: p, loss: c.Loss, penalty: c.Penalty}
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

// Gradient propagates the samples forward and backward at these weights, which it
// does not change, and returns ∂J/∂W and ∂J/∂b with the penalties, as a step over
// all samples has them. They are overwritten by the next call. There has to be a
// sample.
func (e *Evaluator) Gradient(params []Parameters) []Parameters {
	e.Loss(params)
	e.pass.backward(params, &e.loss)
	gradient := make([]Parameters, len(e.pass.layers))
	for l := range gradient {
		gradient[l] = e.pass.layers[l].gradient
		e.penalty.add(gradient[l].Weights, params[l].Weights)
	}
	return gradient
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
