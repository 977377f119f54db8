package network_test

import (
	"testing"

	"backstep/network"
)

// TestEveryParameterHasItsPlace numbers all weights and biases by their places.
func TestEveryParameterHasItsPlace(t *testing.T) {
	a := stack(t, true, "tanh", "sigmoid", 3, 2, 4)
	layers := network.NewParameters(a)
	n := 0
	for l, layer := range a.Layers {
		for j := range layer.Units {
			for from := network.Bias; from < a.From(l); from++ {
				n++
				*layers[l].Pointer(from, j, layer.Units) = float64(n)
			}
		}
	}
	weights, biases := a.Count()
	if n != weights+biases || weights != 3*2+2*4 || n != network.Count(layers) {
		t.Errorf("%d places for %d weights and %d biases", n, weights, biases)
	}
	if p := layers[1]; p.At(1, 3, 4) != p.Weights[1*4+3] || p.At(network.Bias, 2, 4) != p.Biases[2] || p.Biases[3] != float64(n-2) {
		t.Errorf("the last layer is %v", p)
	}
	if !a.Fits(layers) || a.Fits(layers[:1]) {
		t.Error("these layers are to fit, and no fewer")
	}
	a.Bias = false
	if _, biases := a.Count(); biases != 0 || a.Fits(layers) {
		t.Errorf("a network without biases has %d", biases)
	}
}
