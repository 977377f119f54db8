package desk

import (
	"slices"

	"backstep/network"
	"backstep/network/explain"
	"backstep/network/stepper"
)

// agenda says which numbers of a step are asked, and in which order. It is that of the phases.
// What one move reveals is asked of the selected sample; of a wide layer one unit is asked, and
// one of many weights.
type agenda struct {
	m    *Moment       // where the step is shown, with the selection
	step *network.Step // with what lies ahead
}

// fewAsked is the most units of a layer, or weights of a unit, that are all asked.
const fewAsked = 8

// item is a number that is asked, and the position that reveals it.
type item struct {
	of explain.Quantity
	at stepper.Position
}

// all lists the numbers of the step that are asked. One that is not finite, or is made of one
// that is not, is not; nor is one that is given.
func (a agenda) all() (list []item) {
	path, finite := &a.m.Path, a.finite()
	last := path.Last(a.step.Number)
	for at := (stepper.Position{Step: a.step.Number}); ; at = path.Next(at, stepper.ByUnit) {
		for _, q := range a.revealedAt(at) {
			if (finite || a.asks(q, nil).Askable()) && !a.isGiven(q) {
				list = append(list, item{q, at})
			}
		}
		if at == last {
			return list
		}
	}
}

// isGiven reports whether a number is an input as the data has it, which nobody can work out.
func (a agenda) isGiven(q explain.Quantity) bool {
	return q.Kind == explain.Input && len(a.m.Setup.Explain(a.step, q).Inline) == 0
}

// finite reports whether all numbers of the step are.
func (a agenda) finite() bool {
	s := a.step
	finite := allFinite(s.X) && allFinite(s.Losses) && network.Finite(s.Loss)
	for l := range s.Layers {
		at := &s.Layers[l]
		for _, p := range append([]network.Parameters{at.Before, at.Gradient, at.After}, at.BuffersAfter...) {
			finite = finite && allFinite(p.Weights) && allFinite(p.Biases)
		}
		finite = finite && allFinite(at.Z) && allFinite(at.A) && allFinite(at.Delta)
	}
	return finite
}

func allFinite(values []float64) bool {
	return !slices.ContainsFunc(values, func(v float64) bool { return !network.Finite(v) })
}

// mostInStep is the most numbers that are asked of a step that a person does unaided.
const mostInStep = 40

// thinned returns some of the numbers of a step, evenly from each of its phases, if they are
// too many for one person.
func thinned(all []item) []item {
	phases := map[int]int{}
	for _, it := range all {
		phases[it.at.Phase]++
	}
	each := len(all)
	for sum := len(all); sum > mostInStep && each > 1; {
		each, sum = each-1, 0
		for _, n := range phases {
			sum += min(n, each)
		}
	}
	place := map[int]int{}
	var list []item
	for _, it := range all {
		n, i := phases[it.at.Phase], place[it.at.Phase]
		place[it.at.Phase]++
		if few := min(n, each); i*few/n != (i+1)*few/n {
			list = append(list, it)
		}
	}
	return list
}

// numbers returns how many numbers the step has for one sample: those of its units, their
// gradients and new weights, and the losses.
func (a agenda) numbers() int {
	c := a.m.Config().Architecture
	n := c.Inputs + 2*c.NumParameters() + 2
	for _, layer := range c.Layers {
		n += 3 * layer.Units
	}
	return n
}

// revealedAt lists the numbers that are asked of what a position reveals.
func (a agenda) revealedAt(at stepper.Position) []explain.Quantity {
	phase := a.m.Path.Phase(at)
	layer, unit := a.m.Path.UnitAt(at)
	sample := a.m.Selection.Sample
	switch kind := explain.Of(phase.Kind); {
	case phase.Kind == stepper.Loss:
		list := []explain.Quantity{{Kind: kind, Layer: layer, Sample: sample}}
		if a.step.N() > 1 || a.m.Config().Penalty != (network.Penalty{}) {
			list = append(list, explain.Quantity{Kind: kind, Layer: layer, Sample: explain.Batch})
		}
		return list
	case !a.asksUnit(layer, unit):
		return nil
	case kind == explain.Gradient || kind == explain.Update:
		return a.ofWeights(kind, layer, unit)
	default:
		return []explain.Quantity{{Kind: kind, Layer: layer, Unit: unit, Sample: sample}}
	}
}

// asksUnit reports whether a unit is asked: of a wide layer only the selected one or, if that
// is in another layer, the first.
func (a agenda) asksUnit(layer, unit int) bool {
	switch at := a.m.Selection; {
	case a.m.Units(layer) <= fewAsked:
		return true
	case at.Layer == layer:
		return unit == at.Unit
	default:
		return unit == 0
	}
}

// ofWeights lists the weights of a unit that are asked: of many only the selected one, or the
// first; and the bias, unless it is frozen and does not change.
func (a agenda) ofWeights(kind explain.Kind, layer, unit int) (list []explain.Quantity) {
	c := a.m.Config()
	q := explain.Quantity{Kind: kind, Layer: layer, Unit: unit}
	n := c.Architecture.From(layer)
	if at := a.m.Selection; n > fewAsked {
		if a.m.Selected(layer, unit) && at.From > 0 {
			q.From = at.From
		}
		list = append(list, q)
	} else {
		for q.From = range n {
			list = append(list, q)
		}
	}
	if c.Architecture.Bias && (kind != explain.Update || !c.FrozenBiases) {
		q.From = network.Bias
		list = append(list, q)
	}
	return list
}
