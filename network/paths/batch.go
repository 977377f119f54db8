package paths

import (
	"backstep/network"
	"backstep/network/explain"
)

// Batch is ∂J/∂w over a batch: the mean over its samples, and the penalties.
type Batch struct {
	Feeds     []float64 // x or a of each sample; nil for a bias
	Parts     []float64 // the sum over all paths on each sample
	Sum       float64
	Mean      float64
	Penalties []Penalty
	Gradient  float64 // that of the step
}

// BatchOf returns the mean over the batch of a step for a weight or bias.
func BatchOf(c *network.Config, step *network.Step, of explain.Quantity) Batch {
	at := &step.Layers[of.Layer]
	b := Batch{Penalties: PenaltiesOf(c, step, of), Gradient: at.Gradient.At(of.From, of.Unit, at.Units)}
	for s := range step.N() {
		part := at.Delta[step.At(of.Unit, s)]
		if of.From != network.Bias {
			feed := step.Inputs(of.Layer)[step.At(of.From, s)]
			b.Feeds = append(b.Feeds, feed)
			part = float64(feed * part)
		}
		b.Parts = append(b.Parts, part)
		b.Sum += part
	}
	b.Mean = b.Sum / float64(step.N())
	return b
}
