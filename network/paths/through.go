package paths

// Through returns, for each layer after that of the weight and each of its units, how many of
// the paths go through the unit, and their sum: what comes to the unit on the way forward
// times δ, which has come back to it.
func (s *Sum) Through() [][]Part {
	g := s.Graph
	rises := []Part{{Count: 1, Sum: g.feed(s.Of.Layer, s.Of.From)}} // of z of each unit of a layer with the weight
	units := []int{s.Of.Unit}
	var all [][]Part
	for l := s.Of.Layer; l < g.last(); l++ {
		next, after := make([]Part, g.units(l+1)), g.counts(l+1)
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

// counts returns how many ways there are from z of a unit of a layer to the loss.
func (g *Graph) counts(layer int) float64 {
	n := float64(len(g.ends[0]))
	for l := layer + 1; l <= g.last(); l++ {
		n *= float64(g.units(l))
	}
	return n
}
