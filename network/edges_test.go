package network_test

import (
	"math"
	"testing"

	"backstep/network"
)

// one returns a problem of one layer without biases whose weighted sums are
// the given numbers: a single sample with input 1.
func one(t *testing.T, f, lossName string, z, y []float64) problem {
	t.Helper()
	p := newProblem(t, stack(t, false, f, f, 1, len(z)), loss(t, lossName), "sgd")
	p.samples = network.Samples{X: [][]float64{{1}}, Y: [][]float64{y}}
	copy(p.initial[0].Weights, z)
	return p
}

func TestActivationsFarOut(t *testing.T) {
	inf := math.Inf(1)
	for name, c := range map[string]struct{ z, a, slope []float64 }{
		"linear":     {[]float64{-1e3, 1e3, -inf, inf}, []float64{-1e3, 1e3, -inf, inf}, []float64{1, 1, 1, 1}},
		"sigmoid":    {[]float64{-1e3, 1e3, -inf, inf, 0}, []float64{0, 1, 0, 1, 0.5}, []float64{0, 0, 0, 0, 0.25}},
		"tanh":       {[]float64{-1e3, 1e3, -inf, inf, 0}, []float64{-1, 1, -1, 1, 0}, []float64{0, 0, 0, 0, 1}},
		"relu":       {[]float64{-1e3, 1e3, -inf, inf, 0}, []float64{0, 1e3, 0, inf, 0}, []float64{0, 1, 0, 1, 0}},
		"leaky-relu": {[]float64{-1e3, 1e3, -inf, inf, 0}, []float64{-10, 1e3, -inf, inf, 0}, []float64{0.01, 1, 0.01, 1, 0.01}},
		"elu":        {[]float64{-1e3, 1e3, -inf, inf, 0}, []float64{-1, 1e3, -1, inf, 0}, []float64{0, 1, 0, 1, 1}},
		"gelu":       {[]float64{-1e3, 1e3, -inf, inf, 0}, []float64{0, 1e3, 0, inf, 0}, []float64{0, 1, 0, 1, 0.5}},
		"silu":       {[]float64{-1e3, 1e3, -inf, inf, 0}, []float64{0, 1e3, 0, inf, 0}, []float64{0, 1, 0, 1, 0.5}},
		"softplus":   {[]float64{-1e3, 1e3, -inf, inf, 0}, []float64{0, 1e3, 0, inf, math.Ln2}, []float64{0, 1, 0, 1, 0.5}},
	} {
		f := activation(t, name)
		for i, z := range c.z {
			p := one(t, name, "sse", []float64{z}, []float64{0})
			a := evaluate(p.config, p.initial, p.samples).Outputs[0][0]
			if a != c.a[i] {
				t.Errorf("%s(%g) = %g, want %g", name, z, a, c.a[i])
			}
			if slope := f.Slope(z, a); slope != c.slope[i] {
				t.Errorf("%s′(%g) = %g, want %g", name, z, slope, c.slope[i])
			}
		}
	}
}

// Small activations keep their relative precision far from 0, where 1 − a or ln(1 + e)
// written plainly would give 0.
func TestActivationsKeepSmallNumbers(t *testing.T) {
	for _, c := range []struct {
		name    string
		z, want float64
	}{
		{"sigmoid", -700, math.Exp(-700)},
		{"softplus", -700, math.Exp(-700)},
		{"silu", -700, -700 * math.Exp(-700)},
		{"elu", -1e-300, -1e-300},
		{"gelu", 1e-300, 0.5e-300},
		{"tanh", 5e-324, 5e-324},
		{"softplus", -40, math.Log1p(math.Exp(-40))},
	} {
		p := one(t, c.name, "sse", []float64{c.z}, []float64{0})
		a := evaluate(p.config, p.initial, p.samples).Outputs[0][0]
		if !within(a, c.want, 1e-14) {
			t.Errorf("%s(%g) = %g, want %g", c.name, c.z, a, c.want)
		}
	}
}

// within reports whether two numbers agree to a relative error.
func within(a, b, relative float64) bool {
	return a == b || math.Abs(a-b) <= relative*max(math.Abs(a), math.Abs(b))
}

