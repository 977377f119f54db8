package explain

import "testing"

// BenchmarkExplain builds the longest explanations of a 64-128-64-10 network with a
// batch of 100, the most work that a frame may need.
func BenchmarkExplain(b *testing.B) {
	t := &testing.T{}
	w := plan{
		inputs: 64, units: []int{128, 64, 10}, activations: []string{"gelu", "tanh", "softmax"},
		loss: "cross-entropy", optimizer: "adam", rate: 0.01, samples: 100, steps: 1, bias: true, spread: 0.1,
	}.build(t, 1)
	for name, q := range map[string]Quantity{
		"z":        {Kind: WeightedSum, Layer: 1},
		"delta":    {Kind: Delta, Layer: 0},
		"gradient": {Kind: Gradient, Layer: 1},
		"update":   {Kind: Update, Layer: 1},
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				w.subject.Explain(w.step, q)
			}
		})
	}
	b.Run("unit", func(b *testing.B) {
		for b.Loop() {
			w.subject.UnitUpdate(w.step, Quantity{Kind: Update, Layer: 1})
		}
	})
}
