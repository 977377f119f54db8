package stepper

import (
	"math"
	"testing"

	"pgregory.net/rapid"

	"backstep/network"
)

// At every position of a step, the numbers that are reached are unchanged, and all
// others are NaN.
func TestRevealKeepsWhatIsReached(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		trainer := drawProblem(t).trainer(t)
		path := NewPath(trainer.Config(), trainer.Samples().Len(), trainer.State())
		step := trainer.Record()
		for pos := path.Next(Position{}, ByUnit); pos.Step == 1; pos = path.Next(pos, ByUnit) {
			r := revealed{t, &path, pos, step.N()}
			shown := path.Reveal(pos, step)
			r.values("x", Inputs, -1, shown.X, step.X)
			scored := path.Reached(pos, Loss, NoLayer, 0)
			r.same("J", scored, shown.Loss, step.Loss)
			r.same("J of a sample", scored, shown.Losses[0], step.Losses[0])
			r.same("J after", path.Whole(pos), shown.LossAfter, step.LossAfter)
			for l := range step.Layers {
				got, want := &shown.Layers[l], &step.Layers[l]
				r.values("z", WeightedSum, l, got.Z, want.Z)
				r.values("a", Activation, l, got.A, want.A)
				r.values("δ", Delta, l, got.Delta, want.Delta)
				r.parameters("gradient", Gradient, l, got.Gradient, want.Gradient)
				r.parameters("new", Update, l, got.After, want.After)
				for b := range want.BuffersAfter {
					r.parameters("buffer", Update, l, got.BuffersAfter[b], want.BuffersAfter[b])
				}
				if &got.Before.Weights[0] != &want.Before.Weights[0] {
					t.Errorf("at %v the weights before the step are other ones", pos)
				}
			}
		}
	})
}

// revealed compares the numbers shown at a position with those of the whole step.
type revealed struct {
	t    *rapid.T
	path *Path
	at   Position
	n    int
}

func (r revealed) same(what string, reached bool, shown, whole float64) {
	if reached && shown != whole || !reached && !math.IsNaN(shown) {
		r.t.Errorf("at %v %s is %v of %v, reached: %t", r.at, what, shown, whole, reached)
	}
}

func (r revealed) values(what string, kind Kind, layer int, shown, whole []float64) {
	for i := range whole {
		r.same(what, r.path.Reached(r.at, kind, layer, i/r.n), shown[i], whole[i])
	}
}

func (r revealed) parameters(what string, kind Kind, layer int, shown, whole network.Parameters) {
	units := r.path.architecture.Layers[layer].Units
	for i := range whole.Weights {
		r.same(what, r.path.Reached(r.at, kind, layer, i%units), shown.Weights[i], whole.Weights[i])
	}
	for j := range whole.Biases {
		r.same(what, r.path.Reached(r.at, kind, layer, j), shown.Biases[j], whole.Biases[j])
	}
}
