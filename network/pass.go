package network

// pass is the work space of one forward and backward propagation of a batch.
// It is made once, for the largest batch, and cut to the size of each.
type pass struct {
	architecture Architecture

	n      int       // samples in the batch
	x      []float64 // inputs × n, unit by unit
	y      []float64 // outputs × n
	losses []float64 // Jᵢ of each sample
	layers []layerPass
	all    []float64 // every layer's gradients: weights, then biases
}

// layerPass is what one layer computes for a batch.
type layerPass struct {
	from, units int       // how many feed it, and how many it has
	z, a, delta []float64 // units × n, unit by unit
	gradient    Parameters

	forward, backward sums // of its inputs, and of its deltas
}

func newPass(a Architecture, n int) *pass {
	gradients, all, _ := parametersInOne(a)
	p := &pass{
		architecture: a,
		all:          all,
		losses:       make([]float64, n),
		layers:       make([]layerPass, len(a.Layers)),
	}
	zeros := make([]float64, n)
	for l, layer := range a.Layers {
		from, units := a.From(l), layer.Units
		size := units * n
		p.layers[l] = layerPass{
			from: from, units: units,
			z: make([]float64, size), a: make([]float64, size), delta: make([]float64, size),
			gradient: gradients[l],
			forward:  newSums(sums{units: units, terms: from, unit: 1, term: units, zeros: zeros}),
			backward: newSums(sums{units: from, terms: units, unit: units, term: 1, zeros: zeros}),
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
		at.z, at.a, at.delta = at.z[:size], at.a[:size], at.delta[:size]
	}
}
