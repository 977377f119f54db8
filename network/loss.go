package network

import (
	"math"

	"backstep/network/exact"
)

// Loss is a loss function of one sample and its derivative. The zero value is not
// usable: take one from [Losses] or [LookupLoss].
type Loss struct {
	Name string

	// values writes Jᵢ of every sample from outputs a and targets y, both k × n.
	values func(losses, a, y []float64)

	// gradient writes g = ∂Jᵢ/∂a for every output and sample.
	gradient func(g, a, y []float64, n int)

	// fromZ lists the activations after which loss and delta are computed from z. After
	// any other activation they are computed from a, and are no more precise than a is.
	fromZ []pairing

	kinked bool // ∂Jᵢ/∂a jumps at a = y
	bent   bool // ∂Jᵢ/∂a or its derivative jumps where |a − y| is bend
	bend   float64
}

// pairing is how loss and delta are computed from the z of one activation, so
// that they stay finite and exact for large |z|.
type pairing struct {
	activation string
	values     func(losses, z, y []float64)
	delta      func(d, z, a, y []float64, n int)
	cancels    bool // f′ cancels: δ is a − y, or nearly so
}

// Losses returns every loss, in the order in which help lists them.
func Losses() []Loss {
	return []Loss{
		{Name: "mse", values: mse, gradient: mseGradient},
		{Name: "sse", values: sse, gradient: sseGradient},
		{Name: "mae", values: mae, gradient: maeGradient, kinked: true, bent: true},
		{Name: "huber", values: huber, gradient: huberGradient, bent: true, bend: 1},
		{
			Name: "bce", values: bce, gradient: bceGradient,
			fromZ: []pairing{
				{activation: "sigmoid", values: bceOfLogits, delta: bceSigmoidDelta, cancels: true},
				{activation: "softmax", values: bceOfLogitsTogether, delta: bceSoftmaxDelta},
			},
		},
		{
			Name: "cross-entropy", values: crossEntropy, gradient: crossEntropyGradient,
			fromZ: []pairing{
				{activation: "softmax", values: crossEntropyOfLogits, delta: crossEntropySoftmaxDelta, cancels: true},
			},
		},
	}
}

func (l Loss) name() string { return l.Name }

// LookupLoss returns the loss of that name.
func LookupLoss(name string) (Loss, bool) {
	return find(Losses(), name)
}

// LossNames returns the names of all losses.
func LossNames() []string {
	return namesOf(Losses())
}

// Kinked reports whether ∂Jᵢ/∂a jumps at a = y, as for mae.
func (l Loss) Kinked() bool { return l.kinked }

// Bend returns the distance of a from y at which ∂Jᵢ/∂a or its derivative jumps: 0 for
// mae, 1 for huber. If there is no jump, ok is false.
func (l Loss) Bend() (distance float64, ok bool) { return l.bend, l.bent }

// Fused reports whether the delta of an output with this activation comes directly
// from a and y: sigmoid with bce, softmax with cross-entropy.
func (l Loss) Fused(f Activation) bool {
	p := l.pairing(f.Name)
	return p != nil && p.cancels
}

// FromZ reports whether loss and delta of an output with this activation are
// computed from z, and so keep their digits where a is rounded to 0 or 1: the fused
// pairs, and softmax with bce.
func (l Loss) FromZ(f Activation) bool { return l.pairing(f.Name) != nil }

// pairing returns how the loss is computed from z after an activation, or nil.
func (l *Loss) pairing(activation string) *pairing {
	for i := range l.fromZ {
		if l.fromZ[i].activation == activation {
			return &l.fromZ[i]
		}
	}
	return nil
}

// samples writes Jᵢ of every sample, given z and a of the output layer.
func (l *Loss) samples(f *Activation, losses, z, a, y []float64) {
	if p := l.pairing(f.Name); p != nil {
		p.values(losses, z, y)
		return
	}
	l.values(losses, a, y)
}

// delta writes δᴸ = ∂Jᵢ/∂z of the output layer into d.
func (l *Loss) delta(f *Activation, d, z, a, y []float64, n int) {
	if p := l.pairing(f.Name); p != nil {
		p.delta(d, z, a, y, n)
		return
	}
	l.gradient(d, a, y, n)
	f.backward(d, z, a, n)
}

// Value returns Jᵢ of one sample with outputs a and targets y.
func (l Loss) Value(a, y []float64) float64 {
	losses := []float64{0}
	l.values(losses, a, y)
	return losses[0]
}

// Gradient returns g = ∂Jᵢ/∂a of one sample with outputs a and targets y.
func (l Loss) Gradient(a, y []float64) []float64 {
	g := make([]float64, len(a))
	l.gradient(g, a, y, 1)
	return g
}

// mse is (1/K) Σ (y−a)².
func mse(losses, a, y []float64) {
	n := len(losses)
	for s := range losses {
		sum := 0.0
		for i := s; i < len(a); i += n {
			e := y[i] - a[i]
			sum += float64(e * e)
		}
		losses[s] = sum / float64(len(a)/n)
	}
}

func mseGradient(g, a, y []float64, n int) {
	k := float64(len(a) / n)
	for i := range g {
		g[i] = 2 * (a[i] - y[i]) / k
	}
}

