package network

// forward propagates the batch from the inputs to the output, layer by layer:
// zˡ = aˡ⁻¹·Wˡ + bˡ, aˡ = f(zˡ).
func (p *pass) forward(a Architecture, params []Parameters) {
	from := p.x
	for l := range a.Layers {
		at, layer := &p.layers[l], &a.Layers[l]
		p.weightedSums(at.z, from, params[l], a.From(l), layer.Units)
		layer.Activation.apply(at.a, at.z, p.n)
		from = at.a
	}
}

// weightedSums writes z (units × n) of a layer whose inputs are a (from × n):
// for every unit and sample the sum of a·w in index order, then the bias.
func (p *pass) weightedSums(z, a []float64, params Parameters, from, units int) {
	n, bias := p.n, nothing()
	for j := range units {
		if len(params.Biases) > 0 {
			bias = params.Biases[j]
		}
		sumProducts(z[j*n:j*n+n], a, params.Weights[j:], from, units, bias, p.zeros)
	}
}

// loss writes Jᵢ of every sample and returns their mean, the data loss.
func (p *pass) loss(a Architecture, loss *Loss) float64 {
	out := &p.layers[len(p.layers)-1]
	loss.samples(&a.Layers[len(a.Layers)-1].Activation, p.losses, out.z, out.a, p.y)
	return mean(p.losses)
}
