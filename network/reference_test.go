package network_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"backstep/network"
	"backstep/network/exact"
)

// A step's numbers are, to the last bit, those of the formulas written down
// plainly: one sum at a time, each in index order, each product rounded.
func TestStepIsTheFormulasToTheLastBit(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		p := anyProblem(t, r)
		trainer := p.trainer(t)
		for range rapid.IntRange(1, 4).Draw(r, "steps") {
			if wrong := differsFromFormulas(p.config, trainer.Record()); wrong != "" {
				r.Fatal(wrong)
			}
		}
	})
}

// differsFromFormulas returns the name of the first number of a step of sgd that
// differs from its formula, or nothing.
func differsFromFormulas(c network.Config, step *network.Step) string {
	n := step.N()
	for s, j := range step.Losses {
		out := step.Layers[len(step.Layers)-1]
		if !c.Loss.FromZ(c.Architecture.Output().Activation) && !same(j, c.Loss.Value(column(out.A, s, n), column(step.Y, s, n))) {
			return fmt.Sprintf("loss of sample %d", s)
		}
	}
	for l, layer := range step.Layers {
		for j := range layer.Units {
			for s := range n {
				if !same(layer.Z[j*n+s], plainSum(c, step, l, j, s)) {
					return fmt.Sprintf("z of layer %d, unit %d, sample %d", l+1, j, s)
				}
				if !same(layer.Delta[j*n+s], plainDelta(c, step, l, j, s)) {
					return fmt.Sprintf("delta of layer %d, unit %d, sample %d", l+1, j, s)
				}
			}
			if wrong := plainParameters(c, step, l, j); wrong != "" {
				return fmt.Sprintf("layer %d, unit %d: %s", l+1, j, wrong)
			}
		}
	}
	return ""
}

// same reports whether two numbers have the same bits, or are both NaN.
func same(a, b float64) bool {
	return math.Float64bits(a) == math.Float64bits(b) || a != a && b != b
}

// plainSum returns z = Σ w·a + b.
func plainSum(c network.Config, step *network.Step, l, j, s int) float64 {
	units, n := step.Layers[l].Units, step.N()
	a := step.Inputs(l)
	sum := 0.0
	for i := range c.Architecture.From(l) {
		sum += float64(step.Layers[l].Before.Weights[i*units+j] * a[i*n+s])
	}
	if c.Architecture.Bias {
		sum += step.Layers[l].Before.Biases[j]
	}
	return sum
}

// plainDelta returns δ = Σ δ·w ∘ f′(z), or ∂Jᵢ/∂z in the output layer.
func plainDelta(c network.Config, step *network.Step, l, j, s int) float64 {
	n, layer, f := step.N(), step.Layers[l], c.Architecture.Layers[l].Activation
	if l == len(step.Layers)-1 {
		return plainOutputDelta(c.Loss, f, column(layer.Z, s, n), column(layer.A, s, n), column(step.Y, s, n), j)
	}
	next, sum := step.Layers[l+1], 0.0
	for k := range next.Units {
		sum += float64(next.Before.Weights[j*next.Units+k] * next.Delta[k*n+s])
	}
	return plainSlope(f, sum, layer.Z[j*n+s], layer.A[j*n+s])
}

// plainSlope returns d·f′(z), and a 0 without sign where relu lets nothing through.
func plainSlope(f network.Activation, d, z, a float64) float64 {
	slope := f.Slope(z, a)
	if f.Name == "relu" && slope == 0 {
		return 0
	}
	return float64(d * slope)
}

func plainOutputDelta(loss network.Loss, f network.Activation, z, a, y []float64, j int) float64 {
	switch {
	case loss.Fused(f) && f.Joint():
		total := 0.0
		for _, v := range y {
			total += v
		}
		return float64(a[j]*total) - y[j]
	case loss.Fused(f):
		return (a[j] - y[j]) / float64(len(a))
	}
	if loss.FromZ(f) {
		return plainBCESoftmaxDelta(z, a, y, j)
	}
	g := loss.Gradient(a, y)
	if !f.Joint() {
		return plainSlope(f, g[j], z[j], a[j])
	}
	mean := 0.0
	for k := range g {
		mean += float64(g[k] * a[k])
	}
	return float64(a[j] * (g[j] - mean))
}

