package network

// forward propagates the batch from the inputs to the output, layer by layer:
// zˡ = aˡ⁻¹·Wˡ + bˡ, aˡ = f(zˡ).
func (p *pass) forward(a Architecture, params []Parameters) {
	for l, layer := range a.Layers {
		at := &p.layers[l]
		weightedSums(at.z, p.before(l), params[l], layer.Units, p.n)
		layer.Activation.apply(at.a, at.z, p.n)
	}
}

// weightedSums writes z (units × n) of a layer whose inputs are a (from × n):
// for every unit and sample the sum of a·w in index order, then the bias.
func weightedSums(z, a []float64, params Parameters, units, n int) {
	from := len(a) / n
	for j := range units {
		sums := z[j*n : j*n+n]
		clear(sums)
		for i := range from {
			addProduct(sums, a[i*n:i*n+n], params.Weights[i*units+j])
		}
		if len(params.Biases) > 0 {
			addConstant(sums, params.Biases[j])
		}
	}
}

// addProduct adds factor·x to sum, element by element.
func addProduct(sum, x []float64, factor float64) {
	x = x[:len(sum)]
	for s := range sum {
		sum[s] += float64(factor * x[s])
	}
}

func addConstant(sum []float64, c float64) {
	for s := range sum {
		sum[s] += c
	}
}

// loss writes Jᵢ of every sample and returns their mean, the data loss.
func (p *pass) loss(a Architecture, loss Loss) float64 {
	out, f := &p.layers[len(p.layers)-1], a.Output().Activation
	sum := 0.0
	for s := range p.losses {
		p.losses[s] = loss.sample(f, out.z, out.a, p.y, s, p.n)
		sum += p.losses[s]
	}
	return sum / float64(p.n)
}
