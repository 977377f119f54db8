package against

import (
	"slices"

	"backstep/network"
)

// customs finds by what the numbers of each kind are to be multiplied where a file has other
// customs than ours that come to the same new weights. It notes them, and puts weights that
// were recorded before the update where they belong.
func (c *Comparison) customs(pairs []pair, s *network.Step) map[Kind]float64 {
	c.recordedBefore(pairs, s)
	n := float64(s.N())
	by := map[Kind]float64{}
	updated, updates := agree(pairs, 1, Weights, Biases)
	proved := updated && updates // The new weights are there, and right.
	if f, ok := factor(pairs, []float64{n, -1, -n}, Delta); ok && (f > 0 || proved) {
		by[Delta] = f
		c.noteDelta(f, n)
	}
	if f, ok := factor(pairs, []float64{1 / n, -1, -1 / n}, GradWeights, GradBiases); ok && proved {
		by[GradWeights], by[GradBiases] = f, f
		c.noteGradient(f)
	}
	return by
}

// agree reports whether all numbers of some kinds agree once they are multiplied, and
// whether there are any.
func agree(pairs []pair, by float64, kinds ...Kind) (all, some bool) {
	for i := range pairs {
		if p := &pairs[i]; slices.Contains(kinds, p.want.kind) {
			some = true
			if !p.agrees(by) {
				return false, true
			}
		}
	}
	return true, some
}

// factor returns the first of some factors with which all numbers of some kinds agree,
// unless they agree without one.
func factor(pairs []pair, factors []float64, kinds ...Kind) (by float64, ok bool) {
	if all, some := agree(pairs, 1, kinds...); all || !some {
		return 1, false
	}
	for _, f := range factors {
		if all, _ := agree(pairs, f, kinds...); all && f != 1 {
			return f, true
		}
	}
	return 1, false
}

func (c *Comparison) noteDelta(by, n float64) {
	if by == n || by == -n {
		c.note("δ has 1/n in it: it is compared so")
	}
	if by < 0 {
		c.note("δ has the other sign, as with y − ŷ: it is compared so, as the new weights are right")
	}
}

func (c *Comparison) noteGradient(by float64) {
	if by < 0 {
		c.note("the gradients have the other sign, and are added: they are compared so, as the new weights are right")
	}
	if by != -1 {
		c.note("the gradients are sums over the batch, and η is divided by n: they are compared so, as the new weights are right")
	}
}

// recordedBefore makes the weights of a record those before the update, if they are all
// that and not those after it.
func (c *Comparison) recordedBefore(pairs []pair, s *network.Step) {
	if all, some := agree(pairs, 1, Weights, Biases); all || !some {
		return
	}
	for i := range pairs {
		if p := pairs[i].before(s); p.want.kind != pairs[i].want.kind && !p.agrees(1) {
			return
		}
	}
	for i := range pairs {
		pairs[i] = pairs[i].before(s)
	}
	c.note("W and b are recorded before the update: they are compared with what the step begins with")
}

// before returns a pair of weights as weights before the update, and any other as it is.
func (p *pair) before(s *network.Step) pair {
	q := *p
	switch p.want.kind {
	case Weights:
		q.want = parameters(s, p.want.layer, WeightsBefore)
	case Biases:
		q.want = parameters(s, p.want.layer, BiasesBefore)
	default:
	}
	return q
}
