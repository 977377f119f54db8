package network

import "slices"

// This file runs a network at given weights without training it: an [Evaluator] on
// samples with targets, a [Predictor] on inputs alone, and [ForwardStep] on one sample.

// Evaluator measures a network on fixed samples, for any weights. It lays the
// samples out once, and propagates them as one batch. It is not safe for
// concurrent use.
type Evaluator struct {
	pass    *pass
	loss    Loss
	penalty Penalty
}

// NewEvaluator returns an evaluator of samples that have the architecture's inputs and
// outputs. It copies their numbers.
func NewEvaluator(c Config, samples Samples) *Evaluator {
	n := samples.Len()
	order := newEpochOrder(samples, Config{Architecture: c.Architecture}) // as they come, in one batch
	order.arrange(1)
	p := newForward(c.Architecture, n)
	p.resize(n)
	p.x, p.y = order.x, order.y
	return &Evaluator{pass: p, loss: c.Loss, penalty: c.Penalty}
}

// Loss propagates the samples forward at these weights, which it does not
// change, and returns the mean of their losses, without penalties. The loss of no
// samples is 0.
func (e *Evaluator) Loss(params []Parameters) float64 {
	if e.pass.n == 0 {
		return 0
	}
	e.pass.forward(params)
	return e.pass.loss(&e.loss)
}

// Gradient propagates the samples forward and backward at these weights, which it does
// not change. It returns ∂J/∂W and ∂J/∂b with the penalties, as a step over all samples
// would compute them. The next call overwrites them. There must be at least one sample.
func (e *Evaluator) Gradient(params []Parameters) []Parameters {
	if e.pass.gradient == nil {
		e.pass.allowBackward(e.pass.n)
	}
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

// Losses returns Jᵢ of each sample at the weights of the last call of Loss or Gradient.
// The next call overwrites them, together with the results of Z and Outputs.
func (e *Evaluator) Losses() []float64 { return e.pass.losses }

// Z returns the weighted sums of a layer, units × n.
func (e *Evaluator) Z(layer int) []float64 { return e.pass.layers[layer].z }

// Outputs returns ŷ, outputs × n.
func (e *Evaluator) Outputs() []float64 { return e.pass.layers[len(e.pass.layers)-1].a }

// Y returns the targets, outputs × n.
func (e *Evaluator) Y() []float64 { return e.pass.y }

// Predictor propagates many inputs forward, at any weights. Pictures of a network are
// drawn with it. It is not safe for concurrent use.
type Predictor struct {
	pass *pass
}

// NewPredictor returns a predictor for up to n samples at a time.
func NewPredictor(a Architecture, n int) *Predictor {
	return &Predictor{pass: newForward(a, n)}
}

// Predict propagates n samples. x is inputs × n, input by input: input i of sample s is
// at [i*n+s]. The predictor does not change x, and keeps it until the next Predict.
func (p *Predictor) Predict(params []Parameters, x []float64, n int) {
	p.pass.resize(n)
	p.pass.x = x
	p.pass.forward(params)
}

// A returns the activations of a layer, units × n. The next Predict overwrites them.
func (p *Predictor) A(layer int) []float64 { return p.pass.layers[layer].a }

// Outputs returns the activations of the last layer, outputs × n.
func (p *Predictor) Outputs() []float64 { return p.A(len(p.pass.layers) - 1) }

// ForwardStep propagates one sample with inputs x and targets y forward at these
// weights, and returns it as a step. Its deltas, gradients and loss are 0, and its
// weights after the step are those before.
func ForwardStep(a Architecture, params []Parameters, x, y []float64) *Step {
	p := newPass(a, 1)
	p.resize(1)
	p.x = slices.Clone(x)
	p.forward(params)
	s := &Step{Samples: []int{0}, X: p.x, Y: slices.Clone(y), Losses: []float64{0}, Layers: make([]LayerStep, len(a.Layers))}
	for l := range s.Layers {
		at := &p.layers[l]
		s.Layers[l] = LayerStep{
			Units: at.units, Z: at.z, A: at.a, Delta: at.delta, Gradient: at.gradient, Before: params[l], After: params[l],
		}
	}
	return s
}
