package network_test

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"backstep/network"
)

// printed fails unless the numbers are those that an author printed, to half a unit of
// the last digit of each. Where too few digits are in print, the numbers were
// recomputed.
func printed(t *testing.T, what, digits string, got ...float64) {
	t.Helper()
	wanted := strings.Fields(digits)
	if len(wanted) != len(got) {
		t.Fatalf("%s: %d numbers, printed are %d", what, len(got), len(wanted))
	}
	for i, text := range wanted {
		want, err := strconv.ParseFloat(text, 64)
		if err != nil {
			t.Fatal(err)
		}
		mantissa, exponent, _ := strings.Cut(text, "e")
		_, fraction, _ := strings.Cut(mantissa, ".")
		scale, _ := strconv.Atoi(exponent)
		half := 0.5 * math.Pow10(scale-len(fraction))
		// Written so that NaN fails; 15 digits are all that a float64 promises.
		if !(math.Abs(got[i]-want) <= half*(1+1e-9)+1e-15*math.Abs(want)) {
			t.Errorf("%s: number %d is %.17g, printed is %s", what, i+1, got[i], text)
		}
	}
}

// example returns a published problem: the samples of one batch, and for each
// layer its weights row by row, then its biases.
func example(t *testing.T, a network.Architecture, lossName string, rate float64, x, y [][]float64, layers ...[]float64) problem {
	t.Helper()
	p := newProblem(t, a, loss(t, lossName), "sgd")
	p.config.LearningRate = rate
	p.samples = network.Samples{X: x, Y: y}
	for l, values := range layers {
		copy(p.initial[l].Biases, values[copy(p.initial[l].Weights, values):])
	}
	return p
}

// https://mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example/
func mazur(t *testing.T) problem {
	t.Helper()
	p := example(t, stack(t, true, "sigmoid", "sigmoid", 2, 2, 2), "sse", 0.5,
		[][]float64{{0.05, 0.10}}, [][]float64{{0.01, 0.99}},
		[]float64{0.15, 0.25, 0.20, 0.30, 0.35, 0.35},
		[]float64{0.40, 0.50, 0.45, 0.55, 0.60, 0.60})
	p.config.FrozenBiases = true
	return p
}

func TestMazur(t *testing.T) {
	p := mazur(t)
	step := p.trainer(t).Record()
	hidden, out := step.Layers[0], step.Layers[1]
	printed(t, "net of h", ".3775 .3925", hidden.Z...)
	printed(t, "out of h", ".593269992 .596884378", hidden.A...)
	printed(t, "net of o", "1.105905967 1.2249214041", out.Z...)
	printed(t, "out of o", ".75136507 .772928465", out.A...)
	printed(t, "E", ".298371109", step.Loss)
	printed(t, "∂E/∂out", ".74136507", p.config.Loss.Gradient(out.A[:1], step.Y[:1])...)
	f := activation(t, "sigmoid")
	printed(t, "∂out/∂net", ".186815602 .241300709", f.Slope(out.Z[0], out.A[0]), f.Slope(hidden.Z[0], hidden.A[0]))
	printed(t, "delta of o", ".138498562 -.0380982365", out.Delta...)
	printed(t, "delta of h", ".00877135469 .00995425471", hidden.Delta...)
	printed(t, "∂E/∂w5", ".082167041", out.Gradient.Weights[0])
	printed(t, "∂E/∂w1", ".000438568", hidden.Gradient.Weights[0])
	w, v := hidden.After.Weights, out.After.Weights
	printed(t, "new w1 to w4", ".149780716 .19956143 .24975114 .29950229", w[0], w[2], w[1], w[3])
	printed(t, "new w5 to w8", ".35891648 .408666186 .511301270 .561370121", v[0], v[2], v[1], v[3])
	printed(t, "E after", ".291027773694", step.LossAfter)
}

// His last numbers come from updating the output layer first. These come from the
// algorithm that he describes.
func TestMazurAfterTenThousandSteps(t *testing.T) {
	for _, c := range []struct {
		frozen       bool
		first, after string
	}{
		{true, ".291027773694", ".000035101878"},
		{false, ".280471446791", ".000002447562"},
	} {
		p := mazur(t)
		p.config.FrozenBiases = c.frozen
		trainer := p.trainer(t)
		printed(t, "E after one step", c.first, trainer.Record().LossAfter)
		for range 9999 {
			trainer.Step()
		}
		after := evaluate(p.config, trainer.State().Parameters, p.samples)
		printed(t, "E after 10,000 steps", c.after, after.Loss)
		if c.frozen {
			printed(t, "outputs", ".015913620 .984064274", after.Outputs[0]...)
		}
	}
}

