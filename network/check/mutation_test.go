package check

import (
	"math"
	"testing"

	"backstep/network"
)

// wrong changes the gradient of every weight by a fraction of itself. Among the
// gradients larger than least, it counts those that the differences find wrong and
// those that they do not. It leaves out those that are undecided for another reason
// than rounding.
func (e example) wrong(t *testing.T, by, least float64) (convicted, acquitted int) {
	t.Helper()
	const tolerance = 1e-7
	c := e.config
	c.BatchSize, c.Shuffle = 0, false
	trainer, err := network.NewTrainer(c, e.samples, e.at)
	if err != nil {
		t.Fatal(err)
	}
	step := trainer.Record()
	for l := range e.at {
		p := newLayerLoss(c, e.samples, e.at, step, l)
		units := step.Layers[l].Units
		for i, v := range step.Layers[l].Gradient.Weights {
			g := Gradient{Layer: l, Unit: i % units, From: i / units, Gradient: v * (1 + by)}
			found := p.derivative(&p.params[0].Weights[i], g, tolerance, true)
			switch {
			case math.Abs(v) < least || found.cause != nil && found.cause.Kind != Rounding:
			case found.cause == nil && Error(g.Gradient, found.value) > tolerance:
				convicted++
			default:
				acquitted++
			}
		}
	}
	return convicted, acquitted
}

func TestWrongGradientsAreFound(t *testing.T) {
	for _, f := range network.Activations() {
		for _, loss := range network.Losses() {
			hidden, output := f.Name, f.Name
			if f.Joint() {
				hidden = "tanh"
			}
			if !f.Joint() && (loss.Name == "bce" || loss.Name == "cross-entropy") {
				output = "sigmoid"
			}
			e := draw(t, hidden, output, loss.Name, 1)
			for s := range e.samples.X {
				e.samples.X[s][1] /= 40 // Nothing is saturated then.
			}
			for _, by := range []float64{1e-5, -1e-5, 1, -2} {
				if convicted, acquitted := e.wrong(t, by, 1e-3); acquitted > 0 || convicted < 4 {
					t.Errorf("%s, %s, %s, wrong by %g: %d are found, %d are not", hidden, output, loss.Name, by, convicted, acquitted)
				}
			}
		}
	}
}

// A loss of 10¹⁴ is rounded to hundredths. This leaves its derivatives by weights that
// hardly matter undecided, but decides enough of the others.
func TestARoundedLossDecidesLittle(t *testing.T) {
	e := draw(t, "tanh", "linear", "mse", 1)
	for s := range e.samples.Y {
		e.samples.Y[s][0] = 1e7
	}
	undecided := 0
	for l, layer := range e.gradients(t) {
		for _, part := range []Group{layer.Weights, layer.Biases} {
			if part.Compared > 0 && part.Worst.Error() > 1e-7 {
				t.Errorf("layer %d: %+v", l+1, part.Worst)
			}
			for _, u := range part.Undecided {
				if u.Cause.Kind != Rounding || math.Abs(u.Gradient.Gradient-u.Difference) > u.Doubt+1e-7*size(u.Gradient.Gradient, u.Difference) {
					t.Errorf("layer %d: %+v", l+1, u)
				}
			}
			undecided += len(part.Undecided)
		}
	}
	if undecided == 0 {
		t.Error("everything is decided")
	}
	if convicted, _ := e.wrong(t, 0.1, 1); convicted < 6 {
		t.Errorf("of gradients that are wrong by a tenth only %d are found", convicted)
	}
}

// In bce after softmax, an a near 1 leaves few digits of 1−a. The loss comes from z, so
// that it keeps them.
func TestASoftmaxKeepsItsDigits(t *testing.T) {
	e := draw(t, "tanh", "softmax", "bce", 1)
	for s := range e.samples.Y {
		e.samples.Y[s] = []float64{0.4, 0.6}
	}
	e.at[2].Biases = []float64{24, 0}
	for l, layer := range e.gradients(t) {
		for _, part := range []Group{layer.Weights, layer.Biases} {
			if part.Compared > 0 && part.Worst.Error() > 1e-7 {
				t.Errorf("layer %d: %+v", l+1, part.Worst)
			}
		}
	}
}

// Sums of large terms that cancel have a larger rounding error than J has, and so do
// penalties of large weights.
func TestRoundedSumsDecideLittle(t *testing.T) {
	sums := one(t, "tanh", "sse", 1, 0.5, 0, 1)
	sums.config.Architecture = network.Architecture{Inputs: 2, Bias: true, Layers: sums.config.Architecture.Layers[1:]}
	sums.samples.X, sums.samples.Y = [][]float64{{1e10 / 3, 1e10/3 - 0.7}, {1e10 / 7, 1e10/7 + 0.1}}, [][]float64{{0.5}, {0.25}}
	sums.at = []network.Parameters{{Weights: []float64{1.1, -1.1}, Biases: []float64{-0.0625}}}
	penalty := one(t, "tanh", "sse", 0, 1e10/3, 0, 1)
	penalty.config.Penalty.L2 = 0.3
	for name, e := range map[string]example{"sums": sums, "penalty": penalty} {
		for l, layer := range e.gradients(t) {
			for _, part := range []Group{layer.Weights, layer.Biases} {
				if part.Compared > 0 && part.Worst.Error() > 1e-7 {
					t.Errorf("%s, layer %d: %+v", name, l+1, part.Worst)
				}
			}
		}
	}
}

// TestBendsOfELU tests units whose z is exactly 0 on one sample, but not on others.
// There the derivative of elu has its kink within every distance.
func TestBendsOfELU(t *testing.T) {
	e := draw(t, "elu", "elu", "sse", 1)
	e.samples.X = [][]float64{{0, 0, 0}, {1, -1, 2}, {0.5, 1, -2}, {2, 2, 1}, {-1, -1, -1}}
	for s := range e.samples.Y {
		e.samples.Y[s][0] = 50
	}
	for l := range e.at {
		clear(e.at[l].Biases)
	}
	for l, layer := range e.gradients(t) {
		for _, part := range []Group{layer.Weights, layer.Biases} {
			if len(part.Undecided) != 0 || part.Worst.Error() > 3e-9 {
				t.Errorf("layer %d: %+v", l+1, part)
			}
		}
	}
	if convicted, acquitted := e.wrong(t, 1e-5, 1e-3); acquitted > 0 || convicted < 10 {
		t.Errorf("%d wrong gradients are found, %d are not", convicted, acquitted)
	}
}
