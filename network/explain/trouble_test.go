package explain

import (
	"testing"

	"backstep/network"
)

// broken trains until the loss is not finite, and returns why, and the number of that
// step.
func broken(t *testing.T, p plan, x, y [][]float64, weights [][]float64, change func(*network.Config)) (string, int) {
	t.Helper()
	p.inputs = len(x[0])
	if p.optimizer == "" {
		p.optimizer = "sgd"
	}
	c := p.config(t)
	c.LearningRate = 0.1
	if change != nil {
		change(&c)
	}
	initial := network.NewParameters(c.Architecture)
	for l := range weights {
		copy(initial[l].Weights, weights[l])
	}
	trainer, err := network.NewTrainer(c, network.Samples{X: x, Y: y}, initial)
	if err != nil {
		t.Fatal(err)
	}
	s := Subject{Config: c, Initial: initial, Names: Names{Inputs: []string{"x"}, Outputs: []string{"up", "down"}[:len(y[0])], Layers: len(weights)}}
	var before *network.Step
	for range 10_000 {
		step := trainer.Record()
		if !network.Finite(step.Loss) {
			return s.Trouble(before, step).String(), step.Number
		}
		before = step
	}
	t.Fatal("the loss stays finite")
	return "", 0
}

// The learning rate is the reason if training has diverged, and never otherwise.
func TestWhyALossIsNotFinite(t *testing.T) {
	one := func(activation, loss string) plan {
		return plan{units: []int{1}, activations: []string{activation}, loss: loss}
	}
	for _, c := range []struct {
		name    string
		plan    plan
		x, y    [][]float64
		weights [][]float64
		change  func(*network.Config)
		want    string
		step    int
	}{
		{
			"ŷ below 0 at the start", one("linear", "bce"),
			[][]float64{{1}},
			[][]float64{{1}},
			[][]float64{{-1}},
			nil,
			"bce wants ŷ between 0 and 1, and it is −1; try sigmoid outputs", 1,
		},
		{
			"ŷ above 1 at the start", one("linear", "bce"),
			[][]float64{{1}},
			[][]float64{{0}},
			[][]float64{{1.5}},
			nil,
			"bce wants ŷ between 0 and 1, and it is 1.5; try sigmoid outputs", 1,
		},
		{
			"ŷ below 0 after updates", one("linear", "bce"),
			[][]float64{{1}, {3}},
			[][]float64{{0}, {1}},
			[][]float64{{0.3}},
			func(c *network.Config) { c.BatchSize, c.LearningRate = 1, 0.4 },
			"bce wants ŷ between 0 and 1, and it is −0.8143; try sigmoid outputs", 2,
		},
		{
			"one output of several",
			plan{units: []int{2}, activations: []string{"tanh"}, loss: "cross-entropy"},
			[][]float64{{1}},
			[][]float64{{0, 1}},
			[][]float64{{1, -1}},
			nil,
			"cross-entropy wants ŷ between 0 and 1, and that of down is −0.7616; try softmax outputs", 1,
		},
		{
			"ln 0", one("relu", "bce"),
			[][]float64{{1}},
			[][]float64{{1}},
			[][]float64{{-1}},
			nil,
			"ŷ is 0 where y is 1, and ln 0 has no bound; try sigmoid outputs", 1,
		},
		{
			"ln 0 after a sigmoid", one("sigmoid", "cross-entropy"),
			[][]float64{{1}},
			[][]float64{{1}},
			[][]float64{{-800}},
			nil,
			"ŷ is 0 where y is 1, and ln 0 has no bound; try bce after sigmoid", 1,
		},
		{
			"large weights", one("sigmoid", "bce"),
			[][]float64{{10, 10}},
			[][]float64{{0}},
			[][]float64{{1e308, -1e308}},
			nil,
			"weights as large as 1e308 overflow; try smaller weights to begin with", 1,
		},
		{
			"large inputs", one("linear", "mse"),
			[][]float64{{1e300}},
			[][]float64{{0}},
			[][]float64{{0.5}},
			nil,
			"inputs as large as 1e300 overflow; try scaled inputs (--scale standard)", 1,
		},
		{
			"large inputs that come late", one("linear", "mse"),
			[][]float64{{1}, {1e300}},
			[][]float64{{0}, {0}},
			[][]float64{{0.5}},
			func(c *network.Config) { c.BatchSize = 1 },
			"inputs as large as 1e300 overflow; try scaled inputs (--scale standard)", 2,
		},
		{
			"large targets", one("linear", "mse"),
			[][]float64{{1}},
			[][]float64{{1e200}},
			[][]float64{{0.5}},
			nil,
			"targets as large as 1e200 overflow; try scaled targets", 1,
		},
		{
			"large penalty", one("linear", "mse"),
			[][]float64{{1}},
			[][]float64{{1}},
			[][]float64{{1e5}},
			func(c *network.Config) { c.Penalty.L2 = 1e300 },
			"penalties as large as 1e300 overflow; try a smaller l1 or l2", 1,
		},
		{
			"0 by 0",
			plan{units: []int{1, 1}, activations: []string{"relu", "linear"}, loss: "mse", optimizer: "adagrad"},
			[][]float64{{1}},
			[][]float64{{1}},
			[][]float64{{-1}, {1}},
			func(c *network.Config) { c.Optimizer.Epsilon = 0 },
			"adagrad divides 0 by 0, a gradient by an epsilon of 0; try an epsilon above 0", 2,
		},
		{
			"divergence", one("linear", "mse"),
			[][]float64{{1}},
			[][]float64{{1}},
			[][]float64{{0.5}},
			func(c *network.Config) { c.LearningRate = 3 },
			"weights diverged to 1.484e154; try a learning rate below 3", 222,
		},
		{
			"divergence at once", one("linear", "mse"),
			[][]float64{{1}},
			[][]float64{{1}},
			[][]float64{{3}},
			func(c *network.Config) { c.LearningRate = 1.7e308 },
			"weights overflowed; try a learning rate below 1.7e308", 2,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, step := broken(t, c.plan, c.x, c.y, c.weights, c.change)
			if got != c.want || step != c.step {
				t.Errorf("at step %d: %q, want %q at step %d", step, got, c.want, c.step)
			}
		})
	}
}
