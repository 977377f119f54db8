package kernel

// Plain defines the loops of a layer with Units units that From units or inputs feed.
// It computes each sum as its formula says, one after the other.
type Plain struct{ From, Units int }

// WeightedSums writes zⱼ = Σᵢ wᵢⱼ·aᵢ + bⱼ for each unit j, on each of n samples. z is
// Units × n, a is From × n, and w is From × Units. b is empty in a network without
// biases.
func (p Plain) WeightedSums(z, a, w, b []float64, n int) {
	for j := range p.Units {
		for s := range n {
			sum := 0.0
			for i := range p.From {
				sum += float64(w[i*p.Units+j] * a[i*n+s])
			}
			if len(b) > 0 {
				sum += b[j]
			}
			z[j*n+s] = sum
		}
	}
}

// InputGradients writes ∂Jᵢ/∂aᵢ = Σⱼ wᵢⱼ·δⱼ for each i that feeds the layer, on
// each of n samples. da is From × n, delta is Units × n, w is From × Units.
func (p Plain) InputGradients(da, delta, w []float64, n int) {
	for i := range p.From {
		for s := range n {
			sum := 0.0
			for j := range p.Units {
				sum += float64(w[i*p.Units+j] * delta[j*n+s])
			}
			da[i*n+s] = sum
		}
	}
}

// WeightGradients writes ∂J/∂wᵢⱼ = (1/n)·Σₛ aᵢ·δⱼ, a mean over n samples, for each
// weight. dw is From × Units, a is From × n, delta is Units × n.
func (p Plain) WeightGradients(dw, a, delta []float64, n int) {
	for i := range p.From {
		for j := range p.Units {
			sum := 0.0
			for s := range n {
				sum += float64(a[i*n+s] * delta[j*n+s])
			}
			dw[i*p.Units+j] = sum / float64(n)
		}
	}
}

// BiasGradients writes ∂J/∂bⱼ = (1/n)·Σₛ δⱼ, a mean over n samples, for each bias. db
// has one number for each unit, or none without biases. delta is Units × n.
func (p Plain) BiasGradients(db, delta []float64, n int) {
	for j := range db {
		sum := 0.0
		for s := range n {
			sum += delta[j*n+s]
		}
		db[j] = sum / float64(n)
	}
}

// Descend replaces each w by w − η·g.
func (Plain) Descend(w, g []float64, eta float64) {
	for i := range w {
		w[i] -= float64(eta * g[i])
	}
}