// sse is ½ Σ (y−a)².
func sse(losses, a, y []float64) {
	n := len(losses)
	for s := range losses {
		sum := 0.0
		for i := s; i < len(a); i += n {
			e := y[i] - a[i]
			sum += float64(e * e)
		}
		losses[s] = float64(0.5 * sum)
	}
}

func sseGradient(g, a, y []float64, _ int) {
	for i := range g {
		g[i] = a[i] - y[i]
	}
}

// mae is (1/K) Σ |y−a|.
func mae(losses, a, y []float64) {
	n := len(losses)
	for s := range losses {
		sum := 0.0
		for i := s; i < len(a); i += n {
			sum += math.Abs(y[i] - a[i])
		}
		losses[s] = sum / float64(len(a)/n)
	}
}

func maeGradient(g, a, y []float64, n int) {
	k := float64(len(a) / n)
	for i := range g {
		g[i] = Sign(a[i]-y[i]) / k
	}
}

// huber is (1/K) Σ h(a−y) with h(e) = ½e² where |e| ≤ 1, else |e| − ½.
func huber(losses, a, y []float64) {
	n := len(losses)
	for s := range losses {
		sum := 0.0
		for i := s; i < len(a); i += n {
			e := math.Abs(a[i] - y[i])
			if e <= 1 {
				sum += float64(0.5 * e * e)
			} else {
				sum += e - 0.5
			}
		}
		losses[s] = sum / float64(len(a)/n)
	}
}

func huberGradient(g, a, y []float64, n int) {
	k := float64(len(a) / n)
	for i := range g {
		g[i] = max(-1, min(1, a[i]-y[i])) / k
	}
}

// bce is −(1/K) Σ [y ln a + (1−y) ln(1−a)].
func bce(losses, a, y []float64) {
	n := len(losses)
	for s := range losses {
		sum := 0.0
		for i := s; i < len(a); i += n {
			// A term whose coefficient is 0 is 0, even if its logarithm is −∞.
			if y[i] != 0 {
				sum -= float64(y[i] * exact.Log(a[i]))
			}
			if y[i] != 1 {
				sum -= float64((1 - y[i]) * exact.Log1p(-a[i]))
			}
		}
		losses[s] = sum / float64(len(a)/n)
	}
}

func bceGradient(g, a, y []float64, n int) {
	k := float64(len(a) / n)
	for i := range g {
		g[i] = bceDerivative(a[i], y[i]) / k
	}
}

// bceDerivative returns (a−y)/(a(1−a)). If y is 0 or 1 the fraction is reduced, so that
// a term whose coefficient is 0 is 0.
func bceDerivative(a, y float64) float64 {
	switch y {
	case 0:
		return 1 / (1 - a)
	case 1:
		return -1 / a
	default:
		return (a - y) / (a * (1 - a))
	}
}

// bceOfLogits computes bce after sigmoid from z: ln a = −exact.Softplus(−z) and ln(1−a)
// = −exact.Softplus(z).
func bceOfLogits(losses, z, y []float64) {
	n := len(losses)
	for s := range losses {
		sum := 0.0
		for i := s; i < len(z); i += n {
			if y[i] != 0 {
				sum += float64(y[i] * exact.Softplus(-z[i]))
			}
			if y[i] != 1 {
				sum += float64((1 - y[i]) * exact.Softplus(z[i]))
			}
		}
		losses[s] = sum / float64(len(z)/n)
	}
}

func bceSigmoidDelta(d, _, a, y []float64, n int) {
	k := float64(len(a) / n)
	for i := range d {
		d[i] = (a[i] - y[i]) / k
	}
}

// crossEntropy is −Σ y ln a.
func crossEntropy(losses, a, y []float64) {
	n := len(losses)
	for s := range losses {
		sum := 0.0
		for i := s; i < len(a); i += n {
			if y[i] != 0 {
				sum -= float64(y[i] * exact.Log(a[i]))
			}
		}
		losses[s] = sum
	}
}

func crossEntropyGradient(g, a, y []float64, _ int) {
	for i := range g {
		g[i] = 0
		if y[i] != 0 {
			g[i] = -y[i] / a[i]
		}
	}
}

// crossEntropyOfLogits computes cross-entropy after softmax from z: −ln a = ln Σ_k
// e^{z_k} − z.
func crossEntropyOfLogits(losses, z, y []float64) {
	n := len(losses)
	for s := range losses {
		largest, total := logits(z, s, n)
		logTotal := exact.Log(total)
		sum := 0.0
		for i := s; i < len(z); i += n {
			if y[i] != 0 {
				sum += float64(y[i] * (logTotal - (z[i] - largest)))
			}
		}
		losses[s] = sum
	}
}

// crossEntropySoftmaxDelta writes δ = a·Σy − y.
func crossEntropySoftmaxDelta(d, _, a, y []float64, n int) {
	for s := range n {
		total := 0.0
		for i := s; i < len(d); i += n {
			total += y[i]
		}
		for i := s; i < len(d); i += n {
			d[i] = float64(a[i]*total) - y[i]
		}
	}
}

// Sign returns −1, 0 or 1, and NaN for NaN.
func Sign(x float64) float64 {
	switch {
	case x > 0:
		return 1
	case x < 0:
		return -1
	default:
		return x
	}
}

// Finite reports whether v is a number, and not infinite.
func Finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }
