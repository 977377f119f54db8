package mistake

import (
	"slices"

	"backstep/network/explain"
)

// waysOf returns the wrong ways to a number, in the order in which they are tried.
func waysOf(w *world) []way {
	kinds := map[explain.Kind]func(*world) []way{
		explain.Input:       inputWays,
		explain.Target:      targetWays,
		explain.WeightedSum: sumWays,
		explain.Activation:  activationWays,
		explain.Loss:        lossWays,
		explain.Delta:       deltaWays,
		explain.Gradient:    gradientWays,
		explain.Update:      updateWays,
	}
	ways := kinds[w.q.Kind]
	if ways == nil {
		return nil
	}
	list := ways(w)
	if w.q.Kind != explain.Input && w.q.Kind != explain.Target {
		list = append(list, tooEarly(w)...)
	}
	return list
}

// otherSamples returns the ways that take the number of another sample.
func otherSamples(w *world, what string) []way {
	var list []way
	noun := w.subject.Noun
	for s := range w.others(w.step.N(), w.q.Sample) {
		list = append(list, way{
			name: what + " of " + noun.Number(s+1), group: "another " + noun.One(),
			why:   "This is the number of " + noun.Number(s+1) + ", but " + noun.Number(w.q.Sample+1) + " is asked.",
			tweak: func(w *world) bool { w.q.Sample = s; return true },
		})
	}
	return list
}

// updatedWeights returns the way that takes the weights of a layer after the update.
func updatedWeights(layer int, name, why string) way {
	return way{name: name, why: why, usual: true, tweak: func(w *world) bool {
		at := &w.step.Layers[layer]
		at.Before = at.After
		return true
	}}
}

// transposed returns the way that takes rows for columns of the weights of a layer.
func transposed(layer int, why string) way {
	return way{name: "weights transposed", why: why, usual: true, tweak: func(w *world) bool {
		w.reweigh(layer, func(from, unit int) (int, int) { return unit, from })
		return true
	}}
}

// negates returns the way with the other sign.
func negates(name, why string) way {
	return way{name: name, why: why, usual: true, edit: func(d *derivation) bool { d.negated = !d.negated; return true }}
}

// instead returns the way that puts a single line in the place of all.
func instead(name, why string, l explain.Line) way {
	return way{name: name, why: why, edit: func(d *derivation) bool {
		*d = derivation{terms: []explain.Line{l}}
		return true
	}}
}

// sumForMean returns the way that does not divide.
func sumForMean(why string) way {
	return way{name: "sum for mean", why: why, usual: true, edit: func(d *derivation) bool {
		some := len(d.over) > 0
		d.over = nil
		return some
	}}
}

// alone returns the ways that keep one term of a sum.
func alone(w *world, terms int, name func(i int) string, group, why string) []way {
	var list []way
	if terms < 2 || terms > w.most {
		return nil
	}
	for i := range terms {
		list = append(list, way{name: name(i) + " alone", group: group, why: why, edit: func(d *derivation) bool {
			if i >= len(d.terms) {
				return false
			}
			d.terms, d.over = d.terms[i:i+1], nil
			return true
		}})
	}
	return list
}

// penaltyLeftOut returns the way without penalties.
func penaltyLeftOut(why string) way {
	return way{name: "penalty left out", why: why, usual: true, edit: func(d *derivation) bool {
		some := len(d.plus) > 0
		d.plus = nil
		return some
	}}
}

// is reports whether an operand is a number of that kind.
func is(o explain.Operand, kind explain.Kind) bool { return o.HasRef && o.Ref.Kind == kind }

// without returns the terms but for those that match.
func without(terms []explain.Line, matches func(l explain.Line) bool) ([]explain.Line, bool) {
	rest := slices.DeleteFunc(slices.Clone(terms), matches)
	return rest, len(rest) < len(terms) && len(rest) > 0
}

// spares returns the ways as such that count only where no other fits.
func spares(ways []way) []way {
	for i := range ways {
		ways[i].spare = true
	}
	return ways
}
