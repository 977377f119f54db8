package explain

import (
	"math"
	"testing"

	"backstep/network"
)

// batchOf returns the first step of a network of one unit, over n samples.
func batchOf(t *testing.T, n int) (network.Config, *network.Step) {
	t.Helper()
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
	return c, trainer.Record()
}

// The mean of a batch lists the losses of its samples, or only their sum.
func TestTheMeanOfABatchListsNothingButLosses(t *testing.T) {
	for _, n := range []int{2, mostSamples, mostSamples + 1, 45} {
		c, step := batchOf(t, n)
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

// The loss of one sample is explained with as much work in a large batch as in a small
// one, because walk explains that of every sample.
func TestAnExplanationDoesNotGrowWithTheBatch(t *testing.T) {
	effort := func(n int) float64 {
		c, step := batchOf(t, n)
		return testing.AllocsPerRun(10, func() { (Subject{Config: c}).Explain(step, Quantity{Kind: Loss}) })
	}
	if small, large := effort(50), effort(500); large > small+10 {
		t.Errorf("%v allocations for a sample of 50, and %v for one of 500", small, large)
	}
}