func TestLossesAtTheEdges(t *testing.T) {
	inf, e := math.Inf(1), math.E
	for _, c := range []struct {
		activation, loss string
		z, y             []float64
		j                float64
		delta            []float64
	}{
		{"sigmoid", "bce", []float64{1e3}, []float64{1}, 0, []float64{0}},
		{"sigmoid", "bce", []float64{1e3}, []float64{0}, 1e3, []float64{1}},
		{"sigmoid", "bce", []float64{-1e3}, []float64{1}, 1e3, []float64{-1}},
		{"sigmoid", "bce", []float64{-1e3}, []float64{0}, 0, []float64{0}},
		{"sigmoid", "bce", []float64{1e3}, []float64{0.25}, 750, []float64{0.75}},
		{"sigmoid", "bce", []float64{-1e3, 1e3}, []float64{1, 1}, 500, []float64{-0.5, 0}},
		{"sigmoid", "bce", []float64{-700}, []float64{0}, math.Exp(-700), []float64{math.Exp(-700)}},

		{"softmax", "cross-entropy", []float64{1e3, 0, -1e3}, []float64{1, 0, 0}, 0, []float64{0, 0, 0}},
		{"softmax", "cross-entropy", []float64{1e3, 0, -1e3}, []float64{0, 1, 0}, 1e3, []float64{1, -1, 0}},
		{"softmax", "cross-entropy", []float64{1e3, 0, -1e3}, []float64{0, 0, 1}, 2e3, []float64{1, 0, -1}},
		{"softmax", "cross-entropy", []float64{-1e3, -1e3}, []float64{1, 0}, math.Ln2, []float64{-0.5, 0.5}},
		{"softmax", "cross-entropy", []float64{1e3, 999}, []float64{0, 1}, math.Log1p(e), []float64{e / (1 + e), -e / (1 + e)}},
		{"softmax", "cross-entropy", []float64{3}, []float64{1}, 0, []float64{0}},
		{"softmax", "mse", []float64{1e3, -1e3}, []float64{1, 0}, 0, []float64{0, 0}},
		{"softmax", "mse", []float64{1e3, -1e3}, []float64{0, 1}, 1, []float64{0, 0}},

		{"softmax", "bce", []float64{34, 0}, []float64{0.3, 0.7}, 23.8000000000000011, []float64{0.699999999999998269, -0.699999999999998269}},
		{"softmax", "bce", []float64{34, 0}, []float64{1, 0}, 1.7139084315420115e-15, []float64{-1.71390843154201003e-15, 1.71390843154201003e-15}},
		{"softmax", "bce", []float64{0, 34}, []float64{1, 0}, 34.0000000000000017, []float64{-0.999999999999998286, 0.999999999999998286}},
		{"softmax", "bce", []float64{800, 0}, []float64{0.3, 0.7}, 560, []float64{0.7, -0.7}},
		{"softmax", "bce", []float64{1e3, -1e3, -1e3}, []float64{0, 1, 0}, 1333.10228427314668, []float64{2. / 3, -0.5, -1. / 6}},
		{
			"softmax", "bce",
			[]float64{1e3, -1e3, -999},
			[]float64{0.5, 0.25, 0.25},
			666.36445638541363,
			[]float64{1. / 3, -0.128156903561665853, -0.20517642977166748},
		},
		{
			"softmax", "bce",
			[]float64{40, 1, -2},
			[]float64{0.5, 0.25, 0.125},
			11.491902108071043,
			[]float64{0.291666666666666658, -0.242095687803738862, -0.0495709788629277964},
		},
		{
			"softmax", "bce",
			[]float64{-1e3, -1001, -1002},
			[]float64{0, 0, 1},
			1.26087606492398186,
			[]float64{0.371641929782194408, 0.00104227817812935939, -0.372684207960323768},
		},
		{"softmax", "bce", []float64{2, 2, 2}, []float64{1, 0, 0}, 0.636514168294812818, []float64{-1. / 3, 1. / 6, 1. / 6}},
		{"softmax", "bce", []float64{-inf, 0}, []float64{0, 1}, 0, []float64{0, 0}},
		{"softmax", "bce", []float64{-inf, 0}, []float64{0.5, 1}, inf, []float64{-0.25, 0.25}},
		{"softmax", "bce", []float64{3}, []float64{1}, 0, []float64{0}},
		{"softmax", "bce", []float64{3}, []float64{0.5}, inf, []float64{0}},

		{"linear", "bce", []float64{0}, []float64{0}, 0, []float64{1}},
		{"linear", "bce", []float64{1}, []float64{1}, 0, []float64{-1}},
		{"linear", "bce", []float64{0}, []float64{1}, inf, []float64{-inf}},
		{"linear", "bce", []float64{1}, []float64{0}, inf, []float64{inf}},
		{"linear", "bce", []float64{0}, []float64{0.5}, inf, []float64{-inf}},
		{"linear", "bce", []float64{1}, []float64{0.5}, inf, []float64{inf}},
		{"linear", "cross-entropy", []float64{0, 1}, []float64{0, 1}, 0, []float64{0, -1}},
		{"linear", "cross-entropy", []float64{0, 1}, []float64{1, 0}, inf, []float64{-inf, 0}},
		{"relu", "bce", []float64{-5}, []float64{0}, 0, []float64{0}},

		{"linear", "mae", []float64{2, 3}, []float64{2, 5}, 1, []float64{0, -0.5}},
		{"linear", "huber", []float64{1, 3}, []float64{0, 0}, 1.5, []float64{0.5, 0.5}},
		{"linear", "huber", []float64{-1e200}, []float64{0}, 1e200, []float64{-1}},
		{"linear", "mse", []float64{1e200}, []float64{0}, inf, []float64{2e200}},
	} {
		p := one(t, c.activation, c.loss, c.z, c.y)
		step := p.trainer(t).Record()
		if !within(step.Loss, c.j, 1e-14) || math.Signbit(step.Loss) {
			t.Errorf("%s of %s at z %v, y %v is %g, want %g", c.loss, c.activation, c.z, c.y, step.Loss, c.j)
		}
		for j, want := range c.delta {
			if got := step.Layers[0].Delta[j]; !within(got, want, 1e-14) {
				t.Errorf("%s of %s at z %v, y %v: delta %d is %g, want %g", c.loss, c.activation, c.z, c.y, j, got, want)
			}
		}
	}
}

