package paths_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/paths"
)

// problem is a step of a random network.
type problem struct {
	config network.Config
	step   *network.Step
}

// newProblem draws a network of a hidden and an output activation and a loss, of up to four
// layers, and takes a step.
func newProblem(t *testing.T, hidden, output network.Activation, loss network.Loss, r *rand.Rand) problem {
	t.Helper()
	a := network.Architecture{Inputs: 1 + r.IntN(3), Bias: r.IntN(4) > 0}
	for range r.IntN(4) {
		a.Layers = append(a.Layers, network.Layer{Units: 1 + r.IntN(4), Activation: hidden})
	}
	a.Layers = append(a.Layers, network.Layer{Units: 1 + r.IntN(3), Activation: output})
	optimizer, _ := network.LookupOptimizer("sgd")
	c := network.Config{Architecture: a, Loss: loss, Optimizer: optimizer, LearningRate: 0.1, BatchSize: 1 + r.IntN(3)}
	if r.IntN(2) == 0 {
		c.Penalty = network.Penalty{L1: r.Float64() / 10, L2: r.Float64() / 10}
	}
	initial := network.NewParameters(a)
	for l := range initial {
		for _, list := range [][]float64{initial[l].Weights, initial[l].Biases} {
			for i := range list {
				list[i] = r.NormFloat64()
			}
		}
	}
	trainer, err := network.NewTrainer(c, drawn(a, r), initial)
	if err != nil {
		t.Fatal(err)
	}
	return problem{c, trainer.Record()}
}

// deepProblem returns a step of a network of many layers of so many tanh units.
func deepProblem(t *testing.T, layers, units int) problem {
	t.Helper()
	tanh, _ := network.LookupActivation("tanh")
	loss, _ := network.LookupLoss("mse")
	optimizer, _ := network.LookupOptimizer("sgd")
	a := network.Architecture{Inputs: 2}
	for range layers {
		a.Layers = append(a.Layers, network.Layer{Units: units, Activation: tanh})
	}
	r := rand.New(rand.NewPCG(3, 4))
	initial := network.NewParameters(a)
	for l := range initial {
		for i := range initial[l].Weights {
			initial[l].Weights[i] = r.NormFloat64() / math.Sqrt(float64(units))
		}
	}
	c := network.Config{Architecture: a, Loss: loss, Optimizer: optimizer, LearningRate: 0.1}
	trainer, err := network.NewTrainer(c, drawn(a, r), initial)
	if err != nil {
		t.Fatal(err)
	}
	return problem{c, trainer.Record()}
}

// drawn returns three random samples. Targets are 0 or 1, or in between.
func drawn(a network.Architecture, r *rand.Rand) (s network.Samples) {
	for range 3 {
		x, y := make([]float64, a.Inputs), make([]float64, a.Outputs())
		for i := range x {
			x[i] = r.NormFloat64()
		}
		for i := range y {
			if y[i] = r.Float64(); r.IntN(2) == 0 {
				y[i] = math.Round(y[i])
			}
		}
		s.X, s.Y = append(s.X, x), append(s.Y, y)
	}
	return s
}

// exact reports whether the step has only numbers, and enough digits: δ of a softmax is a
// difference, of which little is left where one ŷ is nearly 1.
func (p problem) exact() bool {
	if output := p.config.Architecture.Output().Activation; output.Joint() && !p.config.Loss.FromZ(output) && slices.Max(p.step.Layers[len(p.step.Layers)-1].A) > 0.999 {
		return false
	}
	for _, layer := range p.step.Layers {
		for _, v := range slices.Concat(layer.A, layer.Delta, layer.Gradient.Weights) {
			if !network.Finite(v) {
				return false
			}
		}
	}
	return true
}

// everyWeight visits all weights and biases.
func (p problem) everyWeight(visit func(explain.Quantity)) {
	a := p.config.Architecture
	for l, layer := range a.Layers {
		first := 0
		if a.Bias {
			first = network.Bias
		}
		for from := first; from < a.From(l); from++ {
			for u := range layer.Units {
				visit(explain.Quantity{Kind: explain.Gradient, Layer: l, Unit: u, From: from})
			}
		}
	}
}

// product multiplies the factors of a path.
func product(factors []explain.Operand) float64 {
	v := 1.0
	for _, f := range factors {
		v *= f.Value
	}
	return v
}

// everyProblem visits random problems of every activation, loss and penalty.
func everyProblem(t *testing.T, visit func(problem)) {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	visited := 0
	for _, hidden := range network.Activations() {
		for _, output := range network.Activations() {
			for _, loss := range network.Losses() {
				if hidden.Joint() {
					continue
				}
				if p := newProblem(t, hidden, output, loss, r); p.exact() {
					visited++
					visit(p)
				}
			}
		}
	}
	if visited < 400 {
		t.Errorf("only %d of 540 problems were visited", visited)
	}
}

