package paths

import "backstep/network"

// Part is a number of paths and the sum of their products. The number may be huge.
type Part struct{ Count, Sum float64 }

func (p Part) plus(q Part) Part { return Part{p.Count + q.Count, p.Sum + q.Sum} }

// times returns the part with every product multiplied.
func (p Part) times(factor float64) Part { return Part{p.Count, p.Sum * factor} }

// Tally divides paths by what a little more weight does along them. A path with a factor that
// is 0, or no number, changes nothing.
type Tally struct{ Raise, Lower, Nothing Part }

// Count returns how many paths there are.
func (t *Tally) Count() float64 { return t.Raise.Count + t.Lower.Count + t.Nothing.Count }

// through returns the tally with every product multiplied by one more factor.
func (t Tally) through(factor float64) Tally {
	switch {
	case factor > 0:
		return Tally{t.Raise.times(factor), t.Lower.times(factor), t.Nothing}
	case factor < 0:
		return Tally{t.Lower.times(factor), t.Raise.times(factor), t.Nothing}
	default:
		return Tally{Nothing: Part{Count: t.Count()}}
	}
}

func (t Tally) plus(q Tally) Tally {
	return Tally{t.Raise.plus(q.Raise), t.Lower.plus(q.Lower), t.Nothing.plus(q.Nothing)}
}

// tallyOf returns the tally of one product.
func tallyOf(v float64) Tally {
	return Tally{Raise: Part{Count: 1, Sum: 1}}.through(v)
}

// tally returns the tally of the rests of paths from z of a unit on, each layer made of the
// next.
func (g *Graph) tally(layer, unit int) Tally {
	units := make([]Tally, len(g.ends))
	for o := range units {
		for i := range g.ends[o] {
			units[o] = units[o].plus(tallyOf(g.ends[o][i].product()))
		}
	}
	for l := g.last() - 1; l >= layer; l-- {
		next := units
		units = make([]Tally, g.units(l))
		for u := range units {
			if l > layer || u == unit {
				units[u] = g.together(l, u, next)
			}
		}
	}
	return units[unit]
}

// together returns the tally from a unit on, given those of the next layer.
func (g *Graph) together(layer, unit int, next []Tally) (all Tally) {
	for v := range next {
		all = all.plus(next[v].through(g.edge(layer, unit, v)))
	}
	return all
}

// finite reports whether every sum of the tally is.
func (t *Tally) finite() bool { return network.Finite(t.Raise.Sum) && network.Finite(t.Lower.Sum) }
