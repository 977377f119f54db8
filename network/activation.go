package network

import "backstep/network/exact"

// Activation is an activation function f and its derivative f′. The zero value is not
// usable: take one from [Activations] or [LookupActivation].
type Activation struct {
	Name string

	// apply writes a = f(z). Both are units × n, unit by unit.
	apply func(a, z []float64, n int)

	// backward turns d = ∂Jᵢ/∂a in place into δ = ∂Jᵢ/∂z: the product with f′(z)
	// for all but softmax.
	backward func(d, z, a []float64, n int)

	// low and high bound f; they are equal if it is not bounded on both sides.
	low, high float64

	joint     bool // a unit's activation depends on its whole layer
	rectifies bool // f′ is about 1 well above 0, and about 0 well below
	dies      bool // f and f′ are 0 wherever z ≤ 0
	kinked    bool // f′ jumps at z = 0
	bent      bool // f′ or f″ jumps at z = 0
}

// Activations returns every activation, in the order in which help lists them.
func Activations() []Activation {
	return []Activation{
		{Name: "linear", apply: linear, backward: linearBackward},
		{Name: "sigmoid", apply: sigmoids, backward: sigmoidBackward, high: 1},
		{Name: "tanh", apply: tanhs, backward: tanhBackward, low: -1, high: 1},
		{Name: "relu", apply: relu, backward: reluBackward, rectifies: true, dies: true, kinked: true, bent: true},
		{Name: "leaky-relu", apply: leakyReLU, backward: leakyReLUBackward, rectifies: true, kinked: true, bent: true},
		{Name: "elu", apply: elu, backward: eluBackward, rectifies: true, bent: true},
		{Name: "gelu", apply: gelu, backward: geluBackward, rectifies: true},
		{Name: "silu", apply: silu, backward: siluBackward, rectifies: true},
		{Name: "softplus", apply: softplusAll, backward: softplusBackward, rectifies: true},
		{Name: "softmax", apply: softmax, backward: softmaxBackward, high: 1, joint: true},
	}
}

func (f Activation) name() string { return f.Name }

// LookupActivation returns the activation of that name.
func LookupActivation(name string) (Activation, bool) {
	return find(Activations(), name)
}

// ActivationNames returns the names of all activations.
func ActivationNames() []string {
	return namesOf(Activations())
}

// Joint reports whether a unit's activation depends on its whole layer, as for softmax.
func (f Activation) Joint() bool { return f.joint }

// Kinked reports whether f′ jumps at z = 0, as for relu. A difference quotient across
// the kink does not approximate a derivative.
func (f Activation) Kinked() bool { return f.kinked }

// Bent reports whether f′ or f″ jumps at z = 0, as for relu and elu. Near 0 a
// difference quotient converges slowly, or not at all.
func (f Activation) Bent() bool { return f.bent }

// Range returns the bounds of f; ok is false if it is not bounded on both sides.
func (f Activation) Range() (low, high float64, ok bool) { return f.low, f.high, f.low < f.high }

// Rectifies reports whether f resembles relu: it passes on z above 0, and little or
// nothing of z below 0. Weights drawn for such an activation are larger.
func (f Activation) Rectifies() bool { return f.rectifies }

// Dies reports whether a unit whose z is at most 0 on every sample outputs 0 and learns
// nothing, as with relu.
func (f Activation) Dies() bool { return f.dies }

// Values writes a = f(z) for each z, for an elementwise activation. The units of
// softmax depend on each other, so for softmax it treats each z as a layer of one unit,
// and writes 1.
func (f Activation) Values(a, z []float64) { f.apply(a, z, len(z)) }

// Slope returns the derivative f′(z) of an elementwise activation, given a = f(z).
func (f Activation) Slope(z, a float64) float64 {
	d := []float64{0}
	f.Slopes(d, []float64{z}, []float64{a})
	return d[0]
}

// Slopes writes the derivative f′(z) of an elementwise activation into d, for each
// z and its a = f(z). Softmax has no such derivative.
func (f Activation) Slopes(d, z, a []float64) {
	for i := range d {
		d[i] = 1
	}
	f.backward(d, z, a, 1)
}

// Outputs writes a = f(z) of all units of a layer on one sample.
func (f Activation) Outputs(a, z []float64) { f.apply(a, z, 1) }

// Jacobian returns ∂aᵢ/∂zⱼ of all units of a layer on one sample, a row for each a. It
// is diagonal for an elementwise activation.
func (f Activation) Jacobian(z, a []float64) [][]float64 {
	rows := make([][]float64, len(a))
	for i := range rows {
		rows[i] = make([]float64, len(a))
		rows[i][i] = 1
		f.backward(rows[i], z, a, 1)
	}
	return rows
}

// leak is f′ of leaky-relu where z ≤ 0.
const leak = 0.01

func linear(a, z []float64, _ int) { copy(a, z) }

func linearBackward(_, _, _ []float64, _ int) {}

func sigmoids(a, z []float64, _ int) { exact.Sigmoids(a, z) }

