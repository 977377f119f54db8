package check

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"backstep/network"
)

func TestError(t *testing.T) {
	for _, c := range []struct{ g, n, want float64 }{
		{2, 2, 0},
		{2, 1, 0.5},
		{-1, 1, 2},
		{0, 0, 0},
		{0.001, 0, 0.1},
		{0, 0.001, 0.1},
		{math.NaN(), 1, math.Inf(1)},
		{1, math.NaN(), math.Inf(1)},
		{math.Inf(1), math.Inf(1), math.Inf(1)},
		{math.Inf(1), 1, math.Inf(1)},
	} {
		if got := Error(c.g, c.n); math.Abs(got-c.want) > 1e-15 {
			t.Errorf("the error of %g against %g is %g, want %g", c.g, c.n, got, c.want)
		}
	}
}

// example is a network to check.
type example struct {
	config  network.Config
	samples network.Samples
	at      []network.Parameters
}

// draw returns an example with three inputs, two hidden layers and two outputs.
func draw(t *testing.T, hidden, output, loss string, seed uint64) example {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 1))
	var e example
	f, ok1 := network.LookupActivation(hidden)
	g, ok2 := network.LookupActivation(output)
	l, ok3 := network.LookupLoss(loss)
	o, ok4 := network.LookupOptimizer("adam")
	if !ok1 || !ok2 || !ok3 || !ok4 {
		t.Fatal("no such name")
	}
	e.config = network.Config{
		Architecture: network.Architecture{Inputs: 3, Bias: true, Layers: []network.Layer{{Units: 3, Activation: f}, {Units: 2, Activation: f}, {Units: 2, Activation: g}}},
		Loss:         l, Optimizer: o, LearningRate: 0.1, BatchSize: 2, Shuffle: true,
	}
	for i := range 5 {
		e.samples.X = append(e.samples.X, []float64{r.NormFloat64(), 40 * r.NormFloat64(), r.Float64()})
		e.samples.Y = append(e.samples.Y, []float64{float64(i % 2), float64(1 - i%2)})
	}
	initializer, _ := network.NewInitializer("xavier-normal")
	at, err := initializer.Draw(e.config.Architecture, seed)
	if err != nil {
		t.Fatal(err)
	}
	for l := range at {
		for i := range at[l].Biases {
			at[l].Biases[i] = 0.1 * r.NormFloat64()
		}
	}
	e.at = at
	return e
}

// gradients returns the comparison of every gradient of the example.
func (e example) gradients(t *testing.T) []Layer {
	t.Helper()
	layers, ok, err := Gradients(e.config, e.samples, e.at, 1e-7, func(int) bool { return true })
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	return layers
}

func TestEveryActivationAndLossAgrees(t *testing.T) {
	for _, f := range network.Activations() {
		for _, loss := range network.Losses() {
			hidden, output := f.Name, f.Name
			if f.Joint() {
				hidden = "tanh"
			}
			if loss.Name == "bce" || loss.Name == "cross-entropy" {
				output = "sigmoid"
				if f.Joint() {
					output = "softmax"
				}
			}
			for seed := range uint64(3) {
				e := draw(t, hidden, output, loss.Name, seed)
				e.config.Penalty = network.Penalty{L1: 0.1 * float64(seed), L2: 0.2 * float64(seed)}
				for l, layer := range e.gradients(t) {
					for _, part := range []Group{layer.Weights, layer.Biases} {
						if part.Worst.Error() > 1e-8 {
							t.Errorf("%s, %s, %s, layer %d: error %.2g in %+v", hidden, output, loss.Name, l+1, part.Worst.Error(), part.Worst)
						}
					}
				}
			}
		}
	}
}

// TestDifferencesAreOfTheLoss compares difference quotients with derivatives worked out
// by hand, so that a mistake shared by gradients and loss does not stay hidden:
// J = (y − w x − b)² + l1·|w| + ½·l2·w².
func TestDifferencesAreOfTheLoss(t *testing.T) {
	e := draw(t, "linear", "linear", "mse", 1)
	e.config.Architecture = network.Architecture{Inputs: 1, Bias: true, Layers: e.config.Architecture.Layers[2:]}
	e.config.Architecture.Layers[0].Units = 1
	e.config.Penalty = network.Penalty{L1: 0.5, L2: 0.25}
	e.samples = network.Samples{X: [][]float64{{2}, {-1}}, Y: [][]float64{{1}, {3}}}
	e.at = []network.Parameters{{Weights: []float64{1.5}, Biases: []float64{0.5}}}
	layers := e.gradients(t)
	// The residuals ŷ − y are 2.5 and −4.
	if got, want := layers[0].Weights.Worst.Difference, (2*2.5*2+2*4)/2+0.5+0.25*1.5; Error(got, want) > 1e-12 {
		t.Errorf("the derivative by the weight is %.15g, want %g", got, want)
	}
	if got, want := layers[0].Biases.Worst.Difference, (2*2.5-2*4)/2; Error(got, want) > 1e-12 {
		t.Errorf("the derivative by the bias is %.15g, want %g", got, want)
	}
}

