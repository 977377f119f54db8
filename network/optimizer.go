package network

import (
	"math"

	"backstep/network/exact"
	"backstep/network/kernel"
)

// Optimizer turns gradients into updates. The definitions are PyTorch's. Take one from
// [LookupOptimizer], which fills in the defaults, and change only the hyperparameters
// that Fields names.
type Optimizer struct {
	Name string

	Momentum    float64 // μ, of momentum and nesterov
	Rho         float64 // ρ, of rmsprop
	Beta1       float64 // β₁, of adam and adamw
	Beta2       float64 // β₂, of adam and adamw
	Epsilon     float64 // ε, of adagrad, rmsprop, adam and adamw
	WeightDecay float64 // λ, of adamw; it applies to biases too

	// plain means that the update of a weight is −η times its gradient.
	plain bool

	// fields names the hyperparameters this optimiser has, as session files do.
	fields []string

	// buffers names the numbers that it keeps for every weight from step to step.
	buffers []string

	// update changes the parameters w and the buffers, given the gradients g.
	update func(o *Optimizer, s stepSize, w, g []float64, buffers [][]float64)
}

// stepSize is what an update needs to know besides the gradients.
type stepSize struct {
	rate float64 // η
	t    int     // the step, from 1
}

func optimizers() []Optimizer {
	return []Optimizer{
		{Name: "sgd", update: sgd, plain: true},
		{
			Name: "momentum", Momentum: 0.9, update: momentum,
			fields: []string{"momentum"}, buffers: []string{"v"},
		},
		{
			Name: "nesterov", Momentum: 0.9, update: nesterov,
			fields: []string{"momentum"}, buffers: []string{"v"},
		},
		{
			Name: "adagrad", Epsilon: 1e-10, update: adagrad,
			fields: []string{"epsilon"}, buffers: []string{"s"},
		},
		{
			Name: "rmsprop", Rho: 0.99, Epsilon: 1e-8, update: rmsprop,
			fields: []string{"rho", "epsilon"}, buffers: []string{"s"},
		},
		{
			Name: "adam", Beta1: 0.9, Beta2: 0.999, Epsilon: 1e-8, update: adam,
			fields: []string{"beta1", "beta2", "epsilon"}, buffers: []string{"m", "s"},
		},
		{
			Name: "adamw", Beta1: 0.9, Beta2: 0.999, Epsilon: 1e-8, WeightDecay: 0.01, update: adamw,
			fields: []string{"beta1", "beta2", "epsilon", "weight_decay"}, buffers: []string{"m", "s"},
		},
	}
}

func (o Optimizer) name() string { return o.Name }

// LookupOptimizer returns the optimiser of that name with its defaults.
func LookupOptimizer(name string) (Optimizer, bool) {
	return find(optimizers(), name)
}

// OptimizerNames returns the names of all optimisers.
func OptimizerNames() []string {
	return namesOf(optimizers())
}

// Plain reports whether the update of a weight is −η times its gradient, and
// nothing else, as it is for sgd.
func (o *Optimizer) Plain() bool { return o.plain }

// Fields returns the names of the hyperparameters that this optimiser has, as session
// files write them: momentum, rho, beta1, beta2, epsilon, weight_decay.
func (o *Optimizer) Fields() []string { return o.fields }

// Field returns a pointer to the hyperparameter of that name, or nil if this
// optimiser has no such field.
func (o *Optimizer) Field(name string) *float64 {
	for _, f := range o.fields {
		if f == name {
			return o.all()[name]
		}
	}
	return nil
}

func (o *Optimizer) all() map[string]*float64 {
	return map[string]*float64{
		"momentum": &o.Momentum, "rho": &o.Rho, "beta1": &o.Beta1, "beta2": &o.Beta2,
		"epsilon": &o.Epsilon, "weight_decay": &o.WeightDecay,
	}
}

// Buffers returns the names of the numbers that this optimiser keeps for every weight:
// v of momentum and nesterov, s of adagrad and rmsprop, m and s of adam and adamw.
func (o *Optimizer) Buffers() []string { return o.buffers }

// sgd is w −= η g.
func sgd(_ *Optimizer, s stepSize, w, g []float64, _ [][]float64) {
	kernel.Descend(w, g, s.rate)
}

// momentum is v = μv + g; w −= η v.
func momentum(o *Optimizer, s stepSize, w, g []float64, buffers [][]float64) {
	v := buffers[0]
	for i := range w {
		v[i] = float64(o.Momentum*v[i]) + g[i]
		w[i] -= float64(s.rate * v[i])
	}
}

// nesterov is v = μv + g; w −= η(g + μv).
func nesterov(o *Optimizer, s stepSize, w, g []float64, buffers [][]float64) {
	v := buffers[0]
	for i := range w {
		v[i] = float64(o.Momentum*v[i]) + g[i]
		w[i] -= float64(s.rate * (g[i] + float64(o.Momentum*v[i])))
	}
}

// adagrad is s += g²; w −= η g/(√s + ε).
func adagrad(o *Optimizer, s stepSize, w, g []float64, buffers [][]float64) {
	sum := buffers[0]
	for i := range w {
		sum[i] += float64(g[i] * g[i])
		w[i] -= float64(s.rate * g[i] / (math.Sqrt(sum[i]) + o.Epsilon))
	}
}

// rmsprop is s = ρs + (1−ρ)g²; w −= η g/(√s + ε).
func rmsprop(o *Optimizer, s stepSize, w, g []float64, buffers [][]float64) {
	mean := buffers[0]
	for i := range w {
		mean[i] = float64(o.Rho*mean[i]) + float64((1-o.Rho)*g[i]*g[i])
		w[i] -= float64(s.rate * g[i] / (math.Sqrt(mean[i]) + o.Epsilon))
	}
}

// adam is m = β₁m + (1−β₁)g; s = β₂s + (1−β₂)g²;
// w −= (η/(1−β₁ᵗ))·m/(√s/√(1−β₂ᵗ) + ε).
func adam(o *Optimizer, s stepSize, w, g []float64, buffers [][]float64) {
	first, second := buffers[0], buffers[1]
	correction1, correction2 := o.Corrections(s.t)
	rate, root := s.rate/correction1, math.Sqrt(correction2)
	for i := range w {
		first[i] = float64(o.Beta1*first[i]) + float64((1-o.Beta1)*g[i])
		second[i] = float64(o.Beta2*second[i]) + float64((1-o.Beta2)*g[i]*g[i])
		w[i] -= float64(rate * first[i] / (math.Sqrt(second[i])/root + o.Epsilon))
	}
}

// adamw is w −= ηλw, then the update of adam.
func adamw(o *Optimizer, s stepSize, w, g []float64, buffers [][]float64) {
	keep := 1 - float64(s.rate*o.WeightDecay)
	for i := range w {
		w[i] = float64(w[i] * keep)
	}
	adam(o, s, w, g, buffers)
}

// Corrections returns 1−β₁ᵗ and 1−β₂ᵗ of adam and adamw at step t from 1.
func (o *Optimizer) Corrections(t int) (first, second float64) {
	return 1 - exact.Power(o.Beta1, t), 1 - exact.Power(o.Beta2, t)
}
