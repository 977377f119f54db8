package explain

import (
	"strings"
	"testing"

	"backstep/network"
)

// TestSchemes writes how a weight and a bias of a 2-3-1 network are drawn.
func TestSchemes(t *testing.T) {
	w := plan{
		inputs: 2, units: []int{3, 1}, activations: []string{"tanh", "sigmoid"}, loss: "bce", optimizer: "sgd",
		samples: 1, steps: 1, bias: true, spread: 1,
	}.build(t, 3)
	w.subject.Names = Names{Inputs: []string{"bmi", "age"}, Outputs: []string{"diabetes"}, Layers: 2}
	var b strings.Builder
	for _, name := range network.InitializerNames() {
		in, _ := network.NewInitializer(name)
		drawn, err := in.Draw(w.subject.Config.Architecture, 7)
		if err != nil {
			t.Fatal(err)
		}
		w.subject.Initial, w.subject.Start = drawn, Start{Initializer: in, Seed: 7}
		for _, q := range []Quantity{{Kind: Initial}, {Kind: Initial, From: network.Bias}} {
			e := w.subject.Explain(nil, q)
			w.check(t, q, e)
			// The streams have tests of their own.
			e.Result.Value = 0
			b.WriteString(name + "\n" + writeOut(w.subject, e))
		}
	}
	w.subject.Start.Given = true
	given := w.subject.Explain(nil, Quantity{Kind: Initial})
	given.Result.Value = 0
	b.WriteString("given\n" + writeOut(w.subject, given))
	golden(t, "schemes", b.String())
}
