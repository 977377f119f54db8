// Package check compares the gradients that training uses with what they are:
// slopes of the loss, measured by central differences.
package check

import (
	"math"

	"backstep/network"
)

// Floor is the least number that an error is taken relative to.
const Floor = 0.01

// Error returns how far a gradient g is from a difference n:
// |g−n| / max(|g|, |n|, 0.01). It is infinite where either is not finite.
func Error(g, n float64) float64 {
	e := math.Abs(g-n) / size(g, n)
	if math.IsNaN(e) {
		return math.Inf(1)
	}
	return e
}

// size is what an error is taken relative to.
func size(g, n float64) float64 { return max(math.Abs(g), math.Abs(n), Floor) }

// Gradient is one gradient and its difference.
type Gradient struct {
	Layer, Unit int // from 0
	From        int // the unit or input that the weight leads from, or network.Bias
	Gradient    float64
	Difference  float64
}

// Error returns how far the gradient is from the difference.
func (g Gradient) Error() float64 { return Error(g.Gradient, g.Difference) }

// Unsettled is a gradient that no difference settles: as near as its weight can
// be moved there is a kink of the loss, or the loss is rounded too coarsely.
type Unsettled struct {
	Gradient
	Doubt float64 // by which the difference may be off; 0 at a kink
	Cause Cause
}

// Cause is why nothing is settled: what has the kink, or the rounding.
type Cause struct {
	Kind   CauseKind
	Layer  int // of an activation, from 0
	Unit   int // of an activation, or the output of a loss
	Sample int // from 0
}

// CauseKind is what a kink belongs to, or rounding.
type CauseKind int

// The causes: z of a unit near 0, an output near its target (under huber,
// nearly 1 from it), a weight near 0, or that J is rounded.
const (
	Activation CauseKind = iota
	Loss
	Penalty
	Rounding
)

// Part is the weights, or the biases, of one layer.
type Part struct {
	Compared  int         // gradients that differences settle
	Worst     Gradient    // the one with the largest error
	Unsettled []Unsettled // the others
}

// Layer is what was found of a layer.
type Layer struct {
	Weights, Biases Part
}

// Gradients compares every gradient of the loss over all samples at once, with
// its penalties, at these weights. One whose error is above the tolerance, but
// not by more than rounding explains, is not settled. Before each it calls goOn
// with how many are done, and ends where that is false; ok is false then.
func Gradients(c network.Config, samples network.Samples, at []network.Parameters, tolerance float64, goOn func(done int) bool) (layers []Layer, ok bool, err error) {
	c.BatchSize, c.Shuffle = 0, false
	trainer, err := network.NewTrainer(c, samples, at)
	if err != nil {
		return nil, false, err
	}
	run := &run{step: trainer.Record(), tolerance: tolerance, goOn: goOn}
	layers = make([]Layer, len(at))
	for l := range at {
		p := newProbe(c, samples, at, run.step, l)
		if layers[l].Weights, ok = run.part(p, p.params[0].Weights, run.step.Layers[l].Gradient.Weights, l, false); !ok {
			return nil, false, nil
		}
		if layers[l].Biases, ok = run.part(p, p.params[0].Biases, run.step.Layers[l].Gradient.Biases, l, true); !ok {
			return nil, false, nil
		}
	}
	return layers, true, nil
}

// run is a comparison in progress.
type run struct {
	step      *network.Step
	tolerance float64
	goOn      func(done int) bool
	done      int
}

// part compares the gradients of the weights, or of the biases, of layer l.
func (r *run) part(p *probe, w, gradients []float64, l int, biases bool) (Part, bool) {
	var part Part
	units := r.step.Layers[l].Units
	for i := range w {
		if !r.goOn(r.done) {
			return part, false
		}
		r.done++
		g := Gradient{Layer: l, Unit: i % units, From: i / units, Gradient: gradients[i]}
		if biases {
			g.From = network.Bias
		}
		found := p.slope(&w[i], g, r.tolerance, !biases)
		g.Difference = found.value
		if found.cause != nil {
			part.Unsettled = append(part.Unsettled, Unsettled{Gradient: g, Doubt: found.doubt, Cause: *found.cause})
			continue
		}
		if part.Compared == 0 || g.Error() > part.Worst.Error() {
			part.Worst = g
		}
		part.Compared++
	}
	return part, true
}
