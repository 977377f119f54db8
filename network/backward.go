package network

// backward propagates the blame from the output back: δᴸ from the loss, then
// layer by layer the gradients of its parameters and the deltas before it.
func (p *pass) backward(a Architecture, params []Parameters, loss Loss) {
	last := len(a.Layers) - 1
	out := &p.layers[last]
	loss.delta(a.Layers[last].Activation, out.delta, out.z, out.a, p.y, p.n)
	for l := last; ; l-- {
		at := &p.layers[l]
		gradients(at.gradient, p.before(l), at.delta, p.n)
		if l == 0 {
			return
		}
		before := &p.layers[l-1]
		hiddenDeltas(before.delta, at.delta, params[l].Weights, p.n)
		a.Layers[l-1].Activation.slope(before.delta, before.z, before.a, p.n)
	}
}

// hiddenDeltas writes δˡ·Wˡᵀ (from × n), to which only the slope is missing:
// for every unit the sum, over the units it feeds, of their delta times the
// weight between.
func hiddenDeltas(blame, delta, weights []float64, n int) {
	units := len(delta) / n
	for i := range len(blame) / n {
		sums := blame[i*n : i*n+n]
		clear(sums)
		for j := range units {
			addProduct(sums, delta[j*n:j*n+n], weights[i*units+j])
		}
	}
}

// gradients writes ∂J/∂W = (1/n)·aᵀ·δ and ∂J/∂b = (1/n)·Σ δ of a layer.
func gradients(g Parameters, a, delta []float64, n int) {
	units, samples := len(delta)/n, float64(n)
	for i := range len(a) / n {
		for j := range units {
			g.Weights[i*units+j] = dot(a[i*n:i*n+n], delta[j*n:j*n+n]) / samples
		}
	}
	for j := range g.Biases {
		g.Biases[j] = total(delta[j*n:j*n+n]) / samples
	}
}

// dot returns Σ x·y in index order.
func dot(x, y []float64) float64 {
	y = y[:len(x)]
	sum := 0.0
	for s := range x {
		sum += float64(x[s] * y[s])
	}
	return sum
}

// total returns Σ x in index order.
func total(x []float64) float64 {
	sum := 0.0
	for _, v := range x {
		sum += v
	}
	return sum
}
