package network

// backward propagates the blame from the output back: δᴸ from the loss, then
// layer by layer the gradients of its parameters and the deltas before it.
func (p *pass) backward(params []Parameters, loss *Loss) {
	layers, last := p.architecture.Layers, len(p.layers)-1
	at := &p.layers[last]
	loss.delta(&layers[last].Activation, at.delta, at.z, at.a, p.y, p.n)
	for l := last; l > 0; l-- {
		before := &p.layers[l-1]
		at.gradients(before.a, p.n)
		p.hiddenDeltas(before.delta, at, params[l].Weights)
		layers[l-1].Activation.slope(before.delta, before.z, before.a, p.n)
		at = before
	}
	at.gradients(p.x, p.n)
}

// hiddenDeltas writes δˡ·Wˡᵀ (from × n), to which only the slope is missing:
// for every unit the sum, over the units it feeds, of their delta times the
// weight between.
func (p *pass) hiddenDeltas(blame []float64, at *layerPass, weights []float64) {
	at.backward.of(blame, at.delta, weights, nil, p.n)
}

// gradients writes ∂J/∂W = (1/n)·aᵀ·δ and ∂J/∂b = (1/n)·Σ δ of a layer whose
// inputs are a (from × n).
func (at *layerPass) gradients(a []float64, n int) {
	if at.units >= at.from { // the more of them at once, the faster
		meanProducts(at.gradient.Weights, a, at.delta, at.from, at.units, at.units, 1, n)
	} else {
		meanProducts(at.gradient.Weights, at.delta, a, at.units, at.from, 1, at.units, n)
	}
	means(at.gradient.Biases, at.delta, n)
}
