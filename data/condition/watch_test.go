package condition_test

import (
	"math"
	"slices"
	"testing"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/network"
	"backstep/network/stepper"
)

// passedBy describes a step that a trainer has recorded.
func passedBy(step *network.Step) *stepper.Passed {
	p := &stepper.Passed{
		Step: step.Number, Epoch: step.Epoch - 1, EpochEnd: step.LastBatch,
		Loss: step.Loss, EpochLoss: step.EpochLoss, Taken: func() *network.Step { return step },
	}
	if p.EpochEnd {
		p.Epoch++
	}
	return p
}

// of is what a condition is compared with: a session, and a step of it.
type of struct {
	*session.Setup
	*network.Step
}

// answer returns the outputs for a row, at the weights that the step began with.
func (o of) answer(row int) []float64 {
	params := make([]network.Parameters, len(o.Layers))
	for l := range params {
		params[l] = o.Layers[l].Before
	}
	step := network.ForwardStep(o.Config.Architecture, params, o.TrainSamples.X[row], o.TrainSamples.Y[row])
	return step.Layers[len(step.Layers)-1].A
}

// right reports whether the answer to a row is right.
func (o of) right(row int) bool {
	said, ok := o.Verdict(o.answer(row))
	truth, _ := o.Verdict(o.TrainSamples.Y[row])
	return ok && said == truth
}

// dead reports whether no row of the training part gives a unit of layer 0 a z above 0.
func (o of) dead(unit int) bool {
	w := o.Layers[0].Before
	for _, x := range o.TrainSamples.X {
		z := w.Biases[unit]
		for i, v := range x {
			z += v * w.Weights[i*o.Layers[0].Units+unit]
		}
		if z > 1e-9 {
			return false
		}
	}
	return true
}

// largest returns the largest of f over the samples of the batch.
func (o of) largest(f func(sample int) float64) float64 {
	top := math.Inf(-1)
	for s := range o.N() {
		top = max(top, f(s))
	}
	return top
}

func (o of) allRight() bool {
	for row := range o.TrainSamples.X {
		if !o.right(row) {
			return false
		}
	}
	return true
}

// scores returns how well the weights after the step do on samples.
func (o of) scores(samples network.Samples) (loss, accuracy float64) {
	params := make([]network.Parameters, len(o.Layers))
	for l := range params {
		params[l] = o.Layers[l].After
	}
	right := 0
	for i, x := range samples.X {
		step := network.ForwardStep(o.Config.Architecture, params, x, samples.Y[i])
		out := step.Layers[len(step.Layers)-1].A
		loss += o.Config.Loss.Value(out, samples.Y[i]) / float64(samples.Len())
		said, ok := o.Verdict(out)
		if truth, _ := o.Verdict(samples.Y[i]); ok && said == truth {
			right++
		}
	}
	return loss, float64(right) / float64(samples.Len())
}

