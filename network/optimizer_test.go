package network_test

import (
	"math"
	"testing"

	"backstep/network"
)

// plainOptimizer is the update of a single parameter, written from the
// formulas of PyTorch's optimisers.
type plainOptimizer struct {
	o       network.Optimizer
	rate    float64
	v, m, s float64
}

// next returns the parameter w after step t, counted from 1, in which its gradient is
// g.
func (p *plainOptimizer) next(t int, w, g float64) float64 {
	o := p.o
	switch o.Name {
	case "sgd":
		return w - p.rate*g
	case "momentum":
		p.v = o.Momentum*p.v + g
		if t == 1 {
			p.v = g
		}
		return w - p.rate*p.v
	case "nesterov":
		p.v = o.Momentum*p.v + g
		return w - p.rate*(g+o.Momentum*p.v)
	case "adagrad":
		p.s += g * g
		return w - p.rate*g/(math.Sqrt(p.s)+o.Epsilon)
	case "rmsprop":
		p.s = o.Rho*p.s + (1-o.Rho)*g*g
		return w - p.rate*g/(math.Sqrt(p.s)+o.Epsilon)
	case "adamw":
		w -= p.rate * o.WeightDecay * w
	case "adam":
	default:
		return math.NaN()
	}
	p.m = o.Beta1*p.m + (1-o.Beta1)*g
	p.s = o.Beta2*p.s + (1-o.Beta2)*g*g
	first, second := 1-math.Pow(o.Beta1, float64(t)), 1-math.Pow(o.Beta2, float64(t))
	return w - p.rate/first*p.m/(math.Sqrt(p.s)/math.Sqrt(second)+o.Epsilon)
}

func (p *plainOptimizer) buffer(name string) float64 {
	return map[string]float64{"v": p.v, "m": p.m, "s": p.s}[name]
}

func TestOptimizersAreTheirFormulas(t *testing.T) {
	for _, name := range network.OptimizerNames() {
		o, _ := network.LookupOptimizer(name)
		checkOptimizer(t, o)
		for _, field := range o.Fields() {
			changed := o
			*changed.Field(field) = 0.125
			checkOptimizer(t, changed)
		}
	}
}

// checkOptimizer compares six steps of every parameter of a small network, biases
// included, with plainOptimizer.
func checkOptimizer(t *testing.T, o network.Optimizer) {
	t.Helper()
	p := xor(t)
	p.config.Optimizer, p.config.BatchSize = o, 3
	trainer := p.trainer(t)
	plain := map[[2]int]*plainOptimizer{}
	for n := 1; n <= 6; n++ {
		step := trainer.Record()
		for l, layer := range step.Layers {
			values := func(p network.Parameters) []float64 { return append(p.Clone().Weights, p.Biases...) }
			before, after, gradient := values(layer.Before), values(layer.After), values(layer.Gradient)
			for i := range before {
				at := [2]int{l, i}
				if plain[at] == nil {
					plain[at] = &plainOptimizer{o: o, rate: p.config.LearningRate}
				}
				if want := plain[at].next(n, before[i], gradient[i]); !within(after[i], want, 1e-12) {
					t.Errorf("%s: step %d makes %.17g of parameter %v, want %.17g", o.Name, n, after[i], at, want)
				}
				for b, name := range o.Buffers() {
					got, want := values(layer.BuffersAfter[b])[i], plain[at].buffer(name)
					if !within(got, want, 1e-12) {
						t.Errorf("%s: after step %d %s of parameter %v is %.17g, want %.17g", o.Name, n, name, at, got, want)
					}
				}
			}
		}
	}
}

func TestOptimizerDefaults(t *testing.T) {
	want := map[string]map[string]float64{
		"sgd":      {},
		"momentum": {"momentum": 0.9},
		"nesterov": {"momentum": 0.9},
		"adagrad":  {"epsilon": 1e-10},
		"rmsprop":  {"rho": 0.99, "epsilon": 1e-8},
		"adam":     {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
		"adamw":    {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "weight_decay": 0.01},
	}
	if got := len(network.OptimizerNames()); got != len(want) {
		t.Errorf("there are %d optimisers, want %d", got, len(want))
	}
	for name, fields := range want {
		o, ok := network.LookupOptimizer(name)
		if !ok {
			t.Errorf("no optimiser is called %s", name)
			continue
		}
		if len(o.Fields()) != len(fields) {
			t.Errorf("%s has the fields %v", name, o.Fields())
		}
		for field, value := range fields {
			if got := o.Field(field); got == nil || *got != value {
				t.Errorf("%s of %s is not %g", field, name, value)
			}
		}
		if o.Field("no such") != nil || name == "sgd" && o.Field("rho") != nil {
			t.Errorf("%s has a field that is not its own", name)
		}
	}
}

func TestCorrectionsAfterManySteps(t *testing.T) {
	o, _ := network.LookupOptimizer("adam")
	for _, step := range []int{1, 2, 3, 7, 100, 1023, 1 << 20} {
		first, second := o.Corrections(step)
		if !within(first, -math.Expm1(float64(step)*math.Log(0.9)), 1e-12) ||
			!within(second, -math.Expm1(float64(step)*math.Log(0.999)), 1e-12) {
			t.Errorf("at step %d the corrections are %.17g and %.17g", step, first, second)
		}
	}
}
