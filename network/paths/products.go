package paths

import "backstep/network"

// Products counts multiplications: along every path by itself, and as backpropagation gathers
// the same, with δ of each unit once. The counts may be huge.
type Products struct{ ByPath, Gathered float64 }

// OfOne returns the multiplications for a weight or bias on one sample.
func (s *Sum) OfOne() Products {
	g := s.Graph
	return Products{
		ByPath:   s.Count * float64(s.factors()-1),
		Gathered: g.deltas(s.Of.Layer) + g.ofDelta(s.Of.Layer) + float64(g.ofFeed(s.Of.From)),
	}
}

// OfLayer returns the multiplications for all weights of its layer on one sample, and how many
// weights these are.
func (s *Sum) OfLayer() (p Products, weights int) {
	g, layer := s.Graph, s.Of.Layer
	units := g.units(layer)
	weights = len(g.step.Layers[layer].Before.Weights)
	of := *s
	of.Of.From = 0
	p.ByPath = float64(weights) * s.Count * float64(of.factors()-1)
	p.Gathered = g.deltas(layer) + float64(units)*g.ofDelta(layer) + float64(weights)
	return p, weights
}

// factors returns how many factors each path has.
func (s *Sum) factors() int {
	g := s.Graph
	n := g.ofFeed(s.Of.From) + len(g.ends[0][0].factors)
	return n + 2*(g.last()-s.Of.Layer) // a slope and a weight for each further layer
}

func (g *Graph) ofFeed(from int) int {
	if from == network.Bias {
		return 0
	}
	return 1
}

// deltas returns the multiplications for δ of all units after a layer.
func (g *Graph) deltas(layer int) float64 {
	n := 0.0
	for l := layer + 1; l <= g.last(); l++ {
		n += float64(g.units(l)) * g.ofDelta(l)
	}
	return n
}

// ofDelta returns the multiplications for δ of one unit of a layer: a weight for each unit that
// it feeds, and its slope. For an output they are those of its ends, where none is a δ already.
func (g *Graph) ofDelta(layer int) float64 {
	if layer < g.last() {
		return float64(g.units(layer+1)) + 1
	}
	return float64(len(g.ends[0]) * (len(g.ends[0][0].factors) - 1))
}