// Each condition is met after exactly those steps where it should be.
func TestEachConditionIsMetWhereItsNumbersSaySo(t *testing.T) {
	moons := "moons --hidden 3 --activation relu --lr 0.8 --batch 30 --shuffle true --test-fraction 0.2 --seed 3 --init normal"
	xor := "xor --hidden 4 --activation relu --lr 0.5 --init normal --seed 2"
	unit := func(o of, values []float64, j int) func(int) float64 {
		return func(s int) float64 { return values[o.At(j, s)] }
	}
	abs := func(f func(int) float64) func(int) float64 { return func(s int) float64 { return math.Abs(f(s)) } }
	for _, c := range []struct {
		of, line string
		want     func(o of) bool
	}{
		{xor, "loss < 0.6", func(o of) bool { return o.LastBatch && o.EpochLoss < 0.6 }},
		{moons, "loss > 0.3", func(o of) bool { return o.LastBatch && o.EpochLoss > 0.3 }},
		{moons, "accuracy 85%", func(o of) bool { _, a := o.scores(o.TrainSamples); return o.LastBatch && a >= 0.85 }},
		{moons, "test accuracy >= 0.8", func(o of) bool { _, a := o.scores(o.TestSamples); return o.LastBatch && a >= 0.8 }},
		{moons, "test loss < 0.35", func(o of) bool { l, _ := o.scores(o.TestSamples); return o.LastBatch && l < 0.35 }},
		{moons, "epoch 4", func(o of) bool { return o.LastBatch && o.Epoch >= 4 }},
		{moons, "z h2 > 1.5", func(o of) bool { return o.largest(unit(o, o.Layers[0].Z, 1)) > 1.5 }},
		{moons, "a h2 <= 1.5", func(o of) bool { return o.largest(unit(o, o.Layers[0].A, 1)) <= 1.5 }},
		{moons, "ŷ > 0.9", func(o of) bool { return o.largest(unit(o, o.Layers[1].A, 0)) > 0.9 }},
		{moons, "|delta h2| < 0.4", func(o of) bool { return o.largest(abs(unit(o, o.Layers[0].Delta, 1))) < 0.4 }},
		{moons, "|δ| > 0.8", func(o of) bool {
			top := 0.0
			for l := range o.Layers {
				for _, v := range o.Layers[l].Delta {
					top = max(top, math.Abs(v))
				}
			}
			return top > 0.8
		}},
		{moons, "w h2 x2 > 1.6", func(o of) bool { return o.Layers[0].After.Weights[1*3+1] > 1.6 }},
		{moons, "w h2 bias < 0.2", func(o of) bool { return o.Layers[0].After.Biases[1] < 0.2 }},
		{moons, "b h2 < 0.2", func(o of) bool { return o.Layers[0].After.Biases[1] < 0.2 }},
		{moons, "|gradient y h2| < 0.05", func(o of) bool { return math.Abs(o.Layers[1].Gradient.Weights[1]) < 0.05 }},
		{moons, "gradient y > 0.05", func(o of) bool {
			return max(slices.Max(o.Layers[1].Gradient.Weights), o.Layers[1].Gradient.Biases[0]) > 0.05
		}},
		{moons, "w y > 1.5", func(o of) bool { return slices.Max(o.Layers[1].After.Weights) > 1.5 }},
		{moons, "sample 7 is right", func(o of) bool { return o.right(6) }},
		{moons, "sample 7 is wrong", func(o of) bool { return !o.right(6) }},
		{xor, "all are right", of.allRight},
		{"moons --hidden 3 --activation relu --batch 30 --shuffle true --test-fraction 0.2 --lr 4 --seed 6", "all are right", of.allRight},
		{"moons --hidden 3 --activation relu --batch 30 --shuffle true --test-fraction 0.2 --lr 2 --seed 3", "h1 is dead", func(o of) bool { return o.dead(0) }},
		{"xor --hidden 4 --activation relu --lr 2 --seed 1", "h1 is dead", func(o of) bool { return o.dead(0) }},
	} {
		setup := sessiontest.Line(t, c.of)
		trainer, err := setup.Trainer()
		if err != nil {
			t.Fatal(err)
		}
		watch, met, all := read(t, c.line, c.of).Watch(about(setup)), 0, 600
		for range all {
			step := trainer.Record()
			got, want := watch.Met(passedBy(step)), c.want(of{setup, step})
			if got != want {
				t.Errorf("%q is met after step %d: %t, want %t", c.line, step.Number, got, want)
				break
			}
			if got {
				met++
			}
		}
		if met == 0 || met == all {
			t.Errorf("%q of %s is met in %d of %d steps, which tests nothing", c.line, c.of, met, all)
		}
	}
}

// A number that is not finite keeps no bound.
func TestNaNMeetsNothing(t *testing.T) {
	setup := sessiontest.Line(t, "diabetes")
	trainer, err := setup.Trainer()
	if err != nil {
		t.Fatal(err)
	}
	step := trainer.Record()
	step.EpochLoss, step.Layers[0].Z[0] = math.NaN(), math.NaN()
	for _, line := range []string{"loss < 1", "loss > 1", "z h1 > -9", "z h1 < 9", "|z h1| > 0"} {
		if read(t, line, "diabetes").Watch(about(setup)).Met(passedBy(step)) {
			t.Errorf("%q is met", line)
		}
	}
}