// one returns a network of one input, one hidden unit and one output. z of the hidden
// unit is w x + b on the only sample.
func one(t *testing.T, hidden, loss string, x, w, b, y float64) example {
	t.Helper()
	e := draw(t, hidden, "linear", loss, 1)
	layers := e.config.Architecture.Layers
	layers[0].Units, layers[2].Units = 1, 1
	e.config.Architecture = network.Architecture{Inputs: 1, Bias: true, Layers: []network.Layer{layers[0], layers[2]}}
	e.samples = network.Samples{X: [][]float64{{x}}, Y: [][]float64{{y}}}
	e.at = []network.Parameters{{Weights: []float64{w}, Biases: []float64{b}}, {Weights: []float64{1}, Biases: []float64{0}}}
	return e
}

func TestKinks(t *testing.T) {
	const near = 1e-7
	for _, c := range []struct {
		name  string
		e     example
		kinks [2][2]int // by layer: weights, biases
		kind  CauseKind
	}{
		{"relu away", one(t, "relu", "sse", 1, 0.5, 0.5, 0), [2][2]int{}, 0},
		{"relu off", one(t, "relu", "sse", 1, -0.5, -0.5, 0), [2][2]int{}, 0},
		{"relu at 0", one(t, "relu", "sse", 1, 0.5, -0.5, 1), [2][2]int{{1, 1}, {}}, Activation},
		{"relu near 0", one(t, "relu", "sse", 1, 0.5, -0.5+near, 1), [2][2]int{{1, 1}, {}}, Activation},
		{"relu at 0 of an input of 0", one(t, "relu", "sse", 0, 0.5, 0, 1), [2][2]int{{0, 1}, {}}, Activation},
		{"leaky-relu near 0", one(t, "leaky-relu", "sse", 1, 0.5, -0.5-near, 1), [2][2]int{{1, 1}, {}}, Activation},
		{"elu at 0", one(t, "elu", "sse", 1, 0.5, -0.5, 1), [2][2]int{}, 0},
		{"elu away", one(t, "elu", "sse", 1, 0.5, -0.25, 1), [2][2]int{}, 0},
		{"mae away", one(t, "linear", "mae", 1, 0.5, 0, 1), [2][2]int{}, 0},
		{"mae at 0", one(t, "linear", "mae", 1, 0.5, 0.5, 1), [2][2]int{{1, 1}, {1, 1}}, Loss},
		{"huber at 1", one(t, "linear", "huber", 1, 0.5, 0.5, 2), [2][2]int{}, 0},
		{"huber away", one(t, "linear", "huber", 1, 0.5, 0.5, 3), [2][2]int{}, 0},
	} {
		for l, layer := range c.e.gradients(t) {
			for i, part := range []Group{layer.Weights, layer.Biases} {
				if len(part.Undecided) != c.kinks[l][i] || len(part.Undecided)+part.Compared != 1 {
					t.Errorf("%s, layer %d: %+v, want %d kinks", c.name, l+1, part, c.kinks[l][i])
				}
				for _, k := range part.Undecided {
					if k.Cause.Kind != c.kind {
						t.Errorf("%s, layer %d: the cause is %+v", c.name, l+1, k.Cause)
					}
				}
				if part.Worst.Error() > 1e-7 {
					t.Errorf("%s, layer %d: %+v", c.name, l+1, part.Worst)
				}
			}
		}
	}
}

func TestKinkOfAPenalty(t *testing.T) {
	e := one(t, "tanh", "sse", 1, 0, 0.5, 1)
	e.config.Penalty.L1 = 0.1
	layers := e.gradients(t)
	if k := layers[0].Weights.Undecided; len(k) != 1 || k[0].Cause.Kind != Penalty {
		t.Errorf("a weight of 0 under l1: %+v", k)
	}
	if len(layers[0].Biases.Undecided)+len(layers[1].Weights.Undecided) != 0 {
		t.Errorf("biases have no penalty, and other weights are not 0: %+v", layers)
	}
}

func TestWhatIsNotFiniteIsTheWorst(t *testing.T) {
	e := draw(t, "tanh", "linear", "bce", 1)
	if worst := e.gradients(t)[2].Weights.Worst; !math.IsInf(worst.Error(), 1) {
		t.Errorf("the worst is %+v", worst)
	}
}

func TestGradientsEndWhereTheyAreToldTo(t *testing.T) {
	e := draw(t, "tanh", "linear", "mse", 1)
	asked := 0
	_, ok, err := Gradients(e.config, e.samples, e.at, 1e-7, func(done int) bool {
		asked++
		return done < 14
	})
	if ok || err != nil || asked != 15 {
		t.Errorf("asked %d times, %t, %v", asked, ok, err)
	}
	if _, _, err := Gradients(e.config, e.samples, e.at[:1], 1e-7, nil); err == nil || !strings.Contains(err.Error(), "fit") {
		t.Errorf("the error is %v", err)
	}
}
