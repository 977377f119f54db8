package explain

import (
	"testing"

	"pgregory.net/rapid"

	"backstep/network"
	"backstep/network/notation"
)

// drawNotation draws any book's symbols with any choices.
func drawNotation(rt *rapid.T) notation.Notation {
	one := func(name string) int { return rapid.IntRange(0, 1).Draw(rt, name) }
	return notation.Notation{
		Book: notation.Book(rapid.IntRange(0, int(notation.Mazur)).Draw(rt, "book")),
		Bias: notation.Bias(one("bias")), Layers: notation.Layers(one("layers")), Samples: notation.Samples(one("samples")),
		Weights: notation.Weights(one("weights")), Gradient: notation.Gradient(one("gradient")), Delta: notation.Delta(one("delta")),
	}
}

// In every notation the arithmetic of every number gives that number, and no number differs
// but the sign of δ, and gradients that are sums.
func TestArithmeticHoldsInEveryNotation(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := drawPlan(rt)
		p.notation = drawNotation(rt)
		p.build(t, rapid.Uint64().Draw(rt, "seed")).checkAll(t)
	})
}

// Every loss after every activation holds with δ the other way about and gradients as sums.
func TestEveryCombinationWithTheOtherSign(t *testing.T) {
	for _, f := range network.ActivationNames() {
		for _, loss := range network.LossNames() {
			for _, outputs := range []int{1, 3} {
				hidden := f
				if f == "softmax" {
					hidden = "tanh"
				}
				plan{
					inputs: 2, units: []int{3, outputs}, activations: []string{hidden, f}, loss: loss,
					optimizer: "momentum", rate: 0.1, samples: 3, steps: 2, bias: true, spread: 1,
					notation: notation.Notation{Book: notation.Mazur, Bias: notation.Ones, Gradient: notation.Sum, Delta: notation.TargetFirst},
				}.build(t, 1).checkAll(t)
			}
		}
	}
}