// The paths add up to the gradient of the step, by the mean over the samples and with the
// penalties, and each is the product of its factors.
func TestPathsAddUpToTheGradient(t *testing.T) {
	everyProblem(t, func(p problem) {
		p.everyWeight(func(q explain.Quantity) {
			n := p.step.N()
			sum, largest := 0.0, 0.0
			for s := range n {
				g := paths.NewGraph(&p.config, p.step, s, q.Layer)
				of := g.SumOf(q, math.MaxInt32)
				if len(of.Largest) != int(of.Count) || of.Rest.Count != 0 {
					t.Fatalf("%v: %d of %v paths", q, len(of.Largest), of.Count)
				}
				for i := range of.Largest {
					path := &of.Largest[i]
					worked := product(g.Factors(q, path))
					if path.Product == 0 && math.IsNaN(worked) {
						worked = 0 // Nothing comes through a unit that is off, even of what is infinite.
					}
					if !(math.Abs(worked-path.Product) <= 1e-14*math.Abs(worked)) {
						t.Fatalf("%s, %v: the factors give %v, the product is %v", name(p), q, worked, path.Product)
					}
					sum += path.Product / float64(n)
					largest = math.Max(largest, math.Abs(path.Product))
				}
				for _, penalty := range of.Penalties {
					sum += penalty.Value
				}
			}
			b := paths.BatchOf(&p.config, p.step, q)
			if n > 1 {
				for _, penalty := range b.Penalties {
					sum += penalty.Value
				}
			}
			largest = math.Max(largest, math.Abs(b.Gradient-b.Mean))
			if !(math.Abs(sum-b.Gradient) <= 1e-12*largest) {
				t.Fatalf("%s, %v: the paths give %v, the gradient is %v", name(p), q, sum, b.Gradient)
			}
		})
	})
}

func name(p problem) string {
	a := p.config.Architecture
	return fmt.Sprintf("%v %s %s %s", a, a.Layers[0].Activation.Name, a.Output().Activation.Name, p.config.Loss.Name)
}

// The largest paths are the largest of all, in their order, and what is left is the rest. The
// tally and the sums through units are those of all paths, one by one.
func TestTheLargestOfAllPaths(t *testing.T) {
	everyProblem(t, func(p problem) {
		p.everyWeight(func(q explain.Quantity) {
			g := paths.NewGraph(&p.config, p.step, 0, q.Layer)
			all := g.SumOf(q, math.MaxInt32)
			products := make([]float64, len(all.Largest))
			for i, path := range everyPath(p, g, q) {
				products[i] = path.Product
			}
			slices.SortFunc(products, func(a, b float64) int { return cmpSize(b, a) })
			const most = 5
			some := g.SumOf(q, most)
			left := 0.0
			for i := range some.Largest {
				got := some.Largest[i].Product
				if !(math.Abs(math.Abs(got)-math.Abs(products[i])) <= 1e-14*math.Abs(products[i])) {
					t.Fatalf("%s, %v: path %d is %v, want %v", name(p), q, i, got, products[i])
				}
			}
			for _, v := range all.Largest[len(some.Largest):] {
				left += v.Product
			}
			want := paths.Part{Count: math.Max(0, all.Count-most), Sum: left}
			if some.Rest.Count != want.Count || want.Count > 0 && !(math.Abs(some.Rest.Sum-want.Sum) <= 1e-12*math.Abs(products[0])) {
				t.Fatalf("%s, %v: the rest is %v, want %v", name(p), q, some.Rest, want)
			}
			sameTally(t, p, all)
			sameThrough(t, p, all)
		})
	})
}

func cmpSize(a, b float64) int {
	switch a, b = math.Abs(a), math.Abs(b); {
	case a < b:
		return -1
	case a > b:
		return 1
	default:
		return 0
	}
}

// everyPath goes through all paths of a weight, unit by unit.
func everyPath(p problem, g *paths.Graph, q explain.Quantity) (list []paths.Path) {
	last := len(p.step.Layers) - 1
	var on func(units []int)
	on = func(units []int) {
		if l := q.Layer + len(units) - 1; l < last {
			for v := range p.step.Layers[l+1].Units {
				on(append(slices.Clone(units), v))
			}
			return
		}
		list = append(list, g.Ways(q, units)...)
	}
	on([]int{q.Unit})
	return list
}

// sameTally fails unless the tally of the paths is that of their products.
func sameTally(t *testing.T, p problem, s *paths.Sum) {
	t.Helper()
	var raise, lower paths.Part
	count := func(v float64) {
		switch {
		case v > 0:
			raise.Count, raise.Sum = raise.Count+1, raise.Sum+v
		case v < 0:
			lower.Count, lower.Sum = lower.Count+1, lower.Sum+v
		}
	}
	for i := range s.Largest {
		count(s.Largest[i].Product)
	}
	for _, penalty := range s.Penalties {
		count(penalty.Value)
	}
	near := func(a, b paths.Part) bool {
		return a.Count == b.Count && math.Abs(a.Sum-b.Sum) <= 1e-12*math.Abs(b.Sum)
	}
	if !near(s.Tally.Raise, raise) || !near(s.Tally.Lower, lower) || s.Tally.Count() != s.Paths() {
		t.Fatalf("%s, %v: the tally is %+v, the products give %v and %v", name(p), s.Of, s.Tally, raise, lower)
	}
}

// sameThrough fails unless what goes through each unit is the sum over the paths through it.
func sameThrough(t *testing.T, p problem, s *paths.Sum) {
	t.Helper()
	for i, layer := range s.Through() {
		for u, got := range layer {
			want, largest := paths.Part{}, 0.0
			for _, path := range s.Largest {
				if path.Units[i+1] == u {
					want.Count, want.Sum = want.Count+1, want.Sum+path.Product
					largest = math.Max(largest, math.Abs(path.Product))
				}
			}
			if got.Count != want.Count || !(math.Abs(got.Sum-want.Sum) <= 1e-12*largest) {
				t.Fatalf("%s, %v: through unit %d of layer %d go %v, not %v", name(p), s.Of, u, s.Of.Layer+1+i, got, want)
			}
		}
	}
}
