package mistake

import "backstep/network/explain"

// hiddenWays returns the wrong ways to δ of a hidden unit.
func hiddenWays(w *world) []way {
	next := w.q.Layer + 1
	units := w.step.Layers[next].Units
	list := slopeWays(w)
	first := list[:1:1]
	rest := list[1:]
	list = append(first, errorsSign(w))
	list = append(list, otherPaths(w)...)
	list = append(list, updatedWeights(next, "weight after the update", "Blame goes back by the weights that the step began with."))
	list = append(list, rest...)
	list = append(list, dropped("δ left out", "What comes back is δ of the next layer, times the weight.", explain.Delta),
		dropped("weight left out", "Each δ comes back over a weight, and is multiplied by it.", explain.Weight))
	list = append(list, alone(w, units, func(i int) string { return w.name(next, i) }, "one path alone", "Blame comes back from every unit that this one feeds.")...)
	if units == w.layer().Units && units > 1 {
		list = append(list, transposed(next, "The weights are those that lead from the unit, not those that lead to it."))
	}
	list = append(list, otherSamples(w, "δ")...)
	return append(list, spares(otherUnits(w, "δ"))...)
}

// otherPaths returns the ways that take the weight of another unit.
func otherPaths(w *world) []way {
	var list []way
	for i := range w.others(w.layer().Units, w.q.Unit) {
		list = append(list, way{
			name: w.name(w.q.Layer, i) + "'s weight", group: "another unit's weight", usual: true,
			why: "Blame comes back to " + w.name(w.q.Layer, w.q.Unit) + " over its own weights.",
			tweak: func(w *world) bool {
				unit := w.q.Unit
				w.reweigh(w.q.Layer+1, func(from, to int) (int, int) {
					if from == unit {
						from = i
					}
					return from, to
				})
				return true
			},
		})
	}
	return list
}

// dropped returns the way that leaves a kind of factor out of every product.
func dropped(name, why string, kind explain.Kind) way {
	return way{name: name, why: why, edit: func(d *derivation) bool {
		terms := make([]explain.Line, len(d.terms))
		for k, l := range d.terms {
			if len(l) != 3 || l[1].Operator != "·" {
				return false
			}
			switch {
			case is(l[0].Operand, kind):
				terms[k] = l[2:]
			case is(l[2].Operand, kind):
				terms[k] = l[:1]
			default:
				return false
			}
		}
		d.terms = terms
		return true
	}}
}
