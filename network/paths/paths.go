package paths

import "backstep/network/explain"

// Sum is ∂Jᵢ/∂w of a weight or bias on one sample, as the sum over its paths to the loss.
type Sum struct {
	Graph *Graph
	Of    explain.Quantity // the gradient of the weight or bias

	Total     float64   // what backpropagation gathers of the sample, with the penalties if they belong to it
	Count     float64   // of all paths but the penalties
	Largest   []Path    // the largest products first
	Rest      Part      // of the paths that are not among them
	Tally     Tally     // of all paths, with the penalties
	Penalties []Penalty // paths of their own
}

// Shown is the most paths that are told one by one: all, if there are not many more.
func Shown(all float64) int {
	const few, largest = 24, 20
	if all <= few {
		return int(all)
	}
	return largest
}

// SumOf returns the sum of a weight or bias over its paths on a sample, with the largest of
// them: so many, or as many as [Shown] says if most is 0. Penalties are a part of the loss of a
// batch. They belong to the sample if it is the only one.
func (g *Graph) SumOf(of explain.Quantity, most int) *Sum {
	s := &Sum{Graph: g, Of: of, Count: g.count(of.Layer)}
	if most == 0 {
		most = Shown(s.Count)
	}
	feed := g.feed(of.Layer, of.From)
	s.Total = g.Part(of)
	s.Tally = g.tally(of.Layer, of.Unit).through(feed)
	s.Largest = g.largest(of, most)
	s.Rest = Part{s.Count - float64(len(s.Largest)), s.Total}
	for i := range s.Largest {
		s.Rest.Sum -= s.Largest[i].Product
	}
	if s.Rest.Count == 0 {
		s.Rest.Sum = 0
	}
	if g.step.N() == 1 {
		s.addPenalties()
	}
	return s
}

// addPenalties adds the penalties to the sum.
func (s *Sum) addPenalties() {
	s.Penalties = PenaltiesOf(s.Graph.config, s.Graph.step, s.Of)
	for i := range s.Penalties {
		v := s.Penalties[i].Value
		s.Total += v
		s.Tally = s.Tally.plus(tallyOf(v))
	}
}

// Paths returns how many paths there are, with the penalties.
func (s *Sum) Paths() float64 { return s.Count + float64(len(s.Penalties)) }

// largest returns the paths with the largest products.
func (g *Graph) largest(of explain.Quantity, most int) []Path {
	rests := g.rests(of.Layer, of.Unit, most)
	feed := g.feed(of.Layer, of.From)
	list := make([]Path, len(rests[of.Layer][of.Unit]))
	for i := range list {
		at := rests[of.Layer][of.Unit][i]
		p := Path{Product: feed * at.product}
		unit := of.Unit
		for l := of.Layer; ; l++ {
			p.Units = append(p.Units, unit)
			if l == g.last() {
				break
			}
			unit = at.to
			at = rests[l+1][unit][at.rank]
		}
		p.end = at.to
		p.Answer = g.endOf(&p).answer
		list[i] = p
	}
	return list
}
