package network

import "backstep/network/kernel"

// Forward and backward propagation, the heart of the package. They work on a pass, the
// work space for a batch of n samples. Values for each sample are units × n, unit by
// unit.

// forward propagates the batch from the inputs to the output, layer by layer:
//
//	zˡ = aˡ⁻¹·Wˡ + bˡ, which is z = Σ w·a + b for each unit and sample
//	aˡ = f(zˡ)
func (p *pass) forward(params []Parameters) {
	a := p.x
	for l := range p.layers {
		at, f := &p.layers[l], &p.architecture.Layers[l].Activation
		at.kernel.WeightedSums(at.z, a, params[l].Weights, params[l].Biases, p.n) // z = Σ w·a + b
		f.apply(at.a, at.z, p.n)                                                  // a = f(z)
		a = at.a
	}
}

// loss writes Jᵢ of every sample and returns their mean, the data loss. It must be
// called after forward.
func (p *pass) loss(loss *Loss) float64 {
	last := len(p.layers) - 1
	out := &p.layers[last]
	loss.samples(&p.architecture.Layers[last].Activation, p.losses, out.z, out.a, p.y)
	sum := 0.0
	for _, j := range p.losses {
		sum += j
	}
	return sum / float64(p.n)
}

// backward propagates the error from the output back to the first layer. In each
// layer it writes δ = ∂Jᵢ/∂z of every unit and sample, then the gradients:
//
//	δᴸ from the loss
//	δˡ = (δˡ⁺¹·Wˡ⁺¹ᵀ) ∘ f′(zˡ), which is δ = f′(z)·Σ w·δ over the units it feeds
//	∂J/∂Wˡ = (1/n)·aˡ⁻¹ᵀ·δˡ
//	∂J/∂bˡ = (1/n)·Σ δˡ
//
// It must be called after forward, with the same weights, which it does not change.
func (p *pass) backward(params []Parameters, loss *Loss) {
	layers, last := p.architecture.Layers, len(p.layers)-1
	at := &p.layers[last]
	loss.delta(&layers[last].Activation, at.delta, at.z, at.a, p.y, p.n)
	for l := last; l > 0; l-- {
		before := &p.layers[l-1]
		at.gradients(before.a, p.n)
		at.kernel.InputGradients(before.delta, at.delta, params[l].Weights, p.n) // Σ w·δ = ∂Jᵢ/∂a
		layers[l-1].Activation.backward(before.delta, before.z, before.a, p.n)   // times f′(z): δ
		at = before
	}
	at.gradients(p.x, p.n)
}

// gradients writes ∂J/∂W and ∂J/∂b of a layer whose inputs are a (from × n).
func (at *layerPass) gradients(a []float64, n int) {
	at.kernel.WeightGradients(at.gradient.Weights, a, at.delta, n) // (1/n)·Σ a·δ
	at.kernel.BiasGradients(at.gradient.Biases, at.delta, n)       // (1/n)·Σ δ
}

// pass is the work space of one forward and backward propagation of a batch, or of one
// that only goes forward. It is allocated once, for the largest batch, and cut to the
// size of each batch.
type pass struct {
	architecture Architecture

	n        int       // samples in the batch
	x        []float64 // inputs × n
	y        []float64 // outputs × n
	losses   []float64 // Jᵢ of each sample
	layers   []layerPass
	gradient []float64 // every layer's gradients: weights, then biases; nil if it only goes forward
}

// layerPass is what one layer computes for a batch.
type layerPass struct {
	units       int
	z, a, delta []float64    // units × n; no delta if it only goes forward
	gradient    Parameters   // none if it only goes forward
	kernel      kernel.Layer // its loops
}

// newPass returns the work space for batches of up to n samples, forward and backward.
func newPass(a Architecture, n int) *pass {
	p := newForward(a, n)
	p.allowBackward(n)
	return p
}

// allowBackward adds the work space to propagate batches of up to n samples backward.
func (p *pass) allowBackward(n int) {
	gradients, all, _ := parametersInOne(p.architecture)
	p.gradient = all
	for l := range p.layers {
		at := &p.layers[l]
		at.delta, at.gradient = make([]float64, at.units*n), gradients[l]
	}
}

// newForward returns the work space for batches of up to n samples that are only
// propagated forward. A picture of a large network needs no memory for its gradients.
func newForward(a Architecture, n int) *pass {
	p := &pass{
		architecture: a,
		losses:       make([]float64, n),
		layers:       make([]layerPass, len(a.Layers)),
	}
	for l, layer := range a.Layers {
		size := layer.Units * n
		p.layers[l] = layerPass{
			units: layer.Units,
			z:     make([]float64, size), a: make([]float64, size),
			kernel: kernel.NewLayer(a.From(l), layer.Units, n),
		}
	}
	return p
}

// resize cuts the work space to a batch of n samples.
func (p *pass) resize(n int) {
	if p.n == n {
		return
	}
	p.n, p.losses = n, p.losses[:n]
	for l := range p.layers {
		at := &p.layers[l]
		size := at.units * n
		at.z, at.a = at.z[:size], at.a[:size]
		if at.delta != nil {
			at.delta = at.delta[:size]
		}
	}
}
