package paths

import (
	"backstep/network"
	"backstep/network/explain"
)

// Through returns, for each layer after that of the weight and each of its units, how many of
// the paths go through the unit, and their sum: what comes to the unit on the way forward
// times δ, which has come back to it.
func (s *Sum) Through() [][]Part {
	g := s.Graph
	rises := []Part{{Count: 1, Sum: g.feed(s.Of.Layer, s.Of.From)}} // of z of each unit of a layer with the weight
	units := []int{s.Of.Unit}
	var all [][]Part
	for l := s.Of.Layer; l < g.last(); l++ {
		next, after := make([]Part, g.units(l+1)), g.count(l+1)
		parts, numbers := make([]Part, len(next)), make([]int, len(next))
		for v := range next {
			for i, u := range units {
				next[v] = next[v].plus(rises[i].times(g.edge(l, u, v)))
			}
			parts[v] = Part{next[v].Count * after, next[v].Sum * g.delta(l+1, v)}
			numbers[v] = v
		}
		all, rises, units = append(all, parts), next, numbers
	}
	return all
}

// count returns how many ways there are from z of a unit of a layer to the loss.
func (g *Graph) count(layer int) float64 {
	return CountFrom(g.config.Architecture, &g.config.Loss, layer)
}

// CountFrom returns how many paths lead from a weight of a layer to the loss.
func CountFrom(a network.Architecture, loss *network.Loss, layer int) float64 {
	n := 1.0
	for _, l := range a.Layers[layer+1:] {
		n *= float64(l.Units)
	}
	if f := a.Output().Activation; f.Joint() && !loss.Fused(f) {
		n *= float64(a.Outputs())
	}
	return n
}

// Fan returns the part of a gradient that comes through each unit of the next layer or, of a
// weight of the last layer, through each answer of a softmax. It is nil if there is only one way.
func (g *Graph) Fan(of explain.Quantity) []float64 {
	feed := g.feed(of.Layer, of.From)
	if of.Layer == g.last() {
		if !g.Answers() {
			return nil
		}
		parts := make([]float64, len(g.ends[of.Unit]))
		for i := range parts {
			parts[i] = feed * g.ends[of.Unit][i].product()
		}
		return parts
	}
	parts := make([]float64, g.units(of.Layer+1))
	for v := range parts {
		parts[v] = feed * g.back(of.Layer, of.Unit, float64(g.weight(of.Layer, of.Unit, v)*g.delta(of.Layer+1, v)))
	}
	return parts
}

// Part returns the gradient of a weight or bias on the sample, without penalties, as
// backpropagation gathers it.
func (g *Graph) Part(of explain.Quantity) float64 {
	return g.feed(of.Layer, of.From) * g.delta(of.Layer, of.Unit)
}