func sigmoidBackward(d, _, a []float64, _ int) {
	a = a[:len(d)]
	for i := range d {
		d[i] = float64(d[i] * float64(a[i]*(1-a[i])))
	}
}

func tanhs(a, z []float64, _ int) { exact.Tanhs(a, z) }

func tanhBackward(d, _, a []float64, _ int) {
	a = a[:len(d)]
	for i := range d {
		d[i] = float64(d[i] * (1 - float64(a[i]*a[i])))
	}
}

func relu(a, z []float64, _ int) {
	for i, v := range z {
		// The comparison lets NaN through, so that it is seen.
		if v <= 0 {
			v = 0
		}
		a[i] = v
	}
}

// reluBackward writes 0 where z ≤ 0, even for an infinite ∂J/∂a: a unit that is off
// passes nothing back, as in PyTorch. An activation whose f′ is 0 only by rounding
// gives NaN there.
func reluBackward(d, z, _ []float64, _ int) {
	for i := range d {
		if z[i] <= 0 {
			d[i] = 0
		}
	}
}

func leakyReLU(a, z []float64, _ int) {
	for i, v := range z {
		if v <= 0 {
			v = float64(v * leak)
		}
		a[i] = v
	}
}

func leakyReLUBackward(d, z, _ []float64, _ int) {
	for i := range d {
		if z[i] <= 0 {
			d[i] = float64(d[i] * leak)
		}
	}
}

func elu(a, z []float64, _ int) {
	for i, v := range z {
		if v <= 0 {
			v = exact.Expm1(v)
		}
		a[i] = v
	}
}

// eluBackward uses f′ = e^z where z ≤ 0. This equals a + 1, but where a is rounded to
// nearly −1 that sum has no digits left.
func eluBackward(d, z, _ []float64, _ int) {
	for i := range d {
		if z[i] <= 0 {
			d[i] = float64(d[i] * exact.Exp(z[i]))
		}
	}
}

// Normal returns φ(z), the density of the normal distribution, and Φ(z), its
// integral from −∞.
func Normal(z float64) (density, integral float64) {
	const (
		sqrtHalf   = 0.70710678118654752440 // √½
		invSqrt2Pi = 0.39894228040143267794 // 1/√2π
	)
	return float64(invSqrt2Pi * exact.Exp(float64(-0.5*z*z))), float64(0.5 * (1 + exact.Erf(float64(sqrtHalf*z))))
}

func gelu(a, z []float64, _ int) {
	for i, v := range z {
		_, integral := Normal(v)
		a[i] = timesVanishing(v, integral)
	}
}

func geluBackward(d, z, _ []float64, _ int) {
	for i := range d {
		density, integral := Normal(z[i])
		d[i] = float64(d[i] * (integral + timesVanishing(z[i], density)))
	}
}

// timesVanishing returns z·f for a factor f that vanishes faster than z grows. If f is
// 0 the product is 0, even for an infinite z.
func timesVanishing(z, f float64) float64 {
	if f == 0 {
		return 0
	}
	return float64(z * f)
}

func silu(a, z []float64, _ int) {
	exact.Sigmoids(a, z)
	for i, v := range z {
		a[i] = timesVanishing(v, a[i])
	}
}

func siluBackward(d, z, _ []float64, _ int) {
	for i := range d {
		s := exact.Sigmoid(z[i])
		d[i] = float64(d[i] * timesVanishing(1+timesVanishing(z[i], exact.Sigmoid(-z[i])), s))
	}
}

func softplusAll(a, z []float64, _ int) {
	for i, v := range z {
		a[i] = exact.Softplus(v)
	}
}

func softplusBackward(d, z, _ []float64, _ int) {
	for i := range d {
		d[i] = float64(d[i] * exact.Sigmoid(z[i]))
	}
}

// softmax writes a_j = e^{z_j} / Σ_k e^{z_k}. The largest z is subtracted first, so
// that nothing overflows.
func softmax(a, z []float64, n int) {
	for s := range n {
		largest, sum := logits(z, s, n)
		for j := s; j < len(z); j += n {
			a[j] = exact.Exp(z[j]-largest) / sum
		}
	}
}

// logits returns the largest z of sample s, and Σ_k e^{z_k − largest}.
func logits(z []float64, s, n int) (largest, sum float64) {
	largest = z[s]
	for j := s; j < len(z); j += n {
		largest = max(largest, z[j])
	}
	for j := s; j < len(z); j += n {
		sum += exact.Exp(z[j] - largest)
	}
	return largest, sum
}

// softmaxBackward turns g = ∂Jᵢ/∂a, which is in d, into δ_j = a_j (g_j − Σ_k g_k a_k).
func softmaxBackward(d, _, a []float64, n int) {
	for s := range n {
		mean := 0.0
		for j := s; j < len(d); j += n {
			mean += float64(d[j] * a[j])
		}
		for j := s; j < len(d); j += n {
			d[j] = float64(a[j] * (d[j] - mean))
		}
	}
}
