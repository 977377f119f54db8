package stepper

import (
	"math"
	"slices"
	"sync"

	"backstep/network"
)

// Reveal returns the step as a reader at a position knows it, with NaN for every number
// that lies ahead, so that nothing drawn from it can show a number that is not reached
// yet. It does not change the step. The result shares the numbers that are reached.
func (p *Path) Reveal(pos Position, step *network.Step) *network.Step {
	if step == nil || p.Whole(pos) {
		return step
	}
	shown := *step
	shown.LossAfter = math.NaN()
	if !p.Reached(pos, Loss, NoLayer, 0) {
		shown.Loss, shown.DataLoss, shown.LossSum, shown.EpochLoss = math.NaN(), math.NaN(), math.NaN(), math.NaN()
		shown.Losses = p.unknown.of(len(step.Losses))
	}
	shown.X = p.reached(pos, Inputs, -1).units(step.X, step.N())
	shown.Layers = slices.Clone(step.Layers)
	for l := range shown.Layers {
		p.revealLayer(pos, l, &shown.Layers[l], step.N())
	}
	return &shown
}

// revealLayer does the same with the numbers of layer l, for n samples.
func (p *Path) revealLayer(pos Position, l int, layer *network.LayerStep, n int) {
	layer.Z = p.reached(pos, WeightedSum, l).units(layer.Z, n)
	layer.A = p.reached(pos, Activation, l).units(layer.A, n)
	layer.Delta = p.reached(pos, Delta, l).units(layer.Delta, n)
	layer.Gradient = p.reached(pos, Gradient, l).parameters(layer.Gradient)
	updated := p.reached(pos, Update, l)
	layer.After = updated.parameters(layer.After)
	layer.BuffersAfter = slices.Clone(layer.BuffersAfter)
	for b := range layer.BuffersAfter {
		layer.BuffersAfter[b] = updated.parameters(layer.BuffersAfter[b])
	}
}

// reach is the number of units of a layer that a position has revealed, and the number
// of all its units.
type reach struct {
	shown, all int
	unknown    *unknown
}

func (p *Path) reached(pos Position, kind Kind, layer int) reach {
	r := reach{all: p.architecture.Inputs, unknown: p.unknown}
	if layer >= 0 {
		r.all = p.architecture.Layers[layer].Units
	}
	for r.shown < r.all && p.Reached(pos, kind, layer, r.shown) {
		r.shown++
	}
	return r
}

// units returns the values with NaN for units that are not revealed. The values are
// stored unit by unit, n for each.
func (r reach) units(values []float64, n int) []float64 {
	kept := r.shown * n
	switch {
	case kept >= len(values):
		return values
	case kept == 0:
		return r.unknown.of(len(values))
	default:
		return append(slices.Clone(values[:kept]), r.unknown.of(len(values)-kept)...)
	}
}

// parameters returns the weights and biases with NaN for units that are not revealed.
func (r reach) parameters(p network.Parameters) network.Parameters {
	switch r.shown {
	case r.all:
		return p
	case 0:
		return network.Parameters{Weights: r.unknown.of(len(p.Weights)), Biases: r.unknown.of(len(p.Biases))}
	}
	p = p.Clone()
	for row := p.Weights; len(row) > 0; row = row[r.all:] {
		for i := r.shown; i < r.all; i++ {
			row[i] = math.NaN()
		}
	}
	for i := range p.Biases {
		if i >= r.shown {
			p.Biases[i] = math.NaN()
		}
	}
	return p
}

// unknown provides NaN in place of numbers that are not reached. All share one array,
// which is never changed once it is filled.
type unknown struct {
	mu      sync.Mutex
	numbers []float64
}

// of returns a slice of n NaNs, or nil if n is 0.
func (u *unknown) of(n int) []float64 {
	if n == 0 {
		return nil
	}
	u.mu.Lock()
	defer u.mu.Unlock()
	if n > len(u.numbers) {
		u.numbers = make([]float64, n)
		for i := range u.numbers {
			u.numbers[i] = math.NaN()
		}
	}
	return u.numbers[:n:n]
}
