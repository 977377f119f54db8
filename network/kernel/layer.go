package kernel

// Layer has the fast loops of a layer, chosen for its shape when it is made. It is
// safe for concurrent use.
type Layer struct {
	from, units int
	forward     sums // over what feeds the layer, one for each of its units
	backward    sums // over its units, one for each unit or input that feeds it
}

// NewLayer returns the loops of a layer with units units that from units or inputs
// feed, for batches of up to samples samples.
func NewLayer(from, units, samples int) Layer {
	zeros := make([]float64, samples)
	return Layer{
		from: from, units: units,
		forward:  newSums(sums{count: units, terms: from, sumStride: 1, termStride: units, zeros: zeros}),
		backward: newSums(sums{count: from, terms: units, sumStride: units, termStride: 1, zeros: zeros}),
	}
}

// WeightedSums writes zⱼ = Σᵢ wᵢⱼ·aᵢ + bⱼ, as [Plain.WeightedSums] does.
func (l *Layer) WeightedSums(z, a, w, b []float64, n int) {
	l.forward.loop(&l.forward, z, a, w, b, n)
}

// InputGradients writes ∂Jᵢ/∂aᵢ = Σⱼ wᵢⱼ·δⱼ, as [Plain.InputGradients] does.
func (l *Layer) InputGradients(da, delta, w []float64, n int) {
	l.backward.loop(&l.backward, da, delta, w, nil, n)
}

// WeightGradients writes ∂J/∂wᵢⱼ = (1/n)·Σₛ aᵢ·δⱼ, as [Plain.WeightGradients] does.
func (l *Layer) WeightGradients(dw, a, delta []float64, n int) {
	// The inner loop handles several units of the second factor at once. It is faster
	// if the second factor is the one with more units.
	if l.units >= l.from {
		meanProducts(dw, a, delta, l.from, l.units, l.units, 1, n)
	} else {
		meanProducts(dw, delta, a, l.units, l.from, 1, l.units, n)
	}
}

// BiasGradients writes ∂J/∂bⱼ = (1/n)·Σₛ δⱼ, as [Plain.BiasGradients] does.
func (l *Layer) BiasGradients(db, delta []float64, n int) { means(db, delta, n) }
