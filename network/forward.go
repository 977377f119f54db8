package network

// forward propagates the batch from the inputs to the output, layer by layer:
// zˡ = aˡ⁻¹·Wˡ + bˡ, aˡ = f(zˡ).
func (p *pass) forward(params []Parameters) {
	from := p.x
	for l := range p.layers {
		at, f := &p.layers[l], &p.architecture.Layers[l].Activation
		p.weightedSums(at, from, &params[l])
		f.apply(at.a, at.z, p.n)
		from = at.a
	}
}

// weightedSums writes z (units × n) of a layer, whose inputs are a (from × n):
// for every unit and sample the sum of a·w in index order, then the bias.
func (p *pass) weightedSums(at *layerPass, a []float64, params *Parameters) {
	at.forward.of(at.z, a, params.Weights, params.Biases, p.n)
}

// loss writes Jᵢ of every sample and returns their mean, the data loss.
func (p *pass) loss(loss *Loss) float64 {
	last := len(p.layers) - 1
	out := &p.layers[last]
	loss.samples(&p.architecture.Layers[last].Activation, p.losses, out.z, out.a, p.y)
	return mean(p.losses)
}
