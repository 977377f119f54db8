// Package check compares the gradients that training uses with derivatives of the
// loss measured by central differences.
package check

import (
	"math"

	"backstep/network"
)

// Floor is the smallest number by which Error divides.
const Floor = 0.01

// Error returns how far a gradient g is from a difference quotient n:
// |g−n| / max(|g|, |n|, 0.01). It is infinite if either is not finite.
func Error(g, n float64) float64 {
	e := math.Abs(g-n) / size(g, n)
	if math.IsNaN(e) {
		return math.Inf(1)
	}
	return e
}

// size returns the number by which Error divides.
func size(g, n float64) float64 { return max(math.Abs(g), math.Abs(n), Floor) }

// Gradient is one gradient and the difference quotient that it is compared with.
type Gradient struct {
	Layer, Unit int // from 0
	From        int // the unit or input that the weight leads from, or network.Bias
	Gradient    float64
	Difference  float64
}

// Error returns how far the gradient is from the difference.
func (g Gradient) Error() float64 { return Error(g.Gradient, g.Difference) }

// Undecided is a gradient that no difference quotient confirms or refutes: the loss has
// a kink within the smallest move of its weight, or is rounded too coarsely.
type Undecided struct {
	Gradient
	Doubt float64 // how far the difference may be off; 0 at a kink
	Cause Cause
}

// Cause is why a gradient is undecided: the kink, or the rounding.
type Cause struct {
	Kind   CauseKind
	Layer  int // of an activation, from 0
	Unit   int // of an activation, or the output of a loss
	Sample int // from 0
}

// CauseKind is rounding, or what has the kink.
type CauseKind int

// The causes: z of a unit near 0, an output near its target (under huber, nearly 1
// away from it), a weight near 0, or the rounding of J.
const (
	Activation CauseKind = iota
	Loss
	Penalty
	Rounding
)

// Group is the comparison of the weights, or of the biases, of one layer.
type Group struct {
	Compared  int         // gradients that differences decide
	Worst     Gradient    // the one of these with the largest error
	Undecided []Undecided // the others
}

// Layer is the comparison of one layer.
type Layer struct {
	Weights, Biases Group
}

// Gradients compares every gradient of the loss over all samples as one batch, with
// penalties, at these weights. A gradient whose error exceeds the tolerance by no more
// than rounding explains is undecided. Before each gradient it calls proceed with the
// number of gradients done. If proceed returns false, Gradients stops and ok is false.
func Gradients(c network.Config, samples network.Samples, at []network.Parameters, tolerance float64, proceed func(done int) bool) (layers []Layer, ok bool, err error) {
	c.BatchSize, c.Shuffle = 0, false
	trainer, err := network.NewTrainer(c, samples, at)
	if err != nil {
		return nil, false, err
	}
	all := &comparison{step: trainer.Record(), tolerance: tolerance, proceed: proceed}
	layers = make([]Layer, len(at))
	for l := range at {
		p := newLayerLoss(c, samples, at, all.step, l)
		if layers[l].Weights, ok = all.compare(p, p.params[0].Weights, all.step.Layers[l].Gradient.Weights, l, false); !ok {
			return nil, false, nil
		}
		if layers[l].Biases, ok = all.compare(p, p.params[0].Biases, all.step.Layers[l].Gradient.Biases, l, true); !ok {
			return nil, false, nil
		}
	}
	return layers, true, nil
}

// comparison is the state of a comparison in progress.
type comparison struct {
	step      *network.Step
	tolerance float64
	proceed   func(done int) bool
	done      int
}

// compare compares the gradients of the weights, or of the biases, of layer l.
func (c *comparison) compare(p *layerLoss, w, gradients []float64, l int, biases bool) (Group, bool) {
	var group Group
	units := c.step.Layers[l].Units
	for i := range w {
		if !c.proceed(c.done) {
			return group, false
		}
		c.done++
		g := Gradient{Layer: l, Unit: i % units, From: i / units, Gradient: gradients[i]}
		if biases {
			g.From = network.Bias
		}
		found := p.derivative(&w[i], g, c.tolerance, !biases)
		g.Difference = found.value
		if found.cause != nil {
			group.Undecided = append(group.Undecided, Undecided{Gradient: g, Doubt: found.doubt, Cause: *found.cause})
			continue
		}
		if group.Compared == 0 || g.Error() > group.Worst.Error() {
			group.Worst = g
		}
		group.Compared++
	}
	return group, true
}