func TestSoftmaxOfLargeLogitsSumsToOne(t *testing.T) {
	z := []float64{1e3, 998, -1e3, 1e3, 700}
	p := one(t, "softmax", "cross-entropy", z, make([]float64, len(z)))
	a := evaluate(p.config, p.initial, p.samples).Outputs[0]
	sum := 0.0
	for j := range a {
		sum += a[j]
		if want := math.Exp(z[j]-1e3) / (2 + math.Exp(-2) + math.Exp(-300)); !within(a[j], want, 1e-14) {
			t.Errorf("a of z %g is %g, want %g", z[j], a[j], want)
		}
	}
	if !within(sum, 1, 1e-13) {
		t.Errorf("the outputs sum to %.17g", sum)
	}
}

func TestSubnormalWeightsCount(t *testing.T) {
	const tiny = 5e-324
	p := newProblem(t, stack(t, false, "linear", "linear", 1, 1), loss(t, "sse"), "sgd")
	p.samples = network.Samples{X: [][]float64{{3}}, Y: [][]float64{{0}}}
	p.initial[0].Weights[0] = tiny
	p.config.LearningRate = 1
	p.config.Penalty = network.Penalty{L2: 2}
	step := p.trainer(t).Record()
	layer := step.Layers[0]
	// z = 3w, δ = 3w, g = 9w + 2w, each exact in multiples of the smallest number.
	if layer.Z[0] != 3*tiny || layer.Delta[0] != 3*tiny || layer.Gradient.Weights[0] != 11*tiny {
		t.Errorf("z %g, delta %g, gradient %g", layer.Z[0], layer.Delta[0], layer.Gradient.Weights[0])
	}
	if layer.After.Weights[0] != -10*tiny {
		t.Errorf("the weight becomes %g, want %g", layer.After.Weights[0], -10*tiny)
	}
	for _, name := range network.OptimizerNames() {
		p.config.Optimizer, _ = network.LookupOptimizer(name)
		trainer := p.trainer(t)
		for range 5 {
			trainer.Step()
		}
		if w := trainer.State().Parameters[0].Weights[0]; math.IsNaN(w) || math.IsInf(w, 0) {
			t.Errorf("%s makes %g of a subnormal weight", name, w)
		}
	}
}

