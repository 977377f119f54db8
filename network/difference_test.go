package network_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"backstep/network"
)

// A gradient agrees with its central difference where they differ by less
// than tolerance, relative to the larger of them, or to floor where both are
// smaller than that.
const (
	tolerance = 1e-7
	floor     = 0.01
)

func TestGradientsAreSlopesOfTheLoss(t *testing.T) {
	for _, f := range network.Activations() {
		t.Run(f.Name, func(t *testing.T) {
			for _, loss := range network.Losses() {
				for depth := 1; depth <= 3; depth++ {
					checkDepth(t, f, loss, depth)
				}
			}
		})
	}
}

func checkDepth(t *testing.T, f network.Activation, loss network.Loss, depth int) {
	t.Helper()
	for _, bias := range []bool{true, false} {
		for _, penalty := range []network.Penalty{{}, {L1: 0.3}, {L2: 0.4}, {L1: 0.03, L2: 0.07}} {
			a := network.Architecture{Inputs: 2, Bias: bias}
			for l := range depth {
				layer := network.Layer{Units: []int{3, 2, 3}[(l+3-depth)%3], Activation: f}
				if f.Joint() && l < depth-1 {
					layer.Activation = activation(t, "tanh")
				}
				a.Layers = append(a.Layers, layer)
			}
			checkSlopes(t, a, loss, penalty)
		}
	}
}

func TestGradientsAreSlopesOfTheLossForEveryPairOfLayers(t *testing.T) {
	for _, hidden := range network.Activations() {
		if hidden.Joint() {
			continue
		}
		t.Run(hidden.Name, func(t *testing.T) {
			for _, output := range network.Activations() {
				a := network.Architecture{Inputs: 3, Bias: true, Layers: []network.Layer{
					{Units: 4, Activation: hidden},
					{Units: 2, Activation: output},
				}}
				for _, loss := range network.Losses() {
					checkSlopes(t, a, loss, network.Penalty{})
				}
			}
		})
	}
}

// checkSlopes compares every gradient of every batch of an epoch, the last of
// them short, with the central difference of that batch's loss.
func checkSlopes(t *testing.T, a network.Architecture, loss network.Loss, penalty network.Penalty) {
	t.Helper()
	p := smoothProblem(t, a, loss)
	p.config.Penalty = penalty
	trainer := p.trainer(t)
	for range trainer.StepsPerEpoch() {
		step := trainer.Record()
		slope := differences(p, step)
		for l, layer := range step.Layers {
			compareSlopes(t, fmt.Sprintf("%s after %s, %s, penalty %v: layer %d: weight",
				loss.Name, a.Output().Activation.Name, a, penalty, l+1), layer.Gradient.Weights, slope[l].Weights)
			compareSlopes(t, fmt.Sprintf("%s after %s, %s, penalty %v: layer %d: bias",
				loss.Name, a.Output().Activation.Name, a, penalty, l+1), layer.Gradient.Biases, slope[l].Biases)
		}
	}
}

func compareSlopes(t *testing.T, what string, gradients, slopes []float64) {
	t.Helper()
	for i, g := range gradients {
		n := slopes[i]
		// Written so that NaN fails.
		if !(math.Abs(g-n)/max(math.Abs(g), math.Abs(n), floor) <= tolerance) {
			t.Errorf("%s %d has gradient %.12g, its central difference is %.12g", what, i, g, n)
		}
	}
}

// differences returns (J(w+h) − J(w−h)) / 2h for every parameter of a step.
func differences(p problem, step *network.Step) []network.Parameters {
	const h = 1e-5
	batch := p.rows(step.Samples)
	params := network.CloneParameters(p.initial)
	j := func() float64 {
		return evaluate(p.config, params, batch).Loss + p.config.Penalty.Loss(params)
	}
	slopes := network.NewParameters(p.config.Architecture)
	slope := func(dst, w []float64) {
		for i, at := range w {
			w[i] = at + h
			above := j()
			w[i] = at - h
			below := j()
			dst[i] = (above - below) / (2 * h)
			w[i] = at
		}
	}
	for l := range params {
		slope(slopes[l].Weights, params[l].Weights)
		slope(slopes[l].Biases, params[l].Biases)
	}
	return slopes
}

// smoothProblem returns seven samples in batches of three, and weights at which the
// loss is finite and no unit or residual lies near a kink. A difference quotient
// decides nothing where f′ jumps, or f″, as for elu and huber.
func smoothProblem(t *testing.T, a network.Architecture, loss network.Loss) problem {
	t.Helper()
	for seed := range uint64(5000) {
		p := drawProblem(t, a, loss, rand.New(rand.NewPCG(seed, 1)))
		if p.smooth(t) {
			return p
		}
	}
	t.Fatalf("no smooth point is found for %s after %s in %s", loss.Name, a.Output().Activation.Name, a)
	return problem{}
}

// drawProblem draws inputs and weights of both signs. For a loss that takes the
// logarithm of its outputs it draws small positive ones, which keep the outputs of
// every activation between 0 and 1.
func drawProblem(t *testing.T, a network.Architecture, loss network.Loss, r *rand.Rand) problem {
	t.Helper()
	uniform := func(low, high float64) float64 { return low + (high-low)*r.Float64() }
	low, high := -1.0, 1.0
	if logarithmic(loss) {
		low, high = 0.02, 0.2+0.8*r.Float64()
	}
	p := newProblem(t, a, loss, "sgd")
	p.config.BatchSize, p.config.LearningRate = 3, 0
	for range 7 {
		x, y := make([]float64, a.Inputs), make([]float64, a.Outputs())
		for i := range x {
			x[i] = uniform(2*low, 1.5)
		}
		for i := range y {
			y[i] = target(loss, r)
		}
		p.samples.X, p.samples.Y = append(p.samples.X, x), append(p.samples.Y, y)
	}
	for _, layer := range p.initial {
		for i := range layer.Weights {
			layer.Weights[i] = uniform(low, high)
		}
		for i := range layer.Biases {
			layer.Biases[i] = uniform(low, high)
		}
	}
	return p
}

func logarithmic(loss network.Loss) bool { return loss.Name == "bce" || loss.Name == "cross-entropy" }

// target draws a target. For the logarithmic losses, a third each are 0, 1 and between
// 0 and 1. For the other losses, some lie within a distance of 1 from the outputs and
// some beyond, so that both branches of huber are tested.
func target(loss network.Loss, r *rand.Rand) float64 {
	if logarithmic(loss) {
		return []float64{0, 1, r.Float64()}[r.IntN(3)]
	}
	return 4*r.Float64() - 2
}

// smooth reports whether no unit or residual lies near a kink and, under a
// logarithmic loss, no output near 0 or 1.
func (p problem) smooth(t *testing.T) bool {
	t.Helper()
	const near = 0.01
	trainer := p.trainer(t)
	for range trainer.StepsPerEpoch() {
		step := trainer.Record()
		for l, layer := range step.Layers {
			f := p.config.Architecture.Layers[l].Activation
			for _, z := range layer.Z {
				if f.Bent() && math.Abs(z) < near {
					return false
				}
			}
		}
		for i, a := range step.Layers[len(step.Layers)-1].A {
			e := math.Abs(a - step.Y[i])
			distance, bent := p.config.Loss.Bend()
			switch {
			case bent && math.Abs(e-distance) < near,
				logarithmic(p.config.Loss) && (a < 5*near || a > 1-5*near):
				return false
			}
		}
	}
	return true
}
