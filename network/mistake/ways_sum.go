package mistake

import (
	"slices"

	"backstep/network"
	"backstep/network/explain"
)

// sumWays returns the wrong ways to z.
func sumWays(w *world) []way {
	list := biasWays(w)
	list = append(list, otherWeights(w)...)
	list = append(list, updatedWeights(w.q.Layer, "weights after the update", "All of a step goes by the weights that it began with."), way{
		name: "the last step's inputs", why: "What comes in is that of this step, not of the one before.", usual: true,
		tweak: lastInputs,
	})
	list = append(list, productsLeftOut(w)...)
	list = append(list, otherInputs(w)...)
	if w.from() == w.layer().Units && w.from() > 1 {
		list = append(list, transposed(w.q.Layer, "The weights of a unit are those that lead to it, not those that lead from it."))
	}
	return list
}

func isBias(l explain.Line) bool {
	return leadsFrom(l, network.Bias)
}

// leadsFrom reports whether a term has the weight that leads from a unit.
func leadsFrom(l explain.Line, from int) bool {
	return slices.ContainsFunc(l, func(t explain.Token) bool {
		return is(t.Operand, explain.Weight) && t.Operand.Ref.From == from
	})
}

// biasWays returns the ways that forget the bias, or take it off.
func biasWays(w *world) []way {
	if !w.subject.Config.Architecture.Bias {
		return nil
	}
	return []way{
		{
			name: "bias left out", why: "The bias is added to the products, as if its input were always 1.", usual: true,
			edit: func(d *derivation) bool {
				rest, some := without(d.terms, isBias)
				d.terms = rest
				return some
			},
		},
		{
			name: "bias taken off", why: "The bias is added, whatever its sign.",
			edit: func(d *derivation) bool {
				rest, some := without(d.terms, isBias)
				b := d.terms[len(d.terms)-1]
				d.terms = append(rest, negative(b))
				return some
			},
		},
	}
}

// otherWeights returns the ways that take the weights of another unit, with its bias or
// without.
func otherWeights(w *world) []way {
	var list []way
	for j := range w.others(w.layer().Units, w.q.Unit) {
		for _, biasToo := range []bool{true, false} {
			list = append(list, way{
				name: w.name(w.q.Layer, j) + "'s weights", group: "another unit's weights", usual: true,
				why: "These weights lead to " + w.name(w.q.Layer, j) + ", not to " + w.name(w.q.Layer, w.q.Unit) + ".",
				tweak: func(w *world) bool {
					unit := w.q.Unit
					w.reweigh(w.q.Layer, func(from, to int) (int, int) {
						if to == unit {
							to = j
						}
						return from, to
					})
					if biases := w.layer().Before.Biases; biasToo && len(biases) > 0 {
						biases[unit] = biases[j]
					}
					return true
				},
			})
		}
	}
	return list
}

// lastInputs takes what fed the layer in the step before.
func lastInputs(w *world) bool {
	if w.before == nil || w.before.N() != w.step.N() {
		return false
	}
	if w.q.Layer == 0 {
		w.step.X = w.before.X
		return true
	}
	w.step.Layers[w.q.Layer-1].A = w.before.Layers[w.q.Layer-1].A
	return true
}

// productsLeftOut returns the ways that leave one product out.
func productsLeftOut(w *world) []way {
	var list []way
	if w.from() < 2 || w.from() > w.most {
		return nil
	}
	for i := range w.from() {
		list = append(list, way{
			name: "the product of " + w.name(w.q.Layer-1, i) + " left out", group: "one product left out", usual: true,
			why: "Everything that feeds the unit counts, each times its weight.",
			edit: func(d *derivation) bool {
				rest, some := without(d.terms, func(l explain.Line) bool { return leadsFrom(l, i) })
				d.terms = rest
				return some
			},
		})
	}
	return list
}

// otherInputs returns the ways that take what comes in from another sample.
func otherInputs(w *world) []way {
	list := otherSamples(w, "z")
	for i := range list {
		list[i].usual = true
	}
	return list
}
