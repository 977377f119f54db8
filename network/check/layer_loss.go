package check

import (
	"math"

	"backstep/network"
)

// layerLoss is the loss as a function of the weights of one layer. Only that layer
// and those after it are computed: the outputs of the layers before are fixed.
type layerLoss struct {
	config    network.Config
	evaluator *network.Evaluator   // of the samples as that layer sees them
	params    []network.Parameters // a copy of those from that layer on
	feeds     []float64            // for each unit that feeds the layer, the largest |a| over all samples
	first     int                  // the index of the layer in the whole network
	blur      float64              // how far rounding moves J
	high      []float64            // Jᵢ of each sample with a weight moved up, kept while it is moved down
}

// newLayerLoss returns the loss as a function of the weights of layer l, starting
// from those of a step.
func newLayerLoss(c network.Config, samples network.Samples, at []network.Parameters, step *network.Step, l int) *layerLoss {
	c.Architecture.Inputs, c.Architecture.Layers = c.Architecture.From(l), c.Architecture.Layers[l:]
	p := &layerLoss{config: c, params: network.CloneParameters(at[l:]), first: l, blur: blur(c, step, l)}
	inputs := step.Inputs(l)
	p.feeds = make([]float64, c.Architecture.Inputs)
	samples.X = make([][]float64, samples.Len())
	for s := range samples.X {
		samples.X[s] = step.Column(inputs, s)
		for i, a := range samples.X[s] {
			p.feeds[i] = max(p.feeds[i], math.Abs(a))
		}
	}
	p.evaluator = network.NewEvaluator(c, samples)
	return p
}

// reach returns how far z moves at most when a weight from a unit, or a bias, moves by
// 1. It returns at least 1.
func (p *layerLoss) reach(from int) float64 {
	if from == network.Bias {
		return 1
	}
	return max(1, p.feeds[from])
}

// quotient returns (J(w+h) − J(w−h)) / 2h. It leaves out what does not depend on w, and
// subtracts sample by sample, so that less is lost to rounding.
func (p *layerLoss) quotient(w *float64, h float64, penalised bool) float64 {
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

// losses returns Jᵢ of each sample at the present weights, valid until the next
// call.
func (p *layerLoss) losses() []float64 {
	p.evaluator.Loss(p.params)
	return p.evaluator.Losses()
}

// penalty returns what a weight of the value w adds to the loss.
func (p *layerLoss) penalty(w float64) float64 {
	return p.config.Penalty.Loss([]network.Parameters{{Weights: []float64{w}}})
}