func TestNaNIsSeenAndNothingPanics(t *testing.T) {
	nan, inf := math.NaN(), math.Inf(1)
	for _, f := range network.Activations() {
		for _, l := range network.Losses() {
			for _, name := range network.OptimizerNames() {
				p := newProblem(t, stack(t, true, "tanh", f.Name, 2, 3, 2), l, name)
				p.config.Penalty = network.Penalty{L1: 0.1, L2: 0.1}
				p.samples = network.Samples{X: [][]float64{{nan, 1}, {inf, -inf}, {1, 2}}, Y: [][]float64{{nan, 1}, {inf, 0}, {-inf, 1}}}
				p.initial[0].Weights[0], p.initial[1].Weights[0] = 1, 1
				trainer := p.trainer(t)
				first := trainer.Record()
				if a := first.Layers[1].A[0]; !math.IsNaN(a) {
					t.Errorf("%s of NaN is %g", f.Name, a)
				}
				if w := trainer.Record().Layers[0].After.Weights[0]; !math.IsNaN(w) {
					t.Errorf("%s, %s, %s: NaN leads to the weight %g", f.Name, l.Name, name, w)
				}
			}
		}
	}
}

func TestPenaltyWithoutItsCoefficientIsNothing(t *testing.T) {
	p := one(t, "sigmoid", "bce", []float64{math.Inf(1), 0}, []float64{1, 0})
	p.config.Penalty = network.Penalty{L1: 0.5}
	if l := p.config.Penalty.Loss(p.initial); !math.IsInf(l, 1) {
		t.Errorf("l1 of an infinite weight adds %g", l)
	}
	if g := p.config.Penalty.Gradient(math.Inf(-1)); g != -0.5 {
		t.Errorf("l1 of an infinite weight has gradient %g, want -0.5", g)
	}
	if g := p.config.Penalty.Gradient(0); g != 0 {
		t.Errorf("l1 of the weight 0 has gradient %g", g)
	}
	if l := (network.Penalty{}).Loss(p.initial); l != 0 {
		t.Errorf("no penalty adds %g", l)
	}
}

// Biases are not penalised.
func TestPenaltySparesBiases(t *testing.T) {
	p := xor(t)
	p.config.Penalty = network.Penalty{L1: 1, L2: 2}
	// Σ|w| = 1.75 and Σw² = 0.5775, by hand.
	if got := p.config.Penalty.Loss(p.initial); !within(got, 1.75+0.5775, 1e-13) {
		t.Errorf("the penalty is %.17g, want 2.3275", got)
	}
	bare := xor(t)
	with, without := p.trainer(t).Record(), bare.trainer(t).Record()
	for l := range with.Layers {
		if !sameAll(with.Layers[l].Gradient.Biases, without.Layers[l].Gradient.Biases) {
			t.Errorf("layer %d: the penalty changes the gradients of biases", l+1)
		}
		for i, w := range with.Layers[l].Before.Weights {
			want := without.Layers[l].Gradient.Weights[i] + 1 + 2*w
			if got := with.Layers[l].Gradient.Weights[i]; !within(got, want, 1e-13) {
				t.Errorf("layer %d: the gradient of weight %d is %g, want %g", l+1, i, got, want)
			}
		}
	}
}

// TestEvaluatorOfNoSamples tests an evaluator that has no losses to average.
func TestEvaluatorOfNoSamples(t *testing.T) {
	p := one(t, "tanh", "mse", []float64{1}, []float64{1})
	e := network.NewEvaluator(p.config, network.Samples{})
	if loss := e.Loss(p.initial); loss != 0 || e.N() != 0 || len(e.Outputs()) != 0 {
		t.Errorf("no samples have loss %v and %d outputs", loss, len(e.Outputs()))
	}
}
