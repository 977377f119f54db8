package explain

import (
	"math"
	"testing"

	"backstep/network"
)

// The mean of a batch lists the losses of its samples, or only their sum.
func TestTheMeanOfABatchListsNothingButLosses(t *testing.T) {
	for _, n := range []int{2, mostSamples, mostSamples + 1, 45} {
		p := plan{inputs: 1, units: []int{1}, activations: []string{"linear"}, loss: "mse", optimizer: "sgd"}
		c := p.config(t)
		var samples network.Samples
		for i := range n {
			samples.X, samples.Y = append(samples.X, []float64{float64(i)}), append(samples.Y, []float64{float64(i % 3)})
		}
		trainer, err := network.NewTrainer(c, samples, network.NewParameters(c.Architecture))
		if err != nil {
			t.Fatal(err)
		}
		step := trainer.Record()
		next := (Subject{Config: c}).Explain(step, Quantity{Kind: Loss}).Next
		all := 0.0
		for _, j := range step.Losses {
			all += j
		}
		listed := 0
		for _, token := range next.Lines[0] {
			switch o := token.Operand; {
			case token.Operator != "" || o.Role == Setting:
			case o.HasRef && o.Ref.Kind == Loss && o.Value == step.Losses[o.Ref.Sample]:
				listed++
			case o.Symbol == "Σ J" && math.Abs(o.Value-all) < 1e-12*all:
				listed += n
			default:
				t.Errorf("of %d samples: %s = %v is no loss of a sample, nor their sum", n, o.Symbol, o.Value)
			}
		}
		if listed != n {
			t.Errorf("of %d samples %d are in the mean", n, listed)
		}
	}
}
