package paths

import (
	"math"

	"backstep/network"
)

// Graph is the network as one sample of a step went through it, from a layer on. It does not
// change, so several goroutines may read it.
type Graph struct {
	config *network.Config
	step   *network.Step
	sample int
	from   int         // the layer of its first units
	slopes [][]float64 // f′(z) of every unit, of the layers from there on but the last
	ends   [][]end     // the ways from each output to the loss
}

// NewGraph returns the graph of a sample of the step, for weights that lead to a layer.
func NewGraph(c *network.Config, step *network.Step, sample, layer int) *Graph {
	g := &Graph{config: c, step: step, sample: sample, from: layer}
	for l := layer; l < g.last(); l++ {
		at := &step.Layers[l]
		slopes := make([]float64, at.Units)
		c.Architecture.Layers[l].Activation.Slopes(slopes, step.Column(at.Z, sample), step.Column(at.A, sample))
		g.slopes = append(g.slopes, slopes)
	}
	g.ends = newEnds(c, step, sample)
	return g
}

// last returns the index of the output layer.
func (g *Graph) last() int { return len(g.step.Layers) - 1 }

func (g *Graph) units(layer int) int { return g.step.Layers[layer].Units }

func (g *Graph) slope(layer, unit int) float64 { return g.slopes[layer-g.from][unit] }

// weight returns the weight that the step began with, from a unit of a layer to one of the next.
func (g *Graph) weight(layer, unit, to int) float64 {
	next := &g.step.Layers[layer+1]
	return next.Before.Weights[unit*next.Units+to]
}

// edge returns the factor with which a unit of the next layer passes its part back to z of a
// unit: f′(z) · w.
func (g *Graph) edge(layer, unit, to int) float64 {
	return g.back(layer, unit, g.weight(layer, unit, to))
}

// back returns f′(z) of a unit times what comes back to it.
func (g *Graph) back(layer, unit int, v float64) float64 {
	slope := g.slope(layer, unit)
	if isOff(g.config.Architecture.Layers[layer].Activation, slope) {
		return 0
	}
	return slope * v
}

// feed returns what a weight or bias is multiplied by: x, a, or 1.
func (g *Graph) feed(layer, from int) float64 {
	if from == network.Bias {
		return 1
	}
	return g.step.Inputs(layer)[g.step.At(from, g.sample)]
}

// delta returns δ of a unit, as the step gathered it.
func (g *Graph) delta(layer, unit int) float64 {
	return g.step.Layers[layer].Delta[g.step.At(unit, g.sample)]
}

// size returns how large a product is. What is no number comes before all others, so that it
// is seen.
func size(v float64) float64 {
	if math.IsNaN(v) {
		return math.Inf(1)
	}
	return math.Abs(v)
}