// Han and Kamber, Data Mining. Their errors are −δ. They print .1311 for Err6, from
// numbers rounded by hand. Unrounded it is .131169.
func TestHan(t *testing.T) {
	p := example(t, stack(t, true, "sigmoid", "sigmoid", 3, 2, 1), "sse", 0.9,
		[][]float64{{1, 0, 1}}, [][]float64{{1}},
		[]float64{0.2, -0.3, 0.4, 0.1, -0.5, 0.2, -0.4, 0.2},
		[]float64{-0.3, -0.2, 0.1})
	step := p.trainer(t).Record()
	hidden, out := step.Layers[0], step.Layers[1]
	printed(t, "net", "-.7 .1 -.105", append(hidden.Z, out.Z...)...)
	printed(t, "out", ".332 .525 .474", append(hidden.A, out.A...)...)
	printed(t, "−Err", "-.131169 .0087 .0065", append(out.Delta, hidden.Delta...)...)
	printed(t, "new w46 w56 b6", "-.261 -.138 .218", append(out.After.Weights, out.After.Biases...)...)
	printed(t, "new w14 w15 w24 w25 w34 w35", ".192 -.306 .4 .1 -.508 .194", hidden.After.Weights...)
	printed(t, "new b4 b5", "-.408 .194", hidden.After.Biases...)
}

// Negnevitsky, Artificial Intelligence: exclusive or, the first sample. His
// thresholds are subtracted, and his gradients are −δ.
func TestNegnevitsky(t *testing.T) {
	p := example(t, stack(t, true, "sigmoid", "sigmoid", 2, 2, 1), "sse", 0.1,
		[][]float64{{1, 1}}, [][]float64{{0}},
		[]float64{0.5, 0.9, 0.4, 1.0, -0.8, 0.1},
		[]float64{-1.2, 1.1, -0.3})
	step := p.trainer(t).Record()
	hidden, out := step.Layers[0], step.Layers[1]
	printed(t, "y", ".524979 .880797 .509724", append(hidden.A, out.A...)...)
	printed(t, "delta", ".127383 -.038119 .014712", append(out.Delta, hidden.Delta...)...)
	printed(t, "new w13 w14 w23 w24", ".5038 .8985 .4038 .9985", hidden.After.Weights...)
	printed(t, "new w35 w45", "-1.2067 1.0888", out.After.Weights...)
	printed(t, "−new θ", "-.7962 .0985 -.3127", append(hidden.After.Biases, out.After.Biases...)...)
}

// Udacity's exercise: no biases, and weight steps of η times the error terms.
func TestUdacity(t *testing.T) {
	p := example(t, stack(t, false, "sigmoid", "sigmoid", 3, 2, 1), "sse", 0.5,
		[][]float64{{0.5, 0.1, -0.2}}, [][]float64{{0.6}},
		[]float64{0.5, -0.6, 0.1, -0.2, 0.1, 0.7}, []float64{0.1, -0.3})
	step := p.trainer(t).Record()
	steps := func(gradient []float64) []float64 {
		list := make([]float64, len(gradient))
		for i, g := range gradient {
			list[i] = -0.5 * g
		}
		return list
	}
	printed(t, "−error term", "-.028730669543515018", step.Layers[1].Delta...)
	printed(t, "Δv", ".00804047 .00555918", steps(step.Layers[1].Gradient.Weights)...)
	printed(t, "ΔW", "1.77005547e-04 -5.11178506e-04 3.54011093e-05 -1.02235701e-04 -7.08022187e-05 2.04471402e-04",
		steps(step.Layers[0].Gradient.Weights)...)
}

