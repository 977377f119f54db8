package network

// backward propagates the blame from the output back: δᴸ from the loss, then
// layer by layer the gradients of its parameters and the deltas before it.
func (p *pass) backward(a Architecture, params []Parameters, loss *Loss) {
	last := len(a.Layers) - 1
	out := &p.layers[last]
	loss.delta(&a.Layers[last].Activation, out.delta, out.z, out.a, p.y, p.n)
	for l := last; l > 0; l-- {
		at, before := &p.layers[l], &p.layers[l-1]
		from, units := a.Layers[l-1].Units, a.Layers[l].Units
		gradients(at.gradient, before.a, at.delta, from, units, p.n)
		p.hiddenDeltas(before.delta, at.delta, params[l].Weights, from, units)
		a.Layers[l-1].Activation.slope(before.delta, before.z, before.a, p.n)
	}
	first := &p.layers[0]
	gradients(first.gradient, p.x, first.delta, a.Inputs, a.Layers[0].Units, p.n)
}

// hiddenDeltas writes δˡ·Wˡᵀ (from × n), to which only the slope is missing:
// for every unit the sum, over the units it feeds, of their delta times the
// weight between.
func (p *pass) hiddenDeltas(blame, delta, weights []float64, from, units int) {
	n := p.n
	for i := range from {
		sumProducts(blame[i*n:i*n+n], delta, weights[i*units:], units, 1, nothing(), p.zeros)
	}
}

// gradients writes ∂J/∂W = (1/n)·aᵀ·δ and ∂J/∂b = (1/n)·Σ δ of a layer.
func gradients(g Parameters, a, delta []float64, from, units, n int) {
	if units >= from { // the more of them at once, the faster
		meanProducts(g.Weights, a, delta, from, units, units, 1, n)
	} else {
		meanProducts(g.Weights, delta, a, units, from, 1, units, n)
	}
	for j := range g.Biases {
		g.Biases[j] = mean(delta[j*n : j*n+n])
	}
}
