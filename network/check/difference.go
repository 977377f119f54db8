package check

import (
	"math"

	"backstep/network"
)

// probe measures the loss as a function of the weights of one layer: those of
// the network from that layer on, which what the layers before it send out
// feeds.
type probe struct {
	config    network.Config
	evaluator *network.Evaluator   // of the samples as that layer gets them
	params    []network.Parameters // from that layer on: what is moved
	feeds     []float64            // of each unit before the layer, the largest |a| of all samples
	first     int                  // the layer's number in the whole network
	blur      float64              // by which J is rounded
	high      []float64            // Jᵢ of each sample above a weight, while it is below
}

// newProbe returns a probe of layer l at the weights of a step.
func newProbe(c network.Config, samples network.Samples, at []network.Parameters, step *network.Step, l int) *probe {
	c.Architecture.Inputs, c.Architecture.Layers = c.Architecture.From(l), c.Architecture.Layers[l:]
	p := &probe{config: c, params: network.CloneParameters(at[l:]), first: l, blur: blur(c, step, l)}
	inputs := step.Inputs(l)
	p.feeds = make([]float64, c.Architecture.Inputs)
	samples.X = make([][]float64, samples.Len())
	for s := range samples.X {
		samples.X[s] = make([]float64, len(p.feeds))
		for i := range p.feeds {
			a := inputs[step.At(i, s)]
			samples.X[s][i] = a
			p.feeds[i] = max(p.feeds[i], math.Abs(a))
		}
	}
	p.evaluator = network.NewEvaluator(c, samples)
	return p
}

// reach is how far a weight from that unit, or a bias, moves z when it is moved
// by 1, and 1 at least.
func (p *probe) reach(from int) float64 {
	if from == network.Bias {
		return 1
	}
	return max(1, p.feeds[from])
}

// quotient returns (J(w+h) − J(w−h)) / 2h. What of J does not depend on w is
// left out, and samples are subtracted one by one, so that less is lost to
// rounding.
func (p *probe) quotient(w *float64, h float64, penalised bool) float64 {
	at := *w
	above, below := at+h, at-h
	*w = above
	p.high = append(p.high[:0], p.losses()...)
	*w = below
	low := p.losses()
	*w = at
	sum := 0.0
	for s := range low {
		sum += p.high[s] - low[s]
	}
	rise := sum / float64(len(low))
	if penalised {
		rise += p.penalty(above) - p.penalty(below)
	}
	return rise / (above - below)
}

// losses returns Jᵢ of each sample at the present weights, until they are asked
// for again.
func (p *probe) losses() []float64 {
	p.evaluator.Loss(p.params)
	return p.evaluator.Losses()
}

// penalty is what a weight adds to the loss.
func (p *probe) penalty(w float64) float64 {
	return p.config.Penalty.Loss([]network.Parameters{{Weights: []float64{w}}})
}