// A homework with relu everywhere, whose decimals are exact.
func TestReLUHomework(t *testing.T) {
	p := example(t, stack(t, true, "relu", "relu", 2, 2, 1), "sse", 0.1,
		[][]float64{{1.2, 0.5}}, [][]float64{{1}},
		[]float64{0.6, 0.3, 0.8, 0.4, 0.2, 0.1}, []float64{0.6, -0.2, 0.1})
	step := p.trainer(t).Record()
	hidden, out := step.Layers[0], step.Layers[1]
	printed(t, "outputs", "1.32 .66 .76", append(hidden.A, out.A...)...)
	printed(t, "E", ".0288 .009368254672", step.Loss, step.LossAfter)
	g := hidden.Gradient
	printed(t, "gradients of h", "-.1728 -.072 .0576 .024", g.Weights[0], g.Weights[2], g.Weights[1], g.Weights[3])
	printed(t, "gradients of o", "-.3168 -.1584", out.Gradient.Weights...)
	printed(t, "gradients of biases", "-.144 .048 -.24", append(g.Biases, out.Gradient.Biases...)...)
	w := hidden.After.Weights
	printed(t, "new w1 to w4", ".61728 .80720 .29424 .39760", w[0], w[2], w[1], w[3])
	printed(t, "new w5 w6", ".63168 -.18416", out.After.Weights...)
	printed(t, "new biases", ".21440 .09520 .12400", append(hidden.After.Biases, out.After.Biases...)...)
}

// Schiendorfer's error has no ½: it and its gradients are twice ours.
func TestSchiendorfer(t *testing.T) {
	p := example(t, stack(t, false, "sigmoid", "sigmoid", 2, 2, 2), "sse", 0.5,
		[][]float64{{3, 1}}, [][]float64{{1, 0}},
		[]float64{6, -3, -2, 5}, []float64{1, -2, 0.25, 2})
	step := p.trainer(t).Record()
	g := step.Layers[0].Gradient.Weights
	printed(t, "outputs", ".73 .12", step.Layers[1].A...)
	printed(t, "error", ".08699208259994781", 2*step.Loss)
	printed(t, "gradient into the second hidden unit", ".0014201436720081408 .0004733812240027136", 2*g[1], 2*g[3])
}

// Nielsen's single unit: the same error learns more slowly where the unit is
// saturated.
func TestNielsen(t *testing.T) {
	for _, c := range []struct {
		w, b          float64
		before, after string
	}{{0.6, 0.9, ".82", ".093956"}, {2, 2, ".982", ".2028"}} {
		p := example(t, stack(t, true, "sigmoid", "sigmoid", 1, 1), "sse", 0.15,
			[][]float64{{1}}, [][]float64{{0}}, []float64{c.w, c.b})
		trainer := p.trainer(t)
		printed(t, "output", c.before, trainer.Record().Layers[0].A...)
		for range 299 {
			trainer.Step()
		}
		after := evaluate(p.config, trainer.State().Parameters, p.samples)
		printed(t, "output after 300 epochs", c.after, after.Outputs[0]...)
	}
}

// Tom Yeh's hand-drawn sheet. His sums over two samples are twice our means. His
// gradient of layer 2 omits the factor f′ of relu, so that ours is 0 where a unit is
// off.
func TestAIByHand(t *testing.T) {
	p := example(t, stack(t, true, "relu", "softmax", 4, 3, 4, 3), "cross-entropy", 0.1,
		[][]float64{{2, 1, 2, 1}, {-1, 1, 1, 2}}, [][]float64{{0, 0, 1}, {0, 1, 0}},
		[]float64{1, 0, 1, 0, 1, -1, -1, 1, 0, 1, 0, 0, 1, 1, 0},
		[]float64{0, -1, 0, -1, -1, 1, 1, 0, 2, 0, 1, 0, 1, 2, 1, 3},
		[]float64{0, -1, -1, -1, 0, 0, -1, 0, 1, 2, 0, 0, 5, 2, -4})
	step := p.trainer(t).Record()
	printed(t, "Z1", "2 1 4 3 1 -2", step.Layers[0].Z...)
	printed(t, "Z2", "-1 -2 4 4 6 4 1 2", step.Layers[1].Z...)
	printed(t, "Z3", "-3 1 2 2 2 0", step.Layers[2].Z...)
	printed(t, "P", ".00335766 .24472847 .49832117 .66524096 .49832117 .09003057", step.Layers[2].A...)
	g := step.Layers[2].Gradient
	printed(t, "dW3 row 1, and its bias", "0 .99234453 .99905985 .49281460 .24808613",
		2*g.Weights[0], 2*g.Weights[3], 2*g.Weights[6], 2*g.Weights[9], 2*g.Biases[0])
	for i := range 3 {
		if g := step.Layers[1].Gradient.Weights[i*4]; g != 0 {
			t.Errorf("the gradient of weight %d into a unit that gives nothing is %g", i, g)
		}
	}
}