// plainBCESoftmaxDelta returns (1/K) [(a−y) − Σ (aₖ−yₖ) a/(1−aₖ)], where the sum runs
// over the other units, beginning with the one with the largest z. For that one, 1−aₖ
// is the sum of the other a, and a/(1−aₖ) comes from z.
func plainBCESoftmaxDelta(z, a, y []float64, j int) float64 {
	if len(a) == 1 {
		return 0
	}
	top := 0
	for k := range z {
		if z[k] > z[top] {
			top = k
		}
	}
	rest := func(v []float64) []float64 { return slices.Delete(slices.Clone(v), top, top+1) }
	ofRest := func(v []float64) (sum float64) {
		for _, x := range rest(v) {
			sum += x
		}
		return sum
	}
	errors := make([]float64, len(a))
	for k := range errors {
		errors[k] = a[k] - y[k]
	}
	errors[top] = 1 - y[top] - ofRest(a)
	sum := 0.0
	if j != top {
		powers := slices.Clone(z)
		for k := range powers {
			powers[k] = exact.Exp(z[k] - slices.Max(rest(z)))
		}
		sum += float64(errors[top] * (powers[j] / ofRest(powers)))
	}
	for k := range errors {
		if k != j && k != top {
			sum += float64(errors[k] * (a[j] / (1 - a[k])))
		}
	}
	return (errors[j] - sum) / float64(len(a))
}

// column returns the numbers of one sample.
func column(values []float64, s, n int) []float64 {
	var list []float64
	for i := s; i < len(values); i += n {
		list = append(list, values[i])
	}
	return list
}

// plainParameters checks the gradients (1/n) Σ δ·a + penalty of the weights and bias of
// unit j, and their updates w − ηg. It returns the name of the first number that
// differs, or nothing.
func plainParameters(c network.Config, step *network.Step, l, j int) string {
	n, layer := step.N(), step.Layers[l]
	delta, a := layer.Delta[j*n:j*n+n], step.Inputs(l)
	for i := range c.Architecture.From(l) {
		at, sum := i*layer.Units+j, 0.0
		for s := range n {
			sum += float64(a[i*n+s] * delta[s])
		}
		w := layer.Before.Weights[at]
		g := sum / float64(n)
		if c.Penalty != (network.Penalty{}) {
			g += c.Penalty.Gradient(w)
		}
		if !same(layer.Gradient.Weights[at], g) {
			return fmt.Sprintf("gradient of weight %d", i)
		}
		if !same(layer.After.Weights[at], w-float64(c.LearningRate*g)) {
			return fmt.Sprintf("weight %d", i)
		}
	}
	if !c.Architecture.Bias {
		return ""
	}
	sum := 0.0
	for _, d := range delta {
		sum += d
	}
	g, want := sum/float64(n), layer.Before.Biases[j]
	if !same(layer.Gradient.Biases[j], g) {
		return "gradient of the bias"
	}
	if !c.FrozenBiases {
		want -= float64(c.LearningRate * g)
	}
	if !same(layer.After.Biases[j], want) {
		return "bias"
	}
	return ""
}

// anyProblem draws a network of any shape, activations and loss, to be trained with
// sgd, and data for it that includes zeros, negative zeros and large numbers.
func anyProblem(t *testing.T, r *rapid.T) problem {
	t.Helper()
	a := network.Architecture{Inputs: rapid.IntRange(1, 9).Draw(r, "inputs"), Bias: rapid.Bool().Draw(r, "bias")}
	depth := rapid.IntRange(1, 3).Draw(r, "depth")
	for l := range depth {
		f := rapid.SampledFrom(network.Activations()).Draw(r, "activation")
		if f.Joint() && l < depth-1 {
			f = activation(t, "tanh")
		}
		a.Layers = append(a.Layers, network.Layer{Units: rapid.IntRange(1, 9).Draw(r, "units"), Activation: f})
	}
	p := newProblem(t, a, rapid.SampledFrom(network.Losses()).Draw(r, "loss"), "sgd")
	p.config.BatchSize = rapid.IntRange(0, 13).Draw(r, "batch")
	p.config.Shuffle = rapid.Bool().Draw(r, "shuffle")
	p.config.Seed = rapid.Uint64().Draw(r, "seed")
	p.config.FrozenBiases = rapid.Bool().Draw(r, "frozen")
	if rapid.Bool().Draw(r, "penalty") {
		p.config.Penalty = network.Penalty{L1: 0.01, L2: 0.02}
	}
	random := rand.New(rand.NewPCG(p.config.Seed, 0))
	for range rapid.IntRange(1, 29).Draw(r, "samples") {
		p.samples.X = append(p.samples.X, anyNumbers(random, a.Inputs))
		p.samples.Y = append(p.samples.Y, anyNumbers(random, a.Outputs()))
	}
	for _, layer := range p.initial {
		copy(layer.Weights, anyNumbers(random, len(layer.Weights)))
		copy(layer.Biases, anyNumbers(random, len(layer.Biases)))
	}
	return p
}

func anyNumbers(random *rand.Rand, n int) []float64 {
	list := make([]float64, n)
	for i := range list {
		switch random.IntN(24) {
		case 0:
			list[i] = 0
		case 1:
			list[i] = math.Copysign(0, -1)
		case 2:
			list[i] = 1000 * random.NormFloat64()
		case 3:
			list[i] = 5e-320 * random.NormFloat64()
		default:
			list[i] = random.NormFloat64()
		}
	}
	return list
}
