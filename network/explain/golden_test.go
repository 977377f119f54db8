package explain

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"backstep/data/text/goldentest"
	"backstep/network"
	"backstep/network/scaling"
)

// diabetes returns the diabetes network as the built-in session has trained it, to four
// digits.
func diabetes(t *testing.T, optimizer string, change func(*network.Config)) (Subject, *network.Trainer) {
	t.Helper()
	sigmoid, _ := network.LookupActivation("sigmoid")
	loss, _ := network.LookupLoss("bce")
	o, _ := network.LookupOptimizer(optimizer)
	in, _ := network.NewInitializer("uniform")
	raw := [][]float64{{33.6, 45}, {24.3, 28}, {41.4, 71}, {22.5, 60}}
	samples := network.Samples{Y: [][]float64{{1}, {0}, {1}, {0}}}
	for _, r := range raw {
		samples.X = append(samples.X, []float64{(r[0] - 15) / 30, r[1] / 100})
	}
	c := network.Config{
		Architecture: network.Architecture{
			Inputs: 2, Bias: true,
			Layers: []network.Layer{{Units: 2, Activation: sigmoid}, {Units: 1, Activation: sigmoid}},
		},
		Loss: loss, Optimizer: o, LearningRate: 2,
	}
	if change != nil {
		change(&c)
	}
	initial := []network.Parameters{
		{Weights: []float64{3.1840, -0.1666, 0.2887, 0.4006}, Biases: []float64{-1.6059, 0.9821}},
		{Weights: []float64{3.5662, -0.5496}, Biases: []float64{-1.4239}},
	}
	trainer, err := network.NewTrainer(c, samples, initial)
	if err != nil {
		t.Fatal(err)
	}
	var classes []string
	if lossOf(c.Loss.Name).classes {
		classes = []string{"0", "1"}
	}
	return Subject{
		Config: c, Initial: initial, Raw: raw, Classes: classes,
		Names:   Names{Inputs: []string{"bmi", "age"}, Outputs: []string{"diabetes"}, Layers: 2},
		Start:   Start{Initializer: in, Seed: 7},
		Scaling: []scaling.Linear{{Shift: 15, Scale: 30}, {Shift: 0, Scale: 100}},
	}, trainer
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	goldentest.Compare(t, filepath.Join("testdata", name+".golden"), got)
}

func TestDiabetes(t *testing.T) {
	s, trainer := diabetes(t, "sgd", nil)
	step := trainer.Record()
	var b strings.Builder
	for _, q := range []Quantity{
		{Kind: Initial},
		{Kind: Weight, Layer: 1, From: network.Bias},
		{Kind: Input, Layer: -1},
		{Kind: Input, Layer: -1, Unit: 1},
		{Kind: Target, Layer: 1},
		{Kind: WeightedSum},
		{Kind: Activation},
		{Kind: WeightedSum, Layer: 1},
		{Kind: Activation, Layer: 1},
		{Kind: Loss, Layer: 1},
		{Kind: Loss, Layer: 1, Sample: 1},
		{Kind: Loss, Layer: 1, Sample: Batch},
		{Kind: Delta, Layer: 1},
		{Kind: Gradient, Layer: 1},
		{Kind: Gradient, Layer: 1, From: network.Bias},
		{Kind: Delta, Unit: 1},
		{Kind: Delta},
		{Kind: Update, Layer: 1},
	} {
		b.WriteString(writeOut(s, s.Explain(step, q)) + "\n")
	}
	b.WriteString(writeOut(s, s.UnitUpdate(step, Quantity{Kind: Update, Layer: 1})))
	golden(t, "diabetes", b.String())
}

func TestOptimizersOfDiabetes(t *testing.T) {
	for _, name := range network.OptimizerNames() {
		s, trainer := diabetes(t, name, func(c *network.Config) {
			c.LearningRate = 0.1
			c.Penalty = network.Penalty{L1: 0.01, L2: 0.1}
		})
		trainer.Record()
		step := trainer.Record()
		q := Quantity{Kind: Update, Layer: 1}
		golden(t, "update-"+name, writeOut(s, s.Explain(step, q))+"\n"+writeOut(s, s.UnitUpdate(step, q)))
	}
}

// TestSchedulesOfDiabetes writes how the learning rate of epoch 4 came about.
func TestSchedulesOfDiabetes(t *testing.T) {
	for _, name := range network.ScheduleNames() {
		s, trainer := diabetes(t, "sgd", func(c *network.Config) {
			c.Schedule, _ = network.LookupSchedule(name)
			c.Schedule.Every, c.Schedule.Period, c.Schedule.EtaMin = 2, 6, 0.1
		})
		for range 3 {
			trainer.Step()
		}
		step := trainer.Record()
		q := Quantity{Kind: Update, Layer: 1}
		golden(t, "schedule-"+name, writeOut(s, s.Explain(step, q))+"\n"+writeOut(s, s.UnitUpdate(step, q)))
	}
}

// small returns a network with one input x = 1 and named units.
func small(t *testing.T, p plan, weights [][]float64, y []float64) world {
	t.Helper()
	p.inputs, p.optimizer = 1, "sgd"
	c := p.config(t)
	initial := network.NewParameters(c.Architecture)
	for l := range weights {
		copy(initial[l].Weights, weights[l])
	}
	trainer, err := network.NewTrainer(c, network.Samples{X: [][]float64{{1}}, Y: [][]float64{y}}, initial)
	if err != nil {
		t.Fatal(err)
	}
	names := Names{Inputs: []string{"x"}, Outputs: []string{"setosa", "versicolor", "virginica"}[:len(y)], Layers: len(weights)}
	return world{subject: Subject{Config: c, Initial: initial, Names: names}, step: trainer.Record()}
}

// TestActivationsOfUnits writes a and δ of a hidden unit for every activation,
// at several z.
func TestActivationsOfUnits(t *testing.T) {
	for _, name := range network.ActivationNames() {
		if name == "softmax" {
			continue
		}
		var b strings.Builder
		for _, z := range []float64{-800, -2, 0, 0.5, 40} {
			w := small(t, plan{units: []int{1, 2}, activations: []string{name, "linear"}, loss: "sse"},
				[][]float64{{z}, {0.5, -0.25}}, []float64{1, 0})
			for _, q := range []Quantity{{Kind: Activation}, {Kind: Delta}} {
				b.WriteString(writeOut(w.subject, w.subject.Explain(w.step, q)))
			}
		}
		golden(t, "activation-"+name, b.String())
	}
}

// classesOf returns the names of the classes for targets 0 and 1 under a loss for
// classes.
func classesOf(loss string, y []float64, names []string) []string {
	switch {
	case !lossOf(loss).classes || slices.ContainsFunc(y, func(v float64) bool { return v != 0 && v != 1 }):
		return nil
	case len(y) == 1:
		return []string{"0", "1"}
	default:
		return names
	}
}

// TestLossesOfOutputs writes J and δ for every loss, after sigmoid or softmax
// and after an activation that does not fuse with it.
func TestLossesOfOutputs(t *testing.T) {
	for _, name := range network.LossNames() {
		var b strings.Builder
		for _, c := range []struct {
			activation string
			z, y       []float64
		}{
			{"sigmoid", []float64{0.5}, []float64{1}},
			{"sigmoid", []float64{0.5}, []float64{0}},
			{"sigmoid", []float64{40}, []float64{0}},
			{"sigmoid", []float64{-1}, []float64{0.3}},
			{"gelu", []float64{0.5}, []float64{1}},
			{"sigmoid", []float64{0.5, -1, 2}, []float64{1, 0, 0}},
			{"softmax", []float64{0.5, -1, 2}, []float64{1, 0, 0}},
			{"softmax", []float64{0.5, -1, 2}, []float64{0.5, 0.25, 0}},
			{"softmax", []float64{-800, -1, 2}, []float64{1, 0, 0}},
		} {
			w := small(t, plan{units: []int{len(c.y)}, activations: []string{c.activation}, loss: name}, [][]float64{c.z}, c.y)
			w.subject.Classes = classesOf(name, c.y, w.subject.Names.Outputs)
			b.WriteString("\n══ " + c.activation + "\n")
			for _, k := range []Kind{Activation, Loss, Delta} {
				b.WriteString(writeOut(w.subject, w.subject.Explain(w.step, Quantity{Kind: k})))
			}
		}
		golden(t, "loss-"+name, b.String())
	}
}

// TestBCEOfSoftmax writes J and δ for a ŷ near 1, where the other ŷ have to be summed,
// and for other ŷ that are too small to represent.
func TestBCEOfSoftmax(t *testing.T) {
	var b strings.Builder
	for _, c := range []struct{ z, y []float64 }{
		{[]float64{34, 0}, []float64{0.3, 0.7}},
		{[]float64{34, 0}, []float64{1, 0}},
		{[]float64{34, 0}, []float64{0, 1}},
		{[]float64{800, 1, 0}, []float64{0.3, 0.7, 0}},
		{[]float64{3}, []float64{0.5}},
	} {
		w := small(t, plan{units: []int{len(c.y)}, activations: []string{"softmax"}, loss: "bce"}, [][]float64{c.z}, c.y)
		fmt.Fprintf(&b, "\n══ z %v, y %v\n", c.z, c.y)
		qs := []Quantity{{Kind: Loss}}
		for k := range c.y {
			qs = append(qs, Quantity{Kind: Delta, Unit: k})
		}
		for _, q := range qs {
			b.WriteString(writeOut(w.subject, w.subject.Explain(w.step, q)))
		}
	}
	golden(t, "loss-bce-softmax", b.String())
}

// TestInfiniteLossSaysWhy tests that ŷ of a sigmoid is called 0 only by rounding, while
// a linear output can be 0.
func TestInfiniteLossSaysWhy(t *testing.T) {
	for _, c := range []struct {
		activation, loss string
		z                float64
		want             string
	}{
		{"sigmoid", "cross-entropy", -800, "It is infinite: ŷ is too near to 0 or 1 to be held, and ln 0 has no bound."},
		{"linear", "bce", 0, "It is infinite: ŷ rules out what y says, and ln 0 has no bound."},
	} {
		w := small(t, plan{units: []int{1}, activations: []string{c.activation}, loss: c.loss}, [][]float64{{c.z}}, []float64{1})
		if got := w.subject.Explain(w.step, Quantity{Kind: Loss}).Meaning.Says[0]; got != c.want {
			t.Errorf("%s of %s at %v: %s", c.loss, c.activation, c.z, got)
		}
	}
}
