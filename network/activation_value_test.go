package network_test

import (
	"math"
	"testing"

	"backstep/network"
)

func TestValueIsWhatALayerComputes(t *testing.T) {
	zs := []float64{math.Inf(-1), -40, -3, -1e-9, 0, 0.5, 3, 40, math.Inf(1)}
	for _, f := range network.Activations() {
		if f.Joint() {
			continue
		}
		a := network.Architecture{Inputs: 1, Layers: []network.Layer{{Units: 1, Activation: f}}}
		p := network.NewPredictor(a, len(zs))
		p.Run([]network.Parameters{{Weights: []float64{1}}}, zs, len(zs))
		for i, z := range zs {
			if got, want := f.Value(z), p.Outputs()[i]; math.Float64bits(got) != math.Float64bits(want) {
				t.Errorf("%s(%v) = %v, but in a layer %v", f.Name, z, got, want)
			}
		}
	}
}

func TestValueOfEachActivation(t *testing.T) {
	for name, want := range map[string]float64{
		"linear": -2, "sigmoid": 0.11920292202211755, "tanh": -0.9640275800758169,
		"relu": 0, "leaky-relu": -0.02, "elu": -0.8646647167633873,
		"gelu": -0.04550026389635842, "silu": -0.2384058440442351, "softplus": 0.1269280110429726,
	} {
		if got := activation(t, name).Value(-2); math.Abs(got-want) > 1e-15 {
			t.Errorf("%s(−2) = %.17g, want %.17g", name, got, want)
		}
	}
}
