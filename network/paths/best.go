package paths

import (
	"cmp"
	"container/heap"
	"slices"

	"backstep/network/explain"
)

// rest is the rest of a path, from z of a unit on: its product, the unit of the next layer or
// the way to the loss that it goes on with, and its place among the rests there.
type rest struct {
	product  float64
	to, rank int
}

// rests returns, for each layer from one on and each of its units, the largest products of
// the rests of paths: at most most of each, the largest first. Those of a unit are among the
// products of its edges and the largest rests at their ends, so that each layer is made of
// the next. Of the first layer only one unit is wanted.
func (g *Graph) rests(layer, unit, most int) [][][]rest {
	all := make([][][]rest, g.last()+1)
	for l := g.last(); l >= layer; l-- {
		all[l] = make([][]rest, g.units(l))
		for u := range all[l] {
			switch {
			case l == layer && u != unit:
			case l == g.last():
				all[l][u] = g.restsOfOutput(u, most)
			default:
				all[l][u] = g.merge(l, u, all[l+1], most)
			}
		}
	}
	return all
}

// restsOfOutput returns the ways from z of an output to the loss, the largest first.
func (g *Graph) restsOfOutput(output, most int) []rest {
	list := make([]rest, len(g.ends[output]))
	for i := range list {
		list[i] = rest{product: g.ends[output][i].product(), to: i}
	}
	slices.SortStableFunc(list, func(a, b rest) int { return cmp.Compare(size(b.product), size(a.product)) })
	return list[:min(most, len(list))]
}

// merge returns the largest rests from a unit on, given those of the next layer.
func (g *Graph) merge(layer, unit int, next [][]rest, most int) []rest {
	queue := make(candidates, len(next))
	for v := range next {
		queue[v] = g.candidate(layer, unit, v, 0, next)
	}
	heap.Init(&queue)
	var list []rest
	for len(queue) > 0 && len(list) < most {
		best := queue[0]
		list = append(list, best)
		if best.rank+1 == len(next[best.to]) {
			heap.Pop(&queue)
			continue
		}
		queue[0] = g.candidate(layer, unit, best.to, best.rank+1, next)
		heap.Fix(&queue, 0)
	}
	return list
}

// candidate returns the rest that goes on with one of those of a unit of the next layer.
func (g *Graph) candidate(layer, unit, to, rank int, next [][]rest) rest {
	through := float64(g.weight(layer, unit, to) * next[to][rank].product)
	return rest{product: g.back(layer, unit, through), to: to, rank: rank}
}

// candidates is a heap with the largest product on top and, of products of one size, that
// through the first unit.
type candidates []rest

func (c candidates) Len() int      { return len(c) }
func (c candidates) Swap(i, j int) { c[i], c[j] = c[j], c[i] }
func (c candidates) Push(any)      {} // Nothing is ever added.
func (c candidates) Less(i, j int) bool {
	a, b := size(c[i].product), size(c[j].product)
	return a > b || a == b && c[i].to < c[j].to
}

// Pop takes the last away.
func (c *candidates) Pop() any {
	last := (*c)[len(*c)-1]
	*c = (*c)[:len(*c)-1]
	return last
}

// Ways returns the paths of a weight or bias through certain units, one of each layer from its
// own on: one, or several if the outputs are a softmax.
func (g *Graph) Ways(of explain.Quantity, units []int) []Path {
	var list []Path
	output := units[len(units)-1]
	for i := range g.ends[output] {
		v := g.ends[output][i].product()
		for l := g.last() - 1; l >= of.Layer; l-- {
			at := l - of.Layer
			v = g.back(l, units[at], float64(g.weight(l, units[at], units[at+1])*v))
		}
		list = append(list, Path{Units: units, Answer: g.ends[output][i].answer, Product: g.feed(of.Layer, of.From) * v, end: i})
	}
	return list
}
