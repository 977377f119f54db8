package network_test

import (
	"slices"
	"testing"

	"backstep/network"
)

func TestForwardStepIsTheForwardHalfOfAStep(t *testing.T) {
	p := newProblem(t, stack(t, true, "tanh", "sigmoid", 3, 4, 2), loss(t, "mse"), "sgd")
	p.samples.X, p.samples.Y = [][]float64{{0.2, -1, 3}}, [][]float64{{1, 0}}
	step := p.trainer(t).Record()
	got := network.ForwardStep(p.config.Architecture, p.initial, p.samples.X[0], p.samples.Y[0])
	for l := range step.Layers {
		if !slices.Equal(got.Layers[l].Z, step.Layers[l].Z) || !slices.Equal(got.Layers[l].A, step.Layers[l].A) {
			t.Errorf("layer %d: z %v, a %v, want %v, %v", l+1, got.Layers[l].Z, got.Layers[l].A, step.Layers[l].Z, step.Layers[l].A)
		}
	}
	if !slices.Equal(got.X, step.X) || !slices.Equal(got.Y, step.Y) || got.N() != 1 {
		t.Errorf("x %v, y %v of %d samples", got.X, got.Y, got.N())
	}
}
